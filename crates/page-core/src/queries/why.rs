//! What can be asked, and the derivation that answers it.

use std::rc::Rc;

use billfold_billing::Scenario;
use billfold_billing::bill::Dimension;
use billfold_billing::explanation::{
    Explanation, FigureId, Side, explain, explain_accounts, explain_charges, explain_group,
    explain_usage_line,
};
use billfold_billing::rating::Item;
use billfold_billing::usage::UsageRef;
use billfold_messages::texts;

use super::receipts::receipts_and_pile;
use crate::workspace::Outcome;

/// A question. It stays open while the scenario changes, so it names what it is about by ids and
/// never by an index.
#[derive(Clone, Debug, PartialEq)]
pub enum Asked {
    /// A figure by its id, which stays the same while the figures change.
    Figure(Rc<str>),
    /// Everything that the account of a usage line pays for what the line uses.
    Charges {
        /// On which bill.
        side: Side,
        /// The id of the usage line.
        line: Rc<str>,
    },
    /// A usage line's part of that.
    UsageLine {
        /// On which bill.
        side: Side,
        /// The id of the usage line.
        line: Rc<str>,
    },
    /// What a group of the consolidated bill comes to, and what it is called.
    Group {
        /// What costs are grouped by.
        by: Grouping,
        /// The group's key.
        key: Rc<str>,
        /// The group's name.
        name: Rc<str>,
    },
    /// The total of the separate bills of the accounts whose receipts are in the pile.
    Rest,
}

/// What costs are grouped by, whatever becomes of the list of cost categories.
#[derive(Clone, Debug, PartialEq)]
pub enum Grouping {
    /// The cost category with a name.
    Category(Rc<str>),
    /// A dimension that is no cost category.
    Plain(Dimension),
}

impl Grouping {
    /// Names a dimension of a scenario.
    pub fn of(scenario: &Scenario, dimension: &Dimension) -> Self {
        match dimension {
            Dimension::CostCategory(index) => {
                Self::Category(scenario.cost_categories[*index].name.as_str().into())
            }
            plain => Self::Plain(plain.clone()),
        }
    }

    /// The dimension in a scenario; none if its cost category is gone.
    pub fn find(&self, scenario: &Scenario) -> Option<Dimension> {
        match self {
            Self::Plain(dimension) => Some(dimension.clone()),
            Self::Category(name) => {
                let mut categories = scenario.cost_categories.iter_enumerated();
                let found = categories.find(|(_, category)| *category.name == **name);
                found.map(|(index, _)| Dimension::CostCategory(index))
            }
        }
    }
}

/// The usage line with an id.
fn line_of(scenario: &Scenario, id: &str) -> Option<UsageRef> {
    let usage = &scenario.usage;
    usage.refs().find(|line| usage.id(*line) == id)
}

/// Asks for a figure of an outcome.
pub fn figure(outcome: &Outcome, figure: FigureId) -> Asked {
    Asked::Figure(outcome.figures().id(figure).into())
}

/// The answer; none if the figure is there no longer.
pub fn answer(outcome: &Outcome, asked: &Asked) -> Option<Explanation> {
    let figures = outcome.figures();
    match asked {
        Asked::Figure(id) => figures.find(id).map(|figure| explain(&figures, figure)),
        Asked::Charges { side, line } => {
            let usage = &outcome.scenario.usage;
            let line = line_of(&outcome.scenario, line)?;
            let item = Item::Usage(usage.item(line));
            explain_charges(&figures, *side, item, usage.account(line))
        }
        Asked::UsageLine { side, line } => {
            explain_usage_line(&figures, *side, line_of(&outcome.scenario, line)?)
        }
        Asked::Group { by, key, name } => {
            explain_group(&figures, &by.find(&outcome.scenario)?, key, name)
        }
        Asked::Rest => {
            let accounts = receipts_and_pile(outcome, false).1;
            let any = !accounts.is_empty();
            let name = texts::receipt::more_accounts(accounts.len());
            any.then(|| explain_accounts(&figures, Side::Separate, &accounts, &name))
        }
    }
}

#[cfg(test)]
mod tests;
