//! The assumptions that a result rests on (rules 16.x of docs/rules.md).

use super::Comparison;
use crate::Scenario;
use crate::assumptions::{Allocation, FreeTierModel, PurchaseMonthFee, Reading, UnitStep};
use crate::catalogue::{FreePeriod, FreeUnits, PricedItem};
use crate::commitments::{CommitmentKind, CommitmentRef};
use crate::credits::CreditIndex;
use crate::exact::rounding::CentRounding;
use crate::matching::{Coverage, is_coverable};
use crate::rating::ChargeKind;
use crate::usage::{InstanceAmount, UsageRef};

/// An assumption where AWS is silent: a setting of the scenario with its value, or a fixed reading of
/// a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AppliedAssumption {
    /// `allocation` (rule 3.12).
    Allocation(Allocation),
    /// `gigabytesPerTerabyte` (rule 3.7).
    UnitStep(UnitStep),
    /// `freeUnits`; none if it differs from pool to pool (rules 3.6 and 3.6a).
    FreeUnits(Option<FreeUnits>),
    /// `centRounding` (rule 10.4).
    CentRounding(CentRounding),
    /// `freeTierModel` (rule 6.4).
    FreeTierModel(FreeTierModel),
    /// `purchaseMonthFee` (rule 4.2).
    PurchaseMonthFee(PurchaseMonthFee),
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
    /// An account without a date of creation gets no twelve-month offer (rule 6.2).
    UnknownCreation,
    /// Reserved Instances without fees have those of the catalogue (rule 4.1).
    ListedFees,
    /// Reserved Instances without fees cost nothing (rule 4.1).
    NoFees,
    /// Own On-Demand rates leave the catalogue's Savings Plan rates as they are (rule 5.4).
    ListedPlanRates,
    /// Days of joining and leaving within the month do not divide it (rule 9.3).
    WholeMonths,
    /// Usage that policies deny is left out of the consolidated bill and stays on the separate bills
    /// (rule 12.4).
    WithoutDenied,
}

impl From<Reading> for AppliedAssumption {
    fn from(reading: Reading) -> Self {
        match reading {
            Reading::ListedFees => Self::ListedFees,
            Reading::NoFees => Self::NoFees,
            Reading::ListedPlanRates => Self::ListedPlanRates,
            Reading::WholeMonths => Self::WholeMonths,
        }
    }
}

