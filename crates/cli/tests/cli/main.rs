//! The command as people and scripts run it.

mod bill;
mod commands;
mod organization;
mod prices;
mod run;
mod sharing;
