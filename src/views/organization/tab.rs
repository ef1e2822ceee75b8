//! The tabs of the organization view, and the address of each: `#organization/logs`.

use billfold_messages::texts;
use yew::prelude::*;

use crate::browser::address::fragment;
use crate::store::{Store, View, address};

#[derive(Clone, Copy, PartialEq)]
pub enum Tab {
    Accounts,
    Policies,
    Sharing,
    Alerts,
    Logs,
    Practice,
    Tutorial,
}

impl Tab {
    pub const ALL: [Self; 7] = [
        Self::Accounts,
        Self::Policies,
        Self::Sharing,
        Self::Alerts,
        Self::Logs,
        Self::Practice,
        Self::Tutorial,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Accounts => texts::organization::tab_accounts(),
            Self::Policies => texts::organization::tab_policies(),
            Self::Sharing => texts::organization::tab_sharing(),
            Self::Alerts => texts::organization::tab_alerts(),
            Self::Logs => texts::organization::tab_trails(),
            Self::Practice => texts::organization::tab_practice(),
            Self::Tutorial => texts::organization::tab_tutorial(),
        }
    }

    /// The part of the address after the view.
    fn fragment(self) -> &'static str {
        match self {
            Self::Accounts => "accounts",
            Self::Policies => "policies",
            Self::Sharing => "sharing",
            Self::Alerts => "alerts",
            Self::Logs => "logs",
            Self::Practice => "practice",
            Self::Tutorial => "walk",
        }
    }

    /// The tab that a fragment leads to.
    fn of(fragment: &str) -> Option<Self> {
        let (view, tab) = fragment.split_once('/')?;
        let mut all = Self::ALL.into_iter();
        all.find(|one| view == View::Organization.fragment() && one.fragment() == tab)
    }

    /// The tab that the page's address names, if it names one.
    pub fn in_address() -> Option<Self> {
        Self::of(&fragment())
    }

    /// Opens the tab; the way back leads to the tab before it.
    pub fn open(self) {
        address::open_tab(View::Organization, self.fragment());
    }
}

/// The tab to show: `named` by the address, or else the one that was open last. The address is then
/// made to name that one, so that the ways back and forward find every tab again.
#[hook]
pub fn use_tab(store: &Store, named: Option<Tab>) -> Tab {
    let tab = named.or_else(|| Tab::of(&store.last_tab()));
    let tab = tab.unwrap_or(Tab::Accounts);
    store.set_last_tab(format!(
        "{}/{}",
        View::Organization.fragment(),
        tab.fragment()
    ));
    use_effect(move || {
        // Other addresses do not belong to this view: they may be a link to a scenario.
        if named.is_none() && View::of(&fragment()) == Some(View::Organization) {
            address::name_tab(View::Organization, tab.fragment());
        }
    });
    tab
}
