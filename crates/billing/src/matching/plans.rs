//! Savings Plans, after Reserved Instances (rules 5.2 to 5.6 and 16.3).

use std::cmp::Ordering;

use rustc_hash::FxHashSet as HashSet;

use super::demand::{Demand, RowIndex};
use super::hour_state::CommitmentIndex;
use super::sharing_scope::{SharingScopes, join};
use super::stage::{MatchStep, Rounds, Stage, Weight};
use crate::catalogue::{InstanceKind, PricedItem, plan_rate};
use crate::commitments::{PlanIndex, SavingsPlan};
use crate::index::{IndexVec, index_type};
use crate::order::{Groups, sorted_indices};
use crate::organization::AccountIndex;
use crate::{Exact, Scenario};

/// The service whose instances an EC2 Instance Savings Plan covers.
pub(super) const EC2: &str = "AmazonEC2";

index_type!(
    /// An index into [`Classes::examples`].
    ClassIndex
);

/// A row and a class of plans that have a rate for it.
#[derive(Clone, Copy)]
struct Pair {
    row: RowIndex,
    class: ClassIndex,
    rate: Exact,
}

/// The rate of a class of plans for an item, and the On-Demand rate.
struct Offer {
    rate: Exact,
    on_demand: Exact,
}

/// The rounds of every hour, in order: one for each type of plan (rule 5.6).
pub(super) fn rounds(scenario: &Scenario, demand: &Demand, sharing: &SharingScopes) -> Vec<Rounds> {
    let plans = &scenario.commitments.plans;
    let rank = |plan: PlanIndex| sharing.ranks[plans[plan].owner];
    // Within a type by the rank of the owner, then as the scenario gives them (rule 16.1).
    let order = plans.sorted_indices(&|a, b| {
        let by_type = plans[a].plan_type.cmp(&plans[b].plan_type);
        by_type.then_with(|| rank(a).cmp(&rank(b)))
    });
    let divisions = sharing.divisions(&sharing.plans_on);
    order
        .chunk_by(|&a, &b| plans[a].plan_type == plans[b].plan_type)
        .map(|members| {
            let classes = Classes::new(scenario, members);
            let pairs = pairs(scenario, demand, &classes);
            let stage = |owned: Vec<usize>, within: Vec<usize>| {
                let owned: Vec<PlanIndex> = owned.into_iter().map(|at| members[at]).collect();
                let within: Vec<Pair> = within.into_iter().map(|at| pairs[at]).collect();
                classes.stage(&owned, &within)
            };
            let owners = || members.iter().map(|&plan| plans[plan].owner);
            let users = || pairs.iter().map(|pair| demand.account(pair.row));
            let account = |account: AccountIndex| Some(account.index());
            let own = join(owners().map(account), users().map(account));
            let own = own
                .into_iter()
                .filter_map(|(own, within)| stage(own, within));
            let shared = divisions
                .iter()
                .flat_map(|division| division.scopes(owners(), users()));
            let shared = shared.filter_map(|(owned, within)| stage(owned, within));
            Rounds {
                own: own.collect(),
                shared: shared.collect(),
            }
        })
        .collect()
}

/// The plans for which some price has a rate of their own.
fn plans_with_own_rates(scenario: &Scenario) -> HashSet<&str> {
    let prices = &scenario.prices;
    let rates = prices.items().flat_map(|item| prices.plan_rates(item));
    rates.filter_map(|rate| rate.plan.as_deref()).collect()
}

/// Plans of one type in classes with the same rates.
struct Classes<'a> {
    /// One plan of each class.
    examples: IndexVec<ClassIndex, &'a SavingsPlan>,
    /// The class of each plan; valid for plans of the type.
    class_of: IndexVec<PlanIndex, ClassIndex>,
    /// The number of reservations: they come before plans among all commitments.
    reserved_count: usize,
}

impl<'a> Classes<'a> {
    fn new(scenario: &'a Scenario, members: &[PlanIndex]) -> Self {
        let plans = &scenario.commitments.plans;
        let own_rates = plans_with_own_rates(scenario);
        let mut examples: IndexVec<ClassIndex, &SavingsPlan> = IndexVec::new();
        let mut class_of = IndexVec::repeat(ClassIndex::new(0), plans.len());
        for &index in members {
            let plan = &plans[index];
            let key = |plan: &'a SavingsPlan| {
                let own = own_rates.get(&*plan.id);
                (plan.term, plan.payment, &plan.family, own)
            };
            let known = examples
                .iter_enumerated()
                .find(|(_, other)| key(other) == key(plan))
                .map(|(class, _)| class);
            class_of[index] = known.unwrap_or_else(|| examples.push(plan));
        }
        Self {
            examples,
            class_of,
            reserved_count: scenario.commitments.reserved.len(),
        }
    }

    /// The stage in which some plans of the type, in the order of their use, meet some pairs.
    fn stage(&self, members: &[PlanIndex], pairs: &[Pair]) -> Option<Stage> {
        let mut is_here: IndexVec<ClassIndex, bool> = IndexVec::repeat(false, self.examples.len());
        for &plan in members {
            is_here[self.class_of[plan]] = true;
        }
        let mut steps = Vec::new();
        let mut sets = Vec::new();
        // The classes of each set.
        let mut known: Vec<Vec<ClassIndex>> = Vec::new();
        let mut pairs = pairs.iter().filter(|pair| is_here[pair.class]).peekable();
        let mut classes = Vec::new();
        while let Some(pair) = pairs.next() {
            // Classes that pay the same rate for the same row are used as one.
            classes.clear();
            classes.push(pair.class);
            while let Some(next) =
                pairs.next_if(|next| next.row == pair.row && next.rate == pair.rate)
            {
                classes.push(next.class);
            }
            let set = known.iter().rposition(|known| *known == classes);
            let set = set.unwrap_or_else(|| {
                let used = members.iter();
                let used = used.filter(|&&plan| classes.contains(&self.class_of[plan]));
                sets.push(used.map(|&plan| self.commitment(plan)).collect());
                known.push(classes.clone());
                known.len() - 1
            });
            steps.push(MatchStep {
                row: pair.row,
                weight: Weight::Rate(pair.rate),
                set,
            });
        }
        Stage::new(steps, sets)
    }

    fn commitment(&self, plan: PlanIndex) -> CommitmentIndex {
        CommitmentIndex::new(self.reserved_count + plan.index())
    }
}

