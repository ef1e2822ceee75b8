//! The rooms of the view, and the address of each: `#organization/logs`.

use billfold_messages::texts;
use std::cell::Cell;

use yew::prelude::*;

use crate::store::{View, address};

#[derive(Clone, Copy, PartialEq)]
pub enum Room {
    Accounts,
    Policies,
    Sharing,
    Alerts,
    Logs,
    Practice,
    Walk,
}

thread_local! {
    /// Where somebody was who comes back by the view's own address, `#organization`.
    static LATEST: Cell<Room> = const { Cell::new(Room::Accounts) };
}

impl Room {
    pub const ALL: [Self; 7] = [
        Self::Accounts,
        Self::Policies,
        Self::Sharing,
        Self::Alerts,
        Self::Logs,
        Self::Practice,
        Self::Walk,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Accounts => texts::organization::tab_accounts(),
            Self::Policies => texts::organization::tab_policies(),
            Self::Sharing => texts::organization::tab_sharing(),
            Self::Alerts => texts::organization::tab_alerts(),
            Self::Logs => texts::organization::tab_trails(),
            Self::Practice => texts::organization::tab_practice(),
            Self::Walk => texts::organization::tab_tutorial(),
        }
    }

    /// What follows the view in the address.
    fn fragment(self) -> &'static str {
        match self {
            Self::Accounts => "accounts",
            Self::Policies => "policies",
            Self::Sharing => "sharing",
            Self::Alerts => "alerts",
            Self::Logs => "logs",
            Self::Practice => "practice",
            Self::Walk => "walk",
        }
    }

    /// The room that a fragment leads to.
    fn of(fragment: &str) -> Option<Self> {
        let (view, room) = fragment.split_once('/')?;
        let mut all = Self::ALL.into_iter();
        all.find(|one| view == View::Organization.fragment() && one.fragment() == room)
    }

    /// Goes there; the way back leads to where one was.
    pub fn go(self) {
        address::go_to_room(View::Organization, self.fragment());
    }
}

/// The room that the address says. The latest one if it says none: then the address is made to, so
/// that ways back and forward find every room again.
#[hook]
pub fn use_room() -> Room {
    let fragment = address::fragment();
    let said = Room::of(&fragment);
    let room = said.unwrap_or_else(|| LATEST.get());
    LATEST.set(room);
    use_effect(move || {
        // Other addresses are none of this view: a link to the scenario can stand there, too.
        if said.is_none() && View::of(&address::fragment()) == Some(View::Organization) {
            address::name_room(View::Organization, room.fragment());
        }
    });
    room
}
