//! Quantities: `8 TB`, `1.5k GB`, `2 million requests`.

use billfold_billing::Exact;
use billfold_messages::{english, texts};
use billfold_resolve::convert;
use billfold_scenario::document::{Quantity, Text, UnitStep, ValueError};

use super::Problem;
use super::number::{multiplier, shortened, split};
use crate::format::is_data;

/// A quantity as it was understood.
#[derive(Clone, Debug, PartialEq)]
pub struct TypedQuantity {
    /// The number, in the unit below.
    pub quantity: Quantity,
    /// The unit that was written; none for the price's own.
    pub unit: Option<Text>,
}

/// Reads a quantity of something priced per `price_unit`. A number alone is in `usual_unit`, the
/// one in which the field stood before.
pub fn read_quantity(
    text: &str,
    price_unit: &str,
    usual_unit: &str,
) -> Result<TypedQuantity, Problem> {
    if text.trim().is_empty() {
        let like = usual_of(price_unit);
        return Err(texts::input::no_amount(&like));
    }
    let (number, rest) = split(text)?;
    let (word, after) = rest.split_once(' ').unwrap_or((rest, ""));
    let (factor, unit) = match multiplier(word) {
        Some(factor)
            if !(is_data(price_unit) && after.is_empty() && word.eq_ignore_ascii_case("m")) =>
        {
            (factor, after.trim())
        }
        _ => (1, rest),
    };
    let unit = match unit {
        "" => usual_unit.to_owned(),
        unit => known_unit(unit, price_unit)?,
    };
    let quantity = Exact::from(number)
        .times(factor)
        .try_into()
        .map_err(|_: ValueError| texts::input::too_many_digits(&shortened(text)))?;
    let unit = (unit != price_unit).then(|| unit.parse().ok()).flatten();
    Ok(TypedQuantity { quantity, unit })
}

/// The unit in which people say how much of something priced per `price_unit` they use.
fn usual_of(price_unit: &str) -> String {
    match price_unit.strip_prefix("GB") {
        Some(rest) if is_data(price_unit) => {
            english::units(&format!("TB{rest}"), Exact::ZERO).into_owned()
        }
        _ => english::units(price_unit, Exact::ZERO).into_owned(),
    }
}

/// The unit in AWS's spelling: `tb` for a price per `GB-Mo` is `TB-Mo`.
fn known_unit(written: &str, price_unit: &str) -> Result<String, Problem> {
    let same = |a: &str, b: &str| a.eq_ignore_ascii_case(b);
    let plural = |a: &str| {
        let long = a.to_ascii_lowercase();
        let is = |name: &str| {
            long.trim_end_matches('s') == name.to_ascii_lowercase().trim_end_matches('s')
        };
        is(price_unit)
            || is(&english::per_unit(price_unit))
            || is(&english::units(price_unit, Exact::ZERO))
    };
    if same(written, price_unit) || plural(written) {
        return Ok(price_unit.to_owned());
    }
    let unknown = || {
        let like = usual_of(price_unit);
        texts::input::unknown_unit(&shortened(written), &like)
    };
    if !is_data(price_unit) {
        return Err(unknown());
    }
    let suffix = price_unit.find('-').map_or("", |at| &price_unit[at..]);
    let upper = written.to_ascii_uppercase();
    // Storage over a month is not storage over an hour: what is written after the size must be the
    // price's own.
    let (size, rest) = upper.split_at(upper.find(['-', ' ']).unwrap_or(upper.len()));
    let is_month = |text: &str| matches!(text, "-MO" | "-MONTH" | "-MONTHS");
    let rest = rest.replace(' ', "-");
    let own = suffix.to_ascii_uppercase();
    if !(rest.is_empty() || rest == own || is_month(&rest) && is_month(&own)) {
        return Err(unknown());
    }
    // `8 T` is terabytes; `8 K` stands for a thousand and `8 M` for nobody knows what.
    let size = match size {
        "T" => "TB",
        "P" => "PB",
        size => size,
    };
    let unit = format!("{size}{suffix}");
    if is_data(&unit) && same(size, "B") | (size.len() == 2) {
        return Ok(unit);
    }
    Err(unknown())
}

/// Reads a quantity of something priced per `price_unit`, as a number of `unit`s.
pub fn read_in_unit(
    text: &str,
    price_unit: &str,
    unit: &str,
    step: UnitStep,
) -> Result<Quantity, Problem> {
    let typed = read_quantity(text, price_unit, unit)?;
    let from = typed.unit.as_deref().unwrap_or(price_unit);
    let converted =
        convert(typed.quantity, from, unit, step).map_err(|problem| problem.to_string())?;
    let digits = |_: ValueError| texts::input::too_many_digits(&shortened(text));
    converted.try_into().map_err(digits)
}

#[cfg(test)]
mod tests;
