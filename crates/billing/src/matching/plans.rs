//! Savings Plans, after Reserved Instances (rules 5.2 to 5.6 and 16.3).

use std::cmp::Ordering;
use std::collections::HashMap;

use super::demand::{Demand, RowIndex};
use super::stage::{Stage, Step, Weight};
use super::{Circles, CommitmentRef};
use crate::catalogue::{InstanceKind, plan_rate};
use crate::commitments::{PlanType, SavingsPlan};
use crate::organization::AccountIndex;
use crate::{Decimal, Scenario};

/// The service whose instances an EC2 Instance Savings Plan covers.
const EC2: &str = "AmazonEC2";

/// A plan's rate for a row.
struct Pair {
    row: RowIndex,
    rate: Decimal,
    on_demand: Decimal,
    /// The class of plans that have this rate.
    class: usize,
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
        let mut places = HashMap::new();
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
    let mut pairs = Vec::new();
    for (class, members) in classes.plans.iter().enumerate() {
        let plan = &scenario.commitments.plans[members[0]];
        for row in demand.indices() {
            if !is_in_scope(plan, demand.kind(row, scenario)) {
                continue;
            }
            let (on_demand, rates) = demand.rates(row, scenario);
            if let Some(rate) = plan_rate(rates, plan.plan_type, plan.term, plan.payment) {
                pairs.push(Pair {
                    row,
                    rate,
                    on_demand,
                    class,
                });
            }
        }
    }
    pairs.sort_by(|a, b| {
        by_savings(a, b)
            .then_with(|| a.rate.cmp(&b.rate))
            .then_with(|| {
                let rank = |pair: &Pair| circles.ranks[demand.account(pair.row)];
                rank(a).cmp(&rank(b))
            })
            .then_with(|| a.row.cmp(&b.row))
            .then_with(|| a.class.cmp(&b.class))
    });
    pairs
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
fn by_savings(a: &Pair, b: &Pair) -> Ordering {
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
    let mut places: HashMap<Vec<usize>, usize> = HashMap::new();
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
