//! To cents: lines first, then their cents to the accounts (rules 10.4 and 16.8).

use crate::charge::{BillLine, Charge};
use crate::exercised::note;
use crate::fraction::{Fraction, ratio, whole, zero};
use num_bigint::BigInt;
use num_traits::Zero;
use std::collections::BTreeMap;

/// Cents of each account that has charges. Together they are the sum of the rounded lines.
pub fn cents<'a>(
    charges: impl Iterator<Item = &'a Charge>,
    up_to_cent: bool,
) -> BTreeMap<String, BigInt> {
    let mut lines: BTreeMap<&BillLine, BTreeMap<&str, Fraction>> = BTreeMap::new();
    for charge in charges {
        let shares = lines.entry(&charge.line).or_default();
        let share = shares.entry(&charge.account).or_insert_with(zero);
        *share += &charge.amount;
    }
    let mut accounts = BTreeMap::new();
    for shares in lines.into_values() {
        note("16.8", shares.len() > 1);
        let line = whole_cents(&shares.values().sum(), up_to_cent);
        for (account, part) in hand_out(&line, &shares) {
            *accounts
                .entry(account.to_owned())
                .or_insert_with(BigInt::zero) += part;
        }
    }
    accounts
}

/// A line's amount in cents, halves away from zero; under a cent it can become one cent (10.1).
fn whole_cents(amount: &Fraction, up_to_cent: bool) -> BigInt {
    let cents = amount * whole(100);
    if up_to_cent && cents > zero() && cents < whole(1) {
        return BigInt::from(1);
    }
    // No charge is negative, so that half up is half away from zero.
    (cents + ratio(1, 2)).floor().to_integer()
}

/// The largest remainders receive the cents that cutting off leaves; ties go to the lower id.
fn hand_out<'a>(line: &BigInt, shares: &BTreeMap<&'a str, Fraction>) -> Vec<(&'a str, BigInt)> {
    let mut parts = Vec::new();
    let mut open = line.clone();
    for (account, share) in shares {
        let exact = share * whole(100);
        let cut = exact.floor().to_integer();
        open -= &cut;
        parts.push((exact - whole(cut.clone()), *account, cut));
    }
    // A stable sort keeps accounts of one remainder in the order of their ids.
    parts.sort_by(|one, other| other.0.cmp(&one.0));
    for part in &mut parts {
        if open > BigInt::zero() {
            part.2 += 1;
            open -= 1;
        }
    }
    parts
        .into_iter()
        .map(|(_, account, cents)| (account, cents))
        .collect()
}
