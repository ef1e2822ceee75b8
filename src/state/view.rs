//! The views and their addresses.

use crate::messages::texts;

/// What the page shows below the summary.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    #[default]
    Compare,
}

impl View {
    pub const ALL: [Self; 1] = [Self::Compare];

    /// The fragment that leads to the view: `#compare`.
    pub fn fragment(self) -> &'static str {
        match self {
            Self::Compare => "compare",
        }
    }

    pub fn name(self) -> &'static str {
        match self {
            Self::Compare => texts().compare,
        }
    }

    /// The view that a fragment leads to.
    pub fn of(fragment: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|view| view.fragment() == fragment)
    }
}
