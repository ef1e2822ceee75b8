//! The names that cells can refer to: accounts, services, usage types and Regions.

use billfold_messages::texts::{self, list};
use std::rc::Rc;

use billfold_paste::is_id;
use billfold_scenario::Document;

use crate::choice::Choice;
use crate::edits::Owner;
use crate::input::Problem;
use crate::queries::choices::{self, parts};
use crate::workspace::{Calculator, PriceList};

/// What a cell names.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Named {
    /// The code of the usage type or the instance type, as choices have it.
    pub code: String,
    /// The Region that the usage type begins with on bills.
    pub region: Option<String>,
    /// Words that name a platform.
    pub words: Vec<String>,
    /// Whether its amounts on bills are instance-hours.
    pub is_hours: bool,
}

impl From<String> for Named {
    fn from(code: String) -> Self {
        Self {
            code,
            ..Self::default()
        }
    }
}

/// All known names, looked up once for all rows.
pub struct Known<'a> {
    pub document: &'a Document,
    pub prices: &'a PriceList,
    pub calculator: &'a dyn Calculator,
    services: Rc<Vec<Choice>>,
    regions: Rc<Vec<Choice>>,
    /// The usage types of each service that was looked up; those of all services under the empty
    /// name.
    measured: Vec<(String, Rc<Vec<Choice>>)>,
}

impl<'a> Known<'a> {
    pub fn new(
        document: &'a Document,
        prices: &'a PriceList,
        calculator: &'a dyn Calculator,
    ) -> Self {
        Self {
            document,
            prices,
            calculator,
            services: choices::services(prices),
            regions: choices::regions(document, prices, |_| true),
            measured: Vec::new(),
        }
    }

    /// The account with an id or a name; an account to be created if there is none.
    pub fn owner(&self, text: &str) -> Result<Owner, Problem> {
        if text.is_empty() {
            return Err(texts::paste::no_account().to_owned());
        }
        let accounts = &self.document.accounts;
        if let Some(account) = accounts.iter().find(|account| *account.id == *text) {
            return Ok(Owner::Known(account.id.clone()));
        }
        let small = text.to_lowercase();
        let mut called = accounts.iter().filter(|account| {
            let name = account.name.as_deref();
            name.is_some_and(|name| name.to_lowercase() == small)
        });
        match (called.next(), called.next()) {
            (Some(one), None) => Ok(Owner::Known(one.id.clone())),
            (Some(_), Some(_)) => Err(texts::paste::two_accounts(text)),
            (None, _) => match text.parse() {
                Ok(id) if is_id(text) => Ok(Owner::Numbered(id, None)),
                _ => Ok(Owner::Named(text.to_owned())),
            },
        }
    }

    /// Whether it is a service's code or name.
    pub fn is_service(&self, text: &str) -> bool {
        self.service(text).is_some()
    }

    fn service(&self, text: &str) -> Option<&str> {
        let own = self.document.prices.metered.iter();
        let mut own = own.map(|price| &*price.service);
        let listed = self.services.iter().find(|service| {
            !service.code.is_empty() && (same(&service.code, text) || same(&service.name, text))
        });
        match listed {
            Some(service) => Some(&service.code),
            None => own.find(|code| same(code, text)),
        }
    }

    /// What a cell names, of a service if another cell names one.
    pub fn what(&mut self, service: &str, text: &str) -> Result<Named, Problem> {
        if text.is_empty() {
            return Err(texts::paste::no_what().to_owned());
        }
        let code = match service {
            "" => String::new(),
            written => self
                .service(written)
                .map(str::to_owned)
                .ok_or_else(|| texts::paste::no_service(written))?,
        };
        if let Some(found) = self.called(&code, text)? {
            return Ok(found.into());
        }
        let (code, rest) = match (&*code, self.service_before(text)) {
            ("", Some((service, rest))) => (service, rest),
            _ => (code, text),
        };
        if let Some(found) = self.called(&code, rest)? {
            return Ok(found.into());
        }
        // On bills a usage type begins with its Region.
        if let Some((prefix, usage_type)) = rest.split_once('-')
            && let Some(region) = self.region_of(prefix)
            && let Some(found) = self.called(&code, usage_type)?
        {
            return Ok(Named {
                region: Some(region),
                ..found.into()
            });
        }
        self.instance(&code, rest)
            .ok_or_else(|| texts::paste::unknown_what(text))
    }

