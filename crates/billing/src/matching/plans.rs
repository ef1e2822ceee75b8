//! Savings Plans, after Reserved Instances (rules 5.2 to 5.6 and 16.3).

use rustc_hash::FxHashMap as HashMap;
use std::cmp::Ordering;

use super::demand::{Demand, RowIndex};
use super::stage::{Stage, Step, Weight};
use super::{Circles, CommitmentRef};
use crate::catalogue::{InstanceKind, plan_rate};
use crate::commitments::{PlanType, SavingsPlan};
use crate::organization::AccountIndex;
use crate::rating::Item;
use crate::{Decimal, Scenario};

/// The service whose instances an EC2 Instance Savings Plan covers.
const EC2: &str = "AmazonEC2";

/// A plan's rate for a row.
struct Pair {
    row: RowIndex,
    rate: Decimal,
    /// The class of plans that have this rate.
    class: usize,
    /// The place of this pair's saving among all savings, largest first.
    saving: usize,
}

/// What a class of plans pays for an item, against what On-Demand asks.
struct Offer {
    rate: Decimal,
    on_demand: Decimal,
}

/// The stages of every hour, in order: by plan type, and within a type from the owners outward.
pub(super) fn stages(
    scenario: &Scenario,
    demand: &Demand,
    circles: &Circles,
    shared: bool,
) -> Vec<Stage> {
    let plans = &scenario.commitments.plans;
    let mut types: Vec<PlanType> = plans.iter().map(|plan| plan.plan_type).collect();
    types.sort_unstable();
    types.dedup();
    let mut stages = Vec::new();
    for plan_type in types {
        let mut members: Vec<usize> = (0..plans.len())
            .filter(|&at| plans[at].plan_type == plan_type)
            .collect();
        // Lower owner id first, then the order given (rule 16.1).
        members.sort_by_key(|&at| (circles.ranks[plans[at].owner], at));
        let classes = Classes::new(plans, &members);
        let pairs = pairs(scenario, demand, circles, &classes);
        let mut owners: Vec<AccountIndex> = members.iter().map(|&at| plans[at].owner).collect();
        owners.dedup();
        let mut own_pairs: HashMap<AccountIndex, Vec<&Pair>> =
            owners.iter().map(|owner| (*owner, Vec::new())).collect();
        for pair in &pairs {
            if let Some(own) = own_pairs.get_mut(&demand.account(pair.row)) {
                own.push(pair);
            }
        }
        let by_owner = owners.into_iter().filter_map(|owner| {
            let own = own_pairs.remove(&owner).unwrap_or_default();
            stage(plans, circles, &classes, own.into_iter(), &|account| {
                account == owner
            })
        });
        stages.extend(by_owner);
        if shared {
            for is_in in circles.outward(&circles.plans_on) {
                let within = pairs.iter().filter(|pair| is_in(demand.account(pair.row)));
                stages.extend(stage(plans, circles, &classes, within, &*is_in));
            }
        }
    }
    stages
}

/// Plans of one type, grouped by what decides their rates.
struct Classes {
    /// Plans of each class, in the order in which they are drawn on.
    plans: Vec<Vec<usize>>,
}

impl Classes {
    fn new(plans: &[SavingsPlan], members: &[usize]) -> Self {
        let mut classes: Vec<Vec<usize>> = Vec::new();
        let mut places = HashMap::default();
        for &at in members {
            let plan = &plans[at];
            let class = *places
                .entry((plan.term, plan.payment, &plan.family))
                .or_insert_with(|| {
                    classes.push(Vec::new());
                    classes.len() - 1
                });
            classes[class].push(at);
        }
        Self { plans: classes }
    }
}

/// Every usable pair of a class and a row, in the order of use: descending savings percentage,
/// then the lowest plan rate (rule 5.4), lower account id, order given (rule 16.1).
fn pairs(scenario: &Scenario, demand: &Demand, circles: &Circles, classes: &Classes) -> Vec<Pair> {
    let mut offers: Vec<Offer> = Vec::new();
    let mut pairs = Vec::new();
    for (class, members) in classes.plans.iter().enumerate() {
        let plan = &scenario.commitments.plans[members[0]];
        // All usage of one price has one offer: it is looked up once.
        let mut of_price: HashMap<Item, Option<usize>> = HashMap::default();
        for row in demand.indices() {
            let item = demand.item(row, scenario);
            let offer = *of_price.entry(item).or_insert_with(|| {
                let offer = offer(scenario, plan, item)?;
                offers.push(offer);
                Some(offers.len() - 1)
            });
            if let Some(offer) = offer {
                pairs.push(Pair {
                    row,
                    rate: offers[offer].rate,
                    class,
                    saving: offer,
                });
            }
        }
    }
    let places = places(&offers);
    for pair in &mut pairs {
        pair.saving = places[pair.saving];
    }
    pairs.sort_by_cached_key(|pair| {
        (
            pair.saving,
            circles.ranks[demand.account(pair.row)],
            pair.row,
            pair.class,
        )
    });
    pairs
}

