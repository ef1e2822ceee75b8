//! The parts of a refusal's sentence that turn on its figures.

use billfold_billing::calendar::Moment;
use billfold_organizations::lifecycle::{INVITATION_DAYS, InvitationState, Marketplace, Quota};

pub(super) fn quota_reached(quota: Quota, limit: u32, used: u32) -> String {
    let figures = format!("The quota is {limit}, and {used} are used.");
    match quota {
        Quota::Accounts => format!(
            "You attempted to exceed the limit on the number of accounts in an organization. \
             {figures} Open invitations and closed accounts count too. If you need more accounts, \
             contact AWS Support to request an increase in your limit."
        ),
        Quota::InvitationsPerDay => format!(
            "You attempted to exceed the number of handshakes that you can send in one day. \
             {figures} Accepted invitations don't count."
        ),
        Quota::Units => format!(
            "You attempted to exceed the number of OUs that you can have in an organization. {figures}"
        ),
        Quota::UnitDepth => format!(
            "You attempted to create an OU tree that is too many levels deep. OUs can be nested up \
             to {limit} levels deep under the root."
        ),
        Quota::PoliciesPerNode => format!(
            "You attempted to exceed the number of policies of a certain type that can be attached \
             to an entity at one time. {figures}"
        ),
    }
}

pub(super) fn counted(quota: Quota) -> &'static str {
    match quota {
        Quota::Accounts => "accounts",
        Quota::InvitationsPerDay => "invitations a day",
        Quota::Units => "units",
        Quota::UnitDepth => "levels of units",
        Quota::PoliciesPerNode => "policies at one place",
    }
}

pub(super) fn invitation_not_open(account: &str, state: InvitationState, since: Moment) -> String {
    let figures = match state {
        InvitationState::Open => "is open",
        InvitationState::Accepted => "was accepted",
        InvitationState::Declined => "was declined",
        InvitationState::Canceled => "was canceled",
        InvitationState::Expired => {
            return format!(
                "You can't perform the operation on the handshake in its current state: nobody \
                 answered {account}'s invitation within {INVITATION_DAYS} days, so that it expired \
                 on {since}. Send a new one."
            );
        }
    };
    format!(
        "You can't perform the operation on the handshake in its current state: {account}'s \
         invitation {figures} on {since}."
    )
}

pub(super) fn marketplace(marketplace: Marketplace) -> &'static str {
    match marketplace {
        Marketplace::Aws => "AWS",
        Marketplace::AwsIndia => "AWS India (AISPL)",
        Marketplace::AwsGovCloud => "AWS GovCloud (US)",
        Marketplace::AwsChina => "AWS in China",
    }
}

pub(super) fn some(count: u32, thing: &str) -> String {
    match count {
        0 => format!("no {thing}"),
        1 => format!("1 {thing}"),
        _ => format!("{count} {thing}s"),
    }
}

pub(super) fn approvals_missing(waiting: &[String], declined: &[String]) -> String {
    let every =
        "Every invited account must approve enabling all features by accepting the request.";
    let mut words = every.to_owned();
    if !waiting.is_empty() {
        words += &format!(" Not answered: {}.", waiting.join(", "));
    }
    if !declined.is_empty() {
        words += &format!(
            " Declined: {}; either remove the account from your organization or resend the request.",
            declined.join(", ")
        );
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reached_quota_names_its_figures() {
        let words = quota_reached(Quota::Accounts, 10, 10);
        assert!(
            words.contains("The quota is 10, and 10 are used."),
            "{words}"
        );
    }

    #[test]
    fn counts_are_read_out() {
        let counts = [0, 1, 2].map(|count| some(count, "unit"));
        assert_eq!(counts, ["no unit", "1 unit", "2 units"]);
    }
}
