//! Promotional credits.

use crate::calendar;
use crate::json::{decimal, list, optional_text, text};
use crate::scenario::Credit;
use serde_json::Value;

/// Reads all credits.
pub fn credits(document: &Value) -> Result<Vec<Credit>, String> {
    let mut credits = Vec::new();
    for item in list(document, "credits")? {
        let mut services = Vec::new();
        for service in list(item, "services")? {
            let service = service.as_str().ok_or("services: texts are needed")?;
            services.push(service.to_owned());
        }
        let issued = optional_text(item, "issued")?;
        credits.push(Credit {
            id: text(item, "id")?.to_owned(),
            owner: text(item, "account")?.to_owned(),
            amount: decimal(item, "amount")?,
            expires: moment(text(item, "expires")?)?,
            issued: issued.map(moment).transpose()?,
            services,
        });
    }
    Ok(credits)
}

/// A moment, or a date, which means its midnight.
fn moment(text: &str) -> Result<i64, String> {
    match text.contains('T') {
        true => calendar::instant(text),
        false => calendar::instant(&format!("{text}T00:00:00Z")),
    }
}
