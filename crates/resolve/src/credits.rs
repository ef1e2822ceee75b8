//! Credits, with their owners by index.

use billfold_billing::credits::Credit;

use rustc_hash::FxHashSet;

use super::accounts::name;
use super::ids::Ids;
use billfold_scenario::document::Document;
use billfold_scenario::{ErrorKind, ScenarioError};

/// The credits of a document whose accounts are sound.
pub(super) fn credits(document: &Document) -> Result<Vec<Credit>, ScenarioError> {
    let credits = &document.credits;
    let mut accounts = Ids::with_capacity(document.accounts.len());
    for account in &document.accounts {
        accounts.add(&account.id)?;
    }
    let mut ids: Ids<'_, ()> = Ids::with_capacity(credits.len());
    ids.begin("credits");
    let mut resolved = Vec::with_capacity(credits.len());
    for (place, credit) in credits.iter().enumerate() {
        let path = |field: &str| format!("credits[{place}].{field}");
        ids.add(&credit.id)?;
        if let Some(issued) = credit.issued.filter(|issued| *issued > credit.expires) {
            let kind = ErrorKind::ExpiresBeforeIssue {
                expires: credit.expires.to_string(),
                issued: issued.to_string(),
            };
            return Err(ScenarioError::new(path("expires"), kind));
        }
        let mut services: Vec<String> = Vec::with_capacity(credit.services.len());
        let mut known = FxHashSet::default();
        for (nth, service) in credit.services.iter().enumerate() {
            // The number of services decides which credit is used first, so none may be counted
            // twice.
            if !known.insert(&**service) {
                let repeated = ErrorKind::Repeated {
                    value: service.to_string(),
                    thing: "service",
                };
                return Err(ScenarioError::new(
                    path(&format!("services[{nth}]")),
                    repeated,
                ));
            }
            services.push(service.to_string());
        }
        resolved.push(Credit {
            id: credit.id.to_string(),
            name: name(credit.name.as_ref(), &credit.id),
            owner: accounts.find(&credit.account, "accounts", || path("account"))?,
            amount: credit.amount.into(),
            expires: credit.expires.0,
            issued: credit.issued.map(|issued| issued.0),
            services,
        });
    }
    Ok(resolved)
}
