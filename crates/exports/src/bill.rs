//! A bill in one of its views.

use billfold_billing::bill::{Bill, Blended, BlendedItem, Line, Share, blend, name_of};
use billfold_billing::comparison::Comparison;
use billfold_billing::organization::AccountIndex;
use billfold_billing::rating::{ChargeKind, Item};
use billfold_billing::{Exact, Scenario};
use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

use super::comparison::account_totals;
use super::{AccountTotal, IncompleteExport, as_cents, as_exact};
use billfold_resolve::Unpriced;

/// How the costs of usage are dealt to accounts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum View {
    /// Each unit at the rate of its tier (rule 3.11).
    #[default]
    Unblended,
    /// Each unit at the organization's average rate (rule 3.10).
    Blended,
}

/// Whose bill.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Whose {
    /// The consolidated bill.
    #[default]
    All,
    /// An account's part of it.
    Part(AccountIndex),
    /// What an account pays alone. Average rates are the organization's, so this has none.
    Alone(AccountIndex),
}

impl Whose {
    /// The account, if it is one's.
    #[must_use]
    pub fn account(self) -> Option<AccountIndex> {
        match self {
            Self::All => None,
            Self::Part(account) | Self::Alone(account) => Some(account),
        }
    }
}

/// A bill, of the organization, of one account's part in it, or of an account alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BillExport {
    /// The currency of all amounts.
    pub currency: String,
    /// The billed month.
    pub month: String,
    /// The view.
    pub view: View,
    /// The only account on it, if not all are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account: Option<String>,
    /// Whether it is what that account pays alone; written only where it is.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub alone: bool,
    /// The lines, by service, Region and usage type.
    pub lines: Vec<BillLine>,
    /// What each account owes, in the scenario's order.
    pub accounts: Vec<AccountTotal>,
    /// What these accounts are called.
    #[serde(skip)]
    pub account_names: Vec<String>,
    /// The sum of the lines.
    #[serde(serialize_with = "as_cents")]
    pub total: Decimal,
    /// Usage that is not charged, or not wholly, because its price is missing; only where there is
    /// some.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub incomplete: Vec<IncompleteExport>,
}

/// A line of the bill.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BillLine {
    /// AWS's service code.
    pub service: String,
    /// The Region's code; empty for what has none.
    pub region: String,
    /// AWS's usage type, an instance type, or a Savings Plan's id.
    pub usage_type: String,
    /// In words, where there are some.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// What sort of charge it is.
    pub kind: LineKind,
    /// The id of the credit that pays, of a line of that kind.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credit: Option<String>,
    /// The unit of quantity and rate.
    pub unit: String,
    /// Units; none of what a credit pays.
    #[serde(serialize_with = "as_exact")]
    pub quantity: Exact,
    /// Currency per unit; of what a credit pays, that of the line that it pays.
    #[serde(serialize_with = "as_exact")]
    pub rate: Exact,
    /// Whole cents.
    #[serde(serialize_with = "as_cents")]
    pub cost: Decimal,
    /// Each account's part.
    pub accounts: Vec<LineShare>,
}

/// An account's part of a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LineShare {
    /// The account's id.
    pub id: String,
    /// What it is called; JSON has ids alone.
    #[serde(skip)]
    pub name: String,
    /// Units.
    #[serde(serialize_with = "as_exact")]
    pub quantity: Exact,
    /// Whole cents.
    #[serde(serialize_with = "as_cents")]
    pub cost: Decimal,
}

/// What sort of charge a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineKind {
    /// Paid usage.
    Usage,
    /// Free tier units.
    Free,
    /// Hours that a Reserved Instance covered.
    Reserved,
    /// Usage that a Savings Plan covered.
    SavingsPlan,
    /// A fee by the hour.
    RecurringFee,
    /// A fee paid at once.
    UpfrontFee,
    /// What a credit pays.
    Credit,
    /// All of a usage type at its average rate.
    Blended,
}

impl LineKind {
    /// Its name in JSON and CSV.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Usage => "usage",
            Self::Free => "free",
            Self::Reserved => "reserved",
            Self::SavingsPlan => "savingsPlan",
            Self::RecurringFee => "recurringFee",
            Self::UpfrontFee => "upfrontFee",
            Self::Credit => "credit",
            Self::Blended => "blended",
        }
    }
}

impl Serialize for LineKind {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.name())
    }
}

impl From<ChargeKind> for LineKind {
    fn from(kind: ChargeKind) -> Self {
        match kind {
            ChargeKind::Usage => Self::Usage,
            ChargeKind::Free => Self::Free,
            ChargeKind::ReservedCovered => Self::Reserved,
            ChargeKind::PlanCovered => Self::SavingsPlan,
            ChargeKind::RecurringFee => Self::RecurringFee,
            ChargeKind::UpfrontFee => Self::UpfrontFee,
            ChargeKind::Credit => Self::Credit,
        }
    }
}

