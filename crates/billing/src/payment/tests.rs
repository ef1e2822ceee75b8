//! The charges that a credit pays, in order.

use super::spend::{Ledger, OpenCharge};
use crate::Exact;
use crate::bill::LineIndex;
use crate::index::IndexVec;
use crate::organization::AccountIndex;

fn decimal(text: &str) -> Exact {
    text.parse().expect("a decimal")
}

/// Charges as account, service and amount; lines in their order.
fn charges(charges: &[(usize, usize, &str)]) -> Ledger {
    let open = charges.iter().enumerate();
    let open = open.map(|(line, &(account, service, left))| OpenCharge {
        line: LineIndex::new(line),
        account: AccountIndex::new(account),
        rank: account,
        service,
        left: decimal(left),
        clean: decimal(left),
    });
    Ledger::new(open.collect(), 3)
}

/// What a credit of the first account pays; every account shares, and every service is eligible.
fn paid(amount: &str, ledger: &mut Ledger) -> Vec<(usize, String)> {
    let pays_for = [true; 2];
    let mut others = ledger.ranking(&IndexVec::repeat(true, 3), &pays_for);
    let owner = AccountIndex::new(0);
    let paid = ledger.spend(decimal(amount), owner, &pays_for, Some(&mut others));
    let paid = paid.into_iter();
    paid.map(|(at, part)| (at, part.to_string())).collect()
}

#[test]
fn the_owner_then_the_highest_spend_looked_at_anew() {
    // Account 1 owes most, but after its highest charge account 2 owes more than is left of it.
    let mut open = charges(&[(0, 0, "5"), (1, 0, "60"), (1, 0, "40"), (2, 0, "50")]);
    let expected = [(0, "5"), (1, "60"), (3, "50"), (2, "5")];
    assert_eq!(
        paid("120", &mut open),
        expected.map(|(at, part)| (at, part.to_owned()))
    );
    assert_eq!(open.charges[2].left, decimal("35"));
}

#[test]
fn the_highest_service_then_its_highest_line() {
    // The highest line is not in the highest service.
    let mut open = charges(&[(1, 0, "30"), (1, 0, "31"), (1, 1, "50")]);
    let expected = [(1, "31"), (2, "50"), (0, "9")];
    assert_eq!(
        paid("90", &mut open),
        expected.map(|(at, part)| (at, part.to_owned()))
    );
}

#[test]
fn equals_go_by_account_id_service_and_line() {
    let mut open = charges(&[(2, 0, "10"), (1, 1, "5"), (1, 0, "5"), (1, 0, "0")]);
    let expected = [(2, "5"), (0, "10"), (1, "3")];
    assert_eq!(
        paid("18", &mut open),
        expected.map(|(at, part)| (at, part.to_owned()))
    );
}

#[test]
fn a_charge_that_is_paid_in_part_is_compared_with_what_is_left_of_it() {
    let mut open = charges(&[(1, 0, "30"), (1, 0, "20")]);
    assert_eq!(paid("25", &mut open), [(0, "25".to_owned())]);
    // The next credit finds 5 left of the first line, and 20 of the second.
    let expected = [(1, "20"), (0, "5")];
    assert_eq!(
        paid("100", &mut open),
        expected.map(|(at, part)| (at, part.to_owned()))
    );
}
