//! Figures, money and dates as people read them: by the browser's `Intl`, fixed to the locale of
//! the page's language. Amounts go in as decimal text, so that no digit is lost.

mod intl;
mod month;
mod quantity;

use billfold_billing::Exact;

pub use month::{month_and_year, month_name};
pub use quantity::{is_data, scaled};

/// An amount of money: `$1,392.64`. Rounded to cents.
pub fn money(amount: Exact, currency: &str) -> String {
    intl::format(
        "money",
        currency,
        &format_args!("{:.2}", amount.without_dust()),
    )
}

/// An amount on a receipt, where the currency is known: `1,392.64`.
pub fn amount(amount: Exact) -> String {
    intl::format("cents", "", &format_args!("{:.2}", amount.without_dust()))
}

/// A rate with all its places: `$0.17`, `$0.0000004`.
pub fn rate(rate: Exact, currency: &str) -> String {
    let clean = rate.without_dust();
    let style = if clean.rounded(2) == clean {
        "money"
    } else {
        "rate"
    };
    intl::format(style, currency, &clean.rounded(12))
}

/// A number with its thousands parted, up to `places` after the point.
pub fn number(value: Exact, places: u32) -> String {
    intl::format("number", "", &value.without_dust().rounded(places))
}

/// A part of one as a percentage with one place: `3.9%`.
pub fn percent(fraction: Exact) -> String {
    intl::format("percent", "", &fraction.rounded(6))
}
