//! Why AWS refuses a step, in words.

use super::derivation::rule_in_words;
use billfold_messages::english;
use billfold_messages::texts;
use billfold_organizations::lifecycle::{Quota, Refusal};
use billfold_resolve::governance::OperationError;

/// The reason, with the rule that it follows from.
pub fn words(refused: OperationError) -> String {
    match refused {
        OperationError::Refusal(refusal) => {
            let why = english::refusal(&refusal);
            match refusal.rule() {
                Some(number) => {
                    let words = rule_in_words(number, billfold_messages::rule(number).as_ref());
                    texts::organization::step_refused(&why, &words)
                }
                None => why,
            }
        }
        other => other.to_string(),
    }
}

/// The reason where the organization is not in sight: with where its quota can be raised.
pub fn words_elsewhere(refused: OperationError) -> String {
    let quota = matches!(
        refused,
        OperationError::Refusal(Refusal::QuotaReached {
            quota: Quota::Accounts,
            ..
        })
    );
    let why = words(refused);
    match quota {
        true => format!("{why} {}", texts::organization::raise_quota()),
        false => why,
    }
}
