//! Billing alerts: on which day of the month a bill crosses a threshold (rule 13.1).
//!
//! AWS compares the charges of the month to date, not a forecast, several times a day. A bill does not
//! say when its charges arise. This module spreads them evenly over the month, except for upfront fees
//! and the fees of Reserved Instances: AWS posts those on the first day (rule 9.4).

use billfold_billing::Exact;
use billfold_billing::bill::Bill;
use billfold_billing::calendar::Month;
use billfold_billing::commitments::CommitmentRef;
use billfold_billing::index::IndexVec;
use billfold_billing::organization::AccountIndex;
use billfold_billing::rating::{ChargeKind, Item};
use rust_decimal::Decimal;

#[cfg(test)]
mod tests;

/// The Region of CloudWatch's billing metrics. They are worldwide totals (rule 13.1).
pub const BILLING_METRICS_REGION: &str = "us-east-1";

/// The longest alarm name that CloudWatch accepts, in characters.
const MAX_ALARM_NAME: usize = 255;

/// A threshold, and the account whose charges it watches. Only the payer can watch the organization and
/// its linked accounts; a member can watch itself (rule 13.1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alert {
    /// The name; two alerts can have the same name.
    pub name: String,
    /// The watched account; `None` for the whole organization.
    pub account: Option<AccountIndex>,
    /// The alert fires when charges are greater than this, in the scenario's currency.
    pub threshold: Decimal,
}

/// What alerts watch: the charges of the first day, and the charges that are spread over the month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spending {
    all: (Exact, Exact),
    accounts: IndexVec<AccountIndex, (Exact, Exact)>,
}

impl Spending {
    /// The charges of a bill, of all accounts and of each.
    #[must_use]
    pub fn new(bill: &Bill) -> Self {
        let none = (Exact::ZERO, Exact::ZERO);
        let mut accounts = IndexVec::repeat(none, bill.accounts.len());
        for line in &bill.lines {
            // A credit counts on the day of the charge that it pays.
            let kind = line.payment.map_or(line.kind, |payment| payment.kind);
            let is_of_first_day = matches!(
                (kind, line.item),
                (ChargeKind::UpfrontFee, _)
                    | (
                        ChargeKind::RecurringFee,
                        Item::Fee(CommitmentRef::Reserved(_))
                    )
            );
            for share in &line.shares {
                let (first_day, spread) = &mut accounts[share.account];
                let charges = if is_of_first_day { first_day } else { spread };
                *charges += Exact::from(share.cents);
            }
        }
        let all = accounts.iter().fold(none, |sum, (first_day, spread)| {
            (sum.0 + *first_day, sum.1 + *spread)
        });
        Self { all, accounts }
    }
}

/// When an alert fires.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Firing {
    /// The day of the month, from 1.
    pub day: u64,
    /// The charges by the end of that day, in the scenario's currency.
    pub spent: Exact,
}

impl Alert {
    /// The day on which this month's charges cross the threshold, if they do.
    #[must_use]
    pub fn fires(&self, spending: &Spending, month: Month) -> Option<Firing> {
        let (first_day, spread) = match self.account {
            None => spending.all,
            Some(account) => spending.accounts.get(account).copied().unwrap_or_default(),
        };
        let days = month.days();
        (1..=days)
            .map(|day| Firing {
                day,
                spent: first_day + spread.fraction(day, days).without_dust(),
            })
            .find(|firing| firing.spent > self.threshold.into())
    }

    /// The CloudWatch alarm to define in the payer's account, with "receive billing alerts" turned on.
    ///
    /// The name contains the watched account and the threshold, because CloudWatch replaces an alarm
    /// that has the same name.
    #[must_use]
    pub fn alarm(&self, account: Option<&str>, currency: &str) -> Alarm {
        let watched = account.map_or_else(String::new, |id| format!(" ({id})"));
        let threshold = self.threshold.normalize();
        let limit = format!("{watched} above {threshold} {currency}");
        let room = MAX_ALARM_NAME.saturating_sub(limit.chars().count());
        let name: String = self.name.chars().take(room).collect();
        let linked = account.map(|id| ("LinkedAccount".to_owned(), id.to_owned()));
        let currency = ("Currency".to_owned(), currency.to_owned());
        Alarm {
            name: name + &limit,
            namespace: "AWS/Billing",
            metric: "EstimatedCharges",
            dimensions: linked.into_iter().chain([currency]).collect(),
            statistic: "Maximum",
            period_seconds: 21_600,
            evaluation_periods: 1,
            comparison: "GreaterThanThreshold",
            threshold,
        }
    }
}

/// The definition of a CloudWatch alarm, in the terms of CloudWatch's API.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alarm {
    /// `AlarmName`
    pub name: String,
    /// `Namespace`
    pub namespace: &'static str,
    /// `MetricName`
    pub metric: &'static str,
    /// `Dimensions`: names and values.
    pub dimensions: Vec<(String, String)>,
    /// `Statistic`
    pub statistic: &'static str,
    /// `Period`: six hours, the interval in which AWS certainly updates the metric.
    pub period_seconds: u32,
    /// `EvaluationPeriods`
    pub evaluation_periods: u32,
    /// `ComparisonOperator`
    pub comparison: &'static str,
    /// `Threshold`
    pub threshold: Decimal,
}
