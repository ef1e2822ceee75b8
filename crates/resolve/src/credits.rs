//! Credits, with their owners by index.

use billfold_billing::credits::Credit;

use super::accounts::name;
use super::ids::Ids;
use billfold_scenario::document::Document;
use billfold_scenario::{ScenarioError, shown};

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
            let message = format!(
                "{} is before {}, when it is issued; expected a later time",
                shown(&credit.expires.to_string()),
                shown(&issued.to_string())
            );
            return Err(ScenarioError::new(path("expires"), message));
        }
        let mut services: Vec<String> = Vec::with_capacity(credit.services.len());
        for (nth, service) in credit.services.iter().enumerate() {
            // How many there are decides which credit comes first.
            if services.iter().any(|known| **known == **service) {
                let message = format!(
                    "{} is given twice; expected each service once",
                    shown(service)
                );
                return Err(ScenarioError::new(
                    path(&format!("services[{nth}]")),
                    message,
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
