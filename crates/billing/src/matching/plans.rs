//! Savings Plans, after Reserved Instances (rules 5.2 to 5.6 and 16.3).

use std::cmp::Ordering;

use super::Circles;
use super::demand::{Demand, RowIndex};
use super::stage::{Passes, Stage, Step, Weight};
use super::walk::CommitmentIndex;
use crate::catalogue::{InstanceKind, plan_rate};
use crate::commitments::SavingsPlan;
use crate::order::{Groups, sorted_places};
use crate::rating::Item;
use crate::{Exact, Scenario};

/// The service whose instances an EC2 Instance Savings Plan covers.
const EC2: &str = "AmazonEC2";

/// A row and a class of plans that have a rate for it.
#[derive(Clone, Copy)]
struct Pair {
    row: RowIndex,
    class: usize,
    rate: Exact,
}

/// What a class of plans pays for an item, against what On-Demand asks.
struct Offer {
    rate: Exact,
    on_demand: Exact,
}

/// The passes of every hour, in order: one for each type of plan (rule 5.6). Commitments are
/// counted on from `first`.
pub(super) fn passes(
    scenario: &Scenario,
    demand: &Demand,
    circles: &Circles,
    first: CommitmentIndex,
) -> Vec<Passes> {
    let plans = &scenario.commitments.plans;
    let rank = |at: usize| circles.ranks[plans[at].owner];
    // Within a type the lower owner id first, then the order given (rule 16.1).
    let order = sorted_places(plans.len(), &|a, b| {
        let by_type = plans[a].plan_type.cmp(&plans[b].plan_type);
        by_type.then_with(|| rank(a).cmp(&rank(b)))
    });
    let outward = circles.outward(&circles.plans_on);
    order
        .chunk_by(|&a, &b| plans[a].plan_type == plans[b].plan_type)
        .map(|members| {
            let classes = Classes::new(plans, members, first);
            let pairs = pairs(scenario, demand, &classes);
            let by_account: Vec<usize> =
                pairs.iter().map(|pair| demand.account(pair.row)).collect();
            let by_account = Groups::new(circles.ranks.len(), &by_account);
            let own = members
                .chunk_by(|&a, &b| plans[a].owner == plans[b].owner)
                .filter_map(|own| {
                    let within = by_account.of(plans[own[0]].owner).iter();
                    let within: Vec<Pair> = within.map(|&at| pairs[at]).collect();
                    classes.stage(own, &within)
                });
            let outward = outward.iter().filter_map(|circle| {
                let inside = members.iter().copied();
                let inside: Vec<usize> = inside
                    .filter(|&at| circle.contains(plans[at].owner))
                    .collect();
                let within = pairs.iter().copied();
                let within: Vec<Pair> = within
                    .filter(|pair| circle.contains(demand.account(pair.row)))
                    .collect();
                classes.stage(&inside, &within)
            });
            Passes {
                own: own.collect(),
                outward: outward.collect(),
            }
        })
        .collect()
}

/// Plans of one type, grouped by what decides their rates.
struct Classes<'a> {
    /// One plan of each class.
    examples: Vec<&'a SavingsPlan>,
    /// The class of each plan of the scenario; only those of the type count.
    class_of: Vec<usize>,
    /// What the first plan of the scenario counts as among all commitments.
    first: CommitmentIndex,
}

impl<'a> Classes<'a> {
    fn new(plans: &'a [SavingsPlan], members: &[usize], first: CommitmentIndex) -> Self {
        let mut examples: Vec<&SavingsPlan> = Vec::new();
        let mut class_of = vec![0; plans.len()];
        for &at in members {
            let plan = &plans[at];
            let key = (plan.term, plan.payment, &plan.family);
            let known = examples
                .iter()
                .position(|other| (other.term, other.payment, &other.family) == key);
            class_of[at] = known.unwrap_or(examples.len());
            if known.is_none() {
                examples.push(plan);
            }
        }
        Self {
            examples,
            class_of,
            first,
        }
    }

    /// The stage in which some plans of the type, in the order in which they are drawn on, meet
    /// some pairs.
    fn stage(&self, members: &[usize], pairs: &[Pair]) -> Option<Stage> {
        let mut is_here = vec![false; self.examples.len()];
        for &at in members {
            is_here[self.class_of[at]] = true;
        }
        let mut steps = Vec::new();
        let mut sets = Vec::new();
        // The classes of each set.
        let mut known: Vec<Vec<usize>> = Vec::new();
        let mut pairs = pairs.iter().filter(|pair| is_here[pair.class]).peekable();
        let mut together = Vec::new();
        while let Some(pair) = pairs.next() {
            // Classes that pay the same rate for the same row are drawn on as one.
            together.clear();
            together.push(pair.class);
            while let Some(next) =
                pairs.next_if(|next| next.row == pair.row && next.rate == pair.rate)
            {
                together.push(next.class);
            }
            let set = known.iter().rposition(|classes| *classes == together);
            let set = set.unwrap_or_else(|| {
                let drawn = members
                    .iter()
                    .filter(|&&at| together.contains(&self.class_of[at]));
                sets.push(drawn.map(|&at| self.first + at).collect());
                known.push(together.clone());
                known.len() - 1
            });
            steps.push(Step {
                row: pair.row,
                weight: Weight::Rate(pair.rate),
                set,
            });
        }
        Stage::new(steps, sets)
    }
}

/// Every usable pair of a class and a row, in the order of use: descending savings percentage,
/// then the lowest plan rate (rule 5.4), lower account id, order given (rule 16.1).
fn pairs(scenario: &Scenario, demand: &Demand, classes: &Classes) -> Vec<Pair> {
    let mut offers: Vec<Offer> = Vec::new();
    // All usage of one price has one offer of a class: it is looked up once.
    let mut offers_for = vec![None; demand.item_count()];
    let mut offer_of_pair = Vec::new();
    let mut pairs = Vec::new();
    for row in 0..demand.len() {
        let item = demand.item_number(row);
        let offers_of_item = offers_for[item].get_or_insert_with(|| {
            let plans = classes.examples.iter().enumerate();
            let found = plans.filter_map(|(class, plan)| {
                let offer = offer(scenario, plan, demand.item(item))?;
                offers.push(offer);
                Some((class, offers.len() - 1))
            });
            found.collect::<Vec<_>>()
        });
        for &(class, offer) in offers_of_item.iter() {
            let rate = offers[offer].rate;
            offer_of_pair.push(offer);
            pairs.push(Pair { row, class, rate });
        }
    }
    let places = places(&offers);
    let by_place: Vec<usize> = offer_of_pair.iter().map(|&offer| places[offer]).collect();
    let order = Groups::new(offers.len(), &by_place);
    order.in_order().iter().map(|&at| pairs[at]).collect()
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
    let sorted = sorted_places(offers.len(), &|a, b| order(&offers[a], &offers[b]));
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
