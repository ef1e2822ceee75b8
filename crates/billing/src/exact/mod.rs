//! The engine's exact number, and its border with `rust_decimal`.
//!
//! Two types hold numbers, one on each side of a border:
//!
//! * [`rust_decimal::Decimal`] is the number that people and programs write and read: quantities,
//!   rates and amounts of a scenario file, a field or a price catalogue, and the cents of a bill.
//!   It has 96 bits, so 28 digits. The widest value of a scenario, a quantity, has 24.
//! * [`Exact`] is the number that the engine computes with: a 256-bit integer of 10⁻³³ units. The
//!   largest quantity (15 digits before the point and 9 after it) times the largest rate (6 and
//!   12) has 42 digits. An [`Exact`] holds that product, summed over a million lines, without a
//!   rounded digit. Only a division can round, at the 33rd place; [`rounding`] takes that dust
//!   away before it decides a cent.
//!
//! The border has three gates, and no number passes it otherwise:
//!
//! * `Exact::from(decimal)`: every number that a scenario may hold comes in unchanged.
//! * [`Exact::to_cents`]: a cost goes out in whole cents, rounded once (rule 10.4).
//! * `Decimal::try_from(exact)`: a number goes out unchanged, or with [`TooManyDigits`] not at all.
//!
//! ```
//! use billfold_billing::Exact;
//! use billfold_billing::exact::rounding::CentRounding;
//! use rust_decimal::Decimal;
//!
//! let (quantity, rate) = (Decimal::new(81_925, 1), Decimal::new(17, 2));
//! let cost = Exact::from(quantity) * Exact::from(rate);
//! assert_eq!(cost.to_string(), "1392.725");
//! assert_eq!(cost.to_cents(CentRounding::Nearest).to_string(), "1392.73");
//! assert_eq!(Decimal::try_from(cost), Ok(Decimal::new(1_392_725, 3)));
//! // A third of a million has more digits than a decimal holds.
//! assert!(Decimal::try_from(Exact::from(1_000_000).divided_by(3)).is_err());
//! ```
//!
//! Sums and products of decimals have no place in the engine's loops: they cost several times as
//! much as those of integers, and round where the digits end.

mod arithmetic;
mod border;
mod division;
pub mod rounding;
mod text;

use ethnum::I256;

pub use border::TooManyDigits;
pub(crate) use border::{from_cents, whole_cents};
pub use text::ParseExactError;

/// Places kept after the decimal point.
pub const SCALE: u32 = 33;

/// One, in 10⁻³³ units.
const UNIT: u128 = 10_u128.pow(SCALE);
const ONE: I256 = I256::from_words(0, UNIT as i128);

/// An exact decimal number with 33 places after the point.
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

    /// `numerator / 10^places`, exactly. Places beyond 33 are cut off.
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
    POWERS_OF_TEN[if exponent < 38 { exponent } else { 38 } as usize]
}

const POWERS_OF_TEN: [u128; 39] = {
    let mut powers = [1; 39];
    let mut exponent = 1;
    while exponent < powers.len() {
        powers[exponent] = powers[exponent - 1] * 10;
        exponent += 1;
    }
    powers
};
