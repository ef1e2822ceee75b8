//! Credits, and what became of them.

use billfold_messages::texts::{self, list};
use std::rc::Rc;

use billfold_billing::credits::Credit;
use billfold_billing::explanation::{CreditMeasure, FigureId, Side};
use billfold_billing::organization::AccountIndex;
use billfold_scenario::document::Time;

use super::names;
use super::receipts::Amount;
use super::why;
use crate::format;
use crate::workspace::Workspace;

/// One credit.
#[derive(Clone, Debug, PartialEq)]
pub struct CreditRow {
    /// The credit's id in the file.
    pub id: Rc<str>,
    /// The account that owns it.
    pub owner: AccountIndex,
    /// The owner's name.
    pub owner_name: Rc<str>,
    /// The credit's name, or its id.
    pub name: String,
    /// Until when and for what it pays.
    pub detail: String,
    /// Why it pays nothing this month, if that is so.
    pub idle: Option<&'static str>,
    /// What it is worth, as it stands in the field.
    pub value: String,
    /// What it pays of the owner's own bill.
    pub alone: Amount,
    /// What it pays of the consolidated bill.
    pub together: Amount,
    /// What is left of it after the month.
    pub left: Amount,
}

/// All credits, in the order of the document.
pub fn rows(workspace: &Workspace) -> Vec<CreditRow> {
    let outcome = &*workspace.outcome;
    let scenario = &outcome.scenario;
    let figures = outcome.figures();
    let amount = |figure| Amount {
        text: format::money(figures.value(figure), &scenario.currency),
        asked: why::figure(outcome, figure),
    };
    let credits = scenario.credits.iter_enumerated();
    let rows = credits.map(|(index, credit)| CreditRow {
        id: credit.id.as_str().into(),
        owner: credit.owner,
        owner_name: names::account(scenario, credit.owner),
        name: credit.name.clone(),
        detail: detail(credit),
        idle: idle(workspace, credit),
        value: format::money(credit.amount, &scenario.currency),
        alone: amount(FigureId::Credit(Side::Separate, index, CreditMeasure::Used)),
        together: amount(FigureId::Credit(
            Side::Consolidated,
            index,
            CreditMeasure::Used,
        )),
        left: amount(FigureId::Credit(
            Side::Consolidated,
            index,
            CreditMeasure::Left,
        )),
    });
    rows.collect()
}

fn detail(credit: &Credit) -> String {
    let services = match credit.services.is_empty() {
        true => texts::credits::all_services().to_owned(),
        false => list(&credit.services),
    };
    let expires = Time(credit.expires).to_string();
    match credit.issued.map(Time) {
        Some(issued) => texts::credits::detail_issued(&services, &expires, &issued.to_string()),
        None => texts::credits::detail(&services, &expires),
    }
}

fn idle(workspace: &Workspace, credit: &Credit) -> Option<&'static str> {
    let month = workspace.outcome.scenario.month;
    if credit.counts_in(month) {
        return None;
    }
    Some(match credit.expires < month.start() {
        true => texts::credits::expired(),
        false => texts::credits::not_issued(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edits::set_credit;
    use crate::test_support::{edited, shop, total, value};

    #[test]
    fn a_credit_shows_what_it_pays_and_what_is_left() {
        let row = &rows(&shop())[0];
        assert_eq!(
            (&*row.id, row.name.as_str(), &*row.owner_name),
            ("welcome", "Welcome", "Bob")
        );
        assert_eq!(row.together.text, "$100.00");
        assert_eq!(row.left.text, "$0.00");
    }

    #[test]
    fn more_than_the_bill_is_left() {
        let workspace = edited(&shop(), set_credit("welcome", value("1000000"), "Welcome"));
        let row = &rows(&workspace)[0];
        assert_ne!(row.left.text, "$0.00");
        assert_eq!(total(&workspace), "0");
    }

    #[test]
    fn a_credit_that_pays_is_not_idle() {
        assert_eq!(rows(&shop())[0].idle, None);
    }
}
