//! The preview of pasted rows: how each was understood, or its problem.

use billfold_messages::texts;
use billfold_page_core::paste::{Good, Line, Reading, Wrong};
use yew::prelude::*;

use billfold_page_core::edits::Owner;

/// A table of the rows, in their order.
pub fn preview(reading: &Reading) -> Html {
    html! {
        <div class="paste-preview" role="region" aria-label={texts::paste::preview()} tabindex="0">
            <table>
                <thead>
                    <tr>
                        <th scope="col">{ texts::paste::line() }</th>
                        <th scope="col">{ texts::usage::column_account() }</th>
                        <th scope="col">{ texts::usage::column_what() }</th>
                        <th scope="col">{ texts::bill::column_region() }</th>
                        <th scope="col" class="n">{ texts::usage::column_amount() }</th>
                        <th scope="col">{ texts::bill::column_rate() }</th>
                    </tr>
                </thead>
                <tbody>{ for reading.lines.iter().map(line) }</tbody>
            </table>
        </div>
    }
}

fn line(line: &Line) -> Html {
    match &line.found {
        Ok(good) => understood(line.number, good),
        Err(wrong) => mistaken(line, wrong),
    }
}

fn understood(number: usize, good: &Good) -> Html {
    let new = !matches!(good.owner, Owner::Known(_));
    html! {
        <tr key={number}>
            <th scope="row">{ number }</th>
            <td>
                <bdi>{ &good.account }</bdi>
                if new {
                    <span class="code">{ texts::paste::new_account() }</span>
                } else if good.usage.is_none() {
                    <span class="code">{ texts::paste::known_account() }</span>
                }
            </td>
            <td><bdi>{ &good.what }</bdi><span class="code">{ &good.code }</span></td>
            <td data-label={texts::bill::column_region()}>{ &good.region }</td>
            <td class="n" data-label={texts::usage::column_amount()}>
                { &good.amount }
                if let Some(question) = &good.question {
                    <span class="paste-question">{ question }</span>
                }
            </td>
            <td data-label={texts::bill::column_rate()}>
                if good.usage.is_none() {
                    { "" }
                } else if good.rates.is_empty() {
                    <span class="paste-unpriced">{ texts::paste::no_price() }</span>
                } else {
                    { &good.rates }
                }
            </td>
        </tr>
    }
}

fn mistaken(line: &Line, wrong: &Wrong) -> Html {
    html! {
        <tr key={line.number} class="paste-wrong">
            <th scope="row">{ line.number }</th>
            <td colspan="5">
                <bdi class="paste-source">{ line.source.replace('\t', " · ") }</bdi>
                <span class="field-problem"><bdi>{ texts::paste::wrong_line(wrong.column, &wrong.problem) }</bdi></span>
            </td>
        </tr>
    }
}

/// How many rows were understood, and how many were not.
pub fn counts(reading: &Reading) -> String {
    if reading.lines.is_empty() {
        return String::new();
    }
    let (wrong, waiting) = reading.wrong_and_waiting();
    let mut words = vec![texts::paste::understood(reading.good().count())];
    if wrong > 0 {
        words.push(texts::paste::wrong(wrong));
        words.push(texts::paste::kept().to_owned());
    }
    if waiting > 0 {
        words.push(texts::paste::more(waiting));
    }
    words.join(" ")
}
