//! What the receipts of the first screen say.

use billfold_messages::english;
use billfold_messages::texts::{self, list};
use rust_decimal::Decimal;
use std::rc::Rc;

use billfold_billing::bill::{Line, name_of};
use billfold_billing::commitments::CommitmentKind;
use billfold_billing::comparison::{Cause, CoveringOwner, covering_owners};
use billfold_billing::explanation::{FigureId, LineMeasure, Side};
use billfold_billing::index::IndexVec;
use billfold_billing::organization::AccountIndex;
use billfold_billing::rating::{ChargeKind, Item};
use billfold_billing::{Exact, Scenario};

use super::names;
use super::why::{self, Asked};
use crate::format;
use crate::workspace::{Outcome, Workspace};

/// A figure that can be asked about.
#[derive(Clone, Debug, PartialEq)]
pub struct Amount {
    /// The figure as it is written.
    pub text: String,
    /// What answers why.
    pub asked: Asked,
}

/// One rate of an item.
#[derive(Clone, Debug, PartialEq)]
pub struct Tier {
    /// How many units at which rate.
    pub text: String,
    /// What they cost.
    pub amount: Amount,
    /// Cheaper than the item's first paid rate: a higher tier, or nothing to pay.
    pub lower: bool,
}

/// One item with all its rates.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// What is used.
    pub name: String,
    /// How much of it; empty for fees.
    pub quantity: String,
    /// One line a rate.
    pub tiers: Vec<Tier>,
}

/// One account's part.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// The account.
    pub account: AccountIndex,
    /// The number of the account's colour.
    pub colour: usize,
    /// The account's name.
    pub name: Rc<str>,
    /// What it owes.
    pub amount: Amount,
}

/// A receipt: of one account alone, or of all.
#[derive(Clone, Debug, PartialEq)]
pub struct Receipt {
    /// The items that are shown.
    pub entries: Vec<Entry>,
    /// Items that are not shown.
    pub more: usize,
    /// The total of all items.
    pub total: Amount,
}

/// The most items that a receipt shows.
const ITEMS: usize = 6;

/// The most accounts that the consolidated bill lists.
const PARTS: usize = 6;

/// The most receipts side by side. Of more accounts, the rest are one pile.
const RECEIPTS: usize = 4;

/// The accounts whose own receipts are shown, and those in the pile. Of many, those that pay most
/// alone are shown; accounts that pay nothing come last. Both lists are in the order of the document
/// otherwise.
pub fn receipts_and_pile(
    outcome: &Outcome,
    printing: bool,
) -> (Vec<AccountIndex>, Vec<AccountIndex>) {
    let totals = &outcome.comparison.separate.bill.accounts;
    let pays = |account: &AccountIndex| !totals[*account].is_zero();
    if printing || totals.len() <= RECEIPTS {
        let (pay, others): (Vec<_>, Vec<_>) = totals.indices().partition(pays);
        return ([pay, others].concat(), Vec::new());
    }
    let shown = largest(totals.iter_enumerated(), RECEIPTS - 1);
    let rest = totals.indices().filter(|account| !shown.contains(account));
    let (pay, others): (Vec<_>, Vec<_>) = rest.partition(pays);
    (shown, [pay, others].concat())
}

/// The accounts with the largest amounts, in the order of the document. Of equal ones, the first.
fn largest<'a>(
    amounts: impl Iterator<Item = (AccountIndex, &'a Decimal)> + Clone,
    most: usize,
) -> Vec<AccountIndex> {
    let mut found: Vec<(AccountIndex, &Decimal)> = Vec::with_capacity(most + 1);
    for (account, amount) in amounts.clone() {
        let place = found.iter().position(|(_, other)| *other < amount);
        found.insert(place.unwrap_or(found.len()), (account, amount));
        found.truncate(most);
    }
    let is_found = |account: &AccountIndex| found.iter().any(|(one, _)| one == account);
    amounts
        .map(|(account, _)| account)
        .filter(is_found)
        .collect()
}

/// The most accounts that an opened list shows.
pub const OPENED: usize = 200;

fn part(outcome: &Outcome, side: Side, account: AccountIndex, cents: Decimal) -> Part {
    Part {
        account,
        colour: names::colour(account),
        name: names::account(&outcome.scenario, account),
        amount: Amount {
            text: format::amount(cents),
            asked: why::figure(outcome, FigureId::AccountTotal(side, account)),
        },
    }
}

/// How many rows of a list are shown: at most `most`. One extra row is shown rather than a line
/// saying "1 more". When printing, all rows are shown.
pub fn all_but_several(all: usize, most: usize, printing: bool) -> usize {
    if printing || all == most + 1 {
        all
    } else {
        most.min(all)
    }
}