impl AppliedAssumption {
    /// The number of the rule that the assumption completes.
    #[must_use]
    pub fn rule(self) -> &'static str {
        match self {
            Self::Allocation(_) => "3.12",
            Self::UnitStep(_) => "3.7",
            Self::FreeUnits(_) => "3.6",
            Self::CentRounding(_) => "10.4",
            Self::FreeTierModel(_) => "6.4",
            Self::PurchaseMonthFee(_) => "4.2",
            Self::EvenSpread => "4.7",
            Self::ZoneNames => "4.17",
            Self::LeftoverOrder => "16.1",
            Self::PlanRanking => "5.4",
            Self::FreeAfterPlans => "16.5",
            Self::FreeOrder => "16.6",
            Self::CreditOrder => "8.7",
            Self::CreditMonth => "8.1",
            Self::UnknownCreation => "6.2",
            Self::ListedFees | Self::NoFees => "4.1",
            Self::ListedPlanRates => "5.4",
            Self::WholeMonths => "9.3",
            Self::WithoutDenied => "12.4",
        }
    }

    /// The name of the setting in the scenario's `assumptions`, or of the fixed reading.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Allocation(_) => "allocation",
            Self::UnitStep(_) => "gigabytesPerTerabyte",
            Self::FreeUnits(_) => "freeUnits",
            Self::CentRounding(_) => "centRounding",
            Self::FreeTierModel(_) => "freeTierModel",
            Self::PurchaseMonthFee(_) => "purchaseMonthFee",
            Self::EvenSpread => "evenSpread",
            Self::ZoneNames => "zoneNames",
            Self::LeftoverOrder => "leftoverOrder",
            Self::PlanRanking => "planRanking",
            Self::FreeAfterPlans => "freeAfterPlans",
            Self::FreeOrder => "freeOrder",
            Self::CreditOrder => "creditOrder",
            Self::CreditMonth => "creditMonth",
            Self::UnknownCreation => "unknownCreation",
            Self::ListedFees => "listedFees",
            Self::NoFees => "noFees",
            Self::ListedPlanRates => "listedPlanRates",
            Self::WholeMonths => "wholeMonths",
            Self::WithoutDenied => "withoutDenied",
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
    let settings = &scenario.assumptions;
    let tiers_met = rating
        .pools
        .iter()
        .any(|p| p.account.is_none() && p.slices.len() > 1);
    let has_free = bill.lines.iter().any(|line| line.kind == ChargeKind::Free);
    note(
        tiers_met && scenario.organization.accounts.len() > 1,
        AppliedAssumption::Allocation(settings.allocation),
    );
    // The usual step is the price lists' own.
    note(
        settings.unit_step == UnitStep::Decimal,
        AppliedAssumption::UnitStep(settings.unit_step),
    );
    let free_and_tiers = |units: FreeUnits| {
        let begins = |item: &PricedItem| {
            is_tiered(scenario, *item) && free_units(scenario, *item) == Some(units)
        };
        let mut pools = rating.pools.iter();
        pools.any(|pool| pool.free.is_positive() && pool.items.iter().any(begins))
    };
    let before = free_and_tiers(FreeUnits::BeforeTiers);
    let within = free_and_tiers(FreeUnits::WithinTiers);
    let units = match (before, within) {
        (true, true) => None,
        (_, true) => Some(FreeUnits::WithinTiers),
        _ => Some(FreeUnits::BeforeTiers),
    };
    note(before || within, AppliedAssumption::FreeUnits(units));
    note(
        bill.lines
            .iter()
            .any(|line| line.exact != line.cents.into()),
        AppliedAssumption::CentRounding(settings.cent_rounding),
    );
    let twelve_months = prices
        .free
        .iter()
        .any(|free| free.period == FreePeriod::TwelveMonths);
    note(
        twelve_months || settings.free_tier_model == FreeTierModel::Credits,
        AppliedAssumption::FreeTierModel(settings.free_tier_model),
    );
    let bought_within = scenario.commitments.reserved.iter().any(|reserved| {
        let in_month = |start| scenario.month.start() < start && start < scenario.month.end();
        reserved.hourly.is_positive() && reserved.start.is_some_and(in_month)
    });
    note(
        bought_within,
        AppliedAssumption::PurchaseMonthFee(settings.purchase_month_fee),
    );
    note(is_spread(scenario), AppliedAssumption::EvenSpread);
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
    let has_offers = settings.free_tier_model == FreeTierModel::TwelveMonthOffers;
    let is_unknown = twelve_months && has_offers && has_no_date(scenario);
    note(is_unknown, AppliedAssumption::UnknownCreation);
    for reading in Reading::ALL {
        note(scenario.readings.contains(&reading), reading.into());
    }
    let leaves_out = scenario.without_policies.is_some();
    note(leaves_out, AppliedAssumption::WithoutDenied);
    found
}

/// Whether usage of which only a sum is known is of a kind that some commitment covers. Which line a
/// commitment has covered in the end can depend on the order of lines, and so does not matter.
fn is_spread(scenario: &Scenario) -> bool {
    if scenario.commitments.is_empty() {
        return false;
    }
    let is_sum = |line: &UsageRef| match line {
        UsageRef::Metered(line) => scenario.usage.metered[*line].quantity.is_positive(),
        UsageRef::Instance(line) => {
            let amount = scenario.usage.instances[*line].amount;
            matches!(amount, InstanceAmount::Hours(hours) if hours.is_positive())
        }
    };
    let mut is_known = vec![false; scenario.prices.item_count()];
    let lines = scenario.usage.refs().filter(is_sum);
    let mut items = lines.map(|line| scenario.usage.item(line));
    items.any(|item| {
        let seen = &mut is_known[scenario.prices.item_index(item).index()];
        !std::mem::replace(seen, true) && is_coverable(scenario, item)
    })
}

/// The place of the free units of an item's pool.
fn free_units(scenario: &Scenario, item: PricedItem) -> Option<FreeUnits> {
    match item {
        PricedItem::Metered(price) => Some(scenario.prices.metered[price].free_units),
        PricedItem::Instance(_) => None,
    }
}

/// Whether some account has no date of creation, from which twelve months could run.
fn has_no_date(scenario: &Scenario) -> bool {
    let mut accounts = scenario.organization.accounts.iter();
    accounts.any(|account| account.created.is_none())
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
