//! The command as people and scripts run it.

mod bill;
mod check;
mod commands;
mod figures;
mod hours;
mod names;
mod organization;
mod prices;
mod run;
mod sharing;
mod switches;
mod worth;
