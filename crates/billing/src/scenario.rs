//! Everything that a bill is computed from.

use crate::Exact;
use crate::assumptions::{Assumptions, Reading};
use crate::calendar::{HOUR, HourProfile, Month, ProfileIndex};
use crate::catalogue::Prices;
use crate::commitments::Commitments;
use crate::credits::{Credit, CreditIndex};
use crate::index::IndexVec;
use crate::organization::{CostCategory, CostCategoryIndex, Organization};
use crate::usage::{InstanceAmount, InstanceUsage, Usage, UsageRef};

/// An organization, its prices, its usage and its commitments in one month.
///
/// Lists refer to each other by index. The `resolve` crate builds a scenario from a file; it has
/// checked that each index is in its list and that ids are unique.
/// [`compare`](crate::comparison::compare) makes both bills from it.
///
/// ```
/// use billfold_billing::Scenario;
/// use billfold_billing::organization::{Account, Organization};
/// let accounts = [
///     Account::new("111111111111", "Payer"),
///     Account::new("222222222222", "Shop"),
/// ];
/// let scenario = Scenario::new("2026-11".parse()?, "USD", Organization::new(accounts));
/// let shop = scenario.organization.accounts.indices().last().expect("two accounts");
/// assert_eq!(scenario.organization.accounts[shop].name, "Shop");
/// # Ok::<(), billfold_billing::calendar::ParseMonthError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    /// The billed month.
    pub month: Month,
    /// The currency's code, such as `USD`; all amounts are in it.
    pub currency: String,
    /// The accounts.
    pub organization: Organization,
    /// The rates.
    pub prices: Prices,
    /// The distinct hourly profiles of usage and commitments; the first is [`ProfileIndex::ALWAYS`].
    pub profiles: IndexVec<ProfileIndex, HourProfile>,
    /// The usage.
    pub usage: Usage,
    /// The commitments.
    pub commitments: Commitments,
    /// The promotional credits.
    pub credits: IndexVec<CreditIndex, Credit>,
    /// The cost categories: values that the organization gives to charges by rules of its own.
    pub cost_categories: IndexVec<CostCategoryIndex, CostCategory>,
    /// The settings.
    pub assumptions: Assumptions,
    /// What the reader of the file filled in.
    pub readings: Vec<Reading>,
    /// The scenario with the usage that policies keep out of the organization; none if they keep
    /// nothing out. It differs in amounts of usage only.
    pub without_policies: Option<Box<Scenario>>,
}

impl Scenario {
    /// A scenario with accounts, but without prices, usage, commitments and credits.
    #[must_use]
    pub fn new(month: Month, currency: &str, organization: Organization) -> Self {
        Self {
            month,
            currency: currency.to_owned(),
            organization,
            prices: Prices::default(),
            profiles: vec![HourProfile::always(month)].into(),
            usage: Usage::default(),
            commitments: Commitments::default(),
            credits: IndexVec::new(),
            cost_categories: IndexVec::new(),
            assumptions: Assumptions::default(),
            readings: Vec::new(),
            without_policies: None,
        }
    }

    /// The scenario of the separate bills. An account alone is in no organization, so that no policy
    /// of one denies its usage (rule 12.4).
    #[must_use]
    pub fn alone(&self) -> &Self {
        self.without_policies.as_deref().unwrap_or(self)
    }

    /// The quantity of a usage line in the whole month: units of its price, or instance-hours.
    #[must_use]
    pub fn quantity(&self, line: UsageRef) -> Exact {
        match line {
            UsageRef::Metered(index) => self.usage.metered[index].quantity,
            UsageRef::Instance(index) => self.instance_hours(&self.usage.instances[index]),
        }
    }

    /// The instance-hours of a usage line in the whole month.
    #[must_use]
    pub fn instance_hours(&self, line: &InstanceUsage) -> Exact {
        match line.amount {
            InstanceAmount::Hours(hours) => hours,
            InstanceAmount::Count(count) => {
                let seconds = self.profiles[line.profile].total_seconds();
                count.fraction(seconds, HOUR)
            }
        }
    }
}
