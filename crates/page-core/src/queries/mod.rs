//! Pure reads of a workspace: what views show, computed from the document and the engine's result.

pub mod answer;
pub mod bill;
pub mod choices;
pub mod commitments;
pub mod credits;
pub mod denied;
pub mod derivation;
pub mod free_offers;
pub mod ladder;
pub mod lines;
pub mod matrix;
pub mod names;
pub mod offers;
pub mod own;
pub mod own_costs;
pub mod placeholders;
pub mod price;
pub mod receipts;
pub mod refusals;
pub mod settings;
pub mod todays_prices;
pub mod trial;
pub mod usage;
pub mod usage_details;
pub mod why;
pub mod worth;
