//! Where two implementations disagree, in few words.

use crate::figures::figures;
use crate::fraction::{Fraction, ratio, show, zero};
use crate::result::OracleResult;
use num_traits::Signed;
use std::collections::BTreeMap;
use std::fmt;

/// Figures of another implementation by the ids of [`crate::figures`]. It may leave out figures
/// that it does not determine; [`compare`] says how many it met.
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

/// Exact figures may differ by 10^-12, rounded ones not at all. Answers how many figures were
/// compared, and those that differ, causes before effects. An id that the oracle does not know is
/// an error: a misspelt figure would never be compared.
pub fn compare(
    oracle: &OracleResult,
    engine: &Figures,
) -> Result<(usize, Vec<Difference>), String> {
    let tolerance = ratio(1, 1_000_000_000_000_i64);
    let mut compared = 0;
    let mut differences = Vec::new();
    for figure in figures(oracle) {
        let Some(value) = engine.get(&figure.id) else {
            continue;
        };
        compared += 1;
        let allowed = if figure.rounded {
            zero()
        } else {
            tolerance.clone()
        };
        if (value - &figure.value).abs() > allowed {
            differences.push(Difference {
                id: figure.id,
                oracle: figure.value,
                engine: value.clone(),
            });
        }
    }
    if compared < engine.len() {
        let known: Vec<String> = figures(oracle).into_iter().map(|it| it.id).collect();
        let unknown = engine.keys().find(|id| !known.contains(id));
        return Err(format!("no such figure: {unknown:?}"));
    }
    Ok((compared, differences))
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
        assert!(compare(&result, &own).is_err());
    }
}
