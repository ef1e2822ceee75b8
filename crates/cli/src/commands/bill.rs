//! `billfold bill`

use billfold_billing::organization::AccountIndex;
use billfold_interchange::export::{BillExport, BillLine, LineKind, View, bill_csv};
use billfold_messages::{grouped, money, render};

use super::table::{Align, Table};
use crate::arguments::{Bill, BillFormat};
use crate::catalogue::incomplete;
use crate::failure::Failure;
use crate::input::Answer;
use crate::output::{printable, warn};

pub(super) fn run(options: &Bill) -> Result<String, Failure> {
    let answer = options.input.compute()?;
    let account = options
        .account
        .as_deref()
        .map(|id| find_account(&answer, id))
        .transpose()
        .map_err(|problem| Failure::about(options.input.name(), problem))?;
    let bill = BillExport::new(
        &answer.scenario,
        &answer.comparison,
        options.view.into(),
        account,
    )
    .incomplete(&answer.unpriced);
    match options.format {
        BillFormat::Json => super::json(&bill),
        BillFormat::Csv => {
            // A line of words would be one more line of the table.
            warn(&incomplete(&answer.unpriced));
            Ok(bill_csv(&bill))
        }
        BillFormat::Table => Ok(with_missing(page(&bill, Style::Text), &answer)),
        BillFormat::Markdown => Ok(with_missing(page(&bill, Style::Markdown), &answer)),
    }
}

fn with_missing(page: String, answer: &Answer) -> String {
    printable(&(page + &incomplete(&answer.unpriced)))
}

fn find_account(answer: &Answer, id: &str) -> Result<AccountIndex, String> {
    let accounts = &answer.scenario.organization.accounts;
    accounts
        .iter()
        .position(|account| account.id == id)
        .ok_or_else(|| format!("--account: {id:?} is no account; expected an id from accounts"))
}

/// The bill in the order of AWS's own: service, Region, usage type, tiers; then the accounts.
fn page(bill: &BillExport, style: Style) -> String {
    let view = match bill.view {
        View::Unblended => "unblended",
        View::Blended => "blended",
    };
    let whose = bill.account.as_ref().map(|id| format!(", account {id}"));
    let whose = whose.unwrap_or_default();
    let (month, currency) = (&bill.month, &bill.currency);
    let title = format!("Consolidated bill, {month}, {currency}, {view}{whose}");
    let mut lines = Table::new([
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
        let unless = |repeated, text: &str| style.name(if repeated { "" } else { text });
        // A credit pays money, not units.
        let if_usage = |cell: String| match line.kind {
            LineKind::Credit => String::new(),
            _ => cell,
        };
        lines.row([
            unless(same_service, &line.service),
            unless(same_region, &line.region),
            style.name(line.description.as_deref().unwrap_or(&line.usage_type)),
            charge(line.kind).to_owned(),
            if_usage(grouped(line.quantity)),
            if_usage(style.name(&line.unit)),
            if_usage(grouped(line.rate)),
            money(line.cost),
        ]);
        last = Some(line);
    }
    let total = ["Total", "", "", "", "", "", "", &money(bill.total)];
    lines.row(total.map(str::to_owned));
    let mut accounts = Table::new([("Account", Align::Left), ("Total", Align::Right)]);
    for account in &bill.accounts {
        accounts.row([style.name(&account.id), money(account.total)]);
    }
    match style {
        Style::Text => format!("{title}\n\n{}\n{}", lines.text(), accounts.text()),
        Style::Markdown => format!(
            "# {}\n\n{}\n{}",
            render::escape(&title),
            lines.markdown(),
            accounts.markdown()
        ),
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    Text,
    Markdown,
}

impl Style {
    fn name(self, text: &str) -> String {
        match self {
            // A name of several lines would break the table.
            Self::Text => text.replace('\n', " "),
            Self::Markdown => render::escape(&text.replace('\n', " ")),
        }
    }
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