/// Every pair of a class and a row that it has a rate for, in the order of use: descending
/// savings percentage, then the lowest plan rate (rule 5.4), then the order of rows (rule 16.1).
fn pairs(scenario: &Scenario, demand: &Demand, classes: &Classes) -> Vec<Pair> {
    let mut offers: Vec<Offer> = Vec::new();
    // All usage of one item has one offer of a class: it is looked up once.
    let mut offers_of_item = vec![None; demand.item_count()];
    let mut offer_of_pair = Vec::new();
    let mut pairs = Vec::new();
    for row in demand.rows() {
        let item = demand.item(row);
        let offers_here = offers_of_item[item.index()].get_or_insert_with(|| {
            let plans = classes.examples.iter_enumerated();
            let found = plans.filter_map(|(class, plan)| {
                let offer = offer(scenario, plan, scenario.prices.item(item))?;
                offers.push(offer);
                Some((class, offers.len() - 1))
            });
            found.collect::<Vec<_>>()
        });
        for &(class, offer) in offers_here.iter() {
            let rate = offers[offer].rate;
            offer_of_pair.push(offer);
            pairs.push(Pair { row, class, rate });
        }
    }
    let ranks = ranks(&offers);
    let by_rank: Vec<usize> = offer_of_pair.iter().map(|&offer| ranks[offer]).collect();
    let order = Groups::new(offers.len(), &by_rank);
    let order = order.in_order().iter();
    order.map(|&position| pairs[position]).collect()
}

/// The offer of a plan for an item, if the plan covers it.
fn offer(scenario: &Scenario, plan: &SavingsPlan, item: PricedItem) -> Option<Offer> {
    let prices = &scenario.prices;
    let kind = match item {
        PricedItem::Instance(price) => Some(&prices.instances[price].kind),
        PricedItem::Metered(_) => None,
    };
    let rates = prices.plan_rates(item);
    let rate = plan_rate(rates, plan.plan_type, plan.term, plan.payment, &plan.id)?;
    is_in_scope(plan, kind).then_some(Offer {
        rate,
        on_demand: prices.on_demand_rate(item),
    })
}

/// The rate of a plan for an item that it covers.
pub(super) fn rate(scenario: &Scenario, plan: &SavingsPlan, item: PricedItem) -> Option<Exact> {
    offer(scenario, plan, item).map(|offer| offer.rate)
}

/// Whether a plan has a rate for an item and covers it.
pub(super) fn covers(scenario: &Scenario, plan: &SavingsPlan, item: PricedItem) -> bool {
    offer(scenario, plan, item).is_some()
}

/// The rank of each offer: the largest saving first, then the lowest rate. Equal offers have the
/// same rank.
fn ranks(offers: &[Offer]) -> Vec<usize> {
    let order = |a: &Offer, b: &Offer| by_savings(a, b).then_with(|| a.rate.cmp(&b.rate));
    let sorted = sorted_indices(offers.len(), &|a, b| order(&offers[a], &offers[b]));
    let mut ranks = vec![0; offers.len()];
    for (rank, pair) in (1..).zip(sorted.windows(2)) {
        let is_equal = order(&offers[pair[0]], &offers[pair[1]]).is_eq();
        ranks[pair[1]] = if is_equal { ranks[pair[0]] } else { rank };
    }
    ranks
}

/// Rule 5.8: an EC2 Instance plan covers one family in one Region; the other types cover
/// everything that has a rate for them.
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

/// Compares savings percentages, `1 - rate / on_demand`, without dividing; the larger one comes
/// first. Usage that is free On-Demand has nothing to save and comes last.
fn by_savings(a: &Offer, b: &Offer) -> Ordering {
    match (a.on_demand.is_zero(), b.on_demand.is_zero()) {
        (true, true) => Ordering::Equal,
        (true, false) => Ordering::Greater,
        (false, true) => Ordering::Less,
        (false, false) => (a.rate * b.on_demand).cmp(&(b.rate * a.on_demand)),
    }
}
