//! Charges, and the lines of a bill that they belong to.

use crate::fraction::Fraction;
use crate::scenario::{Item, Price, Reservation};

/// A line of a bill; it is rounded as a whole (rule 16.8).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum BillLine {
    /// Service, Region, usage type, rate.
    Metered(String, String, String, Fraction),
    /// Service, Region, type, platform, tenancy, rate; all zones in one.
    Instances([String; 5], Fraction),
    /// The same of reservations: hourly fees, or upfront fees, of one rate.
    Reservations([String; 5], bool, Fraction),
    /// One Savings Plan, all its fees.
    SavingsPlan(String),
}

impl BillLine {
    /// The line of usage at a rate.
    pub fn usage(price: &Price, rate: &Fraction) -> BillLine {
        let (service, region) = (price.service.clone(), price.region.clone());
        match &price.item {
            Item::Metered { usage_type } => {
                BillLine::Metered(service, region, usage_type.clone(), rate.clone())
            }
            Item::Instance {
                instance_type,
                platform,
                tenancy,
            } => {
                let (kind, platform) = (instance_type.clone(), platform.clone());
                let place = [service, region, kind, platform, tenancy.clone()];
                BillLine::Instances(place, rate.clone())
            }
        }
    }

    /// The line of a reservation's hourly or upfront fee.
    pub fn reservation(reservation: &Reservation, upfront: bool, rate: &Fraction) -> BillLine {
        let place = [
            reservation.service.clone(),
            reservation.region.clone(),
            reservation.instance_type.clone(),
            reservation.platform.clone(),
            reservation.tenancy.clone(),
        ];
        BillLine::Reservations(place, upfront, rate.clone())
    }
}

/// An exact amount on one account's share of one line.
#[derive(Debug)]
pub struct Charge {
    /// Who used or bought it.
    pub account: String,
    /// The line that it belongs to.
    pub line: BillLine,
    /// Money.
    pub amount: Fraction,
}