impl BillExport {
    /// Puts a bill down.
    #[must_use]
    pub fn new(scenario: &Scenario, comparison: &Comparison, view: View, whose: Whose) -> Self {
        let alone = matches!(whose, Whose::Alone(_));
        let (bill, view) = if alone {
            (&comparison.separate.bill, View::Unblended)
        } else {
            (&comparison.consolidated.bill, view)
        };
        let account = whose.account();
        let writer = Writer { scenario, account };
        let (lines, totals) = match view {
            View::Unblended => (writer.unblended(bill), bill.accounts.clone()),
            View::Blended => {
                let blended = blend(scenario, bill);
                (writer.blended(bill, &blended), blended.accounts)
            }
        };
        let mut accounts = account_totals(scenario, &totals);
        let mut total = bill.total;
        if let Some(only) = account {
            accounts = vec![accounts.swap_remove(only.index())];
            total = totals[only];
        }
        let known = scenario.organization.accounts.iter_enumerated();
        let names = known
            .filter(|(index, _)| account.is_none_or(|only| only == *index))
            .map(|(_, account)| account.name.clone());
        let id = |only: AccountIndex| scenario.organization.accounts[only].id.clone();
        Self {
            currency: scenario.currency.clone(),
            month: scenario.month.to_string(),
            view,
            account: account.map(id),
            alone,
            lines,
            accounts,
            account_names: names.collect(),
            total,
            incomplete: Vec::new(),
        }
    }

    /// Adds the usage whose price is missing.
    #[must_use]
    pub fn incomplete(mut self, unpriced: &[Unpriced]) -> Self {
        self.incomplete = unpriced.iter().map(IncompleteExport::from).collect();
        self
    }
}

/// Writes lines for all accounts, or for one.
struct Writer<'a> {
    scenario: &'a Scenario,
    account: Option<AccountIndex>,
}

impl Writer<'_> {
    fn unblended(&self, bill: &Bill) -> Vec<BillLine> {
        let lines = bill.lines.iter();
        lines.filter_map(|line| self.charge(line)).collect()
    }

    /// Usage types at their average rates, then fees and credits, which are not averaged
    /// (rule 4.4).
    fn blended(&self, bill: &Bill, blended: &Blended) -> Vec<BillLine> {
        let usage = blended.items.iter().filter_map(|item| self.average(item));
        let others = bill.lines.iter().filter(|line| !line.kind.is_usage());
        usage
            .chain(others.filter_map(|line| self.charge(line)))
            .collect()
    }

    fn charge(&self, line: &Line) -> Option<BillLine> {
        let all = (line.quantity, line.cents);
        let mut written = self.line(line.item, line.kind.into(), line.rate, all, &line.shares)?;
        if let Some(payment) = line.payment {
            let credit = &self.scenario.credits[payment.credit];
            let item = written.description.as_ref().unwrap_or(&written.usage_type);
            written.description = Some(format!("{}: {item}", credit.name));
            written.credit = Some(credit.id.clone());
        }
        Some(written)
    }

    fn average(&self, item: &BlendedItem) -> Option<BillLine> {
        let all = (item.quantity, item.cents());
        self.line(item.item, LineKind::Blended, item.rate, all, &item.shares)
    }

    /// A line with its shares; none where the only account has no share in it.
    fn line(
        &self,
        item: Item,
        kind: LineKind,
        rate: Exact,
        all: (Exact, Decimal),
        shares: &[Share],
    ) -> Option<BillLine> {
        let is_wanted = |share: &&Share| self.account.is_none_or(|only| only == share.account);
        let wanted: Vec<&Share> = shares.iter().filter(is_wanted).collect();
        let (quantity, cost) = match (self.account, &wanted[..]) {
            (None, _) => all,
            (Some(_), [own]) => (own.quantity, own.cents),
            (Some(_), _) => return None,
        };
        let share = |share: &&Share| {
            let account = &self.scenario.organization.accounts[share.account];
            LineShare {
                id: account.id.clone(),
                name: account.name.clone(),
                quantity: share.quantity,
                cost: share.cents,
            }
        };
        let name = name_of(self.scenario, item);
        // An upfront fee is paid by the piece; reports of AWS's call that unit so.
        let unit = match kind {
            LineKind::UpfrontFee => "Quantity",
            _ => name.unit,
        };
        Some(BillLine {
            service: name.service.to_owned(),
            region: name.region.to_owned(),
            usage_type: name.usage_type.to_string(),
            description: name.label.map(str::to_owned),
            kind,
            credit: None,
            unit: unit.to_owned(),
            quantity,
            rate,
            cost,
            accounts: wanted.iter().map(share).collect(),
        })
    }
}
