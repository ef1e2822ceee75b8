//! How quantities are understood. Prices of data are per `GB` or `GB-Mo`, others per `Requests`.

use super::*;
use billfold_messages::texts;

/// What was understood: the number, and the unit if it is not the price's own.
fn understood(text: &str, price_unit: &str) -> (String, Option<String>) {
    let typed = read_quantity(text, price_unit, price_unit).expect("a quantity");
    let unit = typed.unit.map(|unit| unit.to_string());
    (typed.quantity.to_string(), unit)
}

fn is(text: &str, price_unit: &str, number: &str, unit: Option<&str>) {
    let expected = (number.to_owned(), unit.map(str::to_owned));
    assert_eq!(understood(text, price_unit), expected, "{text}");
}

fn problem(text: &str, price_unit: &str) -> Problem {
    let typed = read_quantity(text, price_unit, price_unit);
    typed.map(|_| ()).expect_err("no quantity")
}

fn in_unit(text: &str, price_unit: &str, unit: &str) -> Result<String, Problem> {
    let read = read_in_unit(text, price_unit, unit, UnitStep::Binary);
    read.map(|quantity| quantity.to_string())
}

#[test]
fn terabytes_of_a_price_per_gigabyte() {
    is("8 TB", "GB", "8", Some("TB"));
}

#[test]
fn the_prices_own_unit_is_left_out() {
    is("8 GB", "GB", "8", None);
    is("500 Requests", "Requests", "500", None);
}

#[test]
fn units_are_read_without_regard_to_capitals() {
    is("2,048 gb", "GB", "2048", None);
    is("8 tb", "GB", "8", Some("TB"));
    is("5 requests", "Requests", "5", None);
}

#[test]
fn no_blank_is_needed_before_the_unit() {
    is("8TB", "GB", "8", Some("TB"));
    is("1.5k", "Requests", "1500", None);
}

#[test]
fn a_size_alone_stands_for_the_prices_unit_of_that_size() {
    is("8 TB", "GB-Mo", "8", Some("TB-Mo"));
    is("8 GB", "GB-Mo", "8", None);
    is("512 KB", "GB-Mo", "512", Some("KB-Mo"));
}

#[test]
fn the_whole_unit_may_be_written() {
    is("8 TB-Mo", "GB-Mo", "8", Some("TB-Mo"));
    is("8 gb-mo", "GB-Mo", "8", None);
}

#[test]
fn bytes_to_exabytes_are_sizes() {
    for size in ["B", "KB", "MB", "TB", "PB", "EB"] {
        is(&format!("1 {size}"), "GB", "1", Some(size));
    }
}

#[test]
fn t_and_p_alone_are_terabytes_and_petabytes() {
    is("8 T", "GB", "8", Some("TB"));
    is("8 p", "GB-Mo", "8", Some("PB-Mo"));
}

#[test]
fn m_alone_is_ambiguous_for_data() {
    // It could be megabytes or a million.
    assert!(problem("8 m", "GB").contains("TB"));
}

#[test]
fn m_is_a_million_of_what_is_counted() {
    is("8 m", "Requests", "8000000", None);
    is("8 M requests", "Requests", "8000000", None);
}

#[test]
fn k_is_a_thousand_of_the_usual_unit() {
    is("1.5k", "GB", "1500", None);
    is("1.5k GB", "GB", "1500", None);
    is("1.5k TB", "GB", "1500", Some("TB"));
}

#[test]
fn words_for_large_numbers() {
    is("2 million requests", "Requests", "2000000", None);
    is("2 billion", "Requests", "2000000000", None);
    is("3 thousand GB", "GB", "3000", None);
}

#[test]
fn the_plural_of_a_unit_is_the_unit() {
    is("1 request", "Requests", "1", None);
    is("3 hours", "Hour", "3", None);
}

#[test]
fn a_number_alone_is_in_the_unit_of_the_field() {
    let typed = read_quantity("6", "GB", "TB").expect("a quantity");
    assert_eq!(typed.unit.as_deref(), Some("TB"));
    let typed = read_quantity("6", "GB", "GB").expect("a quantity");
    assert_eq!(typed.unit, None);
}

#[test]
fn decimals_are_kept() {
    is("0.5 TB", "GB", "0.5", Some("TB"));
    is(".5 TB", "GB", "0.5", Some("TB"));
    is("0.000000001", "GB", "0.000000001", None);
}

