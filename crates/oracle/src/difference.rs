//! Where two implementations disagree, in few words.

use crate::figures::figures;
use crate::fraction::{Fraction, ratio, show, zero};
use crate::result::OracleResult;
use num_traits::Signed;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// All figures of another implementation, by the ids of [`crate::figures`].
pub type Figures = BTreeMap<String, Fraction>;

/// One figure that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Its id.
    pub id: String,
    /// The oracle's value.
    pub oracle: Fraction,
    /// The other value.
    pub engine: Fraction,
}

/// Compares all figures. Exact figures may differ by 10^-12, rounded ones not at all. Returns the number
/// of figures, and those that differ, causes before effects.
///
/// # Errors
/// A figure that only one of the implementations has: one that is missing or misspelt would never be
/// compared.
pub fn compare(
    oracle: &OracleResult,
    engine: &Figures,
) -> Result<(usize, Vec<Difference>), String> {
    let tolerance = ratio(1, 1_000_000_000_000_i64);
    let figures = figures(oracle);
    let known: BTreeSet<&String> = figures.iter().map(|figure| &figure.id).collect();
    if let Some(unknown) = engine.keys().find(|id| !known.contains(id)) {
        return Err(format!("only the engine has the figure {unknown}"));
    }
    let mut differences = Vec::new();
    for figure in &figures {
        let Some(value) = engine.get(&figure.id) else {
            return Err(format!("the engine lacks the figure {}", figure.id));
        };
        let allowed = if figure.rounded {
            zero()
        } else {
            tolerance.clone()
        };
        if (value - &figure.value).abs() > allowed {
            differences.push(Difference {
                id: figure.id.clone(),
                oracle: figure.value.clone(),
                engine: value.clone(),
            });
        }
    }
    Ok((figures.len(), differences))
}

impl fmt::Display for Difference {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Difference { id, oracle, engine } = self;
        write!(
            formatter,
            "{id}: oracle {}, engine {} ({}{})",
            show(oracle, 15),
            show(engine, 15),
            if engine > oracle { "+" } else { "" },
            show(&(engine - oracle), 15)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::{Figures, compare};
    use crate::figures::figures;
    use crate::fraction::ratio;
    use crate::{compute, generator};

    #[test]
    fn a_picodollar_is_no_difference_but_a_cent_is() {
        let result = compute(&generator::scenario(3)).expect("a result");
        let all = figures(&result).into_iter();
        let mut own: Figures = all.map(|figure| (figure.id, figure.value)).collect();
        let (compared, differences) = compare(&result, &own).expect("known figures");
        assert_eq!((compared, differences.len()), (own.len(), 0));
        let nudge = |own: &mut Figures, id: &str, by| {
            *own.get_mut(id).expect("a figure") += by;
        };
        nudge(&mut own, "separate.gross", ratio(1, 1_000_000_000_000_i64));
        nudge(
            &mut own,
            "consolidated.rounded",
            ratio(1, 1_000_000_000_000_i64),
        );
        let (_, differences) = compare(&result, &own).expect("known figures");
        assert_eq!(differences.len(), 1);
        assert_eq!(differences[0].id, "consolidated.rounded");
        own.insert("consolidated.typo".to_owned(), ratio(1, 1));
        let error = compare(&result, &own).expect_err("nobody else has it");
        assert_eq!(error, "only the engine has the figure consolidated.typo");
        own.remove("consolidated.typo");
        own.remove("consolidated.rounded");
        let error = compare(&result, &own).expect_err("it is missing");
        assert_eq!(error, "the engine lacks the figure consolidated.rounded");
    }
}
