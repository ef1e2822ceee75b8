//! Money and percentages as people write them: `$0.096`, `1,200`, `0.096 USD`, `12.5 %`.

use billfold_billing::Exact;
use billfold_messages::texts;
use billfold_scenario::document::Percent;
use rust_decimal::Decimal;

use super::Problem;
use super::number::{multiplier, shortened, split};

/// Reads an amount of money, as the file's kind of value that is asked for: `$0.096 an hour`,
/// `$1.5k`.
pub fn read_money<T: TryFrom<Exact>>(text: &str) -> Result<T, Problem> {
    let problem = || texts::input::no_money(&shortened(text));
    let (number, rest) = read(text).ok_or_else(problem)?;
    let factor = first_word(rest).and_then(multiplier).unwrap_or(1);
    let amount = Exact::from(number).times(factor);
    amount.try_into().map_err(|_| problem())
}

/// Reads a percentage: `12`, `12.5 %`.
pub fn read_percent(text: &str) -> Result<Percent, Problem> {
    let problem = || texts::input::no_percentage(&shortened(text));
    let (number, rest) = read(text).ok_or_else(problem)?;
    // Nobody takes a thousand per cent off.
    if first_word(rest).and_then(multiplier).is_some() {
        return Err(problem());
    }
    Exact::from(number).try_into().map_err(|_| problem())
}

/// A number that is not below zero, and what follows it. A currency may stand before it.
fn read(text: &str) -> Option<(Decimal, &str)> {
    let text = text.trim();
    let begin = text.find(|c: char| c.is_ascii_digit() || c == '.')?;
    let (currency, number) = text.split_at(begin);
    if currency.trim_end().ends_with(['-', '−']) || currency.starts_with(['-', '−']) {
        return None;
    }
    let (number, rest) = split(number).ok()?;
    // A currency may follow, or `an hour`; another number may not.
    let another = rest.bytes().any(|byte| byte.is_ascii_digit());
    (!another).then_some((number, rest))
}

fn first_word(text: &str) -> Option<&str> {
    text.split_whitespace().next()
}

#[cfg(test)]
mod tests {
    use billfold_scenario::document::{Amount, Rate, UpfrontFee};

    use super::*;

    fn rate(text: &str) -> Result<String, Problem> {
        read_money::<Rate>(text).map(|rate| rate.to_string())
    }

    fn percent(text: &str) -> Result<String, Problem> {
        read_percent(text).map(|percent| percent.to_string())
    }

    #[test]
    fn a_number_alone_is_money() {
        assert_eq!(rate("0.096"), Ok("0.096".to_owned()));
    }

    #[test]
    fn a_currency_may_stand_before_or_behind() {
        for text in [
            "$0.096",
            "0.096 USD",
            "USD 0.096",
            "0.096$",
            "€0.096",
            " $ 0.096 ",
        ] {
            assert_eq!(rate(text), Ok("0.096".to_owned()), "{text}");
        }
    }

    #[test]
    fn what_it_is_for_may_follow() {
        for text in ["$0.096 an hour", "$0.096/h", "$0.096 per GB-Mo"] {
            assert_eq!(rate(text), Ok("0.096".to_owned()), "{text}");
        }
    }

    #[test]
    fn a_second_number_is_refused() {
        assert!(rate("0.096 for 2 hours").is_err());
        assert!(rate("$1 $2").is_err());
    }

    #[test]
    fn thousands_may_be_grouped() {
        let fee = read_money::<UpfrontFee>("$1,200.50").map(|fee| fee.to_string());
        assert_eq!(fee, Ok("1200.5".to_owned()));
    }

    #[test]
    fn a_comma_is_no_decimal_point() {
        assert!(rate("0,096").expect_err("a comma").contains("0,096"));
    }

    #[test]
    fn thousands_may_be_abbreviated() {
        let amount = |text| read_money::<Amount>(text).map(|amount| amount.to_string());
        assert_eq!(amount("$1.5k"), Ok("1500".to_owned()));
        assert_eq!(amount("2 million USD"), Ok("2000000".to_owned()));
    }

    #[test]
    fn below_zero_is_refused() {
        for text in ["-1", "−1", " -$1"] {
            assert!(rate(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_minus_behind_the_currency_is_refused() {
        assert!(rate("$-1").is_err());
    }

    #[test]
    fn words_and_nothing_are_refused() {
        assert!(rate("").is_err());
        assert!(rate("a lot").expect_err("words").contains("a lot"));
    }

    #[test]
    fn each_kind_of_money_has_its_bounds() {
        assert_eq!(rate("999999"), Ok("999999".to_owned()));
        assert!(rate("1000000").is_err(), "six digits before the point");
        assert!(read_money::<Amount>("1000000").is_ok());
        assert!(rate("0.000000000001").is_ok());
        assert!(
            read_money::<Amount>("0.0000000001").is_err(),
            "nine digits after the point"
        );
    }

    #[test]
    fn a_percentage_may_have_its_sign() {
        assert_eq!(percent("12"), Ok("12".to_owned()));
        assert_eq!(percent("12.5 %"), Ok("12.5".to_owned()));
        assert_eq!(percent("12.5%"), Ok("12.5".to_owned()));
    }

    #[test]
    fn a_percentage_is_not_abbreviated() {
        assert!(percent("1k").is_err());
    }

    #[test]
    fn a_percentage_says_what_is_wrong_in_its_own_words() {
        assert_eq!(percent("half"), Err(texts::input::no_percentage("half")));
    }
}
