//! The form for a new credit.

use std::collections::BTreeSet;

use billfold_scenario::Document;
use billfold_scenario::document::{Credit, Text};

use super::value;
use crate::edits::no_id;
use crate::input::{Problem, read_money};
use crate::queries::choices::services;
use crate::queries::names;
use crate::workspace::PriceList;

/// The fields, as they were written and chosen.
#[derive(Clone, Debug, Default, PartialEq)]
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

/// The services that the scenario's usage is of, by code and name.
pub fn services_in_use(document: &Document, prices: &PriceList) -> Vec<(String, String)> {
    let usage = &document.usage;
    let metered = usage.metered.iter().map(|line| &*line.service);
    let instances = usage.instances.iter().map(|line| &*line.service);
    let codes: BTreeSet<&str> = metered.chain(instances).collect();
    codes
        .into_iter()
        .map(|code| (code.to_owned(), names::service(prices, code)))
        .collect()
}

/// The field's text with a service more, or without it if it is there.
pub fn with_toggled(services: &str, code: &str, prices: &PriceList) -> String {
    let Ok(mut codes) = service_codes(services, prices) else {
        return code.to_owned();
    };
    match codes.iter().position(|other| other == code) {
        Some(place) => {
            codes.remove(place);
        }
        None => codes.push(code.to_owned()),
    }
    codes.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_support::{prices, shop};

    fn form() -> Draft {
        Draft {
            account: "111111111111".to_owned(),
            amount: "$100".to_owned(),
            expires: "2026-12-31".to_owned(),
            ..Draft::default()
        }
    }

    fn problem(form: Draft) -> Problem {
        form.credit(&prices()).map(|_| ()).expect_err("a problem")
    }

    #[test]
    fn a_credit_needs_an_owner_an_amount_and_a_date() {
        let credit = form().credit(&prices()).expect("a credit");
        assert_eq!(
            (&*credit.account, credit.amount.to_string()),
            ("111111111111", "100".to_owned())
        );
        assert_eq!(credit.expires.to_string(), "2026-12-31");
        assert_eq!(
            (credit.name, credit.issued, credit.services),
            (None, None, Vec::new())
        );
    }

    #[test]
    fn services_in_use_are_chosen_by_their_names() {
        let used = services_in_use(&shop().document, &prices());
        assert_eq!(
            used,
            [("AmazonEC2", "Amazon EC2"), ("AmazonS3", "Amazon S3")]
                .map(|(code, name)| (code.to_owned(), name.to_owned()))
        );
        let one = with_toggled("", "AmazonS3", &prices());
        let two = with_toggled(&one, "AmazonEC2", &prices());
        assert_eq!(two, "AmazonS3, AmazonEC2");
        // What was typed by its name is the same service.
        assert_eq!(with_toggled("Amazon S3", "AmazonS3", &prices()), "");
    }

    #[test]
    fn a_name_of_blanks_is_none() {
        let named = Draft {
            name: " Summer ".to_owned(),
            ..form()
        };
        assert_eq!(
            named.credit(&prices()).expect("a credit").name.as_deref(),
            Some("Summer")
        );
        let blank = Draft {
            name: "  ".to_owned(),
            ..form()
        };
        assert_eq!(blank.credit(&prices()).expect("a credit").name, None);
    }

    #[test]
    fn an_amount_that_is_no_money_is_said() {
        assert!(
            problem(Draft {
                amount: "much".to_owned(),
                ..form()
            })
            .contains("much")
        );
    }

    #[test]
    fn a_date_that_is_none_is_said() {
        assert!(
            problem(Draft {
                expires: "soon".to_owned(),
                ..form()
            })
            .contains("soon")
        );
        assert!(
            problem(Draft {
                issued: "2026-13-01".to_owned(),
                ..form()
            })
            .contains("2026-13-01")
        );
    }

    #[test]
    fn services_are_named_by_code_name_or_short_code() {
        for text in ["AmazonS3", "amazon s3", "S3"] {
            assert_eq!(
                service_codes(text, &prices()),
                Ok(vec!["AmazonS3".to_owned()]),
                "{text}"
            );
        }
        assert_eq!(
            service_codes("QueueService", &prices()),
            Ok(vec!["AWSQueueService".to_owned()])
        );
    }

    #[test]
    fn several_services_are_parted_by_commas_and_named_once() {
        assert_eq!(
            service_codes("EC2, S3,, Amazon S3", &prices()),
            Ok(vec!["AmazonEC2".to_owned(), "AmazonS3".to_owned()])
        );
    }

    #[test]
    fn a_service_that_no_price_list_has_may_be_ones_own() {
        assert_eq!(
            service_codes("Printing", &prices()),
            Ok(vec!["Printing".to_owned()])
        );
    }

    #[test]
    fn no_services_are_all_of_them() {
        assert_eq!(service_codes(" ", &prices()), Ok(Vec::new()));
    }
}