/// One account's own bill.
pub fn alone(workspace: &Workspace, account: AccountIndex, printing: bool) -> Receipt {
    let outcome = &*workspace.outcome;
    let bill = &outcome.comparison.separate.bill;
    let charges = bill.lines.iter_enumerated().take(bill.charges().len());
    let lines = charges.filter_map(|(index, line)| {
        let share = line.shares.iter().find(|share| share.account == account)?;
        let figure = FigureId::Share(Side::Separate, index, account, LineMeasure::Cost);
        Some((line, share.quantity, share.cents, figure))
    });
    let total = FigureId::AccountTotal(Side::Separate, account);
    receipt(
        workspace,
        printing,
        None,
        lines,
        bill.accounts[account],
        total,
    )
}

/// The consolidated bill.
pub fn together(workspace: &Workspace, printing: bool) -> Receipt {
    let bill = &workspace.outcome.comparison.consolidated.bill;
    let charges = bill.lines.iter_enumerated().take(bill.charges().len());
    let lines = charges.map(|(index, line)| {
        let figure = FigureId::Line(index, LineMeasure::Cost);
        (line, line.quantity, line.cents, figure)
    });
    let matching = &workspace.outcome.comparison.consolidated.matching;
    let covering = covering_owners(&workspace.outcome.scenario, matching);
    receipt(
        workspace,
        printing,
        Some(&covering),
        lines,
        bill.total,
        FigureId::Total(Side::Consolidated),
    )
}

/// What accounts owe of the consolidated bill: those that are shown, and which are folded away. Of
/// many, those that owe most are shown. Accounts without a share in any line are left out.
pub fn parts(workspace: &Workspace, printing: bool) -> (Vec<Part>, Vec<AccountIndex>) {
    let outcome = &*workspace.outcome;
    let bill = &outcome.comparison.consolidated.bill;
    // An account whose usage others' commitments covered owes nothing, and is listed too.
    let mut is_on_it: IndexVec<AccountIndex, bool> = IndexVec::repeat(false, bill.accounts.len());
    for share in bill.lines.iter().flat_map(|line| &line.shares) {
        is_on_it[share.account] = true;
    }
    let owed = bill.accounts.iter_enumerated();
    let owed = owed.filter(|(account, cents)| is_on_it[*account] || !cents.is_zero());
    let all: Vec<AccountIndex> = owed.clone().map(|(account, _)| account).collect();
    let most = all_but_several(all.len(), PARTS, printing);
    let shown = match most == all.len() {
        true => all.clone(),
        false => largest(owed, most),
    };
    if shown.len() == all.len() {
        return (parts_of(outcome, Side::Consolidated, &shown), Vec::new());
    }
    let folded = all.into_iter().filter(|account| !shown.contains(account));
    (
        parts_of(outcome, Side::Consolidated, &shown),
        folded.collect(),
    )
}

/// What some accounts owe: each of its own bill, or of the consolidated one.
pub fn parts_of(outcome: &Outcome, side: Side, accounts: &[AccountIndex]) -> Vec<Part> {
    let totals = match side {
        Side::Separate => &outcome.comparison.separate.bill.accounts,
        Side::Consolidated => &outcome.comparison.consolidated.bill.accounts,
    };
    let accounts = accounts.iter();
    accounts
        .map(|account| part(outcome, side, *account, totals[*account]))
        .collect()
}

/// What each cause saves or costs, those that do neither left out.
pub fn causes(outcome: &Outcome) -> Vec<(Cause, Decimal)> {
    Cause::ALL
        .into_iter()
        .map(|cause| (cause, outcome.comparison.saving.part(cause)))
        .filter(|(_, part)| !part.is_zero())
        .collect()
}

type Row<'a> = (&'a Line, Exact, Decimal, FigureId);

