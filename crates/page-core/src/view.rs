//! The views and their addresses.

use billfold_messages::texts;

/// What the page shows below the summary.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    #[default]
    /// Both bills, and what makes them differ.
    Compare,
    /// Accounts, units, policies and alerts.
    Organization,
    /// Usage, prices and what is free.
    Usage,
    /// Reserved Instances, Savings Plans and credits.
    Commitments,
    /// A bill as AWS lays it out.
    Bill,
    /// Example scenarios to open.
    Gallery,
}

impl View {
    /// All views.
    const EVERY: &[Self] = &[
        Self::Compare,
        Self::Organization,
        Self::Usage,
        Self::Commitments,
        Self::Bill,
        Self::Gallery,
    ];

    /// The views of the open scenario, in the order of the bar: all but the gallery.
    pub const IN_BAR: &[Self] = Self::EVERY.split_at(5).0;

    /// The fragment that leads to the view: `#compare`.
    pub fn fragment(self) -> &'static str {
        match self {
            Self::Compare => "compare",
            Self::Organization => "organization",
            Self::Usage => "usage",
            Self::Commitments => "commitments",
            Self::Bill => "bill",
            Self::Gallery => "gallery",
        }
    }

    /// The view's name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Compare => texts::app::compare(),
            Self::Organization => texts::app::organization(),
            Self::Usage => texts::app::usage(),
            Self::Commitments => texts::app::commitments(),
            Self::Bill => texts::app::bill(),
            Self::Gallery => texts::gallery::name(),
        }
    }

    /// The view that a fragment leads to. What follows a slash is the view's own: a tab in it.
    pub fn of(fragment: &str) -> Option<Self> {
        let fragment = fragment.split_once('/').map_or(fragment, |(view, _)| view);
        let mut views = Self::EVERY.iter();
        views.find(|view| view.fragment() == fragment).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_view_has_an_address_that_leads_to_it() {
        for &view in View::EVERY {
            assert_eq!(View::of(view.fragment()), Some(view));
            assert!(!view.name().is_empty());
        }
    }

    #[test]
    fn a_tab_of_a_view_leads_to_the_view() {
        assert_eq!(View::of("organization/policies"), Some(View::Organization));
    }

    #[test]
    fn other_fragments_lead_nowhere() {
        for fragment in ["", "nowhere", "Bill", "s=abc"] {
            assert_eq!(View::of(fragment), None, "{fragment}");
        }
    }
}
