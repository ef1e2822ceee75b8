//! The rows of the usage table with all their details: prices, hours, and each line's own costs.

use super::own_costs::own_costs;
use super::price::{self, PriceNote};
use super::usage::{UsageRow, row};
use crate::input::write_hours;
use crate::workspace::Workspace;
use billfold_billing::usage::UsageRef;

/// The rows of some lines. Where several lines of an account use the same, each shows its own part
/// of the charge.
pub fn detailed_rows(workspace: &Workspace, lines: &[UsageRef]) -> Vec<UsageRow> {
    let rows = lines.iter().map(|at| detailed_row(workspace, *at));
    let mut rows: Vec<UsageRow> = rows.collect();
    own_costs(workspace, &mut rows);
    rows
}

fn detailed_row(workspace: &Workspace, at: UsageRef) -> UsageRow {
    let outcome = &workspace.outcome;
    let mut row = row(workspace, at);
    let note = price::note(
        &workspace.document,
        &workspace.prices,
        &outcome.scenario,
        &outcome.unpriced,
        at,
    );
    row.price = Some(PriceNote {
        touches: price::touches(&outcome.scenario, outcome.scenario.usage.item(at)),
        ..note
    });
    if let UsageRef::Instance(index) = at
        && let Some(hours) = write_hours(&workspace.document.usage.instances[index.index()].hours)
    {
        row.code = format!("{}, {hours}", row.code);
    }
    row
}
