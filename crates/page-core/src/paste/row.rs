//! One pasted row: understood, or with its problem.

use billfold_messages::texts;
use billfold_paste::{Fields, Named};

use super::known::Known;
use crate::edits::{NewUsage, Owner};
use crate::forms::usage_line::{Draft, line_name};
use crate::input::{Problem, read_hours, read_instances};
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
}

/// The problem of a row, and its column.
#[derive(Clone, Debug, PartialEq)]
pub struct Wrong {
    /// The column's name.
    pub column: &'static str,
    /// The problem, as a sentence.
    pub problem: Problem,
}

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
    let what = known.what(&fields.service, &fields.what);
    let what = what.map_err(at(column))?;
    let region = match &*fields.region {
        "" => known.usual_region().to_owned(),
        written => known
            .region(written)
            .map_err(at(texts::bill::column_region()))?,
    };
    let (document, prices) = (known.document, known.prices);
    let mut draft = Draft {
        region: region.clone(),
        ..Draft::default()
    };
    draft.choose(&what, document, prices);
    if !fields.region.is_empty() {
        // A Region that was written stays, even if no price is known there.
        draft.region = region;
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
    let (service, kind) = match &usage {
        NewUsage::Metered(line) => (&line.service, &line.usage_type),
        NewUsage::Instance(line) => (&line.service, &line.instance_type),
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
    })
}

/// Reads a row of a list of accounts.
pub fn account(named: &Named, known: &Known) -> Result<Good, Wrong> {
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
    })
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
