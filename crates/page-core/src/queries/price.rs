//! The price of a usage line, as it stands beside it: rates, source, date, and whose it is.

use billfold_billing::catalogue::{MeteredPrice, PricedItem, Provenance};
use billfold_billing::organization::AccountIndex;
use billfold_billing::usage::UsageRef;
use billfold_billing::{Exact, Scenario};
use billfold_messages::english;
use billfold_messages::texts;
use billfold_resolve::{Shortage, Unpriced};
use billfold_scenario::Document;
use billfold_scenario::document::UnitStep;

use super::names;
use crate::edits::PriceOrigin;
use crate::format;
use crate::workspace::{Outcome, PriceList};

/// Whose price it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The catalogue's.
    Listed,
    /// The scenario's, where the catalogue has one too.
    InPlace,
    /// The scenario's; the catalogue has none.
    Own,
}

/// A price in words.
#[derive(Clone, Debug, PartialEq)]
pub struct PriceNote {
    /// `$0.023 per GB-Mo up to 50 TB-Mo, $0.022 above`; empty if no price is known.
    pub rates: String,
    /// Where it comes from, and its date.
    pub source: String,
    /// Whose price it is.
    pub standing: Standing,
    /// How many tiers it has.
    pub tiers: usize,
    /// Which lines an own price applies to, if not to this one alone.
    pub touches: Option<String>,
    /// Why it is not charged, or not wholly.
    pub shortage: Option<String>,
    /// The unit and the rate of the field beside the line; `None` if the line has no such field.
    pub rate: Option<(String, String)>,
}

/// The price of one line of a document that was resolved.
pub fn note(
    document: &Document,
    prices: &PriceList,
    scenario: &Scenario,
    unpriced: &[Unpriced],
    at: UsageRef,
) -> PriceNote {
    let step = document.assumptions.gigabytes_per_terabyte;
    let currency = &*scenario.currency;
    let missing = unpriced.iter().find(|one| one.line == at);
    let catalogue = prices
        .catalogue()
        .filter(|catalogue| *catalogue.currency == *currency);
    let (own, written, origin, listed, unit, last, provenance, rates, count);
    match at {
        UsageRef::Metered(line) => {
            let index = scenario.usage.metered[line].price;
            let price = &scenario.prices.metered[index];
            let tiers = price.ladder.tiers();
            count = tiers.len();
            let mine = document.prices.metered.get(index.index());
            own = mine.is_some();
            origin = PriceOrigin::of(mine.and_then(|price| price.source.as_ref()));
            written = mine
                .and_then(|price| price.tiers.last())
                .map(|tier| tier.rate);
            listed =
                catalogue.is_some_and(|catalogue| catalogue.metered_price(&price.key()).is_some());
            unit = match tiers.iter().rev().find_map(|tier| tier.up_to) {
                // Of several tiers, the field edits the last.
                Some(end) => {
                    let end = format::scaled(end, &price.unit, step).text();
                    let unit = english::per_unit(&price.unit);
                    format!("{unit}{} {end}", texts::prices::rate_above())
                }
                None => price.unit.clone(),
            };
            last = tiers.last().map_or(Exact::ZERO, |tier| tier.rate);
            let known = listed && !own && last.is_zero() && tiers.len() > 1;
            rates = ladder(price, currency, step, known);
            provenance = &price.provenance;
        }
        UsageRef::Instance(line) => {
            let index = scenario.usage.instances[line].price;
            let price = &scenario.prices.instances[index];
            count = 1;
            let mine = document.prices.instances.get(index.index());
            own = mine.is_some();
            origin = PriceOrigin::of(mine.and_then(|price| price.source.as_ref()));
            written = mine.map(|price| price.on_demand);
            listed = catalogue
                .is_some_and(|catalogue| catalogue.instance_price(&price.kind.key()).is_some());
            unit = texts::app::hour().to_owned();
            last = price.on_demand;
            rates = per(last, &unit, currency);
            provenance = &price.provenance;
        }
    }
    let entered = written.filter(|_| origin.is_entered());
    let unknown = missing.is_some_and(|one| !matches!(one.reason, Shortage::Beyond { .. }));
    let field = entered.map_or_else(String::new, |rate| format::rate(rate.value(), currency));
    PriceNote {
        rates: if unknown { String::new() } else { rates },
        source: if unknown {
            String::new()
        } else {
            source(provenance)
        },
        standing: match (own, listed) {
            (false, _) => Standing::Listed,
            (true, true) => Standing::InPlace,
            (true, false) => Standing::Own,
        },
        tiers: count,
        touches: None,
        shortage: missing.map(|one| shortage(one, step)),
        rate: (entered.is_some() || missing.is_some()).then_some((unit, field)),
    }
}

