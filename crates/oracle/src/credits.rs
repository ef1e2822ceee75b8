//! What promotional credits pay, one payment after the other (rules 8.x of docs/rules.md).

use crate::charge::{BillLine, Charge};
use crate::fraction::{Fraction, smaller, zero};
use crate::scenario::{Credit, Item, Scenario};
use num_traits::Zero;
use std::collections::BTreeMap;

/// What a credit pays of one account's share of one line.
#[derive(Debug)]
pub struct Payment {
    /// The credit's id.
    pub credit: String,
    /// Whose charge it pays.
    pub account: String,
    /// Of which line.
    pub line: BillLine,
    /// Money, above zero.
    pub amount: Fraction,
}

/// What is still to pay, by account, service and line in the order of the bill.
type Open = BTreeMap<(String, String, Place), (BillLine, Fraction)>;

/// Where a line stands within its service: Region, usage type, and the order of what has one name.
type Place = (String, String, usize, usize);

/// All payments of one bill. `shared`: charges of other accounts too, where both switches are on.
pub fn payments<'a>(
    scenario: &Scenario,
    charges: impl Iterator<Item = &'a Charge>,
    shared: bool,
) -> Vec<Payment> {
    let mut open = Open::new();
    for charge in charges {
        let (service, place) = place(scenario, &charge.line);
        let key = (charge.account.clone(), service, place);
        let entry = open.entry(key).or_insert((charge.line.clone(), zero()));
        entry.1 += &charge.amount;
    }
    let mut payments = Vec::new();
    for credit in in_order(scenario) {
        let mut left = credit.amount.clone();
        while left > zero() {
            let Some(key) = next(scenario, credit, shared, &open) else {
                break;
            };
            let Some((line, due)) = open.get_mut(&key) else {
                break;
            };
            let amount = smaller(&left, due);
            *due -= &amount;
            left -= &amount;
            payments.push(Payment {
                credit: credit.id.clone(),
                account: key.0,
                line: line.clone(),
                amount,
            });
        }
    }
    payments
}

/// Soonest expiry, fewest services, oldest, order given (rules 8.1 and 16.1); those of this month.
fn in_order(scenario: &Scenario) -> Vec<&Credit> {
    let (start, end) = (scenario.month.start(), scenario.month.end());
    let mut credits: Vec<&Credit> = scenario
        .credits
        .iter()
        .filter(|one| one.expires >= start && one.issued.is_none_or(|issued| issued < end))
        .collect();
    // A stable sort keeps the order given.
    credits.sort_by_key(|one| {
        let services = match one.services.len() {
            0 => usize::MAX,
            some => some,
        };
        (one.expires, services, one.issued.unwrap_or(i64::MIN))
    });
    credits
}

/// The charge to pay next: the owner's, else the account with the highest spend; in it the
/// service, in that the line (rules 8.2, 8.7 and 16.10).
fn next(
    scenario: &Scenario,
    credit: &Credit,
    shared: bool,
    open: &Open,
) -> Option<(String, String, Place)> {
    let on = |id: &str| {
        scenario
            .accounts
            .get(id)
            .is_some_and(|it| it.shares_credits)
    };
    let eligible: Vec<(&(String, String, Place), &Fraction)> = open
        .iter()
        .map(|(key, (_, due))| (key, due))
        .filter(|(_, due)| !due.is_zero())
        .filter(|((account, ..), _)| {
            *account == credit.owner || (shared && on(&credit.owner) && on(account))
        })
        .filter(|((_, service, _), _)| match credit.services.is_empty() {
            true => !service.starts_with("AWSSupport"),
            false => credit.services.contains(service),
        })
        .collect();
    let own = eligible.iter().any(|(key, _)| key.0 == credit.owner);
    let account = match own {
        true => credit.owner.clone(),
        false => highest(eligible.iter().map(|(key, due)| (&key.0, *due)))?,
    };
    let within = || eligible.iter().filter(|(key, _)| key.0 == account);
    let service = highest(within().map(|(key, due)| (&key.1, *due)))?;
    let within = within().filter(|(key, _)| key.1 == service);
    let place = highest(within.map(|(key, due)| (&key.2, *due)))?;
    Some((account, service, place))
}

/// The key with the largest sum; of equals the first in order (rule 16.1).
fn highest<'a, K: Ord + Clone + 'a>(
    amounts: impl Iterator<Item = (&'a K, &'a Fraction)>,
) -> Option<K> {
    let mut sums: BTreeMap<&K, Fraction> = BTreeMap::new();
    for (key, amount) in amounts {
        *sums.entry(key).or_insert_with(zero) += amount;
    }
    let mut best: Option<(&K, Fraction)> = None;
    for (key, sum) in sums {
        if best.as_ref().is_none_or(|(_, most)| sum > *most) {
            best = Some((key, sum));
        }
    }
    best.map(|(key, _)| key.clone())
}

/// A line's service, and its place in it: usage by tier, then fees in the order of purchase.
fn place(scenario: &Scenario, line: &BillLine) -> (String, Place) {
    match line {
        BillLine::Metered(service, region, usage_type, rate) => {
            let price = scenario.prices.iter().find(|price| {
                let item = Item::Metered {
                    usage_type: usage_type.clone(),
                };
                price.service == *service && price.region == *region && price.item == item
            });
            let tier = price.and_then(|price| price.ladder.iter().position(|it| it.rate == *rate));
            let tier = tier.unwrap_or_default();
            let place = (region.clone(), usage_type.clone(), 0, tier);
            (service.clone(), place)
        }
        BillLine::Instances(kind, _) => (kind[0].clone(), (kind[1].clone(), name(kind), 0, 0)),
        BillLine::Reservations(kind, upfront, rate) => {
            let first = scenario.reservations.iter().position(|one| {
                let own = BillLine::reservation(one, *upfront, rate);
                own == *line && [&one.hourly, &one.upfront].contains(&rate)
            });
            let first = 1 + first.unwrap_or_default();
            let place = (kind[1].clone(), name(kind), first, usize::from(*upfront));
            (kind[0].clone(), place)
        }
        BillLine::SavingsPlan(id) => {
            let plan = scenario.plans.iter().find(|plan| plan.id == *id);
            let region = plan.and_then(|plan| plan.region.clone());
            let place = (region.unwrap_or_default(), id.clone(), 0, 0);
            ("ComputeSavingsPlans".to_owned(), place)
        }
    }
}

/// The type, with platform and tenancy where they are not the usual ones.
fn name(kind: &[String; 5]) -> String {
    let mut name = kind[2].clone();
    for (part, usual) in [(&kind[3], "Linux/UNIX"), (&kind[4], "default")] {
        if part != usual {
            name = format!("{name};{part}");
        }
    }
    name
}
