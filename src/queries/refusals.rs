//! Why AWS refuses a step, in words.

use billfold_messages::english;
use billfold_organizations::lifecycle::{Quota, Refusal};
use billfold_resolve::governance::Refused;

use crate::messages::{fill, organization_texts};

/// The reason, with the rule that it follows from.
pub fn words(refused: Refused) -> String {
    match refused {
        Refused::Refusal(refusal) => {
            let why = english::refusal(&refusal);
            match refusal.rule() {
                Some(rule) => {
                    let values = [("why", why.as_str()), ("rule", rule)];
                    fill(organization_texts().step_refused, &values)
                }
                None => why,
            }
        }
        other => other.to_string(),
    }
}

/// The reason where the organization is not in sight: with where its quota can be raised.
pub fn words_elsewhere(refused: Refused) -> String {
    let quota = matches!(
        refused,
        Refused::Refusal(Refusal::QuotaReached {
            quota: Quota::Accounts,
            ..
        })
    );
    let why = words(refused);
    match quota {
        true => format!("{why} {}", organization_texts().raise_quota),
        false => why,
    }
}
