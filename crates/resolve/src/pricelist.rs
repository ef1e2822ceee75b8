//! The prices of a scenario: its own, and beyond them those of a source.

use billfold_billing::Exact;
use billfold_billing::assumptions::Reading;
use billfold_billing::catalogue::{
    InstanceKey, InstancePrice, InstancePriceIndex, MeteredKey, MeteredPrice, MeteredPriceIndex,
    Prices, Provenance, TierLadder,
};
use billfold_billing::order::sorted_indices;
use billfold_billing::usage::{InstanceUsageIndex, MeteredUsageIndex, Usage, UsageRef};
use rustc_hash::{FxHashMap, FxHashSet};

use super::context::{Context, MissingPrices};
use super::price_source::{FeeSource, ReservedFees};
use super::prices::{self, PriceTable, described};
use super::unpriced::{Shortage, Unpriced, usage_path};
use billfold_scenario::document::{self, Assumptions, Document, ReservedInstances, Text};
use billfold_scenario::{ErrorKind, ScenarioError};

/// The source text of an unknown price.
const NO_PRICE: &str = "no price known: not charged";

/// The scenario's prices; catalogue prices are added when a usage line needs them.
pub(super) struct Pricelist<'d, 'c> {
    pub(super) prices: Prices,
    table: PriceTable<'d>,
    context: Context<'c>,
    /// The source's currency, if it is not the document's.
    other_currency: Option<&'c str>,
    assumptions: &'d Assumptions,
    /// Placeholders for prices that are unknown.
    unknown: FxHashSet<MeteredPriceIndex>,
    unknown_instances: FxHashSet<InstancePriceIndex>,
    /// The number of units above which a price's rate is unknown.
    known_up_to: FxHashMap<MeteredPriceIndex, Exact>,
    pub(super) unpriced: Vec<Unpriced>,
    /// What was read into the document.
    readings: Vec<Reading>,
}

impl<'d, 'c> Pricelist<'d, 'c> {
    pub(super) fn new(document: &'d Document, context: Context<'c>) -> Result<Self, ScenarioError> {
        let assumptions = &document.assumptions;
        let (mut prices, table) = prices::prices(&document.prices, assumptions)?;
        let currency = context.prices.currency();
        let other_currency = currency.filter(|currency| **currency != *document.currency);
        let mut readings = Vec::new();
        if other_currency.is_none() {
            add_plan_rates(&mut prices, context, &mut readings);
        }
        Ok(Self {
            prices,
            table,
            context,
            other_currency,
            readings,
            assumptions,
            unknown: FxHashSet::default(),
            unknown_instances: FxHashSet::default(),
            known_up_to: FxHashMap::default(),
            unpriced: Vec::new(),
        })
    }

    /// The index of a metered line's price.
    pub(super) fn metered(
        &mut self,
        index: MeteredUsageIndex,
        line: &'d document::MeteredUsage,
    ) -> Result<MeteredPriceIndex, ScenarioError> {
        let key = line.key();
        let price = match self.table.metered(&key) {
            Some(price) => price,
            None => self.find_metered(index, line, key)?,
        };
        if self.unknown.contains(&price) {
            self.note(UsageRef::Metered(index), &line.id, &key.parts());
        }
        Ok(price)
    }

    fn find_metered(
        &mut self,
        line_index: MeteredUsageIndex,
        line: &document::MeteredUsage,
        key: MeteredKey<'d>,
    ) -> Result<MeteredPriceIndex, ScenarioError> {
        let usable = self.other_currency.is_none();
        let listed = usable.then(|| self.context.prices.metered(&key));
        let index = MeteredPriceIndex::new(self.prices.metered.len());
        let price = match listed.flatten() {
            Some(mut listed) => {
                if let Some(end) = listed.tiers.last().and_then(|tier| tier.up_to) {
                    self.known_up_to.insert(index, end.into());
                    listed.tiers.push(document::Tier {
                        up_to: None,
                        rate: document::Rate::default(),
                    });
                }
                prices::metered(index.index(), &listed, self.assumptions)?
            }
            None if self.context.missing == MissingPrices::Refused => {
                return Err(no_price(
                    &usage_path(UsageRef::Metered(line_index)),
                    &key.parts(),
                    "metered",
                ));
            }
            None => {
                self.unknown.insert(index);
                stand_in(&key, line.unit.as_ref())
            }
        };
        self.prices.metered.push(price);
        self.table.add_metered(key, index);
        Ok(index)
    }

    /// The index of an instance line's price.
    pub(super) fn instance(
        &mut self,
        index: InstanceUsageIndex,
        line: &'d document::InstanceUsage,
    ) -> Result<InstancePriceIndex, ScenarioError> {
        let key = line.key();
        let price = match self.table.instance(&key) {
            Some(price) => price,
            None => self.find_instance(index, key)?,
        };
        if self.unknown_instances.contains(&price) {
            self.note(UsageRef::Instance(index), &line.id, &key.parts());
        }
        Ok(price)
    }