/// What plans like `plan` pay for an item, if they cover it.
fn offer(scenario: &Scenario, plan: &SavingsPlan, item: Item) -> Option<Offer> {
    let (kind, on_demand, rates) = match item {
        Item::Instance(at) => {
            let price = &scenario.prices.instances[at];
            (Some(&price.kind), price.on_demand, &price.plan_rates)
        }
        Item::Metered(at) => {
            let price = &scenario.prices.metered[at];
            // Which tier a unit falls in is known only at the month's end.
            (None, price.ladder.first_rate(), &price.plan_rates)
        }
        Item::Reserved(_) | Item::Plan(_) => return None,
    };
    let rate = plan_rate(rates, plan.plan_type, plan.term, plan.payment)?;
    is_in_scope(plan, kind).then_some(Offer { rate, on_demand })
}

/// For each offer its place when the largest saving stands first, then the lowest rate; equal
/// offers share a place.
fn places(offers: &[Offer]) -> Vec<usize> {
    let order = |a: &Offer, b: &Offer| by_savings(a, b).then_with(|| a.rate.cmp(&b.rate));
    let mut sorted: Vec<usize> = (0..offers.len()).collect();
    sorted.sort_by(|a, b| order(&offers[*a], &offers[*b]));
    let mut places = vec![0; offers.len()];
    for (at, pair) in (1..).zip(sorted.windows(2)) {
        let same = order(&offers[pair[0]], &offers[pair[1]]).is_eq();
        places[pair[1]] = if same { places[pair[0]] } else { at };
    }
    places
}

/// Rule 5.8: an EC2 Instance plan covers one family in one Region; the other types cover
/// whatever has a rate for them.
fn is_in_scope(plan: &SavingsPlan, kind: Option<&InstanceKind>) -> bool {
    match (&plan.family, kind) {
        (None, _) => true,
        (Some(own), Some(kind)) => {
            kind.service == EC2
                && kind.region == own.region
                && kind.instance_type.family() == own.family
        }
        (Some(_), None) => false,
    }
}

/// Larger savings percentage first: `1 - rate / on_demand`, compared without dividing. Where
/// On-Demand is free there is nothing to save, so such usage comes last.
fn by_savings(a: &Offer, b: &Offer) -> Ordering {
    match (a.on_demand.is_zero(), b.on_demand.is_zero()) {
        (true, true) => Ordering::Equal,
        (true, false) => Ordering::Greater,
        (false, true) => Ordering::Less,
        (false, false) => (a.rate * b.on_demand).cmp(&(b.rate * a.on_demand)),
    }
}

/// The stage in which plans of the accounts that `is_in` meet the given pairs.
fn stage<'p>(
    plans: &[SavingsPlan],
    circles: &Circles,
    classes: &Classes,
    pairs: impl Iterator<Item = &'p Pair>,
    is_in: &dyn Fn(AccountIndex) -> bool,
) -> Option<Stage> {
    let members: Vec<Vec<usize>> = classes
        .plans
        .iter()
        .map(|class| {
            class
                .iter()
                .copied()
                .filter(|&at| is_in(plans[at].owner))
                .collect()
        })
        .collect();
    let mut stage = Stage {
        steps: Vec::new(),
        sets: Vec::new(),
    };
    let mut places: HashMap<Vec<usize>, usize> = HashMap::default();
    let mut pairs = pairs
        .filter(|pair| !members[pair.class].is_empty())
        .peekable();
    while let Some(pair) = pairs.next() {
        // Classes that pay the same rate for the same row are drawn on as one.
        let mut together = vec![pair.class];
        while let Some(next) = pairs.next_if(|next| next.row == pair.row && next.rate == pair.rate)
        {
            together.push(next.class);
        }
        let set = *places.entry(together).or_insert_with_key(|together| {
            let mut set: Vec<usize> = together
                .iter()
                .flat_map(|&class| members[class].iter().copied())
                .collect();
            set.sort_by_key(|&at| (circles.ranks[plans[at].owner], at));
            stage
                .sets
                .push(set.into_iter().map(CommitmentRef::Plan).collect());
            stage.sets.len() - 1
        });
        stage.steps.push(Step {
            row: pair.row,
            weight: Weight::Rate(pair.rate),
            set,
        });
    }
    (!stage.steps.is_empty()).then_some(stage)
}