    /// Instances that a cell names. A type without a price is accepted too.
    fn instance(&self, service: &str, text: &str) -> Option<Named> {
        let found = billfold_paste::instance(text)?;
        let region = match found.prefix {
            "" => None,
            prefix => Some(self.region_of(prefix)?),
        };
        let kind = found.instance_type.to_ascii_lowercase();
        Some(Named {
            code: match service {
                "" => kind,
                service => choices::code(service, &kind),
            },
            region,
            words: found.words.into_iter().map(str::to_owned).collect(),
            is_hours: found.is_hours,
        })
    }

    /// The Region whose usage types have a prefix on bills.
    fn region_of(&self, prefix: &str) -> Option<String> {
        let catalogue = self.prices.catalogue()?;
        let mut regions = catalogue.regions.iter();
        let has_it = |own: &str| own.eq_ignore_ascii_case(prefix);
        let found = regions.find(|region| region.prefix.as_deref().is_some_and(has_it))?;
        Some(found.code.to_string())
    }

    /// The usage type with a name: AWS's own names come before descriptions.
    fn called(&mut self, service: &str, text: &str) -> Result<Option<String>, Problem> {
        let measured = self.measured(service);
        let kinds = measured.iter().filter(|one| same(parts(&one.code).1, text));
        let names = measured.iter().filter(|one| same(&one.name, text));
        let kinds: Vec<&Choice> = kinds.collect();
        let found = match kinds.is_empty() {
            true => names.collect(),
            false => kinds,
        };
        match &*found {
            [] => Ok(None),
            [one] => Ok(Some(one.code.clone())),
            several => {
                let of = |one: &&Choice| parts(&one.code).0.to_owned();
                // Of several, the one that the scenario has a price for is meant.
                let mut own = several.iter().filter(|one| {
                    let (service, kind) = parts(&one.code);
                    let mut prices = self.document.prices.metered.iter();
                    prices.any(|price| *price.service == *service && *price.usage_type == *kind)
                });
                if let (Some(one), None) = (own.next(), own.next()) {
                    return Ok(Some(one.code.clone()));
                }
                let services: Vec<String> = several.iter().map(of).collect();
                Err(texts::paste::several(text, &list(&services)))
            }
        }
    }

    fn measured(&mut self, service: &str) -> Rc<Vec<Choice>> {
        if let Some((_, found)) = self.measured.iter().find(|(of, _)| of == service) {
            return found.clone();
        }
        let found = choices::measured(self.document, self.prices, service);
        self.measured.push((service.to_owned(), found.clone()));
        found
    }

    /// `AmazonS3 TimedStorage-ByteHrs`: the code of a service, and the usage type after it.
    fn service_before<'t>(&self, text: &'t str) -> Option<(String, &'t str)> {
        let between = |c: char| c == ' ' || c == ':' || c == '/';
        text.match_indices(between).find_map(|(at, _)| {
            let service = self.service(&text[..at])?;
            Some((service.to_owned(), text[at..].trim_start_matches(between)))
        })
    }

    /// The code of a Region by its code or name. Unknown Regions must look like a code.
    pub fn region(&self, text: &str) -> Result<String, Problem> {
        let is_it = |region: &&Choice| same(&region.code, text) || same(&region.name, text);
        if let Some(region) = self.regions.iter().find(is_it) {
            return Ok(region.code.clone());
        }
        let small = text.to_ascii_lowercase();
        let looks_like_one = small.matches('-').count() >= 2
            && small.split('-').all(is_word)
            && small.ends_with(|c: char| c.is_ascii_digit());
        if looks_like_one || small == choices::GLOBAL {
            return Ok(small);
        }
        Err(texts::paste::unknown_region(text))
    }

    /// The Region of usage that names none: that of the scenario's first price.
    pub fn usual_region(&self) -> &str {
        let prices = &self.document.prices;
        let metered = prices.metered.iter().map(|price| &*price.region);
        let instances = prices.instances.iter().map(|price| &*price.region);
        metered.chain(instances).next().unwrap_or("us-east-1")
    }
}

fn same(one: &str, other: &str) -> bool {
    one.eq_ignore_ascii_case(other)
}

fn is_word(part: &str) -> bool {
    !part.is_empty()
        && part
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}
