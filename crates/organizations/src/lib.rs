//! A simulator of AWS Organizations: accounts that come and go, organizational units, policies,
//! trails, billing alerts and good practice.
//!
//! Pure: no I/O, no web types, no clock. It uses the vocabulary of [`billfold_billing`]; the billing
//! engine knows nothing of it. Numbers in comments such as `rule 12.4` are those of `docs/rules.md`.

pub mod governance;
pub mod lifecycle;
