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

    /// The quotient rounded to the nearest whole, halves up.
    pub(super) fn nearest(&self, dividend: U256) -> U256 {
        let (quotient, rest) = self.divide_shifted(dividend);
        if rest >= self.divisor - rest {
            quotient + U256::ONE
        } else {
            quotient
        }
    }

    /// The quotient rounded down, and the rest.
    pub(super) fn divide(&self, dividend: U256) -> (U256, u128) {
        let (quotient, rest) = self.divide_shifted(dividend);
        (quotient, rest >> self.shift)
    }

    /// The quotient rounded down, and the rest shifted like the divisor.
    fn divide_shifted(&self, dividend: U256) -> (U256, u128) {
        let (high, low) = dividend.into_words();
        // Shifting by 128 in two halves: a shift of the whole width is not defined.
        let carry = |word: u128| (word >> 1) >> (127 - self.shift);
        let mut rest = carry(high);
        let high = self.half(&mut rest, (high << self.shift) | carry(low));
        let low = self.half(&mut rest, low << self.shift);
        (U256::from_words(high, low), rest)
    }

    /// One half of the quotient: brings `next` down to `rest` and leaves the new rest there.
    fn half(&self, rest: &mut u128, next: u128) -> u128 {
        // The high half of most dividends is below the divisor.
        if *rest == 0 && next < self.divisor {
            *rest = next;
            return 0;
        }
        let (upper, lower) = words(next);
        let upper = self.step(rest, upper);
        joined(upper, self.step(rest, lower))
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

/// `a × b / c`, rounded to the nearest whole, halves up, for any width. The quotient must fit in 256
/// bits, and `c` must not be zero.
///
/// D. Knuth, "The Art of Computer Programming", volume 2, 4.3.1, algorithm D: each limb of the
/// quotient is guessed from the two highest limbs of the divisor, and is at most one too large.
pub(super) fn wide_quotient(a: U256, b: U256, c: U256) -> U256 {
    let shift = c.leading_zeros();
    let divisor = limbs(c << shift);
    let top = Divisor::new(joined(divisor[3], divisor[2]));
    // The quotient fits in four limbs, so the shifted product fits in eight.
    let mut rest = shifted(product(limbs(a), limbs(b)), shift);
    let mut quotient = [0; 4];
    for low in (0..quotient.len()).rev() {
        let window = &mut rest[low..low + 5];
        let mut high = joined(window[4], window[3]);
        let mut guess = match high >= top.divisor {
            true => u64::MAX,
            false => top.step(&mut high, window[2]),
        };
        if subtract(window, &divisor, guess) {
            guess -= 1;
            add(window, &divisor);
        }
        quotient[low] = guess;
    }
    let [rest, divisor, quotient] =
        [[rest[0], rest[1], rest[2], rest[3]], divisor, quotient].map(from_limbs);
    if rest >= divisor - rest {
        quotient + U256::ONE
    } else {
        quotient
    }
}

/// `a × b`, lowest limb first.
fn product(a: [u64; 4], b: [u64; 4]) -> [u64; 8] {
    let mut product = [0; 8];
    for (low, factor) in a.into_iter().enumerate() {
        let mut carry = 0;
        for (sum, other) in product[low..].iter_mut().zip(b.into_iter().chain([0])) {
            let next = u128::from(factor) * u128::from(other) + u128::from(*sum) + carry;
            *sum = next as u64;
            carry = next >> 64;
        }
    }
    product
}

/// A number shifted left by less than 256 bits, of which the highest are zero.
fn shifted(number: [u64; 8], shift: u32) -> [u64; 8] {
    let (limbs, bits) = (shift as usize / 64, shift % 64);
    let mut shifted = [0; 8];
    for (index, limb) in shifted.iter_mut().enumerate().skip(limbs) {
        let from = index - limbs;
        let below = if from > 0 { number[from - 1] } else { 0 };
        *limb = ((joined(number[from], below) << bits) >> 64) as u64;
    }
    shifted
}

/// Subtracts `divisor × factor` from a window one limb longer; whether that was too much.
fn subtract(window: &mut [u64], divisor: &[u64; 4], factor: u64) -> bool {
    let mut borrow = 0;
    for (limb, other) in window.iter_mut().zip(divisor.iter().chain(&[0])) {
        let taken = u128::from(factor) * u128::from(*other) + borrow;
        let (left, is_less) = limb.overflowing_sub(taken as u64);
        *limb = left;
        borrow = (taken >> 64) + u128::from(is_less);
    }
    borrow > 0
}

/// Adds a divisor to a window one limb longer; what is carried out of it makes up for a subtraction
/// of too much.
fn add(window: &mut [u64], divisor: &[u64; 4]) {
    let mut carry = 0;
    for (limb, other) in window.iter_mut().zip(divisor.iter().chain(&[0])) {
        let sum = u128::from(*limb) + u128::from(*other) + carry;
        *limb = sum as u64;
        carry = sum >> 64;
    }
}

/// The four limbs of a number, the lowest first.
fn limbs(number: U256) -> [u64; 4] {
    let (high, low) = number.into_words();
    let ((three, two), (one, zero)) = (words(high), words(low));
    [zero, one, two, three]
}

fn from_limbs([zero, one, two, three]: [u64; 4]) -> U256 {
    U256::from_words(joined(three, two), joined(one, zero))
}

fn joined(high: u64, low: u64) -> u128 {
    (u128::from(high) << 64) | u128::from(low)
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
    use proptest::array::uniform4;
    use proptest::prelude::*;
    use ruint::Uint;

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
                    let both = by.divide(dividend);
                    assert_eq!(both, (quotient, rest.as_u128()), "{dividend} / {divisor}");
                    let up = rest >= U256::from(divisor) - rest;
                    let nearest = quotient + U256::from(u8::from(up));
                    assert_eq!(by.nearest(dividend), nearest, "{dividend} / {divisor}");
                }
            }
        }
    }

    fn uint(number: U256) -> Uint<512, 8> {
        let [zero, one, two, three] = limbs(number);
        Uint::from_limbs([zero, one, two, three, 0, 0, 0, 0])
    }

    /// Numbers of every width, of which many have long runs of ones and zeros.
    fn wide() -> impl Strategy<Value = U256> {
        let limb = prop_oneof![
            Just(0),
            Just(u64::MAX),
            Just(1),
            Just(1 << 63),
            any::<u64>()
        ];
        (uniform4(limb), 0..256_u32).prop_map(|(limbs, shift)| from_limbs(limbs) >> shift)
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 4_000, max_global_rejects: 20_000, ..ProptestConfig::default() })]

        #[test]
        fn wide_quotients_are_those_of_a_library(a in wide(), b in wide(), c in wide()) {
            prop_assume!(c != U256::ZERO);
            let product = uint(a) * uint(b);
            let (quotient, rest) = product.div_rem(uint(c));
            prop_assume!(quotient < uint(U256::MAX));
            let nearest = match rest >= uint(c) - rest {
                true => quotient + Uint::ONE,
                false => quotient,
            };
            prop_assert_eq!(uint(wide_quotient(a, b, c)), nearest);
        }
    }
}
