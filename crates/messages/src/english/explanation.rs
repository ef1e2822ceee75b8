//! What each node of a derivation is about.

use billfold_billing::Exact;
use billfold_billing::catalogue::Scope;
use billfold_billing::explanation::{Message, Side};
use billfold_billing::rating::ChargeKind;

use super::cause;
use super::idle::because;
use crate::grouped;

/// The words for a message: a phrase that can stand before or after its value.
#[must_use]
pub fn words(message: &Message) -> String {
    match message {
        Message::Total(Side::Separate) => "separate bills together".to_owned(),
        Message::Total(Side::Consolidated) => "the consolidated bill".to_owned(),
        Message::ExactTotal(Side::Separate) => "separate bills before rounding".to_owned(),
        Message::ExactTotal(Side::Consolidated) => {
            "the consolidated bill before rounding".to_owned()
        }
        Message::AccountTotal {
            account,
            side: Side::Separate,
        } => format!("{account} alone"),
        Message::AccountTotal {
            account,
            side: Side::Consolidated,
        } => {
            format!("{account} on the consolidated bill")
        }
        Message::BlendedTotal { account } => format!("{account} at blended rates"),
        Message::Group { name } => name.clone(),
        Message::TaggedUnits => "units with the tag".to_owned(),
        Message::Saving => "saved: separate bills less the consolidated bill".to_owned(),
        Message::SavingBy(by) => format!("saved by {}", cause(*by)),
        Message::ExactSavingBy(by) => format!("saved by {}, before rounding", cause(*by)),
        Message::PaidOfDenied => "paid by credits on the separate bills".to_owned(),
        Message::ChargesFor { item } => format!("less for {item}"),
        Message::MovedUnits { from, to } => moved_units(*from, *to),
        Message::RateChange => "less per unit".to_owned(),
        Message::RateBefore => "rate before".to_owned(),
        Message::RateAfter => "rate after".to_owned(),
        Message::RoundingRest => "what rounding leaves".to_owned(),
        Message::LineCost { item } => item.clone(),
        Message::ExactCost { item } => format!("{item}, before rounding"),
        Message::ShareCost { item, account } => format!("{item}, {account}'s part"),
        Message::UsageLineCost { item } => format!("{item}, this line's part"),
        Message::LinesUnits { count } => format!("units of all {count} lines"),
        Message::TierUnits { from, up_to } => tier_units(*from, *up_to),
        Message::AccountTierUnits { account } => format!("{account}'s units"),
        Message::PooledUnits => "usage added up".to_owned(),
        Message::PaidUnits => "units to pay".to_owned(),
        Message::AccountPaidUnits { account } => format!("{account}'s units to pay"),
        Message::FreeUnits => "free units".to_owned(),
        Message::CoveredUnits => "covered by commitments".to_owned(),
        Message::Units => "units".to_owned(),
        Message::Usage { account, line } => format!("usage of {account} ({line})"),
        Message::Rest { count } => format!("{count} more"),
        Message::TierRate => "rate of this tier".to_owned(),
        Message::AverageRate => "average rate of all tiers".to_owned(),
        Message::TiersCost => "cost of all tiers".to_owned(),
        Message::OnDemandRate => "On-Demand rate".to_owned(),
        Message::ZeroRate(kind) => zero_rate(*kind).to_owned(),
        Message::Allowance { name, scope } => allowance(name, *scope),
        Message::HourlyFee => "fee per hour".to_owned(),
        Message::UpfrontFee => "upfront fee".to_owned(),
        Message::BlendedRate { item } => format!("blended rate of {item}"),
        Message::BlendedCost { item, account } => {
            format!("{item} for {account} at the blended rate")
        }
        Message::Fees { account } => format!("fees of {account}'s own commitments"),
        Message::CoveredByReserved => "covered by Reserved Instances".to_owned(),
        Message::CoveredByPlans => "covered by Savings Plans".to_owned(),
        Message::OnDemandUnits => "left to pay On-Demand".to_owned(),
        Message::CoveredFraction => "covered part".to_owned(),
        Message::CoveredBy { commitment, owner } => format!("covered by {owner}'s {commitment}"),
        Message::TakenBy {
            line,
            account,
            saving,
        } => taken_by(line, account, *saving),
        Message::Offered => "offered in the month".to_owned(),
        Message::Used => "used".to_owned(),
        Message::UsedNothing(why) => format!("used: {}", because(why)),
        Message::Wasted(Some(why)) => format!("not used: {}", because(why)),
        Message::Wasted(None) => "not used".to_owned(),
        Message::Utilization => "utilization".to_owned(),
        Message::NormalizationFactor { instance_type } => format!("size of a {instance_type}"),
        Message::PlanRate => "Savings Plan rate".to_owned(),
        Message::Instances => "instances".to_owned(),
        Message::Hours => "hours in force".to_owned(),
        Message::TermHours => "hours of the term".to_owned(),
        Message::RecurringFees => "fees by the hour over the term".to_owned(),
        Message::ListValue => "list value of one Reserved Instance".to_owned(),
        Message::PaidByCredits { account, side } => paid_by_credits(account.as_deref(), *side),
        Message::PaidByCredit { credit } => format!("paid by the credit {credit}"),
        Message::CreditPays {
            credit,
            item,
            account: None,
        } => format!("the credit {credit} pays of {item}"),
        Message::CreditPays {
            credit,
            item,
            account: Some(account),
        } => format!("the credit {credit} pays of {account}'s {item}"),
        Message::CreditAmount { credit, owner } => {
            format!("{owner}'s credit {credit} when the month begins")
        }
        Message::CreditLeft { credit } => format!("left of the credit {credit} after the month"),
        Message::CreditOutsideMonth { credit } => {
            format!("the credit {credit} has expired before the month or is issued after it")
        }
    }
}