#[test]
fn nothing_at_all_is_a_quantity() {
    is("0", "GB", "0", None);
    is("0 TB", "GB", "0", Some("TB"));
}

#[test]
fn potatoes_are_named_with_what_could_be_written_instead() {
    let problem = problem("8 potatoes", "GB-Mo");
    assert!(
        problem.contains("potatoes") && problem.contains("8 TB-months"),
        "{problem}"
    );
}

#[test]
fn storage_over_hours_is_not_storage_over_a_month() {
    for text in [
        "8 GB-Hours",
        "8 GB hours",
        "8 TB-hour",
        "8 GB-seconds",
        "8 GB-x",
    ] {
        assert!(problem(text, "GB-Mo").contains("8 TB-months"), "{text}");
    }
    assert!(problem("8 GB-Mo", "GB").contains("8 TB"));
    for text in ["8 GB-Month", "8 GB-months", "8 gb-mo", "8 GB Mo"] {
        is(text, "GB-Mo", "8", None);
    }
}

#[test]
fn a_unit_of_data_is_none_of_requests() {
    let problem = problem("8 TB", "Requests");
    assert!(
        problem.contains("TB") && problem.contains("8 requests"),
        "{problem}"
    );
}

#[test]
fn binary_prefixes_are_not_aws_spelling() {
    assert!(problem("8 TiB", "GB").contains("TiB"));
}

#[test]
fn an_empty_field_says_what_to_write() {
    assert!(problem("", "GB").contains("8 TB"));
    assert!(problem("  ", "GB-Mo").contains("8 TB-months"));
    assert!(problem("", "Requests").contains("8 requests"));
}

#[test]
fn a_unit_alone_is_no_quantity() {
    assert!(problem("TB", "GB").contains("TB"));
}

#[test]
fn below_zero_is_refused() {
    assert_eq!(problem("-3 TB", "GB"), texts::input::negative());
}

#[test]
fn fifteen_digits_fit_before_the_point_and_nine_behind() {
    is("999999999999999", "GB", "999999999999999", None);
    assert!(problem("1000000000000000", "GB").contains("10000000000000"));
    assert!(problem("0.1234567891", "GB").contains("0.1234567891"));
}

#[test]
fn a_multiplied_number_has_the_same_bounds() {
    is("999,999 billion", "Requests", "999999000000000", None);
    assert!(problem("1,000,000 billion", "Requests").contains("1,000,000 billion"));
}

#[test]
fn long_texts_are_shortened_in_the_problem() {
    let problem = problem(&"9".repeat(30), "GB");
    assert!(
        problem.contains(&format!("{}…", "9".repeat(24))),
        "{problem}"
    );
}

#[test]
fn a_tiers_end_is_converted_to_the_ladders_unit() {
    // 50 TB are 50 x 1,024 GB.
    assert_eq!(in_unit("50 TB", "GB-Mo", "GB-Mo"), Ok("51200".to_owned()));
    assert_eq!(in_unit("51200 GB", "GB-Mo", "TB-Mo"), Ok("50".to_owned()));
    assert_eq!(in_unit("50", "GB-Mo", "TB-Mo"), Ok("50".to_owned()));
}

#[test]
fn a_conversion_follows_the_scenarios_step_of_units() {
    let read = read_in_unit("1 TB", "GB", "GB", UnitStep::Decimal).expect("a quantity");
    assert_eq!(read.to_string(), "1000");
}

#[test]
fn a_conversion_that_leaves_too_many_digits_is_refused() {
    // A byte is 1 / 1,024 to the fourth TB: more than nine places.
    assert!(in_unit("1 B", "GB", "TB").is_err());
    assert!(in_unit("999999999999999 TB", "GB", "GB").is_err());
}

#[test]
fn hours_are_the_unit_that_price_lists_call_hrs() {
    assert_eq!(understood("720 hours", "Hrs"), understood("720", "Hrs"));
    assert_eq!(understood("1 hour", "Hrs"), understood("1 Hrs", "Hrs"));
}

#[test]
fn units_are_read_in_the_words_that_the_page_writes() {
    is("30 TB-months", "GB-Mo", "30", Some("TB-Mo"));
    is("5 GB-month", "GB-Mo", "5", None);
    is("7 queries", "query", "7", None);
    is("2 zone-months", "zone-month", "2", None);
    is("3 IOPS-months", "IOPS-Mo", "3", None);
}
