//! The assumptions that a result rests on (rules 16.x of docs/rules.md).

use super::Comparison;
use crate::Scenario;
use crate::assumptions::FreeTierModel;
use crate::catalogue::{FreePeriod, PricedItem};
use crate::commitments::{CommitmentKind, CommitmentRef};
use crate::credits::CreditIndex;
use crate::matching::Coverage;
use crate::rating::ChargeKind;
use crate::usage::{InstanceAmount, UsageRef};

/// An assumption where AWS is silent: a setting of the scenario, or a fixed reading of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum AppliedAssumption {
    /// `allocation` (rule 3.12).
    Allocation,
    /// `freeUnits` (rule 3.6).
    FreeUnits,
    /// `centRounding` (rule 10.4).
    CentRounding,
    /// `freeTierModel` (rule 6.4).
    FreeTierModel,
    /// `purchaseMonthFee` (rule 4.2).
    PurchaseMonthFee,
    /// Monthly hours or quantities are spread evenly over their profile (rule 4.7).
    EvenSpread,
    /// Availability Zones of two accounts are the same if their names are (rule 4.17).
    ZoneNames,
    /// Leftovers go smallest first, then by account id (rules 4.16 and 16.1).
    LeftoverOrder,
    /// Plans rank tiered usage by its first tier's rate (rule 5.4).
    PlanRanking,
    /// Free hours come after Savings Plans (rule 16.5).
    FreeAfterPlans,
    /// Free units over several rates go by the order of lines (rule 16.6).
    FreeOrder,
    /// The highest spend is looked for anew after every payment of a credit (rule 8.7).
    CreditOrder,
    /// A credit pays for the whole of the months in which it is issued and expires (rule 8.1).
    CreditMonth,
}

impl AppliedAssumption {
    /// The number of the rule that the assumption completes.
    #[must_use]
    pub fn rule(self) -> &'static str {
        match self {
            Self::Allocation => "3.12",
            Self::FreeUnits => "3.6",
            Self::CentRounding => "10.4",
            Self::FreeTierModel => "6.4",
            Self::PurchaseMonthFee => "4.2",
            Self::EvenSpread => "4.7",
            Self::ZoneNames => "4.17",
            Self::LeftoverOrder => "16.1",
            Self::PlanRanking => "5.4",
            Self::FreeAfterPlans => "16.5",
            Self::FreeOrder => "16.6",
            Self::CreditOrder => "8.7",
            Self::CreditMonth => "8.1",
        }
    }

    /// The name of the setting in the scenario's `assumptions`, or of the fixed reading.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Allocation => "allocation",
            Self::FreeUnits => "freeUnits",
            Self::CentRounding => "centRounding",
            Self::FreeTierModel => "freeTierModel",
            Self::PurchaseMonthFee => "purchaseMonthFee",
            Self::EvenSpread => "evenSpread",
            Self::ZoneNames => "zoneNames",
            Self::LeftoverOrder => "leftoverOrder",
            Self::PlanRanking => "planRanking",
            Self::FreeAfterPlans => "freeAfterPlans",
            Self::FreeOrder => "freeOrder",
            Self::CreditOrder => "creditOrder",
            Self::CreditMonth => "creditMonth",
        }
    }
}