/// Which lines a price applies to: `It applies to 3 lines, of Bob and Susan.` None if to one or none.
pub fn touches(scenario: &Scenario, item: PricedItem) -> Option<String> {
    let usage = &scenario.usage;
    if usage.metered.len() + usage.instances.len() > COUNTED {
        return Some(texts::own_prices::touches_all().to_owned());
    }
    let pool = |item: PricedItem| match item {
        PricedItem::Metered(price) => scenario.prices.metered[price].pool.as_deref(),
        PricedItem::Instance(_) => None,
    };
    let own_pool = pool(item);
    let is_touched = |line: &UsageRef| {
        let other = usage.item(*line);
        other == item || (own_pool.is_some() && pool(other) == own_pool)
    };
    let lines: Vec<UsageRef> = usage.refs().filter(is_touched).collect();
    if lines.len() < 2 {
        return None;
    }
    let mut accounts: Vec<AccountIndex> = lines.iter().map(|line| usage.account(*line)).collect();
    accounts.sort_unstable();
    accounts.dedup();
    let who = names::few_accounts(scenario, &accounts);
    Some(texts::own_prices::touches(
        &texts::lines::lines(lines.len()),
        &who,
    ))
}

/// The most lines of a scenario among which those that a price applies to are counted.
const COUNTED: usize = 5_000;

/// How many lines are not charged, or not wholly: totals that leave something out say so.
pub fn incomplete(unpriced: &[Unpriced]) -> Option<String> {
    let lines = unpriced.len();
    (lines > 0).then(|| texts::answer::incomplete(lines))
}

/// How many lines the bills leave out because policies deny them.
pub fn left_out(outcome: &Outcome) -> Option<String> {
    let report = &outcome.policy_report;
    let lines = report.denied.len();
    (report.without_denied && lines > 0).then(|| texts::answer::left_out(lines))
}

fn per(rate: Exact, unit: &str, currency: &str) -> String {
    let rate = format::rate(rate, currency);
    texts::prices::rate_per(&rate, &english::per_unit(unit))
}

fn ladder(price: &MeteredPrice, currency: &str, step: UnitStep, open: bool) -> String {
    let mut text = String::new();
    let tiers = price.ladder.tiers();
    for (at, tier) in tiers.iter().enumerate() {
        if at == 0 {
            text = per(tier.rate, &price.unit, currency);
        } else {
            text.push_str(texts::app::comma());
            match tier.up_to {
                // The catalogue's ladder ends before: the last tier is none of its own.
                None if open => text.push_str(texts::prices::rate_unknown()),
                _ => text.push_str(&format::rate(tier.rate, currency)),
            }
        }
        let (template, until): (fn(&str) -> String, _) = match tier.up_to {
            Some(until) => (texts::prices::rate_up_to, until),
            None if at > 0 => {
                text.push_str(texts::prices::rate_above());
                continue;
            }
            None => continue,
        };
        let until = format::scaled(until, &price.unit, step).text();
        text.push_str(&template(&until));
    }
    text
}

fn source(provenance: &Provenance) -> String {
    let source = provenance
        .source
        .as_deref()
        .unwrap_or(texts::prices::own_source());
    match &provenance.as_of {
        Some(date) => texts::prices::source_of(source, date),
        None => source.to_owned(),
    }
}

fn shortage(unpriced: &Unpriced, step: UnitStep) -> String {
    match &unpriced.reason {
        Shortage::OtherCurrency(currency) => texts::prices::short_currency(currency),
        Shortage::Beyond { up_to, unit } => {
            let until = format::scaled(*up_to, unit, step).text();
            texts::prices::short_beyond(&until)
        }
        _ => texts::prices::short_no_price().to_owned(),
    }
}

#[cfg(test)]
mod tests;
