//! Charts. Each has its data in words or in a table beside it.

mod ladder;
mod meter;
mod waterfall;

pub use ladder::ladder_chart;
pub use meter::meter;
pub use waterfall::{Change, Waterfall, waterfall};
