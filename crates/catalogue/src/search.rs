//! Search by text.

use crate::catalogue::Catalogue;
use crate::entry::{Region, Service, UsageType};

/// A result of a search.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Found<'c> {
    /// A Region.
    Region(&'c Region),
    /// A service.
    Service(&'c Service),
    /// A usage type, with its service.
    UsageType(&'c Service, &'c UsageType),
    /// An instance type, with its service's code.
    InstanceType(&'c str, &'c str),
}

impl Catalogue {
    /// Regions, services, usage types and instance types, in this order, in which each word of `text`
    /// occurs. Case does not matter. A text without words finds all.
    pub fn search<'c>(&'c self, text: &str) -> impl Iterator<Item = Found<'c>> + 'c {
        let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
        let regions = self.regions.iter().map(Found::Region);
        let services = self.services.iter().map(Found::Service);
        let usage_types = self.services.iter().flat_map(|service| {
            let usage_types = service.usage_types.iter();
            usage_types.map(move |usage| Found::UsageType(service, usage))
        });
        let instance_types = self.instance_types();
        let instance_types = instance_types
            .map(|(service, instance_type)| Found::InstanceType(service, instance_type));
        let all = regions
            .chain(services)
            .chain(usage_types)
            .chain(instance_types);
        all.filter(move |found| {
            let text = found.text();
            words.iter().all(|word| text.contains(word))
        })
    }

    /// All instance types, each once, with their service's code.
    pub fn instance_types(&self) -> impl Iterator<Item = (&str, &str)> {
        let mut seen = std::collections::HashSet::new();
        let types = self.tables.iter().flat_map(|table| {
            let rows = table.rows.iter();
            rows.map(|row| (&*table.service, &*row.instance_type))
        });
        types.filter(move |both| seen.insert(*both))
    }

    /// The platforms that a service's instances have prices for, each once.
    #[must_use]
    pub fn platforms(&self, service: &str) -> Vec<&str> {
        let mut platforms: Vec<&str> = Vec::new();
        for table in &self.tables {
            if *table.service != *service {
                continue;
            }
            for column in &table.columns {
                for platform in column.platforms.as_ref().unwrap_or(&table.platforms) {
                    if !platforms.contains(&&**platform) {
                        platforms.push(platform);
                    }
                }
            }
        }
        platforms
    }
}

impl Found<'_> {
    /// The text that is searched, in lower case.
    fn text(&self) -> String {
        let text = match self {
            Self::Region(region) => format!("{} {}", region.code, region.name),
            Self::Service(service) => format!("{} {}", service.code, service.name),
            Self::UsageType(service, usage) => format!(
                "{} {} {} {} {}",
                service.code, service.name, usage.usage_type, usage.name, usage.id
            ),
            Self::InstanceType(service, instance_type) => format!("{service} {instance_type}"),
        };
        text.to_lowercase()
    }
}
