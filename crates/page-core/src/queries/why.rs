//! What can be asked, and the derivation that answers it.

use std::rc::Rc;

use billfold_billing::bill::Dimension;
use billfold_billing::explanation::{
    Explanation, FigureId, Side, explain, explain_accounts, explain_charges, explain_group,
    explain_usage_line,
};
use billfold_billing::organization::AccountIndex;
use billfold_billing::rating::Item;
use billfold_billing::usage::UsageRef;

use crate::workspace::Outcome;

/// A question.
#[derive(Clone, Debug, PartialEq)]
pub enum Asked {
    /// A figure by its id, which stays the same while the figures change.
    Figure(Rc<str>),
    /// Everything that an account pays for one item.
    Charges {
        /// On which bill.
        side: Side,
        /// What is paid for.
        item: Item,
        /// Who pays.
        account: AccountIndex,
    },
    /// A usage line's part of that.
    UsageLine {
        /// On which bill.
        side: Side,
        /// The usage line.
        line: UsageRef,
    },
    /// What a group of the consolidated bill comes to, and what it is called.
    Group {
        /// What costs are grouped by.
        dimension: Dimension,
        /// The group's key.
        key: Rc<str>,
        /// The group's name.
        name: Rc<str>,
    },
    /// The total of the separate bills of all accounts from position `from` on.
    Rest {
        /// The position of the first of them.
        from: usize,
        /// What they are called together.
        name: Rc<str>,
    },
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
        Asked::Charges {
            side,
            item,
            account,
        } => explain_charges(&figures, *side, *item, *account),
        Asked::UsageLine { side, line } => explain_usage_line(&figures, *side, *line),
        Asked::Group {
            dimension,
            key,
            name,
        } => explain_group(&figures, dimension, key, name),
        Asked::Rest { from, name } => {
            let accounts = outcome.scenario.organization.accounts.indices();
            let accounts: Vec<AccountIndex> = accounts.skip(*from).collect();
            let any = !accounts.is_empty();
            any.then(|| explain_accounts(&figures, Side::Separate, &accounts, name))
        }
    }
}
