//! Dealing portions (free units, then tiers) out to those who used them (rule 3.12).

use crate::fraction::{Fraction, smaller, zero};
use num_traits::Zero;

/// What each claimant receives of each portion: by portion, then by claimant. In proportion to the
/// claims, or, with `fixed_order`, claimant after claimant until each claim is filled.
pub fn deal(portions: &[Fraction], claims: &[Fraction], fixed_order: bool) -> Vec<Vec<Fraction>> {
    if fixed_order {
        return in_order(portions, claims);
    }
    let all: Fraction = claims.iter().sum();
    let share = |portion: &Fraction, claim: &Fraction| {
        if all.is_zero() {
            zero()
        } else {
            portion * claim / &all
        }
    };
    let shares = |portion| claims.iter().map(|claim| share(portion, claim)).collect();
    portions.iter().map(shares).collect()
}

fn in_order(portions: &[Fraction], claims: &[Fraction]) -> Vec<Vec<Fraction>> {
    let mut open = claims.to_vec();
    let mut result = Vec::new();
    for portion in portions {
        let mut rest = portion.clone();
        let mut row = Vec::new();
        for claim in &mut open {
            let taken = smaller(&rest, claim);
            rest -= &taken;
            *claim -= &taken;
            row.push(taken);
        }
        result.push(row);
    }
    result
}

#[cfg(test)]
mod tests {
    use super::deal;
    use crate::fraction::{Fraction, ratio, whole};

    fn wholes(numbers: &[i64]) -> Vec<Fraction> {
        numbers.iter().map(|number| whole(*number)).collect()
    }

    #[test]
    fn order_fills_claim_after_claim() {
        let dealt = deal(&wholes(&[1, 4]), &wholes(&[2, 3]), true);
        assert_eq!(dealt, [wholes(&[1, 0]), wholes(&[1, 3])]);
    }

    #[test]
    fn proportion_splits_every_portion() {
        let dealt = deal(&wholes(&[1, 4]), &wholes(&[2, 3]), false);
        assert_eq!(dealt[0], [ratio(2, 5), ratio(3, 5)]);
        assert_eq!(dealt[1], [ratio(8, 5), ratio(12, 5)]);
        assert_eq!(deal(&wholes(&[0]), &wholes(&[0]), false), [wholes(&[0])]);
    }
}
