//! A result as a flat list of figures with ids, to be compared with another implementation's.
//!
//! | id | what |
//! |---|---|
//! | `RUN.gross` | exact gross charges; `RUN` is one of [`RunName::id`] |
//! | `BILL.line.ID.reserved`, `.plan`, `.uncovered` | units of a usage line |
//! | `BILL.commitment.ID.used` | units of a reservation, money of a plan |
//! | `BILL.credit.ID.used` | money that a credit pays |
//! | `BILL.account.ID`, `consolidated.blended.ID` | exact totals of an account |
//! | `BILL.rounded`, `BILL.rounded.ID` | totals in money, rounded to cents |
//!
//! `BILL` is `separate` or `consolidated`.

use crate::fraction::Fraction;
use crate::result::{Bill, OracleResult, RunName};
use num_bigint::BigInt;

/// One figure of a result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// See the table above.
    pub id: String,
    /// Hours, units or money.
    pub value: Fraction,
    /// Rounded figures must agree exactly.
    pub rounded: bool,
}

/// All figures, causes before effects: the first difference is the one to look at.
pub fn figures(result: &OracleResult) -> Vec<Figure> {
    let mut figures = Vec::new();
    let bills = [
        ("separate", &result.separate),
        ("consolidated", &result.consolidated),
    ];
    for (name, bill) in bills {
        coverage(name, bill, &mut figures);
    }
    for (run, gross) in RunName::ALL.iter().zip(&result.gross) {
        exact(format!("{}.gross", run.id()), gross, &mut figures);
    }
    for (name, bill) in bills {
        accounts(name, bill, &mut figures);
    }
    figures
}

fn coverage(name: &str, bill: &Bill, figures: &mut Vec<Figure>) {
    for (id, line) in &bill.lines {
        for (part, units) in [
            ("reserved", &line.reserved),
            ("plan", &line.plan),
            ("uncovered", &(&line.free + &line.on_demand)),
        ] {
            exact(format!("{name}.line.{id}.{part}"), units, figures);
        }
    }
    for (id, used) in &bill.commitments {
        exact(format!("{name}.commitment.{id}.used"), used, figures);
    }
}

fn accounts(name: &str, bill: &Bill, figures: &mut Vec<Figure>) {
    for (id, used) in &bill.credits {
        exact(format!("{name}.credit.{id}.used"), used, figures);
    }
    for (id, total) in &bill.accounts {
        exact(format!("{name}.account.{id}"), total, figures);
    }
    // Rates are blended over accounts, so that separate bills have none (rule 3.10).
    if name == "consolidated" {
        for (id, total) in &bill.blended {
            exact(format!("{name}.blended.{id}"), total, figures);
        }
    }
    for (id, cents) in &bill.rounded_accounts {
        rounded(format!("{name}.rounded.{id}"), cents, figures);
    }
    rounded(format!("{name}.rounded"), &bill.rounded_total, figures);
}

fn exact(id: String, value: &Fraction, figures: &mut Vec<Figure>) {
    figures.push(Figure {
        id,
        value: value.clone(),
        rounded: false,
    });
}

fn rounded(id: String, cents: &BigInt, figures: &mut Vec<Figure>) {
    figures.push(Figure {
        id,
        value: Fraction::new(cents.clone(), 100.into()),
        rounded: true,
    });
}
