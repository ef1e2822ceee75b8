//! One pasted row: understood, or with its problem.

use billfold_messages::texts::{self, list};
use billfold_paste::{Fields, Named as NamedAccount};
use billfold_scenario::document::InstanceCount;

use super::known::{Known, Named};
use crate::edits::{NewUsage, Owner};
use crate::forms::usage_line::{Draft, line_name};
use crate::input::{Problem, read_hours, read_instance_hours, read_instances};
use crate::queries::choices;
use crate::queries::trial::trial;

/// A row that can be added.
#[derive(Clone, Debug, PartialEq)]
pub struct Good {
    /// Whose usage it is.
    pub owner: Owner,
    /// The account's name, or its id.
    pub account: String,
    /// The name of what is used.
    pub what: String,
    /// The service and the usage type or instance type.
    pub code: String,
    /// The Region's code.
    pub region: String,
    /// The quantity, as it was understood.
    pub amount: String,
    /// The rates that will apply; empty if no price is known.
    pub rates: String,
    /// `None` in a list of accounts.
    pub usage: Option<NewUsage>,
    /// A sentence that asks about an amount which is probably meant in another way.
    pub question: Option<String>,
}

/// The problem of a row, and its column.
#[derive(Clone, Debug, PartialEq)]
pub struct Wrong {
    /// The column's name.
    pub column: &'static str,
    /// The problem, as a sentence.
    pub problem: Problem,
}

/// More instances than most people run of one type; hours of a month are often taken for a count.
const MANY: u64 = 200;

/// Reads one row, or says what is wrong with it.
pub fn understand(fields: &Fields, known: &mut Known) -> Result<Good, Wrong> {
    let at = |column: &'static str| move |problem: Problem| Wrong { column, problem };
    let name = fields.account.split_whitespace().collect::<Vec<_>>();
    let name = name.join(" ");
    let owner = known.owner(&name).map_err(at(texts::paste::account()))?;
    let column = match known.is_service(&fields.service) || fields.service.is_empty() {
        true => texts::usage::column_what(),
        false => texts::paste::service(),
    };
    let named = known.what(&fields.service, &fields.what);
    let named = named.map_err(at(column))?;
    let what = named.code.clone();
    let written = match &*fields.region {
        "" => None,
        written => Some(
            known
                .region(written)
                .map_err(at(texts::bill::column_region()))?,
        ),
    };
    if let (Some(written), Some(prefixed)) = (&written, &named.region)
        && written != prefixed
    {
        let problem = texts::paste::two_regions(&fields.what, prefixed);
        return Err(at(texts::bill::column_region())(problem));
    }
    let given = written.or_else(|| named.region.clone());
    let region = given
        .clone()
        .unwrap_or_else(|| known.usual_region().to_owned());
    let (document, prices) = (known.document, known.prices);
    let mut draft = Draft {
        region: region.clone(),
        ..Draft::default()
    };
    draft.choose(&what, document, prices);
    if let Some(given) = given {
        // A Region that was written stays, even if no price is known there.
        draft.region = given;
    }
    draft.amount.clone_from(&fields.amount);
    draft.hours.clone_from(&fields.hours);
    let metered = draft.is_metered(document, prices);
    if metered && !fields.hours.is_empty() {
        let problem = texts::paste::metered_hours(&fields.hours);
        return Err(at(texts::usage::hours())(problem));
    }
    if !fields.beyond.is_empty() {
        let problem = texts::paste::beyond(&fields.beyond);
        return Err(at(texts::paste::line())(problem));
    }
    if !metered {
        draft.platform =
            platform(&named, &fields.platform, known).map_err(at(texts::usage::platform()))?;
        if named.is_hours {
            in_hours(&mut draft);
        }
        part_hours(&mut draft);
        read_hours(&draft.hours).map_err(at(texts::usage::hours()))?;
    }
    // The account may not exist yet; the price is the same for every account.
    let someone = document.accounts.first();
    draft.account = someone.map_or_else(String::new, |account| account.id.to_string());
    let usage = draft.line(document, prices, true);
    let usage = usage.map_err(at(texts::usage::column_amount()))?;
    let tried = trial(document, prices, known.calculator, &usage).map_err(|problem| {
        // Only hours in an unknown time zone get as far as here.
        let column = match draft.hours.contains('/') {
            true => texts::usage::hours(),
            false => texts::usage::column_amount(),
        };
        at(column)(problem)
    })?;
    let (service, kind, question) = match &usage {
        NewUsage::Metered(line) => (&line.service, &line.usage_type, None),
        NewUsage::Instance(line) => {
            let many = line.count.filter(|count| count.value() > MANY.into());
            let ask = |count: InstanceCount| {
                texts::paste::many(&billfold_messages::grouped(count), &tried.echo)
            };
            (&line.service, &line.instance_type, many.map(ask))
        }
    };
    Ok(Good {
        account: match &owner {
            Owner::Known(id) => {
                let account = document.accounts.iter().find(|account| account.id == *id);
                let called = account.and_then(|account| account.name.clone());
                called.unwrap_or(name)
            }
            Owner::Numbered(..) | Owner::Named(_) => name,
        },
        owner,
        what: line_name(document, prices, &usage),
        code: format!("{}{}{}", &**service, texts::app::comma(), &**kind),
        region: draft.region.clone(),
        amount: tried.echo,
        rates: tried.price.rates,
        usage: Some(usage),
        question,
    })
}