    fn find_instance(
        &mut self,
        line_index: InstanceUsageIndex,
        key: InstanceKey<'d>,
    ) -> Result<InstancePriceIndex, ScenarioError> {
        let source = self.context.prices;
        let usable = self.other_currency.is_none();
        let listed = usable.then(|| source.instance(&key));
        let path = usage_path(UsageRef::Instance(line_index));
        let index = InstancePriceIndex::new(self.prices.instances.len());
        let price = match listed.flatten() {
            Some(listed) => prices::instance(&listed, &key, || format!("{path}.instanceType"))?,
            None if self.context.missing == MissingPrices::Refused => {
                return Err(no_price(&path, &key.parts(), "instances"));
            }
            None => {
                self.unknown_instances.insert(index);
                InstancePrice {
                    kind: prices::instance_kind(&key, || format!("{path}.instanceType"))?,
                    on_demand: Exact::ZERO,
                    plan_rates: Vec::new(),
                    provenance: unknown(),
                }
            }
        };
        self.prices.instances.push(price);
        self.table.add_instance(key, index);
        Ok(index)
    }

    /// Whether a price is a stand-in for one that nobody knows.
    pub(super) fn is_unknown(&self, index: MeteredPriceIndex) -> bool {
        self.unknown.contains(&index)
    }

    fn note(&mut self, line: UsageRef, id: &str, key: &[&str]) {
        self.unpriced.push(Unpriced {
            line,
            id: id.to_owned(),
            price: described(key),
            reason: match self.other_currency {
                None => Shortage::NoPrice,
                Some(currency) => Shortage::OtherCurrency(currency.to_owned()),
            },
            near: None,
        });
    }

    /// Notes the lines of prices of which more was used than their known tiers hold, and hands the
    /// list of all unpriced lines out, in the document's order.
    pub(super) fn finish(mut self, usage: &Usage) -> (Prices, Vec<Unpriced>, Vec<Reading>) {
        for (index, up_to) in &self.known_up_to {
            let price = &self.prices.metered[*index];
            let lines = || {
                usage
                    .metered
                    .iter_enumerated()
                    .filter(|(_, line)| line.price == *index)
            };
            let used: Exact = lines().map(|(_, line)| line.quantity).sum();
            if used <= *up_to {
                continue;
            }
            self.unpriced
                .extend(lines().map(|(line_index, line)| Unpriced {
                    line: UsageRef::Metered(line_index),
                    id: line.id.to_string(),
                    price: described(&price.key().parts()),
                    reason: Shortage::Beyond {
                        up_to: *up_to,
                        unit: price.unit.clone(),
                    },
                    near: None,
                }));
        }
        (self.prices, in_order(self.unpriced), self.readings)
    }

    /// How many metered prices are the document's own; they stand first.
    pub(super) fn own_metered(&self) -> usize {
        self.table.own_metered()
    }
}

impl FeeSource for Pricelist<'_, '_> {
    fn listed(&self, reserved: &ReservedInstances) -> Option<ReservedFees> {
        let own = self.table.has_own_instance(&reserved.key());
        let usable = self.other_currency.is_none() && !own;
        usable.then(|| self.context.prices.reserved(reserved))?
    }
}

/// Instance prices of the document without rates of Savings Plans have those of the source: an
/// On-Demand rate of one's own changes no other rate.
fn add_plan_rates(prices: &mut Prices, context: Context<'_>, readings: &mut Vec<Reading>) {
    for price in &mut prices.instances {
        if !price.plan_rates.is_empty() {
            continue;
        }
        let listed = context.prices.instance(&price.kind.key());
        price.plan_rates = listed
            .map(|listed| prices::plan_rates(&listed.savings_plan_rates))
            .unwrap_or_default();
        if !price.plan_rates.is_empty() && !readings.contains(&Reading::ListedPlanRates) {
            readings.push(Reading::ListedPlanRates);
        }
    }
}

fn stand_in(key: &MeteredKey<'_>, unit: Option<&Text>) -> MeteredPrice {
    let [service, region, usage_type] = key.parts().map(str::to_owned);
    MeteredPrice {
        service,
        region,
        name: usage_type.clone(),
        usage_type,
        unit: unit.map_or_else(|| "unit".to_owned(), ToString::to_string),
        ladder: TierLadder::flat(Exact::ZERO)
            .unwrap_or_else(|_| unreachable!("zero is no negative rate")),
        scope: billfold_billing::catalogue::Scope::default(),
        pool: None,
        free_units: billfold_billing::catalogue::FreeUnits::default(),
        plan_rates: Vec::new(),
        provenance: unknown(),
    }
}

fn unknown() -> Provenance {
    Provenance {
        source: Some(NO_PRICE.to_owned()),
        as_of: None,
    }
}

fn no_price(path: &str, key: &[&str], list: &'static str) -> ScenarioError {
    let price = described(key);
    ScenarioError::new(path, ErrorKind::NoPrice { price, list })
}

/// Lines in the document's order.
fn in_order(unpriced: Vec<Unpriced>) -> Vec<Unpriced> {
    let line = |position: usize| unpriced[position].line;
    let order = sorted_indices(unpriced.len(), &|a, b| line(a).cmp(&line(b)));
    let ordered = order.into_iter();
    ordered.map(|position| unpriced[position].clone()).collect()
}
