//! Separate bills against the consolidated bill: the saving, its causes and who benefits.

mod applied_assumptions;
mod credits;
mod denied;
mod incremental;
mod reason;
mod saving;
mod shared_benefits;
mod switches;
mod tiers;
mod worth;

use crate::Scenario;
use crate::bill::{Bill, assemble};
use crate::matching::{Matcher, Matching, SharedKinds};
use crate::rating::{Consolidation, RatedPool, Rater, Rating, UsageTotals, fees};

pub use applied_assumptions::{AppliedAssumption, applied_assumptions};
pub use credits::apply_credits;
pub use incremental::compare_incremental;
pub use reason::{Benefits, Reason, Verdict, benefits, reason};
pub use saving::{Cause, Saving};
pub use shared_benefits::{CoveringOwner, SharedBenefit, covering_owners, shared_benefits};
pub use switches::with_switch_turned;
pub use tiers::{PooledTiers, TierStep, best_tiers, metered_price, pooled_tiers, tiered_pools};
pub use worth::{Unused, Worth, unused, worth, worth_of_shared};

/// Both bills of a scenario and the saving.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// Every account by itself (rule 2.2).
    pub separate: Statement,
    /// The separate bills without the usage that policies deny; none if nothing is left out of the
    /// organization (rule 12.4).
    pub permitted: Option<Box<Statement>>,
    /// All accounts together (rule 2.1).
    pub consolidated: Statement,
    /// The saving by consolidation; negative if it costs more (rule 2.3).
    pub saving: Saving,
    /// The matching with Reserved Instances shared and Savings Plans not shared, a step of rule
    /// 2.4; none if the scenario has only one kind of commitment.
    with_ri_sharing: Option<Matching>,
}

/// One way to bill the organization, with the results that lead to the bill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// The aspects that are computed over the whole organization.
    pub boundaries: Consolidation,
    /// Which commitment covered whose usage.
    pub matching: Matching,
    /// The pools and charges.
    pub rating: Rating,
    /// The bill.
    pub bill: Bill,
}

impl Statement {
    /// The bill for these boundaries alone, before credits.
    fn new(scenario: &Scenario, boundaries: Consolidation, matching: Matching) -> Self {
        let totals = UsageTotals::new(scenario);
        let rating = Rater::new(&totals, &matching).rate(boundaries, &matching);
        Self::of_rating(scenario, boundaries, matching, rating)
    }

    fn of_rating(
        scenario: &Scenario,
        boundaries: Consolidation,
        matching: Matching,
        rating: Rating,
    ) -> Self {
        let consolidated = boundaries == Consolidation::CONSOLIDATED;
        Self {
            boundaries,
            bill: assemble(scenario, &rating.charges, consolidated),
            matching,
            rating,
        }
    }
}

/// Computes both bills and the saving.
///
/// The parts of the saving are computed by consolidating one aspect after the other (rule 2.4):
/// volume tiers, Reserved Instances, Savings Plans, the free tier. Credits follow. If policies keep usage
/// out of the organization, that is the first step: the others are about the usage that is left.
///
/// Two accounts that each store 40,000 GB reach the cheaper tier above 50,000 GB only together:
///
/// ```
/// use billfold_billing::calendar::ProfileIndex;
/// use billfold_billing::catalogue::{FreeUnits, MeteredPrice, Provenance, Scope, Tier, TierLadder};
/// use billfold_billing::comparison::{Cause, compare};
/// use billfold_billing::organization::{Account, Organization};
/// use billfold_billing::usage::MeteredUsage;
/// use billfold_billing::{Exact, Scenario};
/// use rust_decimal::Decimal;
///
/// let accounts = ["111111111111", "222222222222"].map(|id| Account::new(id, id));
/// let mut scenario = Scenario::new("2026-11".parse()?, "USD", Organization::new(accounts));
/// let storage = scenario.prices.metered.push(MeteredPrice {
///     service: "AmazonS3".to_owned(),
///     region: "us-east-1".to_owned(),
///     usage_type: "TimedStorage-ByteHrs".to_owned(),
///     name: "S3 Standard storage".to_owned(),
///     unit: "GB-Mo".to_owned(),
///     ladder: TierLadder::new(vec![
///         Tier { up_to: Some(Exact::from(50_000)), rate: "0.023".parse()? },
///         Tier { up_to: None, rate: "0.022".parse()? },
///     ])?,
///     scope: Scope::Organization,
///     pool: None,
///     free_units: FreeUnits::default(),
///     plan_rates: Vec::new(),
///     provenance: Provenance::default(),
/// });
/// for account in scenario.organization.accounts.indices() {
///     scenario.usage.metered.push(MeteredUsage {
///         id: format!("storage-{}", account.index()).into(),
///         account,
///         price: storage,
///         quantity: Exact::from(40_000),
///         profile: ProfileIndex::ALWAYS,
///         tags: Vec::new(),
///     });
/// }
///
/// let comparison = compare(&scenario);
/// assert_eq!(comparison.separate.bill.total, Decimal::from(1_840));
/// assert_eq!(comparison.consolidated.bill.total, Decimal::from(1_810));
/// assert_eq!(comparison.saving.total, Decimal::from(30));
/// assert_eq!(comparison.saving.part(Cause::VolumeTiers), Decimal::from(30));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn compare(scenario: &Scenario) -> Comparison {
    let mut comparison = compare_without_credits(scenario);
    apply_credits(scenario, &mut comparison);
    comparison
}