/// Reads a row of a list of accounts.
pub fn account(named: &NamedAccount, known: &Known) -> Result<Good, Wrong> {
    let name = named.name.split_whitespace().collect::<Vec<_>>().join(" ");
    let written = match &*named.id {
        "" => &name,
        id => id,
    };
    let wrong = |problem| Wrong {
        column: texts::paste::account(),
        problem,
    };
    let owner = match known.owner(written).map_err(wrong)? {
        Owner::Numbered(id, _) => Owner::Numbered(id, Some(name.clone()).filter(|n| !n.is_empty())),
        owner => owner,
    };
    Ok(Good {
        account: match &*name {
            "" => named.id.clone(),
            _ => name,
        },
        owner,
        what: String::new(),
        code: named.id.clone(),
        region: String::new(),
        amount: String::new(),
        rates: String::new(),
        usage: None,
        question: None,
    })
}

/// The platform that a row names. EC2's is Linux where none is named; other services bill the same type
/// at a price of each engine, so that one must be named.
fn platform(named: &Named, cell: &str, known: &Known) -> Result<String, Problem> {
    let (service, kind) = choices::parts(&named.code);
    let words: Vec<&str> = named
        .words
        .iter()
        .map(String::as_str)
        .chain([cell])
        .collect();
    let words = words.join(" ");
    let words = words.trim();
    let offered = choices::platforms(known.document, known.prices, service);
    let names: Vec<&str> = offered.iter().map(|choice| &*choice.code).collect();
    let listed = || list(&names.iter().map(ToString::to_string).collect::<Vec<_>>());
    if !words.is_empty() {
        return match billfold_paste::platform(words, &names) {
            Some(found) => Ok(found.to_owned()),
            None if names.is_empty() => Ok(words.to_owned()),
            None => Err(texts::paste::unknown_platform(words, &listed())),
        };
    }
    // Of several, the one that the scenario has a price for is meant.
    let own = known.document.prices.instances.iter();
    let mut own = own.filter(|price| *price.service == *service && *price.instance_type == *kind);
    match (own.next(), own.next(), &names[..]) {
        (Some(only), None, _) => Ok(only.platform.to_string()),
        (_, _, [only]) => Ok((*only).to_owned()),
        _ if service == choices::EC2 => Ok(choices::LINUX.to_owned()),
        (_, _, []) => Err(texts::paste::no_platform(kind)),
        (_, _, [first, ..]) => Err(texts::paste::several_platforms(kind, first, &listed())),
    }
}

/// Makes a number alone an amount of instance-hours, as bills have it.
fn in_hours(draft: &mut Draft) {
    let hours = format!("{} hours", draft.amount.trim());
    if read_instance_hours(&hours).is_some() {
        draft.amount = hours;
    }
}

/// Splits `4 Mon-Fri 9-17` in one cell into a count and hours.
fn part_hours(draft: &mut Draft) {
    if draft.hours.is_empty()
        && read_instances(&draft.amount).is_err()
        && let Some((count, hours)) = draft.amount.trim().split_once(' ')
        && read_instances(count).is_ok()
        && read_hours(hours).is_ok()
    {
        (draft.amount, draft.hours) = (count.to_owned(), hours.to_owned());
    }
}
