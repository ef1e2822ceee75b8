//! The draft of the form for a new usage line, and the line that it describes.

use billfold_messages::texts;
use billfold_scenario::Document;
use billfold_scenario::document::{
    Entries, Hours, Id, InstanceCount, InstanceUsage, MeteredUsage, Quantity, Text,
};

use super::value;
use crate::edits::{NewUsage, no_id};
use crate::input::{Problem, read_hours, read_instance_hours, read_instances, read_quantity};
use crate::queries::choices::{self, GLOBAL, is_metered, parts, priced};
use crate::workspace::PriceList;

/// The texts and choices of the form's fields.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// The id of the account whose usage it is.
    pub account: String,
    /// The service whose usage types are offered; empty for those of all services.
    pub service: String,
    /// The code of the usage type or instance type, as choices have it.
    pub what: String,
    /// The Region's code.
    pub region: String,
    /// The platform of instances.
    pub platform: String,
    /// How much: a quantity, a number of instances, or instance-hours.
    pub amount: String,
    /// When instances run; always if empty.
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
        let total = read_instance_hours(&self.amount);
        let typed = match total {
            Some(_) => Ok((None, None)),
            None => {
                read_instances(&self.amount).map(|typed| (Some(typed.count), typed.instance_type))
            }
        };
        let (count, named) = lenient(typed, whole, (Some(InstanceCount::default()), None))?;
        Ok(NewUsage::Instance(InstanceUsage {
            id,
            account,
            service,
            region,
            instance_type: value(named.as_deref().unwrap_or(kind))?,
            platform: value(&self.platform)?,
            tenancy: value("default")?,
            availability_zone: None,
            count,
            total,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_support::{bob_and_susan, prices, shop_with_prices};

    fn form(what: &str, amount: &str) -> Draft {
        let workspace = shop_with_prices();
        let mut form = Draft::new(&workspace.document, &workspace.prices);
        form.choose(what, &workspace.document, &workspace.prices);
        form.amount = amount.to_owned();
        form
    }

    fn line(form: &Draft, whole: bool) -> Result<NewUsage, Problem> {
        let workspace = shop_with_prices();
        form.line(&workspace.document, &workspace.prices, whole)
    }

    fn storage() -> String {
        choices::code("AmazonS3", "TimedStorage-ByteHrs")
    }

    #[test]
    fn a_form_begins_with_who_uses_nothing_yet() {
        let mut document = Document::clone(&shop_with_prices().document);
        document.usage.instances.clear();
        document.usage.metered.pop();
        let form = Draft::new(&document, &prices());
        assert_eq!(form.account, "333333333333");
    }

    #[test]
    fn a_form_begins_with_the_first_account_if_all_use_something() {
        let workspace = bob_and_susan();
        let form = Draft::new(&workspace.document, &workspace.prices);
        assert_eq!(form.account, "111111111111");
    }

    #[test]
    fn a_form_begins_with_what_the_scenario_has_a_price_for() {
        let workspace = bob_and_susan();
        let form = Draft::new(&workspace.document, &workspace.prices);
        assert_eq!(
            parts(&form.what),
            ("AWSDataTransfer", "DataTransfer-Out-Bytes")
        );
        assert_eq!(form.region, "us-east-1");
    }

    #[test]
    fn a_region_without_a_price_gives_way_to_one_that_has_one() {
        let workspace = shop_with_prices();
        let mut form = form("m5.large", "1");
        form.region = "eu-central-1".to_owned();
        let glacier = choices::code("AmazonS3", "TimedStorage-GlacierByteHrs");
        form.choose(&glacier, &workspace.document, &workspace.prices);
        assert_eq!(form.region, "us-east-1");
    }

    #[test]
    fn a_region_with_a_price_stays() {
        let workspace = shop_with_prices();
        let mut form = form("m5.large", "1");
        form.region = "eu-central-1".to_owned();
        form.choose(&storage(), &workspace.document, &workspace.prices);
        assert_eq!(form.region, "eu-central-1");
    }

    #[test]
    fn a_metered_line_has_a_quantity_and_its_unit() {
        let Ok(NewUsage::Metered(line)) = line(&form(&storage(), "60 TB"), true) else {
            panic!("metered usage");
        };
        assert_eq!(
            (line.quantity.to_string().as_str(), line.unit.as_deref()),
            ("60", Some("TB-Mo"))
        );
    }

    #[test]
    fn an_instance_line_has_a_count_and_hours() {
        let mut form = form("m5.large", "4");
        form.hours = "weekdays 9am-5pm".to_owned();
        let Ok(NewUsage::Instance(line)) = line(&form, true) else {
            panic!("instances");
        };
        assert_eq!(
            line.count.map(|count| count.to_string()).as_deref(),
            Some("4")
        );
        assert_ne!(line.hours, Hours::Always);
        assert_eq!(&*line.platform, "Linux/UNIX");
    }

    #[test]
    fn the_amount_may_name_another_instance_type() {
        let Ok(NewUsage::Instance(line)) = line(&form("m5.large", "4 x c5.large"), true) else {
            panic!("instances");
        };
        assert_eq!(&*line.instance_type, "c5.large");
    }

    #[test]
    fn a_half_written_line_counts_as_nothing() {
        let Ok(NewUsage::Metered(half)) = line(&form(&storage(), "lots"), false) else {
            panic!("metered usage");
        };
        assert_eq!(half.quantity, Quantity::default());
        assert!(line(&form(&storage(), "lots"), true).is_err());
    }

    #[test]
    fn nothing_chosen_is_said() {
        let problem = line(&Draft::default(), false).expect_err("nothing");
        assert_eq!(problem, texts::input::nothing_chosen());
    }

    #[test]
    fn a_line_is_called_by_the_name_of_what_it_uses() {
        let workspace = shop_with_prices();
        let name = |what: &str| {
            let line = line(&form(what, "1"), true).expect("a line");
            line_name(&workspace.document, &workspace.prices, &line)
        };
        assert_eq!(name(&storage()), "S3 Standard storage");
        assert_eq!(name("m5.large"), "m5.large");
        assert_eq!(name("x9z.large"), "x9z.large");
    }

    #[test]
    fn a_usage_type_is_measured_in_the_unit_of_its_price() {
        let workspace = shop_with_prices();
        let unit = |what: &str| price_unit(&workspace.document, &workspace.prices, what);
        assert_eq!(unit(&storage()), "GB-Mo");
        assert_eq!(
            unit(&choices::code("AWSQueueService", "Requests-Tier1")),
            "request"
        );
        assert_eq!(unit("m5.large"), "");
    }
}
