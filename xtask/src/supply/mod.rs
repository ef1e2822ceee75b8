//! The crates of other people: what the lock file brings in, under which licences, and the notices that
//! ship with the page.
mod expression;
mod notices;
mod packages;
#[cfg(test)]
mod policy;

pub use notices::write;
