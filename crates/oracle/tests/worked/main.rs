//! The oracle against the published and derived figures of the worked cases.

mod credits;
mod free_tier;
mod plans;
mod reservations;
mod support;
mod tiers;
