//! What the oracle keeps of a scenario file.

use crate::calendar::Month;
use crate::fraction::Fraction;
use std::collections::BTreeMap;

/// An organization's month.
#[derive(Debug)]
pub struct Scenario {
    /// The billed month.
    pub month: Month,
    /// The payer.
    pub management: String,
    /// Who shares commitments with whom (rule 7.4).
    pub mode: Mode,
    /// By id, so that the order of accounts cannot matter.
    pub accounts: BTreeMap<String, Account>,
    /// Metered prices, then instance prices, in the order given.
    pub prices: Vec<Price>,
    /// Free allowances in the order given.
    pub allowances: Vec<Allowance>,
    /// Metered usage, then instances, in the order given.
    pub lines: Vec<Line>,
    /// In the order given.
    pub reservations: Vec<Reservation>,
    /// In the order given.
    pub plans: Vec<Plan>,
    /// In the order given.
    pub credits: Vec<Credit>,
    /// Where AWS is silent.
    pub assumptions: Assumptions,
}

/// Sharing modes (rule 7.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Owner, then everybody.
    OrganizationWide,
    /// Owner, then group, then everybody.
    PrioritizedGroup,
    /// Owner, then group.
    RestrictedGroup,
}

/// One account.
#[derive(Debug)]
pub struct Account {
    /// The day it was created, as written.
    pub created: Option<String>,
    /// Its sharing group.
    pub group: Option<String>,
    /// RI sharing as at the month's last second (rule 7.3).
    pub shares_reservations: bool,
    /// Savings Plan sharing as at the month's last second.
    pub shares_plans: bool,
    /// Credit sharing as at the month's last second (rules 8.3 and 8.4).
    pub shares_credits: bool,
}

/// What is priced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    /// Something that is measured.
    Metered {
        /// AWS's usage type.
        usage_type: String,
    },
    /// Instance-hours.
    Instance {
        /// Such as `m5.large`.
        instance_type: String,
        /// Such as `Linux/UNIX`.
        platform: String,
        /// Such as `default`.
        tenancy: String,
    },
}

/// A price. An instance's On-Demand rate is a ladder of one step.
#[derive(Debug)]
pub struct Price {
    /// AWS's service code.
    pub service: String,
    /// Region.
    pub region: String,
    /// What it prices.
    pub item: Item,
    /// The unit that rates are per.
    pub unit: String,
    /// Marginal tiers (rule 3.2), bounds in `unit`.
    pub ladder: Vec<Tier>,
    /// Whether tiers stay with each account (rule 3.5).
    pub per_account: bool,
    /// Free units fill the first tiers, not the space before them (rules 3.6 and 3.6a).
    pub free_within_tiers: bool,
    /// The pool whose usage climbs the ladder together (rules 3.4 and 3.6).
    pub pool: String,
    /// Savings Plan rates.
    pub plan_rates: Vec<PlanRate>,
}

/// One step of a ladder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tier {
    /// Where it ends; the last one does not.
    pub up_to: Option<Fraction>,
    /// Money per unit.
    pub rate: Fraction,
}

/// What a unit costs under a Savings Plan.
#[derive(Debug)]
pub struct PlanRate {
    /// The type of plan.
    pub kind: String,
    /// Only for this term.
    pub term: Option<String>,
    /// Only for this payment option.
    pub payment: Option<String>,
    /// Only for the plan of this id.
    pub plan: Option<String>,
    /// Money per unit.
    pub rate: Fraction,
}

/// Free units a month.
#[derive(Debug)]
pub struct Allowance {
    /// How many, in the prices' unit.
    pub quantity: Fraction,
    /// The prices (by index) that it applies to.
    pub prices: Vec<usize>,
    /// Granted to each account, in both bills.
    pub per_account: bool,
    /// Ends 12 months after the account's creation.
    pub twelve_months: bool,
}

/// One usage line.
#[derive(Debug)]
pub struct Line {
    /// Its id.
    pub id: String,
    /// Who used it.
    pub account: String,
    /// Its price, by index.
    pub price: usize,
    /// The Availability Zone's name, if it has one.
    pub zone: Option<String>,
    /// Its amount over `per_seconds` active seconds.
    pub quantity: Fraction,
    /// 3,600 for a count of instances; the sum of `seconds` for an amount that is spread.
    pub per_seconds: u64,
    /// Active seconds of every hour.
    pub seconds: Vec<u32>,
}

/// Ways to pay a commitment (rule 4.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Payment {
    /// No Upfront: by the hour.
    Hourly,
    /// Partial Upfront: half at once.
    Half,
    /// All Upfront.
    AtOnce,
}

/// Reserved Instances bought together.
#[derive(Debug)]
pub struct Reservation {
    /// Its id.
    pub id: String,
    /// Who bought it.
    pub owner: String,
    /// AWS's service code.
    pub service: String,
    /// Region.
    pub region: String,
    /// Such as `m5.large`.
    pub instance_type: String,
    /// Such as `Linux/UNIX`.
    pub platform: String,
    /// Such as `default`.
    pub tenancy: String,
    /// Zonal if given (rule 4.8).
    pub zone: Option<String>,
    /// How many.
    pub count: u64,
    /// Paid once, each.
    pub upfront: Fraction,
    /// Paid by the hour, each.
    pub hourly: Fraction,
    /// When it starts.
    pub start: Option<i64>,
    /// Seconds of every hour in which it is in force.
    pub seconds: Vec<u32>,
}

/// A Savings Plan.
#[derive(Debug)]
pub struct Plan {
    /// Its id.
    pub id: String,
    /// Who bought it.
    pub owner: String,
    /// Its type, as written in the file.
    pub kind: String,
    /// Only for `ec2Instance`.
    pub region: Option<String>,
    /// Only for `ec2Instance`.
    pub family: Option<String>,
    /// Money per hour at Savings Plan rates.
    pub commitment: Fraction,
    /// As written in the file.
    pub term: String,
    /// As written in the file.
    pub payment_name: String,
    /// The same, understood.
    pub payment: Payment,
    /// When it starts.
    pub start: Option<i64>,
    /// Seconds of every hour in which it is in force.
    pub seconds: Vec<u32>,
}

/// A promotional credit.
#[derive(Debug)]
pub struct Credit {
    /// Its id.
    pub id: String,
    /// Who redeemed it.
    pub owner: String,
    /// What it is worth when the month begins.
    pub amount: Fraction,
    /// When it expires.
    pub expires: i64,
    /// When it was issued.
    pub issued: Option<i64>,
    /// Only for these; for every service but support if none.
    pub services: Vec<String>,
}

/// The settings that change figures here.
#[derive(Debug, Clone, Copy)]
pub struct Assumptions {
    /// Tiers and free units go to lines in the order given, not in proportion (rule 3.12).
    pub fixed_order: bool,
    /// Accounts that share a pool pay its average rate on one line (rule 3.12 i).
    pub average_rate: bool,
    /// Lines under one cent become one cent (rule 10.4).
    pub up_to_cent: bool,
    /// The credit model replaces twelve-month offers (rule 6.4).
    pub credit_model: bool,
    /// A reservation's first month costs the hours in force only.
    pub hours_in_force: bool,
}
