//! Derivations in the page's figures, and rules in a sentence.

use billfold_billing::Exact;
use billfold_billing::explanation::Measure;
use billfold_messages::render::Notation;
use billfold_messages::{Rule, english, texts};

use crate::format;

/// Values as the page writes them: `$0.17 per GB`.
pub struct PageNotation<'a> {
    /// The scenario's currency.
    pub currency: &'a str,
}

impl Notation for PageNotation<'_> {
    fn value(&self, value: Exact, measure: &Measure) -> String {
        match measure {
            Measure::Money => format::rate(value, self.currency),
            Measure::Units(unit) => {
                [&format::number(value, 9), " ", english::units(unit, value)].concat()
            }
            Measure::Rate(unit) => texts::prices::rate_per(
                &format::rate(value, self.currency),
                english::per_unit(unit),
            ),
            Measure::Fraction => format::percent(value),
        }
    }

    fn longest_sum(&self) -> usize {
        8
    }
}

/// `rule 3.2: tiers are marginal`, and how sure that is where AWS does not say so.
pub fn rule_in_words(number: &str, rule: Option<&Rule>) -> String {
    let words = texts::explanation::rule(number);
    match rule {
        None => words,
        Some(Rule {
            says, sure: None, ..
        }) => [&words, ": ", says].concat(),
        Some(Rule {
            says,
            sure: Some(sure),
            ..
        }) => [&words, ": ", says, " (", sure, ")"].concat(),
    }
}
