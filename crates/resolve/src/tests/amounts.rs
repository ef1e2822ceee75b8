//! Hours, allowances and units: what cannot be, and what good ones become.

use billfold_billing::Exact;
use billfold_billing::calendar::ProfileIndex;
use billfold_billing::catalogue::MeteredPriceIndex;
use billfold_billing::commitments::{PlanIndex, ReservedIndex};
use billfold_billing::usage::{InstanceAmount, InstanceUsageIndex, MeteredUsageIndex};
use serde_json::json;

use super::resolved;
use crate::sample::{assert_errors, error, sample};

#[test]
fn hours_that_cannot_be() {
    let hours = "/usage/instances/0/hours";
    assert_errors(&[
        (
            hours,
            json!({ "weekly": "Mon-Fri 9-17, Sat 17-25" }),
            r#"usage.instances[0].hours.weekly: "Sat 17-25" is not days and hours; expected a plan like Mon-Fri 9-17, Sat 10:00-12:30"#,
        ),
        (
            hours,
            json!({ "weekly": "Mon 9-17", "timeZone": "Mars/Olympus" }),
            r#"usage.instances[0].hours.timeZone: "Mars/Olympus" is not a known time zone; expected an IANA name like Europe/Berlin"#,
        ),
        (
            hours,
            json!({ "intervals": [
                { "from": "2026-11-01", "to": "2026-11-02" },
                { "from": "2026-11-03T10:00:00Z", "to": "2026-11-03" },
            ] }),
            r#"usage.instances[0].hours.intervals[1].to: "2026-11-03" is not after "2026-11-03T10:00:00Z"; expected a later time"#,
        ),
        (
            "/usage/metered/0/hours",
            json!({ "intervals": [{ "from": "2026-12-01", "to": "2026-12-02" }] }),
            "usage.metered[0].hours: none of them lies in 2026-11; expected some, because quantity is above zero",
        ),
        (
            "/usage/instances/0",
            json!({
                "id": "u", "account": "payer", "region": "us-east-1", "instanceType": "m5.large",
                "total": "5", "hours": { "intervals": [] },
            }),
            "usage.instances[0].hours: none of them lies in 2026-11; expected some, because total is above zero",
        ),
        (
            "/commitments/savingsPlans/0",
            json!({
                "id": "plan", "account": "payer", "type": "compute", "commitment": "1",
                "start": "2026-11-10", "end": "2026-11-10",
            }),
            r#"commitments.savingsPlans[0].end: "2026-11-10" is not after "2026-11-10"; expected a later time"#,
        ),
    ]);
}

/// November 2026 begins on a Sunday: it has five Sundays and Mondays, and four of each other day. A
/// night that begins on the last Monday ends in December, one that ended on the first Sunday began in
/// October.
#[test]
fn hours_are_read_as_people_write_them() {
    for (text, hours) in [
        ("Sat", 4 * 24),
        ("Mon,Tue 9-17", (5 + 4) * 8),
        ("Mon 22-6", 5 * 2 + 4 * 6),
        ("Mon-Fri 9-17, Sat 17-9", 21 * 8 + 4 * 7 + 5 * 9),
        ("weekdays 9am-5pm", 21 * 8),
    ] {
        let mut file = sample();
        file["usage"]["instances"][0]["hours"] = json!({ "weekly": text });
        let scenario = resolved(&file);
        let line = &scenario.usage.instances[InstanceUsageIndex::new(0)];
        let seconds = scenario.profiles[line.profile].total_seconds();
        assert_eq!(seconds, hours * 3_600, "{text}");
    }
}

#[test]
fn a_plan_of_a_whole_week_may_be_longer_than_a_name() {
    let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    let parts = days.map(|day| format!("{day} 01:00-02:00, {day} 05:00-06:00, {day} 09:00-10:00"));
    let text = parts.join(", ");
    assert!(text.len() > 256);
    let mut file = sample();
    file["usage"]["instances"][0]["hours"] = json!({ "weekly": text });
    let scenario = resolved(&file);
    let line = &scenario.usage.instances[InstanceUsageIndex::new(0)];
    assert_eq!(
        scenario.profiles[line.profile].total_seconds(),
        30 * 3 * 3_600
    );
}

#[test]
fn allowances_are_in_one_unit() {
    let mut file = sample();
    let mut requests = file["prices"]["metered"][0].clone();
    requests["usageType"] = json!("Requests");
    requests["unit"] = json!("Requests");
    requests["tiers"] = json!([{ "rate": "0.0000004" }]);
    file["prices"]["metered"]
        .as_array_mut()
        .expect("a list")
        .push(requests);
    let applies = file["freeTier"][0]["appliesTo"]
        .as_array_mut()
        .expect("a list");
    applies.push(json!({ "service": "AmazonS3", "usageType": "Requests" }));
    assert_eq!(
        error(&file.to_string()),
        r#"freeTier[0].appliesTo: prices.metered[0] is per "GB-Mo" and prices.metered[1] per "Requests"; expected prices of one unit"#
    );
}

#[test]
fn units_are_converted_and_profiles_shared() {
    let mut file = sample();
    file["usage"]["instances"]
        .as_array_mut()
        .expect("a list")
        .extend([
            json!({
                "id": "same-hours", "account": "payer", "region": "us-east-1",
                "instanceType": "m5.large", "count": 0,
                "hours": { "weekly": "Mon-Wed 9-17, Thu-Fri 9-17" },
            }),
            json!({
                "id": "always", "account": "payer", "region": "us-east-1",
                "instanceType": "m5.large", "total": "2160",
                "hours": { "intervals": [{ "from": "2026-10-01", "to": "2027-01-01" }] },
            }),
        ]);
    file["commitments"]["savingsPlans"][0]["start"] = json!("2026-11-16");
    let scenario = resolved(&file);
    let storage = &scenario.prices.metered[MeteredPriceIndex::new(0)];
    let ends: Vec<_> = storage
        .ladder
        .tiers()
        .iter()
        .map(|tier| tier.up_to.map(|end| end.to_string()))
        .collect();
    assert_eq!(
        ends,
        [Some("51200".to_owned()), Some("512000".to_owned()), None]
    );
    assert_eq!(storage.name, "Storage");
    assert_eq!(
        scenario.usage.metered[MeteredUsageIndex::new(0)]
            .quantity
            .to_string(),
        "8192"
    );
    let profiles: Vec<_> = scenario
        .usage
        .instances
        .iter()
        .map(|line| line.profile)
        .collect();
    assert_eq!(profiles, [1, 1, 0].map(ProfileIndex::new));
    assert_eq!(
        scenario.usage.instances[InstanceUsageIndex::new(0)].amount,
        InstanceAmount::Count(Exact::ONE)
    );
    assert_eq!(
        scenario.usage.instances[InstanceUsageIndex::new(1)].amount,
        InstanceAmount::Count(Exact::ZERO)
    );
    assert_eq!(
        scenario.commitments.reserved[ReservedIndex::new(0)].active,
        ProfileIndex::new(0)
    );
    let plan = &scenario.commitments.plans[PlanIndex::new(0)];
    assert_eq!(scenario.profiles[plan.active].total_seconds(), 15 * 86_400);
    assert_eq!(scenario.profiles.len(), 3);
    let [free] = &*scenario.prices.free else {
        panic!("one allowance");
    };
    assert_eq!(
        (&free.metered[..], &free.instances[..]),
        (&[MeteredPriceIndex::new(0)][..], &[][..])
    );
}