/// The comparison before credits, which [`apply_credits`] adds to it.
#[must_use]
pub fn compare_without_credits(scenario: &Scenario) -> Comparison {
    let mut comparison = compare_with(scenario, Matchings::new(scenario));
    denied::charge_denied(scenario, &mut comparison, None);
    comparison
}

/// The same for a scenario without commitments and policies, for a program that does not link matching.
///
/// Commitments of the scenario and usage that policies deny are not looked at: callers have to refuse
/// them.
#[must_use]
pub fn compare_usage(scenario: &Scenario) -> Comparison {
    compare_with(scenario, Matchings::without_commitments())
}

/// The matchings of the month for the steps of rule 2.4.
struct Matchings {
    /// No commitment is shared.
    separate: Matching,
    /// Reserved Instances are shared; none if this is the same as one of the others.
    with_ri_sharing: Option<Matching>,
    /// All commitments are shared.
    consolidated: Matching,
}

impl Matchings {
    /// Nothing is covered where there are no commitments.
    fn without_commitments() -> Self {
        Self {
            separate: Matching::default(),
            with_ri_sharing: None,
            consolidated: Matching::default(),
        }
    }

    fn new(scenario: &Scenario) -> Self {
        let commitments = &scenario.commitments;
        let has_both = !commitments.reserved.is_empty() && !commitments.plans.is_empty();
        let matcher = Matcher::new(scenario);
        let matching = |reserved, plans| matcher.match_month(SharedKinds { reserved, plans });
        let separate = matching(false, false);
        Self {
            with_ri_sharing: has_both.then(|| matching(true, false)),
            consolidated: match commitments.is_empty() {
                true => separate.clone(),
                false => matching(true, true),
            },
            separate,
        }
    }
}

fn compare_with(scenario: &Scenario, matchings: Matchings) -> Comparison {
    let commitments = &scenario.commitments;
    let totals = UsageTotals::new(scenario);
    let mut boundaries = Consolidation::SEPARATE;
    let mut rater = Rater::new(&totals, &matchings.separate);
    let separate = rater.rate(boundaries, &matchings.separate);
    let separate_cost = separate.usage_cost();

    boundaries.tiers = true;
    let with_tiers = rater.usage_cost(boundaries);

    boundaries.reserved_instances = true;
    let mut with_reserved = with_tiers;
    if !commitments.reserved.is_empty() {
        let matching = matchings.with_ri_sharing.as_ref();
        rater = Rater::new(&totals, matching.unwrap_or(&matchings.consolidated));
        with_reserved = rater.usage_cost(boundaries);
    }
    boundaries.savings_plans = true;
    let mut with_plans = with_reserved;
    if !commitments.plans.is_empty() {
        rater = Rater::new(&totals, &matchings.consolidated);
        with_plans = rater.usage_cost(boundaries);
    }
    boundaries.free_tier = true;
    let consolidated = rater.rate(boundaries, &matchings.consolidated);
    let consolidated_cost = consolidated.usage_cost();

    let statement =
        |boundaries, matching, rating| Statement::of_rating(scenario, boundaries, matching, rating);
    let separate = statement(Consolidation::SEPARATE, matchings.separate, separate);
    let consolidated = statement(boundaries, matchings.consolidated, consolidated);
    let fees = fees(scenario);
    let steps = [
        separate_cost,
        separate_cost,
        with_tiers,
        with_reserved,
        with_plans,
        consolidated_cost,
    ];
    let saving = Saving::new(
        separate.bill.total - consolidated.bill.total,
        steps.map(|usage| usage + fees),
    );
    Comparison {
        separate,
        permitted: None,
        consolidated,
        saving,
        with_ri_sharing: matchings.with_ri_sharing,
    }
}

/// The pools before and after the step of a cause; none for a cause that is not a step of rule 2.4.
pub(crate) fn step_pools(
    scenario: &Scenario,
    cause: Cause,
) -> Option<(Vec<RatedPool>, Vec<RatedPool>)> {
    let pools = |scenario: &Scenario, boundaries: Consolidation| {
        let matching = Matcher::new(scenario).match_month(boundaries.shared());
        Rater::new(&UsageTotals::new(scenario), &matching).pools(boundaries)
    };
    let after = Consolidation::up_to(cause)?;
    let before = match cause.previous().and_then(Consolidation::up_to) {
        Some(before) => pools(scenario, before),
        None => pools(scenario.alone(), Consolidation::SEPARATE),
    };
    Some((before, pools(scenario, after)))
}

impl Consolidation {
    fn shared(self) -> SharedKinds {
        SharedKinds {
            reserved: self.reserved_instances,
            plans: self.savings_plans,
        }
    }

    /// What is consolidated after the steps of rule 2.4 up to that of a cause; none for a cause that
    /// is not a step.
    fn up_to(cause: Cause) -> Option<Self> {
        (cause <= Cause::FreeTier).then_some(Self {
            tiers: cause >= Cause::VolumeTiers,
            reserved_instances: cause >= Cause::ReservedInstances,
            savings_plans: cause >= Cause::SavingsPlans,
            free_tier: cause >= Cause::FreeTier,
        })
    }
}
