//! Refuses reservations that no usage could ever have: they would stand idle without a word.

use billfold_billing::catalogue::{EC2_PLATFORMS, EC2_TENANCIES};
use billfold_scenario::document::{Document, ReservedInstances, Text};
use billfold_scenario::{ErrorKind, Found, ScenarioError};

/// The one service whose reservations are computed. Those of others follow other rules (4.23 to
/// 4.25).
const EC2: &str = "AmazonEC2";
/// Prefixes of the instance types of other services, and whose they are.
const FOREIGN_TYPES: [(&str, &str); 2] = [("db.", "AmazonRDS"), ("cache.", "AmazonElastiCache")];
/// How the instance types of OpenSearch end.
const SEARCH: &str = ".search";

/// Checks the service, the platform, the tenancy and the zone of a reservation.
///
/// # Errors
/// The first of these that no usage can have.
pub(super) fn check(
    document: &Document,
    reserved: &ReservedInstances,
    path: impl Fn(&str) -> String,
) -> Result<(), ScenarioError> {
    check_service(reserved, &path)?;
    check_name(&reserved.tenancy, &EC2_TENANCIES, || path(".tenancy"))?;
    let platform = &reserved.platform;
    check_name(platform, &EC2_PLATFORMS, || path(".platform")).or_else(
        |refused| match has_platform(document, platform) {
            true => Ok(()),
            false => Err(refused),
        },
    )?;
    let zone = reserved.availability_zone.as_ref();
    check_zone(zone, &reserved.region, || path(".availabilityZone"))
}

/// Refuses a zone that has the name of another Region's, such as `eu-west-1a` in `us-east-1`.
///
/// # Errors
/// The zone and the Region.
pub(super) fn check_zone(
    zone: Option<&Text>,
    region: &str,
    path: impl Fn() -> String,
) -> Result<(), ScenarioError> {
    let Some(zone) = zone.filter(|zone| !zone.starts_with(region) && is_in_a_region(zone)) else {
        return Ok(());
    };
    let kind = ErrorKind::ZoneOfOtherRegion {
        zone: zone.to_string(),
        region: region.to_owned(),
    };
    Err(ScenarioError::new(path(), kind))
}

/// Whether a zone is named as AWS names them: `eu-west-1a`, `us-gov-east-1b`, `us-west-2-lax-1a`.
fn is_in_a_region(zone: &str) -> bool {
    let parts: Vec<&str> = zone.split('-').collect();
    let is_numbered = parts.last().is_some_and(|last| {
        let number = last.trim_end_matches(|c: char| c.is_ascii_lowercase());
        number.len() < last.len() && number.parse::<u8>().is_ok()
    });
    parts.len() >= 3 && parts[0].len() == 2 && is_numbered
}

/// Whether usage or a price of the scenario has a platform.
fn has_platform(document: &Document, platform: &str) -> bool {
    let usage = document.usage.instances.iter().map(|line| &line.platform);
    let prices = document.prices.instances.iter();
    let mut all = usage.chain(prices.map(|price| &price.platform));
    all.any(|known| **known == *platform)
}

fn check_name(
    name: &Text,
    known: &'static [&'static str],
    path: impl Fn() -> String,
) -> Result<(), ScenarioError> {
    if known.contains(&&**name) {
        return Ok(());
    }
    let found = Found::Text(name.to_string());
    Err(ScenarioError::new(
        path(),
        ErrorKind::UnknownName { found, known },
    ))
}

/// Refuses reservations of services other than EC2.
fn check_service(
    reserved: &ReservedInstances,
    path: &dyn Fn(&str) -> String,
) -> Result<(), ScenarioError> {
    let refused = |field, service: &str| {
        let service = service.to_owned();
        let kind = ErrorKind::UnsupportedReservation { service };
        Err(ScenarioError::new(path(field), kind))
    };
    if *reserved.service != *EC2 {
        return refused(".service", &reserved.service);
    }
    let instance_type = &*reserved.instance_type;
    let mut foreign = FOREIGN_TYPES.iter();
    let foreign = foreign.find(|(prefix, _)| instance_type.starts_with(prefix));
    match foreign {
        Some((_, service)) => refused(".instanceType", service),
        None if instance_type.ends_with(SEARCH) => refused(".instanceType", "AmazonES"),
        None => Ok(()),
    }
}
