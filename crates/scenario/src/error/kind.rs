//! The kinds of errors, with their arguments.

use std::fmt;

use super::{Found, english};

/// What is wrong with a value of the file, or with the file.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The file is not UTF-8 from this byte on.
    NotUtf8 {
        /// The index of the first byte that is not.
        byte: usize,
    },
    /// The file has nothing in it.
    EmptyFile,
    /// The JSON ends too early.
    Incomplete {
        /// The line of the end, from 1.
        line: usize,
        /// The column of the end.
        column: usize,
        /// What serde_json says.
        problem: String,
    },
    /// The file is not JSON.
    NotJson {
        /// The line, from 1.
        line: usize,
        /// The column.
        column: usize,
        /// What serde_json says.
        problem: String,
    },
    /// A value of another type than expected.
    WrongType {
        /// The value.
        found: Found,
        /// What was expected.
        expected: String,
    },
    /// A value of the right type that is not one of those expected.
    UnknownValue {
        /// The value.
        found: Found,
        /// What was expected.
        expected: String,
    },
    /// A name that is not one of those known.
    UnknownName {
        /// The name.
        found: Found,
        /// The names that are known.
        known: &'static [&'static str],
    },
    /// A field that the object does not have.
    UnknownField {
        /// The fields that it has.
        known: &'static [&'static str],
    },
    /// A field that must be there and is not.
    MissingField {
        /// The field.
        field: &'static str,
    },
    /// A field that is there twice.
    RepeatedField,
    /// An id that refers to nothing.
    UnknownId {
        /// The id.
        id: String,
        /// The path of the list that it must be in.
        list: String,
        /// The ids of that list.
        known: KnownIds,
    },
    /// An id that another element has already.
    RepeatedId {
        /// The id.
        id: String,
        /// The path of the element that has it.
        first: String,
    },
    /// A value that may stand only once.
    Repeated {
        /// The value.
        value: String,
        /// What it is, such as `service`.
        thing: &'static str,
    },
    /// A price that nothing has.
    NoPrice {
        /// The service, the Region and the usage type or the instance's properties.
        price: String,
        /// The list of `prices` that it would be in.
        list: &'static str,
    },
    /// A price that the document has already.
    RepeatedPrice {
        /// The service, the Region and the usage type or the instance's properties.
        price: String,
        /// The path of the first one.
        first: String,
    },
    /// A text that is not an instance type.
    InvalidInstanceType {
        /// The text.
        text: String,
    },
    /// A part of a weekly plan that is not days and hours.
    InvalidWeeklyPlan {
        /// The part.
        part: String,
    },
    /// A time zone that the time zone database does not know.
    UnknownTimeZone {
        /// The zone.
        zone: String,
    },
    /// An end that is not after its start.
    NotAfter {
        /// The end, as the file writes it.
        end: String,
        /// The start, as the file writes it.
        start: String,
    },
    /// An end that is before its start.
    Before {
        /// The end, as the file writes it.
        end: String,
        /// The start, as the file writes it.
        start: String,
    },
    /// Hours of which none lies in the month, for an amount above zero.
    NoHoursInMonth {
        /// The month.
        month: String,
        /// The field of the amount.
        amount: &'static str,
    },
    /// A credit that expires before it is issued.
    ExpiresBeforeIssue {
        /// When it expires.
        expires: String,
        /// When it is issued.
        issued: String,
    },
    /// A discount of more than 100 per cent.
    AboveHundredPercent {
        /// The percentage.
        percent: String,
    },
    /// Discounts that differ for services whose units add up to common tiers.
    SplitPool {
        /// The pool.
        pool: String,
    },
    /// A list that must have an element.
    EmptyList {
        /// What was expected, such as `one tier`.
        expected: &'static str,
    },
    /// The management account is in a sharing group.
    ManagementAccountInGroup,
    /// A number of instances and a number of instance-hours for one line.
    CountAndTotal {
        /// How many instances.
        count: String,
        /// The instance-hours.
        total: String,
    },
    /// An Availability Zone that has the name of another Region's.
    ZoneOfOtherRegion {
        /// The zone.
        zone: String,
        /// The Region that it stands beside.
        region: String,
    },
    /// A section that the resolver does not support.
    UnsupportedSection,
    /// A list with more elements than it may have.
    TooManyElements {
        /// The most that it may have.
        most: usize,
    },
    /// A text with more characters than it may have.
    TooLong {
        /// The most characters that it may have.
        most: usize,
    },
    /// Two fields of which only one may be given.
    BothGiven {
        /// The fields.
        fields: [&'static str; 2],
        /// Whether one of them must be given.
        one_is_needed: bool,
    },
    /// Two fields of which one must be given, and neither is.
    NeitherGiven {
        /// The fields.
        fields: [&'static str; 2],
    },
    /// A field that is given beside another that excludes it.
    GivenBeside {
        /// The other field.
        other: &'static str,
    },
    /// A tier that ends at or below the end of the one before it.
    TierNotAscending {
        /// Its end.
        end: String,
        /// The end of the tier before it; none for the first tier.
        before: Option<String>,
    },
    /// A tier before the last without an end.
    TierWithoutEnd,
    /// A last tier with an end.
    LastTierEnds {
        /// The end.
        end: String,
    },
    /// A rate below zero.
    NegativeRate {
        /// The rate.
        rate: String,
    },
    /// A unit that cannot be converted into the one that is expected.
    UnconvertibleUnit {
        /// The unit.
        unit: String,
        /// The unit that is expected.
        expected: String,
        /// What follows the size of data in the expected unit, such as `-Mo`; none if it is no
        /// unit of data.
        suffix: Option<String>,
    },
    /// A quantity that is too large in the unit that it is converted into.
    TooLargeInUnit {
        /// The quantity.
        quantity: String,
        /// Its unit.
        unit: String,
        /// The unit that it is converted into.
        converted: String,
        /// Digits that a quantity may have before the point.
        digits: usize,
    },
    /// Prices of one pool that differ in what must be the same.
    PoolDiffers {
        /// The price, where it is one of the catalogue: its key and the field that differs.
        listed: Option<Box<(String, &'static str)>>,
        /// The path of the first price of the pool.
        first: String,
        /// The pool.
        pool: String,
    },
    /// An entry of an allowance to which no price belongs.
    NothingPriced {
        /// The service, the Region and the type.
        price: String,
        /// The list of `prices` that it would be in.
        list: &'static str,
    },
    /// A price that two allowances would apply to.
    DrawnTwice {
        /// The price's path.
        price: String,
        /// The id of the first allowance.
        allowance: String,
        /// The path of the first allowance.
        first: String,
    },
    /// Prices of several units that one allowance would apply to.
    UnitsDiffer {
        /// The path and the unit of one price.
        one: Box<(String, String)>,
        /// The path and the unit of another.
        other: Box<(String, String)>,
    },
    /// A free offer in another unit than a price that it applies to.
    OfferUnitDiffers {
        /// The offer's id.
        offer: String,
        /// The offer's unit.
        unit: String,
        /// The path and the unit of the price.
        price: Box<(String, String)>,
    },
    /// Free offers of a catalogue, where there is none.
    NoCatalogue,
    /// A free offer that the catalogue does not have.
    UnknownOffer {
        /// The offer's id.
        offer: String,
        /// The ids that it has.
        known: Vec<String>,
    },
    /// An EC2 Instance Savings Plan without a Region or a family.
    PlanWithoutLimit,
    /// A Region or a family of a Savings Plan of another type.
    PlanHasNoLimit {
        /// The Region or the family.
        limit: String,
    },
    /// A reservation of a service whose reservations are not computed.
    UnsupportedReservation {
        /// The service's code.
        service: String,
    },
    /// A fee that contradicts the payment option.
    FeeAgainstPayment {
        /// The fee.
        fee: String,
        /// The payment option.
        payment: &'static str,
    },
    /// A commitment that ends later than its term does.
    EndsAfterTerm {
        /// The end that is given.
        end: String,
        /// The last end that the term allows.
        last: String,
    },
    /// Units nested deeper than AWS allows.
    NestedTooDeep {
        /// The unit.
        unit: String,
        /// The levels that there may be.
        levels: u32,
    },
    /// A unit that is below itself.
    BelowItself {
        /// The unit.
        unit: String,
    },
    /// A second discount for a service.
    RepeatedDiscount {
        /// The service; none for the whole account.
        service: Option<String>,
        /// The path of the first one.
        first: String,
    },
    /// Policies in an organization without all features.
    PoliciesNeedAllFeatures,
    /// Attachments where policies are not enabled.
    PoliciesNotEnabled,
    /// A second entry for a node of the organization.
    RepeatedNode {
        /// The path of the first one.
        first: String,
    },
    /// A second Savings Plan rate for the same plans.
    RepeatedPlanRate {
        /// The path of the first one.
        first: String,
    },
    /// A rate that names a plan of another type, term or payment option.
    RateOfOtherPlan {
        /// The plan.
        plan: String,
    },
    /// A second open invitation to an account.
    InvitedTwice {
        /// The account.
        account: String,
        /// The path of the first one.
        first: String,
    },
    /// An open invitation to an account that is a member.
    InvitedMember {
        /// The account.
        account: String,
    },
    /// A value that does not fit, in words: the value, what is wrong, what was expected.
    InvalidValue(String),
}

/// The ids of a list. An error names all of a short list, and the nearest one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownIds(pub Vec<String>);

impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        english::kinds::kind(self, f)
    }
}

impl From<String> for ErrorKind {
    fn from(message: String) -> Self {
        Self::InvalidValue(message)
    }
}

impl From<&str> for ErrorKind {
    fn from(message: &str) -> Self {
        Self::InvalidValue(message.to_owned())
    }
}
