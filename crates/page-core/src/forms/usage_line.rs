//! The draft of the form for a new usage line, and the line that it describes.

use billfold_messages::texts;
use billfold_scenario::Document;
use billfold_scenario::document::{
    Count, Entries, Hours, Id, InstanceUsage, MeteredUsage, Quantity, Text,
};

use super::value;
use crate::edits::{NewUsage, no_id};
use crate::input::{Problem, read_hours, read_instances, read_quantity};
use crate::queries::choices::{self, GLOBAL, is_metered, parts, priced};
use crate::workspace::PriceList;

/// The texts and choices of the form's fields.
#[derive(Clone, Default, PartialEq)]
pub struct Draft {
    pub account: String,
    /// The service whose usage types are offered; empty for those of all services.
    pub service: String,
    pub what: String,
    pub region: String,
    pub platform: String,
    pub amount: String,
    pub hours: String,
}

impl Draft {
    /// A draft for the first account that uses nothing, with the first usage type that the scenario
    /// has a price for.
    pub fn new(document: &Document, prices: &PriceList) -> Self {
        // The new usage is probably for an account without any.
        let usage = &document.usage;
        let uses = |id: &Id| {
            usage.metered.iter().any(|line| line.account == *id)
                || usage.instances.iter().any(|line| line.account == *id)
        };
        let mut accounts = document.accounts.iter();
        let idle = accounts.find(|account| !uses(&account.id));
        let account = idle.or(document.accounts.first());
        let offered = choices::measured(document, prices, "");
        let mut draft = Self {
            account: account.map_or_else(String::new, |account| account.id.to_string()),
            ..Self::default()
        };
        if let Some(first) = offered.first() {
            draft.choose(&first.code, document, prices);
        }
        draft
    }

    /// Chooses another usage type, and a Region and platform in which it has a price.
    pub fn choose(&mut self, what: &str, document: &Document, prices: &PriceList) {
        what.clone_into(&mut self.what);
        let has_price = |region: &str| priced(document, prices, what, region);
        if !has_price(&self.region) {
            let regions = choices::regions(document, prices, |_| true);
            let codes = regions.iter().map(|choice| &*choice.code);
            let found = codes.chain([GLOBAL]).find(|code| has_price(code));
            if let Some(found) = found.or((self.region.is_empty()).then_some("us-east-1")) {
                found.clone_into(&mut self.region);
            }
        }
        let platforms = choices::platforms(document, prices, parts(what).0);
        if !platforms.iter().any(|choice| choice.code == self.platform) {
            let first = platforms.first().map(|choice| choice.code.clone());
            self.platform = first.unwrap_or_default();
        }
    }

    /// Whether the usage is metered; otherwise it is of instances.
    pub fn is_metered(&self, document: &Document, prices: &PriceList) -> bool {
        let (service, kind) = parts(&self.what);
        is_metered(document, prices, service, kind)
    }

    /// The line. Unless it must be complete, texts that are not understood yet count as empty.
    pub fn line(
        &self,
        document: &Document,
        prices: &PriceList,
        whole: bool,
    ) -> Result<NewUsage, Problem> {
        if self.what.is_empty() {
            return Err(texts::input::nothing_chosen().to_owned());
        }
        let (service, kind) = parts(&self.what);
        let id = no_id().ok_or_else(String::new)?;
        let account = value::<Id>(&self.account)?;
        let (service, region) = (value::<Text>(service)?, value::<Text>(&self.region)?);
        if self.is_metered(document, prices) {
            let unit = price_unit(document, prices, &self.what);
            let typed = read_quantity(&self.amount, &unit, &unit);
            let typed = typed.map(|typed| (typed.quantity, typed.unit));
            let (quantity, unit) = lenient(typed, whole, (Quantity::default(), None))?;
            return Ok(NewUsage::Metered(MeteredUsage {
                id,
                account,
                service,
                region,
                usage_type: value(kind)?,
                quantity,
                unit,
                hours: Hours::Always,
                tags: Entries::default(),
            }));
        }
        let typed = read_instances(&self.amount);
        let typed = typed.map(|typed| (typed.count, typed.instance_type));
        let (count, named) = lenient(typed, whole, (Count::default(), None))?;
        Ok(NewUsage::Instance(InstanceUsage {
            id,
            account,
            service,
            region,
            instance_type: value(named.as_deref().unwrap_or(kind))?,
            platform: value(&self.platform)?,
            tenancy: value("default")?,
            availability_zone: None,
            count: Some(count),
            total: None,
            hours: lenient(read_hours(&self.hours), whole, Hours::Always)?,
            tags: Entries::default(),
        }))
    }
}

fn lenient<T>(read: Result<T, Problem>, whole: bool, nothing: T) -> Result<T, Problem> {
    match read {
        Err(_) if !whole => Ok(nothing),
        read => read,
    }
}

/// The unit of a usage type's price.
pub fn price_unit(document: &Document, prices: &PriceList, what: &str) -> String {
    let (service, kind) = parts(what);
    let own = document.prices.metered.iter();
    let own = own
        .filter(|price| *price.service == *service && *price.usage_type == *kind)
        .map(|price| &price.unit);
    let listed = prices.catalogue().and_then(|catalogue| {
        let (_, usage) = catalogue.usage_type(service, kind)?;
        Some(&usage.unit)
    });
    own.chain(listed)
        .next()
        .map_or_else(String::new, ToString::to_string)
}

/// What a usage line is called in the undo button.
pub fn line_name(document: &Document, prices: &PriceList, line: &NewUsage) -> String {
    let (service, kind) = match line {
        NewUsage::Metered(line) => (&line.service, &line.usage_type),
        NewUsage::Instance(line) => (&line.service, &line.instance_type),
    };
    let code = choices::code(service, kind);
    let known = choices::measured(document, prices, "");
    let known = known.iter().find(|choice| choice.code == code);
    known.map_or_else(|| kind.to_string(), |choice| choice.name.clone())
}
