//! Why a part of a commitment is unused.

#[cfg(test)]
mod tests;

use billfold_billing::explanation::IdleWords;
use billfold_billing::matching::{Barrier, IdleReason, SizeReason};

/// The reason as a clause that stands after a colon.
pub(super) fn because(idle: &IdleWords) -> String {
    let IdleWords {
        reason,
        own,
        other,
        line,
        account,
    } = idle;
    let usage = format!("{line} of {account}");
    match reason {
        IdleReason::NoUsage => "nothing runs that it could cover".to_owned(),
        IdleReason::Service if own.is_empty() => {
            format!("it covers EC2 instances only, and {usage} is {other}")
        }
        IdleReason::Service => format!("it is for {own}, and {usage} is {other}"),
        IdleReason::Region => format!("it holds in {own}, and {usage} runs in {other}"),
        IdleReason::Family => format!("it is for the family {own}, and {usage} is {other}"),
        IdleReason::Platform => format!("it is for {own}, and {usage} runs {other}"),
        IdleReason::Tenancy => {
            format!("it is for {own} tenancy, and {usage} has {other} tenancy")
        }
        IdleReason::Size(size) => {
            let reason = own_size_only(*size);
            format!("{reason} it covers its own size only, {own}, and {usage} is {other}")
        }
        IdleReason::Zone if other.is_empty() => {
            format!("it is for the zone {own}, and {usage} names no zone")
        }
        IdleReason::Zone => format!("it is for the zone {own}, and {usage} runs in {other}"),
        IdleReason::Rate => {
            format!("no rate of its type, term and payment option is known for {usage}")
        }
        IdleReason::Reach(barrier) => reach(*barrier, idle),
        IdleReason::Hours => {
            format!("in some hours less runs than it could cover; {usage} is left to pay in others")
        }
        IdleReason::AllCovered => "all usage that it could cover is covered".to_owned(),
    }
}

fn own_size_only(size: SizeReason) -> &'static str {
    match size {
        SizeReason::Zonal => "as it is zonal,",
        SizeReason::Platform => "as its platform is not Linux/UNIX,",
        SizeReason::Tenancy => "as its tenancy is not the default,",
        SizeReason::Family => "as its family has no size flexibility,",
        SizeReason::Unknown => "as AWS's table of sizes lacks one of the two,",
    }
}

fn reach(barrier: Barrier, idle: &IdleWords) -> String {
    let IdleWords {
        own,
        other,
        line,
        account,
        ..
    } = idle;
    match barrier {
        Barrier::Separate => {
            format!("on separate bills it covers {own}'s usage only, and {line} is {account}'s")
        }
        Barrier::OwnerSwitch => {
            format!("sharing is off for {own}, which owns it, and {line} is {account}'s")
        }
        Barrier::UserSwitch => format!("sharing is off for {account}, which uses {line}"),
        Barrier::OwnerWithoutGroup => {
            format!(
                "only groups share, {own}, which owns it, is in none, and {line} is {account}'s"
            )
        }
        Barrier::UserWithoutGroup => {
            format!("only groups share, and {account}, which uses {line}, is in none")
        }
        Barrier::OtherGroup => {
            format!(
                "only the group {own} shares it, and {account}, which uses {line}, is in {other}"
            )
        }
    }
}
