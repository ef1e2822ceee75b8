use billfold_billing::explanation::Side;
use billfold_billing::organization::AccountIndex;

use super::*;
use crate::input::read_hours;
use crate::test_support::{document, open, value};
use crate::workspace::PriceList;

/// The ten reservations of B, ten m5.large of 4 units each: A runs twelve m5.large day and night, B
/// eight m5.xlarge of 8 units on weekdays from 9 to 17.
fn ten() -> PtrEqRc<Outcome> {
    let json = include_str!("../../../../../tests/cases/ten-reservations.json");
    open(document(json), PriceList::Unavailable).outcome
}

fn month() -> CommitmentMonth {
    CommitmentMonth::new(ten(), "ten").expect("a commitment")
}

const A: Who = Who::Account(AccountIndex::new(0));
const B: Who = Who::Account(AccountIndex::new(1));

/// Monday 2 November, 8 and 9 o'clock.
const NIGHT: u16 = 24 + 8;
const DAY: u16 = 24 + 9;

fn parts(side: Side, hour: u16) -> Vec<(Part, i32, i32)> {
    let bars = month().bars(side, hour..hour + 1);
    let blocks = bars[0].blocks.iter();
    blocks.map(|one| (one.part, one.low, one.high)).collect()
}

/// By day 40 of 112 units are reserved, 24 of B and 48 of A On-Demand: 357, 214, 429 thousandths.
#[test]
fn an_hour_is_stacked_from_the_reserved_part_upward() {
    let day = vec![
        (Part::Used(B), 0, 357),
        (Part::OnDemand(B), 357, 571),
        (Part::OnDemand(A), 571, 1_000),
    ];
    assert_eq!(parts(Side::Separate, DAY), day);
    assert_eq!(parts(Side::Consolidated, DAY), day);
    // By night 40 stand idle alone, and A pays 48.
    let alone = vec![(Part::Idle, 0, 357), (Part::OnDemand(A), 357, 786)];
    assert_eq!(parts(Side::Separate, NIGHT), alone);
    // On one bill A uses 40 and pays 8: 40 are no longer paid.
    let together = vec![
        (Part::Used(A), 0, 357),
        (Part::OnDemand(A), 357, 429),
        (Part::Saved, 429, 786),
    ];
    assert_eq!(parts(Side::Consolidated, NIGHT), together);
}

#[test]
fn equal_hours_that_follow_one_another_are_one_bar() {
    let bars = month().bars(Side::Separate, 24..48);
    let hours: Vec<_> = bars.into_iter().map(|bar| bar.hours).collect();
    assert_eq!(hours, [24..33, 33..41, 41..48]);
}

#[test]
fn the_picture_begins_with_the_first_hour_that_one_bill_changes() {
    assert_eq!(month().telling_hour(), 0);
    assert_eq!(
        month().legend().0,
        [AccountIndex::new(1), AccountIndex::new(0)]
    );
}

#[test]
fn an_hour_is_said_in_words() {
    let words = month().in_words(Side::Separate, NIGHT);
    assert_eq!(words, "40 units idle; On-Demand A 48 units");
    let words = month().in_words(Side::Consolidated, NIGHT);
    assert_eq!(words, "used by A 40 units; On-Demand A 8 units");
}

#[test]
fn the_strip_has_who_uses_most() {
    let stretches = month().stretches();
    let monday = stretches.iter().filter(|one| one.day == 1);
    let monday: Vec<_> = monday.map(|one| (one.hours.clone(), one.user)).collect();
    assert_eq!(
        monday,
        [(0..9, Some(A)), (9..17, Some(B)), (17..24, Some(A))]
    );
}

