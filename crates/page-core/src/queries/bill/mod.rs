//! A bill as AWS lays it out: service, Region, usage type, one line a rate.

mod groups;
mod sections;

use billfold_billing::bill::{Line, LineIndex, name_of};
use billfold_billing::comparison::covering_owners;
use billfold_billing::explanation::{FigureId, Figures, LineMeasure, Side};
use billfold_billing::index::IndexVec;
use billfold_billing::organization::AccountIndex;
use billfold_billing::rating::{ChargeKind, Item};
use billfold_billing::{Exact, Scenario};
use billfold_exports::Whose;
use billfold_messages::texts;
use rust_decimal::Decimal;

use crate::format;
use crate::queries::denied::denials_behind;
use crate::queries::names;
use crate::queries::receipts::{Amount, owners};
use crate::queries::why::Asked;
use crate::workspace::Workspace;
pub use groups::{dimensions, groups};
use sections::sections;
pub use sections::{RegionLines, Section};

/// One line.
#[derive(Clone, Debug, PartialEq)]
pub struct BillLine {
    /// The Region's code; empty if it is of none.
    pub region: String,
    /// What is charged, in words.
    pub name: String,
    /// AWS's usage type, or the instance type.
    pub usage_type: String,
    /// The kind of charge, in words.
    pub detail: &'static str,
    /// Whose commitments it is about, on the consolidated bill.
    pub owners: Option<String>,
    /// Why usage behind it is denied.
    pub denied: Vec<String>,
    /// How many units.
    pub quantity: Exact,
    /// The unit.
    pub unit: String,
    /// What a unit costs.
    pub rate: Exact,
    /// The charge, in whole cents.
    pub cents: Decimal,
    /// What answers why, if anything does.
    pub asked: Option<Asked>,
}

/// The bill.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// Whose bill it is.
    pub title: String,
    /// The lines by service.
    pub sections: Vec<Section>,
    /// The total, in whole cents.
    pub total: Exact,
    /// What answers why of the total.
    pub total_asked: Asked,
}

/// Lays a bill out, with each tier's own rate or with average rates. Average rates exist on the
/// consolidated bill alone.
pub fn table(workspace: &Workspace, whose: Whose, blended: bool) -> Table {
    let outcome = &*workspace.outcome;
    let scenario = &outcome.scenario;
    let figures = outcome.figures();
    let comparison = &outcome.comparison;
    let name = |at| names::account(scenario, at);
    let blended = blended && !matches!(whose, Whose::Alone(_));
    let (title, total) = match whose {
        Whose::All => (
            texts::receipt::consolidated_bill().to_owned(),
            FigureId::Total(Side::Consolidated),
        ),
        Whose::Alone(at) => (
            texts::bill::bill_alone(&name(at)),
            FigureId::AccountTotal(Side::Separate, at),
        ),
        Whose::Part(at) if blended => (
            texts::bill::bill_part(&name(at)),
            FigureId::BlendedTotal(at),
        ),
        Whose::Part(at) => (
            texts::bill::bill_part(&name(at)),
            FigureId::AccountTotal(Side::Consolidated, at),
        ),
    };
    let mut lines: Vec<(Item, BillLine)> = match whose {
        Whose::Alone(account) => {
            let bill = &comparison.separate.bill;
            shares(scenario, &figures, &bill.lines, Side::Separate, account)
        }
        Whose::Part(account) => {
            let bill = &comparison.consolidated.bill;
            shares(scenario, &figures, &bill.lines, Side::Consolidated, account)
        }
        Whose::All => {
            let covering = covering_owners(scenario, &comparison.consolidated.matching);
            let lines = comparison.consolidated.bill.lines.iter_enumerated();
            lines
                .map(|(at, line)| {
                    let asked = figures.id(FigureId::Line(at, LineMeasure::Cost));
                    let mut shown = bill_line(scenario, line, line.quantity, line.cents, asked);
                    shown.owners = owners(scenario, &covering, line);
                    (line.item, shown)
                })
                .collect()
        }
    };
    if blended {
        lines.retain(|(_, line)| {
            [
                texts::bill::kind_recurring(),
                texts::bill::kind_upfront(),
                texts::bill::kind_credit(),
            ]
            .contains(&line.detail)
        });
        let account = match whose {
            Whose::Part(account) => Some(account),
            _ => None,
        };
        lines.extend(average(scenario, &figures, account));
    }
    let denied = denials_behind(workspace, whose.account());
    for (item, line) in &mut lines {
        line.denied = denied.get(item).cloned().unwrap_or_default();
    }
    Table {
        title,
        sections: sections(workspace, lines),
        total: figures.value(total),
        total_asked: Asked::Figure(figures.id(total).into()),
    }
}

