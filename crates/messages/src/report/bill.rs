//! A bill in the order of AWS's own: service, Region, usage type, tiers; then the accounts.

use billfold_exports::{BillExport, BillLine, LineKind, View};

use super::{Align, Style, Table};
use crate::{grouped, money};

/// Writes a bill with its lines and what each account owes.
#[must_use]
pub fn bill(bill: &BillExport, style: Style) -> String {
    let view = match bill.view {
        View::Unblended => "unblended",
        View::Blended => "blended",
    };
    let (month, currency) = (&bill.month, &bill.currency);
    let title = match (&bill.account, bill.alone) {
        (Some(id), true) => format!("Bill of account {id} alone, {month}, {currency}"),
        (Some(id), false) => {
            format!("Consolidated bill, {month}, {currency}, {view}, account {id}")
        }
        (None, _) => format!("Consolidated bill, {month}, {currency}, {view}"),
    };
    format!(
        "{}{}\n{}",
        style.title(&title),
        lines(bill, style).written(style),
        accounts(bill).written(style)
    )
}

fn lines(bill: &BillExport, style: Style) -> Table {
    let mut table = Table::new([
        ("Service", Align::Left),
        ("Region", Align::Left),
        ("Item", Align::Left),
        ("Charge", Align::Left),
        ("Quantity", Align::Right),
        ("Unit", Align::Left),
        ("Rate", Align::Right),
        ("Cost", Align::Right),
    ]);
    let mut last: Option<&BillLine> = None;
    for line in &bill.lines {
        let is_same = |of: fn(&BillLine) -> &str| last.is_some_and(|last| of(last) == of(line));
        let same_service = style == Style::Text && is_same(|line| &line.service);
        let same_region = same_service && is_same(|line| &line.region);
        let unless = |repeated, text: &str| {
            if repeated {
                String::new()
            } else {
                text.to_owned()
            }
        };
        // A credit pays money, not units.
        let if_usage = |cell: String| match line.kind {
            LineKind::Credit => String::new(),
            _ => cell,
        };
        table.row([
            unless(same_service, &line.service),
            unless(same_region, &line.region),
            line.description
                .clone()
                .unwrap_or_else(|| line.usage_type.clone()),
            charge(line.kind).to_owned(),
            if_usage(grouped(line.quantity)),
            if_usage(line.unit.clone()),
            if_usage(grouped(line.rate)),
            money(line.cost),
        ]);
        last = Some(line);
    }
    let total = ["Total", "", "", "", "", "", "", &money(bill.total)];
    table.row(total.map(str::to_owned));
    table
}

fn accounts(bill: &BillExport) -> Table {
    let mut table = Table::new([
        ("Account", Align::Left),
        ("", Align::Left),
        ("Total", Align::Right),
    ]);
    for (account, name) in bill.accounts.iter().zip(&bill.account_names) {
        table.row([
            account.id.clone(),
            if *name == account.id {
                String::new()
            } else {
                name.clone()
            },
            money(account.total),
        ]);
    }
    table
}

fn charge(kind: LineKind) -> &'static str {
    match kind {
        LineKind::Usage => "usage",
        LineKind::Free => "free tier",
        LineKind::Reserved => "reserved",
        LineKind::SavingsPlan => "Savings Plan",
        LineKind::RecurringFee => "recurring fee",
        LineKind::UpfrontFee => "upfront fee",
        LineKind::Credit => "credit",
        LineKind::Blended => "average rate",
    }
}
