//! Division of 256-bit numbers by multiplication with a reciprocal.
//!
//! N. Möller and T. Granlund, "Improved division by invariant integers" (2011): the words of the
//! quotient come one by one from a few multiplications each. A processor's own wide division
//! takes several times as long, and WebAssembly has none.

use ethnum::U256;

/// A number to divide by, from one to 2¹²⁸ − 1, with its reciprocal.
#[derive(Clone, Copy)]
pub(super) struct Divisor {
    /// Shifted left until its highest bit is set.
    divisor: u128,
    shift: u32,
    reciprocal: u64,
}

impl Divisor {
    /// `divisor` must not be zero.
    pub(super) const fn new(divisor: u128) -> Self {
        let shift = divisor.leading_zeros();
        let divisor = divisor << shift;
        Self {
            divisor,
            shift,
            reciprocal: reciprocal(divisor),
        }
    }

    /// The quotient rounded down.
    pub(super) fn floor(&self, dividend: U256) -> U256 {
        self.divide(dividend).0
    }

    /// The quotient rounded to the nearest whole, halves up.
    pub(super) fn nearest(&self, dividend: U256) -> U256 {
        let (quotient, rest) = self.divide(dividend);
        if rest >= self.divisor - rest {
            quotient + U256::ONE
        } else {
            quotient
        }
    }

    /// The quotient, and the rest shifted like the divisor.
    fn divide(&self, dividend: U256) -> (U256, u128) {
        let (high, low) = dividend.into_words();
        // Shifting by 128 in two halves: a shift of the whole width is not defined.
        let carry = |word: u128| (word >> 1) >> (127 - self.shift);
        let mut rest = carry(high);
        let shifted = [(high << self.shift) | carry(low), low << self.shift];
        let [high, low] = shifted.map(|word| {
            let upper = self.step(&mut rest, (word >> 64) as u64);
            let lower = self.step(&mut rest, word as u64);
            (u128::from(upper) << 64) | u128::from(lower)
        });
        (U256::from_words(high, low), rest)
    }

    /// One word of the quotient: brings `next` down to `rest` and leaves the new rest there.
    fn step(&self, rest: &mut u128, next: u64) -> u64 {
        let (rest_high, rest_low) = words(*rest);
        if rest_high == 0 {
            let short = (u128::from(rest_low) << 64) | u128::from(next);
            if short < self.divisor {
                *rest = short;
                return 0;
            }
        }
        let (divisor_high, divisor_low) = words(self.divisor);
        let guess = (u128::from(self.reciprocal) * u128::from(rest_high)).wrapping_add(*rest);
        let (mut quotient, fraction) = words(guess);
        let high = rest_low.wrapping_sub(quotient.wrapping_mul(divisor_high));
        let mut left = ((u128::from(high) << 64) | u128::from(next))
            .wrapping_sub(u128::from(divisor_low) * u128::from(quotient))
            .wrapping_sub(self.divisor);
        quotient = quotient.wrapping_add(1);
        if (left >> 64) as u64 >= fraction {
            quotient = quotient.wrapping_sub(1);
            left = left.wrapping_add(self.divisor);
        }
        if left >= self.divisor {
            quotient += 1;
            left -= self.divisor;
        }
        *rest = left;
        quotient
    }
}

/// `(2¹⁹² − 1) / divisor − 2⁶⁴` for a divisor with its highest bit set.
const fn reciprocal(divisor: u128) -> u64 {
    let (high, low) = words(divisor);
    let mut reciprocal = (u128::MAX / high as u128) as u64;
    let mut rest = high.wrapping_mul(reciprocal).wrapping_add(low);
    if rest < low {
        reciprocal = reciprocal.wrapping_sub(1);
        if rest >= high {
            reciprocal = reciprocal.wrapping_sub(1);
            rest = rest.wrapping_sub(high);
        }
        rest = rest.wrapping_sub(high);
    }
    let (product, below) = words(reciprocal as u128 * low as u128);
    rest = rest.wrapping_add(product);
    if rest < product {
        reciprocal = reciprocal.wrapping_sub(1);
        if ((rest as u128) << 64 | below as u128) >= divisor {
            reciprocal = reciprocal.wrapping_sub(1);
        }
    }
    reciprocal
}

/// The upper and the lower word.
const fn words(number: u128) -> (u64, u64) {
    ((number >> 64) as u64, number as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers of every width, with long runs of ones and zeros: where carries go wrong.
    fn numbers() -> impl Iterator<Item = u128> {
        (0..128).flat_map(|bit| {
            let power = 1_u128 << bit;
            [
                power,
                power - 1,
                power | 1,
                u128::MAX - power,
                u128::MAX << bit,
                (power - 1) ^ 0x5DEE_CE66_D1CE_4E5B,
            ]
        })
    }

    #[test]
    fn agrees_with_plain_long_division() {
        for divisor in numbers().filter(|divisor| *divisor != 0) {
            let by = Divisor::new(divisor);
            for high in numbers().step_by(29) {
                for low in numbers().step_by(31) {
                    let dividend = U256::from_words(high, low);
                    let (quotient, rest) = (
                        dividend / U256::from(divisor),
                        dividend % U256::from(divisor),
                    );
                    assert_eq!(by.floor(dividend), quotient, "{dividend} / {divisor}");
                    let up = rest >= U256::from(divisor) - rest;
                    let nearest = quotient + U256::from(u8::from(up));
                    assert_eq!(by.nearest(dividend), nearest, "{dividend} / {divisor}");
                }
            }
        }
    }
}
