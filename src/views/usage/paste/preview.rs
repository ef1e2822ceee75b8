//! How each row was understood, or what is wrong with it.

use yew::prelude::*;

use super::reading::{Line, Reading};
use super::row::{Good, Wrong};
use crate::edits::Owner;
use crate::messages::{count, fill, later_texts, paste_texts, texts};

/// A table of the rows, in their order.
pub fn preview(reading: &Reading) -> Html {
    let (texts, paste) = (texts(), paste_texts());
    html! {
        <div class="paste-preview" role="region" aria-label={paste.preview} tabindex="0">
            <table>
                <thead>
                    <tr>
                        <th scope="col">{ paste.line }</th>
                        <th scope="col">{ texts.column_account }</th>
                        <th scope="col">{ texts.column_what }</th>
                        <th scope="col">{ later_texts().column_region }</th>
                        <th scope="col" class="n">{ texts.column_amount }</th>
                        <th scope="col">{ later_texts().column_rate }</th>
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
    let (texts, paste) = (texts(), paste_texts());
    let new = !matches!(good.owner, Owner::Known(_));
    html! {
        <tr key={number}>
            <th scope="row">{ number }</th>
            <td>
                <bdi>{ &good.account }</bdi>
                if new {
                    <span class="code">{ paste.new_account }</span>
                } else if good.usage.is_none() {
                    <span class="code">{ paste.known_account }</span>
                }
            </td>
            <td><bdi>{ &good.what }</bdi><span class="code">{ &good.code }</span></td>
            <td data-label={later_texts().column_region}>{ &good.region }</td>
            <td class="n" data-label={texts.column_amount}>{ &good.amount }</td>
            <td data-label={later_texts().column_rate}>
                if good.usage.is_none() {
                    { "" }
                } else if good.rates.is_empty() {
                    <span class="paste-unpriced">{ paste.no_price }</span>
                } else {
                    { &good.rates }
                }
            </td>
        </tr>
    }
}

fn mistaken(line: &Line, wrong: &Wrong) -> Html {
    let values = [("column", wrong.column), ("problem", &*wrong.problem)];
    html! {
        <tr key={line.number} class="paste-wrong">
            <th scope="row">{ line.number }</th>
            <td colspan="5">
                <bdi class="paste-source">{ line.source.replace('\t', " · ") }</bdi>
                <span class="field-problem"><bdi>{ fill(paste_texts().wrong_line, &values) }</bdi></span>
            </td>
        </tr>
    }
}

/// How many rows are understood, and what of the others.
pub fn counts(reading: &Reading) -> String {
    let paste = paste_texts();
    if reading.lines.is_empty() {
        return String::new();
    }
    let (wrong, waiting) = reading.wrong_and_waiting();
    let mut words = vec![count(&paste.understood, reading.good().count())];
    if wrong > 0 {
        words.push(count(&paste.wrong, wrong));
        words.push(paste.kept.to_owned());
    }
    if waiting > 0 {
        words.push(count(&paste.more, waiting));
    }
    words.join(" ")
}
