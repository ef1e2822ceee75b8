//! Billing alerts: which threshold is crossed on which day of the month (rule 13.1).
//!
//! AWS compares what has been spent so far this month, not a forecast, and computes it several times
//! a day. A bill does not say when its charges came about. Here they come evenly over the month, fees
//! of Reserved Instances and upfront fees on its first day, as AWS posts them (rule 9.4).

use billfold_billing::Exact;
use billfold_billing::bill::Bill;
use billfold_billing::calendar::Month;
use billfold_billing::organization::AccountIndex;
use billfold_billing::rating::{ChargeKind, Item};

/// The Region that has the billing metrics; they are worldwide totals (rule 13.1).
pub const BILLING_METRICS_REGION: &str = "us-east-1";

/// CloudWatch takes so many characters as the name of an alarm.
const ALARM_NAME: usize = 255;

/// A threshold and whose charges it watches. The payer watches its organization and each linked
/// account; a member sees only itself (rule 13.1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alert {
    /// What it is called; several can be called the same.
    pub name: String,
    /// The account, by its place in the scenario; the whole organization if none.
    pub account: Option<AccountIndex>,
    /// It fires when charges are greater than this.
    pub threshold: Exact,
}

/// When an alert fires.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Firing {
    /// The day of the month, from 1.
    pub day: u64,
    /// What is spent by the end of that day.
    pub spent: Exact,
}

impl Alert {
    /// The day on which this month's bill crosses the threshold, if it does.
    #[must_use]
    pub fn fires(&self, bill: &Bill, month: Month) -> Option<Firing> {
        let (at_once, evenly) = self.charges(bill);
        let days = month.days();
        (1..=days)
            .map(|day| Firing {
                day,
                spent: at_once + evenly.fraction(day, days).without_dust(),
            })
            .find(|firing| firing.spent > self.threshold)
    }

    /// What is charged on the first day and what over the month.
    fn charges(&self, bill: &Bill) -> (Exact, Exact) {
        let (mut at_once, mut evenly) = (Exact::ZERO, Exact::ZERO);
        for line in &bill.lines {
            let shares = line.shares.iter();
            let watched = shares.filter(|share| self.account.is_none_or(|a| a == share.account));
            let cents: Exact = watched.map(|share| &share.cents).sum();
            // A credit lowers a charge when that comes.
            let kind = line.payment.map_or(line.kind, |payment| payment.kind);
            match (kind, line.item) {
                (ChargeKind::UpfrontFee, _) | (ChargeKind::RecurringFee, Item::Reserved(_)) => {
                    at_once += cents;
                }
                _ => evenly += cents,
            }
        }
        (at_once, evenly)
    }

    /// The alarm to define in CloudWatch, in the payer, with "receive billing alerts" turned on there.
    /// Its name says what it watches and from where on: CloudWatch puts an alarm in place of the one
    /// that has its name.
    #[must_use]
    pub fn alarm(&self, account: Option<&str>, currency: &str) -> Alarm {
        let watched = account.map_or_else(String::new, |id| format!(" ({id})"));
        let limit = format!("{watched} above {} {currency}", self.threshold);
        let room = ALARM_NAME.saturating_sub(limit.chars().count());
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
            threshold: self.threshold,
        }
    }
}

/// The definition of a CloudWatch alarm, with the names of CloudWatch's API.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alarm {
    /// `AlarmName`
    pub name: String,
    /// `Namespace`
    pub namespace: &'static str,
    /// `MetricName`
    pub metric: &'static str,
    /// `Dimensions`, names and values.
    pub dimensions: Vec<(String, String)>,
    /// `Statistic`
    pub statistic: &'static str,
    /// `Period`: six hours, because the metric is not computed more often for certain.
    pub period_seconds: u32,
    /// `EvaluationPeriods`
    pub evaluation_periods: u32,
    /// `ComparisonOperator`
    pub comparison: &'static str,
    /// `Threshold`
    pub threshold: Exact,
}
