//! The words of each kind of error: the value and what was expected.

use std::fmt;

use super::super::{ErrorKind, shown};
use super::{missing, of_type, one_of_fields, one_of_ids, one_of_names, value};

/// The value and what was expected.
pub(in crate::error) fn kind(kind: &ErrorKind, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match kind {
        ErrorKind::NotUtf8 { byte } => write!(f, "byte {byte} is not UTF-8; expected JSON"),
        ErrorKind::EmptyFile => f.write_str("the file is empty; expected a scenario"),
        ErrorKind::Incomplete {
            line,
            column,
            problem,
        } => write!(
            f,
            "the file ends at line {line}, column {column} ({problem}); expected the rest"
        ),
        ErrorKind::NotJson {
            line,
            column,
            problem,
        } => write!(
            f,
            "not JSON at line {line}, column {column}: {problem}{}",
            missing::json(problem)
        ),
        ErrorKind::WrongType { found, expected } => {
            write!(f, "{}; expected {expected}", of_type(found))
        }
        ErrorKind::UnknownValue { found, expected } => {
            write!(f, "{} is unknown; expected {expected}", value(found))
        }
        ErrorKind::UnknownName { found, known } => write!(
            f,
            "{} is unknown; expected {}",
            value(found),
            one_of_names(known)
        ),
        ErrorKind::UnknownField { known } => {
            write!(f, "unknown field; expected {}", one_of_fields(known))
        }
        ErrorKind::MissingField { field } => {
            write!(f, "missing; expected {}", missing::content(field))
        }
        ErrorKind::RepeatedField => f.write_str("given twice; expected once"),
        ErrorKind::UnknownId { id, list, known } => write!(
            f,
            "{} is not in {list}; expected {}",
            shown(id),
            one_of_ids(id, known, list)
        ),
        ErrorKind::RepeatedId { id, first } => write!(
            f,
            "{} is the id of {first} already; expected each id once",
            shown(id)
        ),
        ErrorKind::Repeated { value, thing } => write!(
            f,
            "{} is given twice; expected each {thing} once",
            shown(value)
        ),
        ErrorKind::NoPrice { price, list } => {
            write!(f, "no price for {price}; add one to prices.{list}")
        }
        ErrorKind::RepeatedPrice { price, first } => write!(
            f,
            "{price} has its price in {first} already; expected each once"
        ),
        ErrorKind::InvalidInstanceType { text } => write!(
            f,
            "{} is not an instance type; expected family and size, like m5.large",
            shown(text)
        ),
        ErrorKind::InvalidWeeklyPlan { part } => write!(
            f,
            "{} is not days and hours; expected a plan like Mon-Fri 9-17, Sat 10:00-12:30",
            shown(part)
        ),
        ErrorKind::UnknownTimeZone { zone } => write!(
            f,
            "{} is not a known time zone; expected an IANA name like Europe/Berlin",
            shown(zone)
        ),
        ErrorKind::NotAfter { end, start } => write!(
            f,
            "{} is not after {}; expected a later time",
            shown(end),
            shown(start)
        ),
        ErrorKind::Before { end, start } => write!(
            f,
            "{} is before {}; expected the same time or a later one",
            shown(end),
            shown(start)
        ),
        ErrorKind::NoHoursInMonth { month, amount } => write!(
            f,
            "none of them lies in {month}; expected some, because {amount} is above zero"
        ),
        ErrorKind::ExpiresBeforeIssue { expires, issued } => write!(
            f,
            "{} is before {}, when it is issued; expected a later time",
            shown(expires),
            shown(issued)
        ),
        ErrorKind::AboveHundredPercent { percent } => {
            write!(f, "{} is above 100; expected at most 100", shown(percent))
        }
        ErrorKind::SplitPool { pool } => write!(
            f,
            "splits pool {}, whose services add up to common tiers; expected one percentage for \
             all of them",
            shown(pool)
        ),
        ErrorKind::EmptyList { expected } => {
            write!(f, "the list is empty; expected at least {expected}")
        }
        ErrorKind::ManagementAccountInGroup => {
            f.write_str("the management account cannot be in a group; expected no group here")
        }
        ErrorKind::CountAndTotal { count, total } => write!(
            f,
            "count {count} and total {} are both given; expected at most one of them",
            shown(total)
        ),
        ErrorKind::ZoneOfOtherRegion { zone, region } => write!(
            f,
            "{} is a zone of another Region; expected one of {}",
            shown(zone),
            shown(region)
        ),
        ErrorKind::UnsupportedSection => {
            f.write_str("not supported by this resolver; expected none")
        }
        ErrorKind::TooManyElements { most } => {
            write!(f, "the list is too long; expected at most {most} elements")
        }
        ErrorKind::TooLong { most } => {
            write!(
                f,
                "the text is too long; expected at most {most} characters"
            )
        }
        ErrorKind::BothGiven {
            fields: [one, other],
            one_is_needed,
        } => {
            let expected = match one_is_needed {
                true => "one of them",
                false => "at most one of them",
            };
            write!(f, "{one} and {other} are both given; expected {expected}")
        }
        ErrorKind::NeitherGiven {
            fields: [one, other],
        } => write!(
            f,
            "neither {one} nor {other} is given; expected one of them"
        ),
        ErrorKind::GivenBeside { other } => {
            write!(f, "given beside {other}; expected one of the two")
        }
        ErrorKind::TierNotAscending { end, before: None } => {
            write!(f, "{} is not above zero; expected more", shown(end))
        }
        ErrorKind::TierNotAscending {
            end,
            before: Some(before),
        } => write!(
            f,
            "{} is not above {}, where the tier before ends; expected more",
            shown(end),
            shown(before)
        ),
        ErrorKind::TierWithoutEnd => f.write_str("missing; expected in every tier but the last"),
        ErrorKind::LastTierEnds { end } => write!(
            f,
            "{} ends the last tier; expected none here, so that every unit has a rate",
            shown(end)
        ),
        ErrorKind::NegativeRate { rate } => {
            write!(f, "{} is below zero; expected zero or more", shown(rate))
        }
        ErrorKind::UnconvertibleUnit {
            unit,
            expected,
            suffix,
        } => unconvertible_unit(f, unit, expected, suffix.as_deref()),
        ErrorKind::TooLargeInUnit {
            quantity,
            unit,
            converted,
            digits,
        } => too_large_in_unit(f, [quantity, unit, converted], *digits),
        ErrorKind::PoolDiffers {
            listed,
            first,
            pool,
        } => {
            if let Some(listed) = listed {
                let (price, field) = &**listed;
                write!(f, "the {field} of the listed price for {price} are ")?;
            }
            write!(
                f,
                "not as in {first}, which is in pool {} too; expected the same unit, scope, \
                 tiers and freeUnits throughout a pool",
                shown(pool)
            )
        }
        ErrorKind::NothingPriced { price, list } => {
            write!(f, "no price for {price}; expected one in prices.{list}")
        }
        ErrorKind::DrawnTwice {
            price,
            allowance,
            first,
        } => write!(
            f,
            "{price} draws on {} ({first}) already; expected each price in at most one allowance",
            shown(allowance)
        ),
        ErrorKind::UnitsDiffer { one, other } => write!(
            f,
            "{} is per {} and {} per {}; expected prices of one unit",
            one.0,
            shown(&one.1),
            other.0,
            shown(&other.1)
        ),
        ErrorKind::OfferUnitDiffers { offer, unit, price } => write!(
            f,
            "{} is given in {}, {} is per {}; expected one unit",
            shown(offer),
            shown(unit),
            price.0,
            shown(&price.1)
        ),
        ErrorKind::NoCatalogue => {
            f.write_str("there is no catalogue at hand; expected allowances in freeTier")
        }
        ErrorKind::UnknownOffer { offer, known } => write!(
            f,
            "{} is not in the catalogue; expected one of {}",
            shown(offer),
            known.join(", ")
        ),
        ErrorKind::PlanWithoutLimit => {
            f.write_str("missing; expected for a plan of type \"ec2Instance\"")
        }
        ErrorKind::PlanHasNoLimit { limit } => write!(
            f,
            "{} limits a plan that has no such limit; expected only for type \"ec2Instance\"",
            shown(limit)
        ),
        ErrorKind::UnsupportedReservation { service } => write!(
            f,
            "reservations of {} are not computed yet; expected \"AmazonEC2\"",
            shown(service)
        ),
        ErrorKind::FeeAgainstPayment { fee, payment } => write!(
            f,
            "{} is a fee that the payment option {} does not have; expected \"0\", or another \
             paymentOption",
            shown(fee),
            shown(payment)
        ),
        ErrorKind::EndsAfterTerm { end, last } => write!(
            f,
            "{} is after the term; expected {} or sooner, or a longer term",
            shown(end),
            shown(last)
        ),
        ErrorKind::NestedTooDeep { unit, levels } => write!(
            f,
            "{} is nested deeper than {levels} levels; expected at most {levels}",
            shown(unit)
        ),
        ErrorKind::BelowItself { unit } => write!(
            f,
            "{} is below itself; expected units to be a tree",
            shown(unit)
        ),
        ErrorKind::RepeatedDiscount { service, first } => {
            match service {
                Some(service) => f.write_str(&shown(service))?,
                None => f.write_str("the whole account")?,
            }
            write!(f, " has {first} already; expected each service once")
        }
        ErrorKind::PoliciesNeedAllFeatures => {
            f.write_str("true needs all features; expected false, or featureSet \"allFeatures\"")
        }
        ErrorKind::PoliciesNotEnabled => {
            f.write_str("given without policies; expected serviceControlPolicies true beside it")
        }
        ErrorKind::RepeatedNode { first } => write!(
            f,
            "the policies of this node are in {first} already; expected each node once"
        ),
        ErrorKind::RepeatedPlanRate { first } => write!(
            f,
            "{first} is the rate of the same plans already; expected one rate for each type, term, \
             payment option and plan"
        ),
        ErrorKind::RateOfOtherPlan { plan } => write!(
            f,
            "{} has another type, term or payment option; expected those of the plan",
            shown(plan)
        ),
        ErrorKind::InvitedTwice { account, first } => write!(
            f,
            "{} has the open invitation {first} already; expected one at a time",
            shown(account)
        ),
        ErrorKind::InvitedMember { account } => write!(
            f,
            "{} is a member already; expected no open invitation to it",
            shown(account)
        ),
        ErrorKind::InvalidValue(message) => f.write_str(message),
    }
}

/// A unit that is no size of the expected one. Fields of quantities word it, too.
pub fn unconvertible_unit(
    f: &mut fmt::Formatter<'_>,
    unit: &str,
    expected: &str,
    suffix: Option<&str>,
) -> fmt::Result {
    let (unit, expected) = (shown(unit), shown(expected));
    write!(f, "{unit} cannot be converted; expected {expected}")?;
    match suffix {
        None => Ok(()),
        Some("") => f.write_str(" or another size of data"),
        Some(suffix) => write!(f, " or another size of data with {}", shown(suffix)),
    }
}

/// A quantity that has too many digits in the unit that it is converted to.
pub fn too_large_in_unit(
    f: &mut fmt::Formatter<'_>,
    [quantity, unit, converted]: [&str; 3],
    digits: usize,
) -> fmt::Result {
    write!(
        f,
        "{quantity} {unit} is too much in {converted}; expected at most {digits} digits before the \
         point"
    )
}