/// The assumptions that a result rests on, in a fixed order.
#[must_use]
pub fn applied_assumptions(scenario: &Scenario, comparison: &Comparison) -> Vec<AppliedAssumption> {
    let bill = &comparison.consolidated.bill;
    let rating = &comparison.consolidated.rating;
    let coverage = &comparison.consolidated.matching.coverage;
    let prices = &scenario.prices;
    let mut found = Vec::new();
    let mut note = |applies: bool, assumption: AppliedAssumption| {
        if applies {
            found.push(assumption);
        }
    };
    let tiers_met = rating
        .pools
        .iter()
        .any(|p| p.account.is_none() && p.slices.len() > 1);
    let has_free = bill.lines.iter().any(|line| line.kind == ChargeKind::Free);
    note(
        tiers_met && scenario.organization.accounts.len() > 1,
        AppliedAssumption::Allocation,
    );
    let free_and_tiers = rating.pools.iter().any(|pool| {
        let tiered = |item: &PricedItem| is_tiered(scenario, *item);
        pool.free.is_positive() && pool.items.iter().any(tiered)
    });
    note(free_and_tiers, AppliedAssumption::FreeUnits);
    note(
        bill.lines
            .iter()
            .any(|line| line.exact != line.cents.into()),
        AppliedAssumption::CentRounding,
    );
    let twelve_months = prices
        .free
        .iter()
        .any(|free| free.period == FreePeriod::TwelveMonths);
    let credits = scenario.assumptions.free_tier_model == FreeTierModel::Credits;
    note(twelve_months || credits, AppliedAssumption::FreeTierModel);
    let bought_within = scenario.commitments.reserved.iter().any(|reserved| {
        let in_month = |start| scenario.month.start() < start && start < scenario.month.end();
        reserved.hourly.is_positive() && reserved.start.is_some_and(in_month)
    });
    note(bought_within, AppliedAssumption::PurchaseMonthFee);
    let spread = coverage.iter().any(|coverage| match coverage.usage {
        UsageRef::Metered(_) => true,
        UsageRef::Instance(line) => {
            let amount = scenario.usage.instances[line].amount;
            matches!(amount, InstanceAmount::Hours(_))
        }
    });
    note(spread, AppliedAssumption::EvenSpread);
    let shared: Vec<&Coverage> = coverage
        .iter()
        .filter(|coverage| is_shared_reservation(scenario, coverage))
        .collect();
    let is_zonal = |coverage: &&Coverage| match coverage.commitment {
        CommitmentRef::Reserved(index) => scenario.commitments.reserved[index].zone.is_some(),
        CommitmentRef::Plan(_) => false,
    };
    note(shared.iter().any(is_zonal), AppliedAssumption::ZoneNames);
    note(!shared.is_empty(), AppliedAssumption::LeftoverOrder);
    let ranked_by_first_tier = coverage
        .iter()
        .any(|coverage| is_tiered(scenario, scenario.usage.item(coverage.usage)));
    note(ranked_by_first_tier, AppliedAssumption::PlanRanking);
    let plans_at_work = coverage
        .iter()
        .any(|coverage| coverage.commitment.kind() == CommitmentKind::Plan);
    let free_hours = prices.free.iter().any(|free| !free.instances.is_empty());
    note(
        has_free && plans_at_work && free_hours,
        AppliedAssumption::FreeAfterPlans,
    );
    let several_rates = prices
        .free
        .iter()
        .any(|free| free.metered.len() + free.instances.len() > 1);
    note(has_free && several_rates, AppliedAssumption::FreeOrder);
    let payments = bill.lines.iter().filter_map(|line| line.payment);
    let paying: Vec<CreditIndex> = payments.map(|payment| payment.credit).collect();
    note(
        paying.windows(2).any(|pair| pair[0] == pair[1]),
        AppliedAssumption::CreditOrder,
    );
    let begins_or_ends = |&index: &CreditIndex| {
        let credit = &scenario.credits[index];
        let within = |moment| scenario.month.contains(moment);
        within(credit.expires) || credit.issued.is_some_and(within)
    };
    note(
        paying.iter().any(begins_or_ends),
        AppliedAssumption::CreditMonth,
    );
    found
}

/// Whether an item has more than one tier.
fn is_tiered(scenario: &Scenario, item: PricedItem) -> bool {
    match item {
        PricedItem::Metered(price) => scenario.prices.metered[price].ladder.tiers().len() > 1,
        PricedItem::Instance(_) => false,
    }
}

/// Whether a reservation covered usage of another account than its owner's.
fn is_shared_reservation(scenario: &Scenario, coverage: &Coverage) -> bool {
    coverage.commitment.kind() == CommitmentKind::Reserved
        && scenario.commitments.owner(coverage.commitment) != scenario.usage.account(coverage.usage)
}
