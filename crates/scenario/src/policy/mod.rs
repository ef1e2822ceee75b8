//! Service control policies in the JSON that AWS writes them in.
//!
//! ```
//! use billfold_scenario::policy;
//! let text = r#"{
//!     "Version": "2012-10-17",
//!     "Statement": {"Effect": "Deny", "Action": "rds:*", "Resource": "*"}
//! }"#;
//! let read = policy::read("p-no-rds", "NoDatabases", text)?;
//! assert_eq!(policy::read("p-no-rds", "NoDatabases", &policy::write(&read))?, read);
//!
//! let error = policy::read("p", "P", &text.replace("Deny", "deny")).expect_err("an effect");
//! assert_eq!(error.to_string(), r#"Statement[0].Effect: "deny" is unknown; expected "Allow" or "Deny""#);
//! # Ok::<(), billfold_scenario::ScenarioError>(())
//! ```

mod bucket;
mod grammar;
mod shapes;

use billfold_organizations::policies::Policy;

use crate::ScenarioError;
use crate::document::{self, RawJson, ValueError};
use crate::read::from_json;
use crate::write::{compact, pretty};
pub use bucket::write_bucket;
use grammar::PolicyDocument;

/// Reads a policy's JSON; the id and the name stand outside it.
///
/// # Errors
/// The first thing that is wrong, in one line, with its path.
pub fn read(id: &str, name: &str, text: &str) -> Result<Policy, ScenarioError> {
    let document: PolicyDocument = from_json(text).map_err(with_index)?;
    let statements = document.statements()?;
    Ok(Policy {
        id: id.to_owned(),
        name: name.to_owned(),
        statements,
    })
}

/// A statement that stands without brackets has an index in errors all the same.
fn with_index(mut error: ScenarioError) -> ScenarioError {
    if let Some(inner) = error.path.strip_prefix("Statement.") {
        error.path = format!("Statement[0].{inner}");
    }
    error
}

/// A policy as readable JSON, ready to paste into AWS's console.
#[must_use]
pub fn write(policy: &Policy) -> String {
    pretty(&PolicyDocument::of(policy))
}

/// How many characters of a policy's JSON AWS counts: the console saves it without the white space
/// outside quotation marks.
///
/// ```
/// use billfold_scenario::policy::length;
/// assert_eq!(length("{ \"Sid\": \"a b\\\" c\" }"), r#"{"Sid":"a b\" c"}"#.len() as u32);
/// ```
#[must_use]
pub fn length(text: &str) -> u32 {
    let (mut quoted, mut escaped, mut counted) = (false, false, 0);
    for letter in text.chars() {
        if quoted || !letter.is_whitespace() {
            counted += 1;
        }
        match letter {
            '"' if !escaped => quoted = !quoted,
            '\\' if quoted => {
                escaped = !escaped;
                continue;
            }
            _ => {}
        }
        escaped = false;
    }
    counted
}

/// A policy as a scenario file's library has it.
///
/// # Errors
/// When its id or its name is none that a file can hold.
pub fn entry(policy: &Policy) -> Result<document::Policy, ValueError> {
    Ok(document::Policy {
        id: policy.id.parse()?,
        name: Some(policy.name.parse()?),
        content: RawJson::from_text(compact(&PolicyDocument::of(policy))),
    })
}

#[cfg(test)]
mod tests {
    use billfold_organizations::policies::{Actions, Effect, templates};

    use super::*;

    fn error(statement: &str) -> String {
        let text = format!(r#"{{"Version": "2012-10-17", "Statement": [{statement}]}}"#);
        let error = read("p", "P", &text).expect_err("a fault");
        error.to_string()
    }

    #[test]
    fn ready_policies_come_back_as_they_were() {
        for policy in [
            templates::full_aws_access(),
            templates::deny_services("p", &["rds", "redshift"]),
            templates::deny_all_regions_except("p", &["eu-central-1", "eu-west-1"]),
            templates::deny_regions("p", &["us-west-2"]),
            templates::deny_instance_families("p", &["p4d", "p5"]),
            templates::require_instance_types("p", &["t2.micro"]),
            templates::deny_leaving("p"),
        ] {
            let text = write(&policy);
            assert_eq!(read(&policy.id, &policy.name, &text), Ok(policy), "{text}");
        }
    }

    #[test]
    fn what_aws_prints_is_read() {
        // "Require MFA to perform an API action": a condition's value is no text.
        let text = r#"{
            "Version": "2012-10-17",
            "Statement": [{
                "Sid": "DenyStopAndTerminateWhenMFAIsNotPresent",
                "Effect": "Deny",
                "Action": ["ec2:StopInstances", "ec2:TerminateInstances"],
                "Resource": "*",
                "Condition": {"BoolIfExists": {"aws:MultiFactorAuthPresent": false}}
            }]
        }"#;
        let policy = read("p", "P", text).expect("a policy");
        let statement = &policy.statements[0];
        assert_eq!(statement.effect, Effect::Deny);
        let Actions::Only(actions) = &statement.actions else {
            panic!("{:?}", statement.actions);
        };
        assert_eq!(actions.len(), 2);
        assert_eq!(statement.conditions[0].operator, "BoolIfExists");
        assert_eq!(statement.conditions[0].values, ["false"]);
    }

    #[test]
    fn what_is_wrong_is_named_with_its_path() {
        assert_eq!(
            error(r#"{"Effect": "Deny", "Action": "*", "Resource": "*", "Principal": "*"}"#),
            "Statement[0].Principal: unknown field; expected one of Sid, Effect, Action, NotAction, \
             Resource, NotResource, Condition"
        );
        assert_eq!(
            error(r#"{"Effect": "Deny", "Action": "*", "NotAction": "*", "Resource": "*"}"#),
            "Statement[0].NotAction: given beside Action; expected one of the two"
        );
        assert_eq!(
            error(r#"{"Effect": "Deny", "Action": "*"}"#),
            "Statement[0].Resource: missing; expected resources in Resource or NotResource, like \"*\""
        );
        assert_eq!(
            error(r#"{"Effect": "Deny", "Action": ["a:b", 1], "Resource": "*"}"#),
            "Statement[0].Action[1]: 1 is a number; expected a string"
        );
        assert_eq!(
            error(
                r#"{"Effect": "Deny", "Action": "*", "Resource": "*", "Condition": {"Null": 1}}"#
            ),
            "Statement[0].Condition.Null: 1 is a number; expected an object"
        );
        let old = read("p", "P", r#"{"Version": "2008-10-17", "Statement": []}"#);
        assert_eq!(
            old.expect_err("an old version").to_string(),
            "Version: \"2008-10-17\" is unknown; expected \"2012-10-17\""
        );
    }
}
