//! One exact decimal number for money, quantities and rates.
//!
//! A [`Exact`] is a 256-bit integer of 10⁻²⁴ units. That is wide enough for the product of the
//! largest quantity and the largest rate that a scenario may hold (15 + 9 and 6 + 12 digits),
//! summed over a million lines, without a single rounded digit. Only a division can round, at
//! the 24th place; [`rounding`] takes that dust away before it decides a cent.

mod arithmetic;
mod division;
pub mod rounding;
mod text;

use ethnum::I256;

pub use text::ParseExactError;

/// Places kept after the decimal point.
pub const SCALE: u32 = 24;

/// One, in 10⁻²⁴ units.
const UNIT: u128 = 10_u128.pow(SCALE);
const ONE: I256 = I256::from_words(0, UNIT as i128);

/// An exact decimal number with 24 places after the point.
///
/// ```
/// use billfold_billing::Exact;
/// let rate: Exact = "0.17".parse()?;
/// let quantity: Exact = "8192".parse()?;
/// assert_eq!((rate * quantity).to_string(), "1392.64");
/// # Ok::<(), billfold_billing::ParseExactError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Exact(I256);

impl Exact {
    /// Zero.
    pub const ZERO: Self = Self(I256::ZERO);
    /// One.
    pub const ONE: Self = Self(ONE);

    /// `numerator / 10^places`, exactly. Places beyond 24 are cut off.
    #[must_use]
    pub fn from_scaled(numerator: i128, places: u32) -> Self {
        if places <= SCALE {
            Self(I256::new(numerator) * I256::from(power_of_ten(SCALE - places)))
        } else {
            let power = power_of_ten(places - SCALE);
            Self(I256::new(numerator / power as i128))
        }
    }

    /// Whether the number is exactly zero.
    #[must_use]
    pub fn is_zero(self) -> bool {
        self.0 == I256::ZERO
    }

    /// Whether the number is below zero.
    #[must_use]
    pub fn is_negative(self) -> bool {
        self.0 < I256::ZERO
    }

    /// Whether the number is above zero.
    #[must_use]
    pub fn is_positive(self) -> bool {
        self.0 > I256::ZERO
    }

    /// The distance from zero.
    #[must_use]
    pub fn abs(self) -> Self {
        Self(self.0.abs())
    }
}

impl Default for Exact {
    fn default() -> Self {
        Self::ZERO
    }
}

/// `10^exponent` for exponents up to 38: all that fit in 128 bits.
const fn power_of_ten(exponent: u32) -> u128 {
    10_u128.pow(if exponent < 38 { exponent } else { 38 })
}
