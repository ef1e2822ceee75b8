//! Alerts on a bill of two accounts.

use super::{Alert, Firing, Spending};
use billfold_billing::Exact;
use billfold_billing::bill::{Bill, Line, LineIndex, Payment, Share};
use billfold_billing::catalogue::{MeteredPriceIndex, PricedItem};
use billfold_billing::commitments::{CommitmentRef, ReservedIndex};
use billfold_billing::credits::CreditIndex;
use billfold_billing::organization::AccountIndex;
use billfold_billing::rating::{ChargeKind, Item};
use rust_decimal::Decimal;

const STORAGE: Item = Item::Usage(PricedItem::Metered(MeteredPriceIndex::new(0)));
const RESERVED: Item = Item::Fee(CommitmentRef::Reserved(ReservedIndex::new(0)));

fn money(whole: i64) -> Decimal {
    Decimal::from(whole)
}

fn line(item: Item, kind: ChargeKind, shares: [i64; 2]) -> Line {
    let share = |(account, amount): (usize, &i64)| Share {
        account: AccountIndex::new(account),
        quantity: Exact::ONE,
        exact: money(*amount).into(),
        cents: money(*amount),
    };
    let total = money(shares.iter().sum());
    Line {
        item,
        kind,
        rate: Exact::ONE,
        quantity: total.into(),
        exact: total.into(),
        cents: total,
        shares: shares.iter().enumerate().map(share).collect(),
        payment: None,
    }
}

/// 300 of usage over the thirty days of November and 90 of fees on its first.
fn bill() -> Bill {
    Bill {
        lines: [
            line(STORAGE, ChargeKind::Usage, [60, 240]),
            line(RESERVED, ChargeKind::RecurringFee, [90, 0]),
        ]
        .into_iter()
        .collect(),
        accounts: vec![money(150), money(240)].into(),
        ..Bill::default()
    }
}

fn fires(account: Option<usize>, threshold: i64) -> Option<Firing> {
    let alert = Alert {
        name: "alert".to_owned(),
        account: account.map(AccountIndex::new),
        threshold: money(threshold),
    };
    alert.fires(&Spending::new(&bill()), "2026-11".parse().expect("a month"))
}

fn on(day: u64, spent: i64) -> Option<Firing> {
    let spent = money(spent).into();
    Some(Firing { day, spent })
}

#[test]
fn the_day_on_which_a_threshold_is_crossed() {
    assert_eq!(fires(None, 50), on(1, 100));
    assert_eq!(fires(None, 190), on(11, 200), "greater, not equal");
    assert_eq!(fires(Some(0), 91), on(1, 92));
    assert_eq!(fires(Some(1), 100), on(13, 104));
    assert_eq!(fires(Some(1), 240), None);
}

/// A credit that pays the fee pays it on the day on which it is posted: 10 a day are left.
#[test]
fn credits_lower_a_charge_when_it_comes() {
    let mut bill = bill();
    let mut credit = line(RESERVED, ChargeKind::Credit, [-90, 0]);
    credit.payment = Some(Payment {
        credit: CreditIndex::new(0),
        line: LineIndex::new(1),
        kind: ChargeKind::RecurringFee,
    });
    bill.lines.push(credit);
    let alert = Alert {
        name: "alert".to_owned(),
        account: None,
        threshold: money(45),
    };
    let firing = alert.fires(&Spending::new(&bill), "2026-11".parse().expect("a month"));
    assert_eq!(firing, on(5, 50));
}

#[test]
fn different_alarms_have_different_names() {
    let name = |name: &str, account, threshold: &str| {
        let alert = Alert {
            name: name.to_owned(),
            account: None,
            threshold: threshold.parse().expect("a decimal"),
        };
        alert.alarm(account, "USD").name
    };
    let shop = Some("222222222222");
    assert_eq!(name("Shop", shop, "50"), "Shop (222222222222) above 50 USD");
    assert_eq!(name("All", None, "99.5"), "All above 99.5 USD");
    // Accounts can be called the same.
    assert_ne!(
        name("Shop", shop, "50"),
        name("Shop", Some("333333333333"), "50")
    );
    let longest = name(&"x".repeat(256), None, "50");
    assert_eq!(longest.chars().count(), 255);
    assert!(longest.ends_with("x above 50 USD"));
}

#[test]
fn an_alarm_watches_one_account_or_all() {
    let alert = Alert {
        name: "shop".to_owned(),
        account: Some(AccountIndex::new(1)),
        threshold: money(100),
    };
    let names = |account| {
        let dimensions = alert.alarm(account, "USD").dimensions;
        dimensions
            .into_iter()
            .map(|(name, _)| name)
            .collect::<Vec<_>>()
    };
    assert_eq!(names(Some("222222222222")), ["LinkedAccount", "Currency"]);
    assert_eq!(names(None), ["Currency"]);
}