fn receipt<'a>(
    workspace: &Workspace,
    printing: bool,
    covering: Option<&[CoveringOwner]>,
    lines: impl Iterator<Item = Row<'a>>,
    total: Decimal,
    total_figure: FigureId,
) -> Receipt {
    let outcome = &*workspace.outcome;
    let figures = outcome.figures();
    let asked = |figure| Asked::Figure(figures.id(figure).into());
    let mut entries: Vec<(Item, Exact, Exact, Entry)> = Vec::new();
    let mut more = 0;
    let lines: Vec<Row<'a>> = lines.collect();
    let items = lines.chunk_by(|one, next| one.0.item == next.0.item);
    let shown = all_but_several(items.count(), ITEMS, printing);
    for (line, quantity, cents, figure) in lines {
        if entries.last().is_none_or(|(item, ..)| *item != line.item) {
            if entries.len() == shown {
                more += 1;
                continue;
            }
            let name = names::item(&outcome.scenario, line.item);
            let entry = Entry {
                name: match is_fee(line) {
                    true => texts::receipt::fees_of(&name),
                    false => name,
                },
                quantity: String::new(),
                tiers: Vec::new(),
            };
            entries.push((line.item, Exact::ZERO, line.rate, entry));
        } else if more > 0 {
            continue;
        }
        let Some((_, sum, first, entry)) = entries.last_mut() else {
            continue;
        };
        if !is_fee(line) {
            *sum += quantity;
        }
        entry.tiers.push(Tier {
            text: tier_text(workspace, covering, line, quantity),
            amount: Amount {
                text: format::amount(cents),
                asked: asked(figure),
            },
            lower: is_lower(line, *first),
        });
    }
    let step = workspace.document.assumptions.gigabytes_per_terabyte;
    let entries = entries.into_iter().map(|(item, sum, _, mut entry)| {
        let unit = name_of(&outcome.scenario, item).unit;
        // Fees have no quantity.
        if !sum.is_zero() {
            entry.quantity = format::scaled(sum, unit, step).text();
        }
        entry
    });
    Receipt {
        entries: entries.collect(),
        more,
        total: Amount {
            text: format::money(total, &outcome.scenario.currency),
            asked: why::figure(outcome, total_figure),
        },
    }
}

/// Whether a line is cheaper than the first rate of its item, at which the item's first paid units are
/// charged. Covered and free units always are.
fn is_lower(line: &Line, first: Exact) -> bool {
    match line.kind {
        ChargeKind::Free | ChargeKind::ReservedCovered | ChargeKind::PlanCovered => true,
        _ => !is_fee(line) && line.rate < first,
    }
}

fn is_fee(line: &Line) -> bool {
    matches!(line.kind, ChargeKind::RecurringFee | ChargeKind::UpfrontFee)
}

/// `8,192 GB × $0.17`, or why it costs what it costs.
fn tier_text(
    workspace: &Workspace,
    covering: Option<&[CoveringOwner]>,
    line: &Line,
    quantity: Exact,
) -> String {
    let scenario = &workspace.outcome.scenario;
    let unit = name_of(scenario, line.item).unit;
    let units = [
        &format::quantity(quantity),
        " ",
        &english::units(unit, quantity),
    ]
    .concat();
    let rate = format::rate(line.rate, &scenario.currency);
    let text = match line.kind {
        ChargeKind::Usage => texts::receipt::tier_usage(&units, &rate),
        ChargeKind::Free => texts::receipt::tier_free(&units),
        ChargeKind::ReservedCovered => texts::receipt::tier_reserved(&units),
        ChargeKind::PlanCovered => texts::receipt::tier_plan(&units),
        ChargeKind::RecurringFee => texts::receipt::tier_recurring(&units, &rate),
        // What credits pay is no charge.
        ChargeKind::UpfrontFee | ChargeKind::Credit => texts::receipt::tier_upfront(&units, &rate),
    };
    match covering.and_then(|covering| owners(scenario, covering, line)) {
        Some(owners) => texts::receipt::tier_owned(&text, &owners),
        None => text,
    }
}

/// Whose commitments a line of the consolidated bill is about: whose fee it is, or whose cover the
/// usage.
pub fn owners(scenario: &Scenario, covering: &[CoveringOwner], line: &Line) -> Option<String> {
    let of_kind = |kind: CommitmentKind| {
        let all = covering.iter();
        all.filter(move |one| Item::Usage(one.item) == line.item && one.kind == kind)
            .map(|one| one.owner)
            .collect()
    };
    let owners: Vec<AccountIndex> = match line.kind {
        ChargeKind::RecurringFee | ChargeKind::UpfrontFee => {
            line.shares.iter().map(|share| share.account).collect()
        }
        ChargeKind::ReservedCovered => of_kind(CommitmentKind::Reserved),
        ChargeKind::PlanCovered => of_kind(CommitmentKind::Plan),
        ChargeKind::Usage | ChargeKind::Free | ChargeKind::Credit => return None,
    };
    let names = owners
        .iter()
        .map(|account| names::account(scenario, *account).to_string());
    Some(match owners.len() {
        0 => return None,
        1..=3 => list(&names.collect::<Vec<_>>()),
        several => texts::answer::accounts(several),
    })
}

#[cfg(test)]
mod tests;
