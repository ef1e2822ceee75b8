//! The months and the services for which a credit pays.

use super::*;

fn decimal(text: &str) -> Exact {
    text.parse().expect("a decimal")
}

fn credit(id: &str, expires: &str, issued: Option<&str>, services: &[&str]) -> Credit {
    Credit {
        id: id.to_owned(),
        name: id.to_owned(),
        owner: AccountIndex::new(0),
        amount: decimal("10"),
        expires: expires.parse().expect("a date"),
        issued: issued.map(|issued| issued.parse().expect("a date")),
        services: services.iter().map(|&name| name.to_owned()).collect(),
    }
}

#[test]
fn a_credit_pays_in_the_months_between_its_two_dates() {
    let month = "2026-11".parse().expect("a month");
    let counts = |expires, issued| credit("a", expires, issued, &[]).counts_in(month);
    assert!(counts("2026-11-01", None));
    assert!(!counts("2026-10-31", None));
    assert!(counts("2027-01-01", Some("2026-11-30")));
    assert!(!counts("2027-01-01", Some("2026-12-01")));
}

#[test]
fn support_is_paid_only_if_it_is_named() {
    let all = credit("a", "2027-01-01", None, &[]);
    assert!(all.pays_for("AmazonS3") && !all.pays_for("AWSSupportBusiness"));
    let named = credit("a", "2027-01-01", None, &["AWSSupportBusiness"]);
    assert!(!named.pays_for("AmazonS3") && named.pays_for("AWSSupportBusiness"));
}
