//! What each usage line costs, where several of an account use the same.

use std::collections::HashMap;

use billfold_billing::bill::{LineCost, line_costs};
use billfold_billing::comparison::Statement;
use billfold_billing::explanation::Side;
use billfold_billing::index::IndexVec;
use billfold_billing::organization::AccountIndex;
use billfold_billing::rating::Item;
use billfold_billing::usage::UsageRef;

use super::receipts::Amount;
use super::usage::{UsageRow, places};
use super::why::Asked;
use crate::format;
use crate::workspace::Workspace;

/// Gives rows that share a charge with other lines their part of it.
pub fn own_costs(workspace: &Workspace, rows: &mut [UsageRow]) {
    let scenario = &workspace.outcome.scenario;
    let usage = &scenario.usage;
    let cell = |line| (Item::Usage(usage.item(line)), usage.account(line));
    let mut lines: HashMap<(Item, AccountIndex), Vec<UsageRef>> =
        rows.iter().map(|row| (cell(row.at), Vec::new())).collect();
    // Few accounts are shown and there are many lines, so a line's account is checked first: most
    // lines then need no look-up in the map.
    let mut in_sight: IndexVec<AccountIndex, bool> =
        IndexVec::repeat(false, scenario.organization.accounts.len());
    for row in rows.iter() {
        in_sight[row.account] = true;
    }
    for line in places(workspace) {
        let cell = cell(line);
        if in_sight[cell.1]
            && let Some(lines) = lines.get_mut(&cell)
        {
            lines.push(line);
        }
    }
    let row_of: HashMap<UsageRef, usize> =
        rows.iter().zip(0..).map(|(row, n)| (row.at, n)).collect();
    let comparison = &workspace.outcome.comparison;
    for (of, lines) in lines.into_iter().filter(|(_, lines)| lines.len() > 1) {
        let costs = |scenario, statement: &Statement| {
            let bill = (&statement.bill, &statement.matching);
            line_costs(scenario, bill, of, &lines)
        };
        let amount = |side, line, cost: &LineCost| Amount {
            text: format::amount(cost.cents),
            asked: Asked::UsageLine {
                side,
                line: usage.id(line).into(),
            },
        };
        let alone = costs(scenario.alone(), &comparison.separate);
        let together = costs(scenario, &comparison.consolidated);
        for ((&line, alone), together) in lines.iter().zip(&alone).zip(&together) {
            // Most lines of a large scenario are not in sight.
            if let Some(&row) = row_of.get(&line) {
                rows[row].alone = amount(Side::Separate, line, alone);
                rows[row].together = amount(Side::Consolidated, line, together);
            }
        }
    }
}
