//! The form for a new credit.

use billfold_scenario::document::{Credit, Text};

use super::value;
use crate::edits::no_id;
use crate::input::{Problem, read_money};
use crate::queries::choices::services;
use crate::workspace::PriceList;

/// The fields, as they were written and chosen.
#[derive(Clone, Default, PartialEq)]
pub struct Draft {
    /// The id of its owner.
    pub account: String,
    /// What it is called; may be empty.
    pub name: String,
    /// What it is worth.
    pub amount: String,
    /// When it expires: a date.
    pub expires: String,
    /// When it was issued: a date, or empty.
    pub issued: String,
    /// What it pays for: codes or names of services, separated by commas; all if empty.
    pub services: String,
}

impl Draft {
    /// The credit.
    ///
    /// # Errors
    /// What is wrong with a field.
    pub fn credit(&self, prices: &PriceList) -> Result<Credit, Problem> {
        let name = self.name.trim();
        let issued = self.issued.trim();
        let services = service_codes(&self.services, prices)?;
        let services = services.iter().map(|name| value::<Text>(name));
        Ok(Credit {
            id: no_id().ok_or_else(String::new)?,
            name: (!name.is_empty()).then(|| name.to_owned()),
            account: value(&self.account)?,
            amount: read_money(&self.amount)?,
            expires: value(self.expires.trim())?,
            issued: (!issued.is_empty()).then(|| value(issued)).transpose()?,
            services: services.collect::<Result<_, _>>()?,
        })
    }
}

/// The codes of the services that are named, by code or by name; `EC2` means `AmazonEC2`.
///
/// # Errors
/// If one of them cannot be a code.
pub fn service_codes(text: &str, prices: &PriceList) -> Result<Vec<String>, Problem> {
    let known = services(prices);
    let mut codes: Vec<String> = Vec::new();
    let parts = text.split(',').map(str::trim);
    for part in parts.filter(|part| !part.is_empty()) {
        let is_meant = |code: &str, name: &str| {
            let short = code.strip_prefix("Amazon").or(code.strip_prefix("AWS"));
            [Some(code), Some(name), short]
                .into_iter()
                .flatten()
                .any(|one| one.eq_ignore_ascii_case(part))
        };
        let found = known.iter().find(|one| is_meant(&one.code, &one.name));
        // A service that no price list has may be one of the scenario's own.
        let code = found.map_or(part, |one| &one.code);
        value::<Text>(code)?;
        if !codes.iter().any(|other| other == code) {
            codes.push(code.to_owned());
        }
    }
    Ok(codes)
}
