//! Accounts, with their sharing as it stands at the month's last second.

use crate::calendar::{self, Month};
use crate::exercised::note;
use crate::json::{list, optional_flag, optional_text, text};
use crate::scenario::Account;
use serde_json::Value;
use std::collections::BTreeMap;

/// Reads all accounts.
pub fn accounts(document: &Value, month: Month) -> Result<BTreeMap<String, Account>, String> {
    let mut accounts = BTreeMap::new();
    for account in list(document, "accounts")? {
        let sharing = account.get("sharing").unwrap_or(&Value::Null);
        let read = Account {
            created: optional_text(account, "created")?.map(str::to_owned),
            group: optional_text(sharing, "group")?.map(str::to_owned),
            shares_reservations: at_month_end(sharing, "reservedInstances", month)?,
            shares_plans: at_month_end(sharing, "savingsPlans", month)?,
            shares_credits: at_month_end(sharing, "credits", month)?,
        };
        accounts.insert(text(account, "id")?.to_owned(), read);
    }
    Ok(accounts)
}

/// The switch in force at 23:59:59 on the last day counts for the whole month (rule 7.3).
fn at_month_end(sharing: &Value, switch: &str, month: Month) -> Result<bool, String> {
    let last_second = month.end() - 1;
    let mut on = optional_flag(sharing, switch)?.unwrap_or(true);
    let mut decided = i64::MIN;
    for change in list(sharing, "changes")? {
        let at = calendar::instant(text(change, "at")?)?;
        if let Some(flag) = optional_flag(change, switch)?
            && at <= last_second
            && at >= decided
        {
            note("7.3", on != flag);
            on = flag;
            decided = at;
        }
    }
    Ok(on)
}
