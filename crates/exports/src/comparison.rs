//! Both bills and the saving in short.

use billfold_billing::Scenario;
use billfold_billing::bill::Bill;
use billfold_billing::comparison::{Cause, Comparison};
use billfold_billing::organization::Account;
use billfold_resolve::{Unpriced, usage_path};
use rust_decimal::Decimal;
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::{as_cents, cents};

/// The answer of `billfold compare --json`; scripts rely on its shape.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ComparisonExport {
    /// The currency of all amounts.
    pub currency: String,
    /// The billed month.
    pub month: String,
    /// What the accounts pay alone.
    pub separate: StatementExport,
    /// What they pay together.
    pub consolidated: StatementExport,
    /// Why the two differ.
    pub saving: SavingExport,
    /// What the result takes for granted where AWS is silent.
    pub assumptions: Vec<AssumptionExport>,
    /// Usage that is not charged, or not wholly, because its price is missing; only where there is
    /// some.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub incomplete: Vec<IncompleteExport>,
}

/// A setting, or a fixed reading, that the result rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AssumptionExport {
    /// Its name: the setting's in the scenario's `assumptions`, or the reading's.
    pub name: String,
    /// The rule that it fills in for, by its number in `docs/rules.md`.
    pub rule: String,
    /// In words.
    pub text: String,
}

/// A usage line whose price is missing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct IncompleteExport {
    /// The line's id.
    pub usage: String,
    /// Where the line is: `usage.metered[1]`.
    pub path: String,
    /// What has no price: `AmazonS3 / us-east-1 / TimedStorage-ByteHrs`.
    pub price: String,
    /// Why, in words.
    pub reason: String,
}

impl From<&Unpriced> for IncompleteExport {
    fn from(unpriced: &Unpriced) -> Self {
        Self {
            usage: unpriced.id.clone(),
            path: usage_path(unpriced.line),
            price: unpriced.price.clone(),
            reason: unpriced.why(),
        }
    }
}

/// A bill's total and its parts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StatementExport {
    /// The sum of all accounts.
    #[serde(serialize_with = "as_cents")]
    pub total: Decimal,
    /// The accounts, in the scenario's order.
    pub accounts: Vec<AccountTotal>,
}

/// What an account owes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AccountTotal {
    /// The account's id.
    pub id: String,
    /// Whole cents.
    #[serde(serialize_with = "as_cents")]
    pub total: Decimal,
}

/// The saving and its parts, which add up to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavingExport {
    /// Whole cents.
    pub total: Decimal,
    /// Each cause with its part in cents, in the order of rule 2.4. Usage that policies deny is among
    /// them only where it is left out of the organization.
    pub parts: Vec<(Cause, Decimal)>,
}

impl ComparisonExport {
    /// Puts a comparison down. The engine has no words, so the assumptions are handed in.
    #[must_use]
    pub fn new(
        scenario: &Scenario,
        comparison: &Comparison,
        assumptions: Vec<AssumptionExport>,
    ) -> Self {
        Self {
            currency: scenario.currency.clone(),
            month: scenario.month.to_string(),
            separate: StatementExport::new(scenario, &comparison.separate.bill),
            consolidated: StatementExport::new(scenario, &comparison.consolidated.bill),
            saving: SavingExport::new(comparison),
            assumptions,
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

impl StatementExport {
    fn new(scenario: &Scenario, bill: &Bill) -> Self {
        Self {
            total: bill.total,
            accounts: account_totals(scenario, &bill.accounts),
        }
    }
}

/// Totals of accounts in the scenario's order, with the accounts' ids.
pub(super) fn account_totals(scenario: &Scenario, totals: &[Decimal]) -> Vec<AccountTotal> {
    let accounts = scenario.organization.accounts.iter().zip(totals);
    let total = |(account, total): (&Account, &_)| AccountTotal {
        id: account.id.clone(),
        total: *total,
    };
    accounts.map(total).collect()
}

impl SavingExport {
    fn new(comparison: &Comparison) -> Self {
        let saving = &comparison.saving;
        let is_listed =
            |cause: &Cause| *cause != Cause::DeniedUsage || comparison.permitted.is_some();
        let causes = Cause::ALL.into_iter().filter(is_listed);
        Self {
            total: saving.total,
            parts: causes.map(|cause| (cause, saving.part(cause))).collect(),
        }
    }
}

impl Serialize for SavingExport {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut object = to.serialize_map(Some(1 + self.parts.len()))?;
        object.serialize_entry("total", &cents(self.total))?;
        for (cause, part) in &self.parts {
            object.serialize_entry(cause.name(), &cents(*part))?;
        }
        object.end()
    }
}
