//! `billfold hours`

use billfold_billing::calendar::Moment;
use billfold_billing::{Exact, Scenario};
use billfold_exports::{
    HourExport, HourGroupExport, HoursExport, MatchedHourExport, ShareExport, UnitExport,
};
use billfold_messages::money;
use billfold_messages::report::{Align, Style, Table, incomplete};

use crate::arguments::Hours;
use crate::failure::Failure;
use crate::output::warn;

/// Shows the month of each commitment by the hour, or one hour of it, as JSON or as tables.
pub(super) fn run(options: &Hours) -> Result<String, Failure> {
    let answer = options.input.compute()?;
    warn(&incomplete(&answer.unpriced, Style::Text));
    let scenario = &answer.scenario;
    if let Some(hour) = &options.hour {
        let hour = HourExport::new(scenario, number_of(options, scenario, hour)?);
        return match options.json {
            true => super::json(&hour),
            false => Ok(one_hour(&hour, &scenario.currency)),
        };
    }
    let months = months(options, scenario)?;
    if options.json {
        return super::json(&months);
    }
    let written = months.iter().map(|one| month(one, &scenario.currency));
    Ok(written.collect::<Vec<_>>().join("\n"))
}

/// The months of the commitments that are asked for.
fn months(options: &Hours, scenario: &Scenario) -> Result<Vec<HoursExport>, Failure> {
    let commitments = &scenario.commitments;
    let is_asked = |id: &str| options.commitment.as_ref().is_none_or(|asked| asked == id);
    let asked = commitments
        .refs()
        .filter(|one| is_asked(commitments.id(*one)));
    let months: Vec<_> = asked.map(|one| HoursExport::new(scenario, one)).collect();
    match &options.commitment {
        Some(id) if months.is_empty() => {
            let ids: Vec<&str> = commitments.refs().map(|one| commitments.id(one)).collect();
            let problem = format!("--commitment {id:?} is no commitment; expected one of {ids:?}");
            Err(Failure::about(options.input.name(), problem))
        }
        _ => Ok(months),
    }
}

/// The number of the hour that is asked for, counted from 0.
fn number_of(options: &Hours, scenario: &Scenario, text: &str) -> Result<u16, Failure> {
    let (month, text) = (scenario.month, text.trim());
    // `2026-11-03T10` and `2026-11-03T10:00` are times without seconds.
    let full = match text.len() {
        13 => format!("{text}:00:00Z"),
        16 => format!("{text}:00Z"),
        _ => text.to_owned(),
    };
    let moment = full.parse::<Moment>().ok().filter(|at| month.contains(*at));
    let seconds = moment.map(|at| at.0 - month.start().0);
    seconds
        .and_then(|seconds| u16::try_from(seconds / 3_600).ok())
        .ok_or_else(|| {
            let problem = format!(
                "--hour {text:?} is no hour of {month}; expected one such as {month}-03T10 in UTC"
            );
            Failure::about(options.input.name(), problem)
        })
}

fn month(month: &HoursExport, currency: &str) -> String {
    let mut table = Table::new([
        ("Bill", Align::Left),
        ("First hours (UTC)", Align::Left),
        ("Hours", Align::Right),
        ("Offered", Align::Right),
        ("Used by", Align::Left),
        ("Idle", Align::Right),
        ("Covered by others", Align::Left),
        ("On-Demand", Align::Left),
    ]);
    let sides = [
        ("separate", &month.separate),
        ("consolidated", &month.consolidated),
    ];
    for (side, groups) in sides {
        for group in groups {
            table.row(row(side, group));
        }
    }
    let unit = unit(month.unit, currency);
    let head = format!(
        "{} of {}, {unit} in one hour",
        month.commitment, month.account
    );
    format!("{head}\n\n{}", table.text())
}

fn row(side: &str, group: &HourGroupExport) -> [String; 8] {
    let first = group.hours.first();
    let first = first.map_or_else(String::new, |span| {
        format!("{} to {}", span.from, span.until)
    });
    [
        side.to_owned(),
        first,
        group.count.to_string(),
        plain(group.offered),
        shares(&group.used),
        plain(group.idle),
        shares(&group.elsewhere),
        shares(&group.on_demand),
    ]
}

fn one_hour(hour: &HourExport, currency: &str) -> String {
    let mut text = format!("{} to {} (UTC)\n", hour.hour.from, hour.hour.until);
    let sides = [
        ("Separate bills", &hour.separate),
        ("One bill", &hour.consolidated),
    ];
    for (title, side) in sides {
        let Some(side) = side else {
            continue;
        };
        text.push_str(&format!(
            "\n{title}\n\n{}",
            assignment(side, currency).text()
        ));
    }
    text
}

/// The assignment of an hour's usage, in the order in which it was covered.
fn assignment(hour: &MatchedHourExport, currency: &str) -> Table {
    let mut table = Table::new([
        ("Usage", Align::Left),
        ("Account", Align::Left),
        ("Quantity", Align::Right),
        ("Covered by", Align::Left),
        ("Takes", Align::Right),
        ("Cost", Align::Right),
    ]);
    for one in &hour.coverage {
        let kind = hour
            .commitments
            .iter()
            .find(|kind| kind.commitment == one.commitment);
        let takes = match kind {
            Some(kind) => format!("{} {}", plain(one.used), unit(kind.unit, currency)),
            None => plain(one.used),
        };
        let (usage, account) = (one.usage.clone(), one.account.clone());
        let quantity = plain(one.quantity);
        table.row([
            usage,
            account,
            quantity,
            one.commitment.clone(),
            takes,
            String::new(),
        ]);
    }
    for one in &hour.on_demand {
        let (usage, account) = (one.usage.clone(), one.account.clone());
        let none = "On-Demand".to_owned();
        table.row([
            usage,
            account,
            plain(one.quantity),
            none,
            String::new(),
            money(one.cost),
        ]);
    }
    for one in &hour.commitments {
        let used = format!("{} of {}", plain(one.used), plain(one.offered));
        let fees = money(one.fees);
        let name = one.commitment.clone();
        table.row([
            name,
            String::new(),
            String::new(),
            "its fees".to_owned(),
            used,
            fees,
        ]);
    }
    table
}

fn shares(shares: &[ShareExport]) -> String {
    let share = |share: &ShareExport| format!("{} {}", share.account, plain(share.amount));
    match shares {
        [] => "none".to_owned(),
        _ => shares.iter().map(share).collect::<Vec<_>>().join(", "),
    }
}

fn plain(value: Exact) -> String {
    value.without_dust().to_string()
}

/// `currency` is what money is in.
fn unit(unit: UnitExport, currency: &str) -> &str {
    match unit {
        UnitExport::NormalizedUnits => "normalized units",
        UnitExport::Instances => "instances",
        UnitExport::Money => currency,
    }
}
