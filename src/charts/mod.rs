//! Pictures of figures. Each has its data in words or in a table beside it.

mod geometry;
mod ladder;
mod waterfall;

pub use ladder::LadderChart;
pub use waterfall::{Change, Waterfall};