fn paid_by_credits(account: Option<&str>, side: Side) -> String {
    match (account, side) {
        (None, Side::Separate) => "paid by credits on the separate bills".to_owned(),
        (None, Side::Consolidated) => "paid by credits on the consolidated bill".to_owned(),
        (Some(account), Side::Separate) => format!("paid by credits for {account} alone"),
        (Some(account), Side::Consolidated) => {
            format!("paid by credits for {account} on the consolidated bill")
        }
    }
}

fn zero_rate(kind: ChargeKind) -> &'static str {
    match kind {
        ChargeKind::ReservedCovered => "nothing: the Reserved Instance's fees pay for them",
        ChargeKind::PlanCovered => "nothing: the Savings Plan's commitment pays for them",
        _ => "nothing: within the free tier",
    }
}

fn allowance(name: &str, scope: Scope) -> String {
    match scope {
        Scope::Organization => format!("free each month, once for the whole organization: {name}"),
        Scope::Account => format!("free each month for each account: {name}"),
    }
}

fn moved_units(from: Exact, to: Exact) -> String {
    if to.is_zero() {
        return format!("units that cost nothing instead of {} each", grouped(from));
    }
    let before = match from.is_zero() {
        true => "nothing".to_owned(),
        false => grouped(from),
    };
    format!("units that cost {} each instead of {before}", grouped(to))
}

fn tier_units(from: Exact, up_to: Option<Exact>) -> String {
    match up_to {
        Some(up_to) if from.is_zero() => format!("units up to {}", grouped(up_to)),
        Some(up_to) => format!("units above {} and up to {}", grouped(from), grouped(up_to)),
        None if from.is_zero() => "units".to_owned(),
        None => format!("units above {}", grouped(from)),
    }
}

fn taken_by(line: &str, account: &str, saving: Option<Exact>) -> String {
    match saving {
        Some(saving) => {
            let percent = grouped(saving.times(100).rounded(4));
            format!("used by {line} of {account}, which saves {percent}%")
        }
        None => format!("used by {line} of {account}"),
    }
}