fn shares(
    scenario: &Scenario,
    figures: &Figures<'_>,
    lines: &IndexVec<LineIndex, Line>,
    side: Side,
    account: AccountIndex,
) -> Vec<(Item, BillLine)> {
    let own = lines.iter_enumerated().filter_map(|(at, line)| {
        let share = line.shares.iter().find(|share| share.account == account)?;
        let asked = figures.id(FigureId::Share(side, at, account, LineMeasure::Cost));
        let line = bill_line(scenario, line, share.quantity, share.cents, asked);
        Some((lines[at].item, line))
    });
    own.collect()
}

fn average(
    scenario: &Scenario,
    figures: &Figures<'_>,
    account: Option<AccountIndex>,
) -> Vec<(Item, BillLine)> {
    let items = figures.blended().items.iter();
    let lines = items.filter_map(|item| {
        let (quantity, cents, figure) = match account {
            None => (
                item.quantity,
                item.cents(),
                FigureId::BlendedRate(item.item),
            ),
            Some(account) => {
                let share = item.share_of(account)?;
                (
                    share.quantity,
                    share.cents,
                    FigureId::BlendedCost(item.item, account),
                )
            }
        };
        let mut line = named(scenario, item.item);
        line.detail = texts::bill::kind_blended();
        line.quantity = quantity;
        line.rate = item.rate;
        line.cents = cents;
        line.asked = Some(Asked::Figure(figures.id(figure).into()));
        Some((item.item, line))
    });
    lines.collect()
}

fn named(scenario: &Scenario, item: Item) -> BillLine {
    let name = name_of(scenario, item);
    BillLine {
        region: name.region.to_owned(),
        name: names::item(scenario, item),
        usage_type: name.usage_type.to_string(),
        detail: "",
        owners: None,
        denied: Vec::new(),
        quantity: Exact::ZERO,
        unit: name.unit.to_owned(),
        rate: Exact::ZERO,
        cents: Decimal::ZERO,
        asked: None,
    }
}

fn bill_line(
    scenario: &Scenario,
    line: &Line,
    quantity: Exact,
    cents: Decimal,
    asked: String,
) -> BillLine {
    let mut named = named(scenario, line.item);
    if let Some(payment) = line.payment {
        named.name = format!("{}: {}", scenario.credits[payment.credit].name, named.name);
        // It pays money, not units.
        named.unit = String::new();
    }
    BillLine {
        detail: match line.kind {
            ChargeKind::Usage => texts::bill::kind_usage(),
            ChargeKind::Free => texts::bill::kind_free(),
            ChargeKind::ReservedCovered => texts::bill::kind_reserved(),
            ChargeKind::PlanCovered => texts::bill::kind_plan(),
            ChargeKind::RecurringFee => texts::bill::kind_recurring(),
            ChargeKind::UpfrontFee => texts::bill::kind_upfront(),
            ChargeKind::Credit => texts::bill::kind_credit(),
        },
        quantity,
        rate: line.rate,
        cents,
        asked: Some(Asked::Figure(asked.into())),
        ..named
    }
}

/// The amount of a line as it is shown.
pub fn amount(line: &BillLine) -> Option<Amount> {
    let asked = line.asked.clone()?;
    let text = format::amount(line.cents);
    Some(Amount { text, asked })
}

#[cfg(test)]
mod tests;
