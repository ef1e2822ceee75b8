//! Usage lines that service control policies keep out of the organization (rule 12.4).
//!
//! Which actions create usage is known of instances of EC2 alone: `ec2:RunInstances`. Statements
//! name actions, hold for all resources and have no conditions; other ones are refused.

use crate::json::{list, optional_flag, optional_text, text, text_or};
use serde_json::Value;
use std::collections::BTreeSet;

const LAUNCH: &str = "ec2:RunInstances";
const FULL_ACCESS: &str = "p-FullAWSAccess";

/// The ids of the lines that the bill leaves out; none if the file does not ask for that.
pub fn denied(document: &Value) -> Result<BTreeSet<String>, String> {
    let mut denied = BTreeSet::new();
    let governance = document.get("governance").unwrap_or(&Value::Null);
    if !optional_flag(governance, "withoutDenied")?.unwrap_or(false) {
        return Ok(denied);
    }
    let usage = document.get("usage").unwrap_or(&Value::Null);
    for line in list(usage, "instances")? {
        let account = text(line, "account")?;
        if text_or(line, "service", "AmazonEC2")? == "AmazonEC2" && !may(document, account)? {
            denied.insert(text(line, "id")?.to_owned());
        }
    }
    Ok(denied)
}

/// Whether every level from the root down to the account allows launches and none denies them. The
/// management account may do everything.
fn may(document: &Value, account: &str) -> Result<bool, String> {
    let organization = document.get("organization").unwrap_or(&Value::Null);
    if text(organization, "managementAccount")? == account {
        return Ok(true);
    }
    let by_id = |item: &&Value, id: &str| item.get("id").is_some_and(|own| own == id);
    let accounts = list(document, "accounts")?;
    let own = accounts.iter().find(|item| by_id(item, account));
    let mut unit = own.map_or(Ok(None), |own| optional_text(own, "unit"))?;
    let mut levels = vec![("account", account)];
    while let Some(id) = unit {
        levels.push(("unit", id));
        let units = list(organization, "units")?;
        let node = units.iter().find(|item| by_id(item, id));
        unit = node.map_or(Ok(None), |node| optional_text(node, "parent"))?;
    }
    levels.push(("root", ""));
    let mut allowed = true;
    for (kind, id) in levels {
        let statements = statements(document, kind, id)?;
        let mut allows = false;
        for (effect, matches) in statements {
            if effect == "Deny" && matches {
                return Ok(false);
            }
            allows |= effect == "Allow" && matches;
        }
        allowed &= allows;
    }
    Ok(allowed)
}

/// The statements that are attached to a node: their effects, and whether they are about launches.
fn statements(document: &Value, kind: &str, id: &str) -> Result<Vec<(String, bool)>, String> {
    let governance = document.get("governance").unwrap_or(&Value::Null);
    let mut found = Vec::new();
    let is_here = |attachment: &&Value| match kind {
        "root" => attachment.get("unit").is_none() && attachment.get("account").is_none(),
        kind => attachment.get(kind).is_some_and(|own| own == id),
    };
    let attachment = list(governance, "attachments")?.iter().find(is_here);
    let Some(attachment) = attachment else {
        return Ok(vec![("Allow".to_owned(), true)]);
    };
    for policy in list(attachment, "policies")? {
        if policy == FULL_ACCESS {
            found.push(("Allow".to_owned(), true));
            continue;
        }
        let policies = list(governance, "policies")?;
        let known = policies
            .iter()
            .find(|known| known.get("id") == Some(policy));
        let content = known.and_then(|known| known.get("content"));
        let content = content.ok_or_else(|| format!("there is no policy {policy}"))?;
        for statement in list(content, "Statement")? {
            let is_plain = statement.get("Condition").is_none()
                && statement.get("NotAction").is_none()
                && statement
                    .get("Resource")
                    .is_none_or(|resource| resource == "*");
            if !is_plain {
                return Err(format!("the oracle cannot read the statement {statement}"));
            }
            let mut matches = false;
            for action in actions(statement)? {
                matches |= is_launch(action);
            }
            found.push((text(statement, "Effect")?.to_owned(), matches));
        }
    }
    Ok(found)
}

fn actions(statement: &Value) -> Result<Vec<&str>, String> {
    match statement.get("Action") {
        Some(Value::String(one)) => Ok(vec![one]),
        Some(Value::Array(several)) => several
            .iter()
            .map(|action| action.as_str().ok_or_else(|| "Action: texts".to_owned()))
            .collect(),
        _ => Err(format!("a statement without actions: {statement}")),
    }
}

/// Whether an action, which may end in `*`, is that of launching instances.
fn is_launch(action: &str) -> bool {
    let (action, launch) = (action.to_lowercase(), LAUNCH.to_lowercase());
    match action.strip_suffix('*') {
        Some(begin) => launch.starts_with(begin),
        None => launch == action,
    }
}