/// 168 hours of 40 units are 6,720, 552 hours 22,080; ten fees of 0.06 an hour.
#[test]
fn the_month_adds_up() {
    let sums = month().sums();
    let row = |name: &str| {
        let row = sums.iter().find(|row| row.name == name).expect(name);
        let texts = row.alone.iter().chain(&row.together).map(String::as_str);
        texts.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(row("Used by B"), "6,720 $100.80 6,720 $100.80");
    assert_eq!(row("Used by A"), "0 $0.00 22,080 $331.20");
    assert_eq!(row("Idle"), "22,080 $331.20 0 $0.00");
    assert_eq!(row("On-Demand, B"), "4,032 $96.77 4,032 $96.77");
    assert_eq!(row("On-Demand, A"), "34,560 $829.44 12,480 $299.52");
    // The totals of both bills.
    assert_eq!(row("Total"), " $1,358.21  $828.29");
    let names: Vec<_> = sums.iter().map(|row| &*row.name).collect();
    assert_eq!(names[..2], ["Used by B", "Used by A"]);
}

#[test]
fn weeks_begin_on_monday_and_have_seven_days_of_the_month() {
    let names = |month: &str| {
        let weeks = weeks(month.parse().expect("a month"));
        weeks.into_iter().map(|week| week.name).collect::<Vec<_>>()
    };
    // 1 November 2026 is a Sunday, 1 February 2027 a Monday, and that month has four weeks.
    let november = [
        "1 to 7 November",
        "2 to 8 November",
        "9 to 15 November",
        "16 to 22 November",
        "23 to 29 November",
        "24 to 30 November",
    ];
    assert_eq!(names("2026-11"), november);
    let february = [
        "1 to 7 February",
        "8 to 14 February",
        "15 to 21 February",
        "22 to 28 February",
    ];
    assert_eq!(names("2027-02"), february);
    let weeks = weeks("2026-11".parse().expect("a month"));
    assert_eq!(
        (weeks[1].days[0].as_str(), weeks[1].hours.clone()),
        ("Mon 2", 24..192)
    );
    assert_eq!(
        (
            week_of(&weeks, 0),
            week_of(&weeks, DAY),
            week_of(&weeks, 719)
        ),
        (0, 1, 5)
    );
}

#[test]
fn an_hour_has_a_date() {
    let month = "2026-11".parse().expect("a month");
    assert_eq!(
        hour_in_words(month, DAY),
        "Mon 2 November, 9:00 to 10:00 UTC"
    );
}

#[test]
fn an_hour_shows_who_came_first_and_what_it_costs() {
    let found = assignment(&ten(), Side::Consolidated, DAY).expect("an hour");
    let passes: Vec<_> = found
        .passes
        .iter()
        .map(|pass| (&*pass.name, &*pass.why))
        .collect();
    assert_eq!(
        passes,
        [(
            "10 × m5.large of B: the owner's usage first",
            "rule 4.13: the purchasing account first"
        )]
    );
    let entries = |entries: &[Entry]| {
        let written = entries
            .iter()
            .map(|one| format!("{} = {}", one.name, one.figure));
        written.collect::<Vec<_>>()
    };
    assert_eq!(
        entries(&found.passes[0].entries),
        ["B, 5 × m5.xlarge = 40 units"]
    );
    let costs = [
        "fees of 10 × m5.large of B = $0.60",
        "A, 12 × m5.large, On-Demand = $1.152",
        "B, 3 × m5.xlarge, On-Demand = $0.576",
    ];
    assert_eq!(entries(&found.costs), costs);
    assert_eq!(found.total, "$2.328");
    let night = assignment(&ten(), Side::Separate, NIGHT).expect("an hour");
    assert_eq!(night.passes[0].name, "10 × m5.large of B: nobody uses it");
    assert_eq!(entries(&night.passes[0].entries), ["left idle = 40 units"]);
    let why = "not used: in some hours less runs than it could cover";
    assert!(
        night.passes[0].why.starts_with(why),
        "{}",
        night.passes[0].why
    );
}

/// Usage with 168 plans of an hour a week each makes 169 groups of equal hours.
#[test]
fn many_lines_in_many_hours_are_worked_out_when_asked_for() {
    let with_lines = |count: usize| {
        let json = include_str!("../../../../../tests/cases/ten-reservations.json");
        let mut document = document(json);
        document.expected = Default::default();
        let line = document.usage.instances[0].clone();
        document.usage.instances = (0..count)
            .map(|number| {
                let mut line = (*line).clone();
                let day = billfold_messages::english::page::days()[number % 7];
                let hour = number / 7 % 24;
                line.id = value(&format!("line-{number}"));
                line.hours = read_hours(&format!("{day} {hour}-{}", hour + 1)).expect("hours");
                line.into()
            })
            .collect();
        open(document, PriceList::Unavailable)
    };
    assert!(is_quick(&ten()));
    // 169 groups, times 1,100 and 1,200 lines.
    assert!(is_quick(&with_lines(1_100).outcome));
    assert!(!is_quick(&with_lines(1_200).outcome));
}
