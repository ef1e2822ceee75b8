//! What people must replace in a definition before they paste it.

use std::collections::HashSet;

use billfold_messages::texts;
use billfold_organizations::lifecycle::OrganizationState;
use billfold_paste::is_id;

/// Stands in a definition for the id that AWS gave the organization. Shells take it as a word, and
/// nobody takes it for an id.
pub const ORGANIZATION_ID: &str = "REPLACE-WITH-ORGANIZATION-ID";

/// The name of the SNS topic in the definitions of alarms.
const TOPIC: &str = "billing-alerts";

/// A part of a definition that must be replaced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placeholder {
    /// The part, as it stands in the definition.
    pub text: String,
    /// The request to replace it.
    pub request: String,
}

/// The placeholders of a definition, each once: of the organization's id, of accounts that have no
/// AWS id, and of the topic that alarms notify.
#[must_use]
pub fn placeholders(definition: &str, organization: &OrganizationState) -> Vec<Placeholder> {
    let words = pieces(definition).filter(|(_, is_word)| *is_word);
    let words: HashSet<&str> = words.map(|(word, _)| word).collect();
    let stands = |text: &str| words.contains(text);
    let mut found = Vec::new();
    let mut add = |text: &str, request: String| {
        found.push(Placeholder {
            text: text.to_owned(),
            request,
        });
    };
    if stands(ORGANIZATION_ID) {
        add(
            ORGANIZATION_ID,
            texts::trails::replace_organization_id(ORGANIZATION_ID),
        );
    }
    for account in organization.accounts() {
        if !is_id(&account.id) && stands(&account.id) {
            add(
                &account.id,
                texts::trails::replace_account_id(&account.id, &account.name),
            );
        }
    }
    if stands(TOPIC) {
        add(TOPIC, texts::alerts::replace_topic(TOPIC));
    }
    found
}

/// A definition in parts, and whether each is a placeholder.
#[must_use]
pub fn marked<'d>(definition: &'d str, placeholders: &[Placeholder]) -> Vec<(&'d str, bool)> {
    let words: HashSet<&str> = placeholders.iter().map(|one| &*one.text).collect();
    let mut parts: Vec<(usize, usize, bool)> = Vec::new();
    let mut at = 0;
    for (piece, is_word) in pieces(definition) {
        let is_placeholder = is_word && words.contains(piece);
        let end = at + piece.len();
        match parts.last_mut() {
            Some(last) if last.2 == is_placeholder && !is_placeholder => last.1 = end,
            _ => parts.push((at, end, is_placeholder)),
        }
        at = end;
    }
    let parts = parts.into_iter();
    parts
        .map(|(from, to, is_placeholder)| (&definition[from..to], is_placeholder))
        .collect()
}

/// The words of a definition, which have letters, digits, `.`, `_` and `-`, and what is between them;
/// whether each is a word.
fn pieces(definition: &str) -> impl Iterator<Item = (&str, bool)> {
    let is_word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
    let mut rest = definition;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let end = rest.find(|c| is_word(c) != is_word(first));
        let (piece, after) = rest.split_at(end.unwrap_or(rest.len()));
        rest = after;
        Some((piece, is_word(first)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use billfold_resolve::governance::GovernedOrganization;
    use billfold_scenario::Document;

    fn organization(ids: [&str; 2]) -> OrganizationState {
        let [payer, member] = ids;
        let json = format!(
            r#"{{"version":1,"month":"2026-11","organization":{{"managementAccount":"{payer}"}},
            "accounts":[{{"id":"{payer}","name":"Susan"}},{{"id":"{member}"}}]}}"#
        );
        let document = Document::from_json(json).expect("a document");
        GovernedOrganization::of(&document)
            .expect("an organization")
            .organization
    }

    fn texts_of(definition: &str, ids: [&str; 2]) -> Vec<String> {
        let found = placeholders(definition, &organization(ids)).into_iter();
        found.map(|one| one.text).collect()
    }

    const ARN: &str = "arn:aws:sns:us-east-1:susan:billing-alerts\narn:aws:s3:::susans-logs/AWSLogs/REPLACE-WITH-ORGANIZATION-ID/*";

    #[test]
    fn what_must_be_replaced_is_listed_once() {
        assert_eq!(
            texts_of(ARN, ["susan", "222222222222"]),
            [ORGANIZATION_ID, "susan", "billing-alerts"]
        );
        // An id with twelve digits is AWS's, and a word within another is none.
        let definition = "arn:aws:cloudtrail:us-east-1:111111111111:trail/all-susan";
        assert_eq!(texts_of(definition, ["111111111111", "susan"]), [""; 0]);
        let request = &placeholders(ARN, &organization(["susan", "b"]))[1].request;
        assert!(
            request.contains("susan") && request.contains("Susan"),
            "{request}"
        );
    }

    #[test]
    fn marks_are_around_placeholders_alone() {
        let placeholders = placeholders(ARN, &organization(["susan", "b"]));
        let parts = marked(ARN, &placeholders);
        let text: String = parts.iter().map(|(part, _)| *part).collect();
        assert_eq!(text, ARN);
        let marks = parts.iter().filter(|(_, is_marked)| *is_marked);
        assert_eq!(
            marks.map(|(part, _)| *part).collect::<Vec<_>>(),
            ["susan", "billing-alerts", ORGANIZATION_ID]
        );
    }
}
