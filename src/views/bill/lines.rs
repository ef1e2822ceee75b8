//! The lines of a bill, service by service.

use yew::prelude::*;

use crate::format;
use crate::messages::{fill, texts};
use crate::queries::bill::{BillLine, Section, Table, amount};
use crate::queries::price::incomplete;
use crate::queries::receipts::Amount;
use crate::state::State;
use crate::views::Figure;

/// So many lines are in the page at once.
const LINES: usize = 400;

pub fn lines(state: &State, table: &Table) -> Html {
    let texts = texts();
    let scenario = &state.outcome.scenario;
    let month = format::month_and_year(scenario.month);
    let note = fill(
        texts.month_currency,
        &[("month", &month), ("currency", &scenario.currency)],
    );
    let total = Amount {
        text: format::money(table.total, &scenario.currency),
        asked: table.total_asked.clone(),
    };
    let mut room = LINES;
    let sections = table.sections.iter().map(|one| {
        let shown = one.lines.len().min(room);
        room -= shown;
        section(one, shown, &scenario.currency)
    });
    html! {
        <article class="receipt bill-paper" aria-label={table.title.clone()}>
            <header><h2><bdi>{ &table.title }</bdi></h2><small>{ note }</small></header>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{ texts.column_what }</th>
                        <th scope="col" class="n">{ texts.column_quantity }</th>
                        <th scope="col" class="n">{ texts.column_rate }</th>
                        <th scope="col" class="n">{ texts.column_cost }</th>
                    </tr>
                </thead>
                { for sections }
            </table>
            <div class="receipt-total">
                <span>{ texts.total }</span><Figure amount={total} what={table.title.clone()} />
            </div>
            if let Some(text) = incomplete(&state.outcome.unpriced) {
                <p class="row-short"><a href="#usage">{ text }</a></p>
            }
        </article>
    }
}

fn section(section: &Section, shown: usize, currency: &str) -> Html {
    let more = section.lines.len() - shown;
    html! {
        <tbody key={section.service.clone()}>
            <tr class="bill-service">
                <th scope="rowgroup" colspan="3">{ &section.service }</th>
                <td class="n">{ format::amount(section.total) }</td>
            </tr>
            { for section.lines[..shown].iter().enumerate().map(|(at, one)| line(at, one, currency)) }
            if more > 0 {
                <tr><td colspan="4">{ crate::messages::count(&texts().more_lines, more) }</td></tr>
            }
        </tbody>
    }
}

fn line(at: usize, line: &BillLine, currency: &str) -> Html {
    let cost = match amount(line) {
        Some(amount) => {
            let what = fill(
                texts().what_line,
                &[("item", &line.name), ("line", line.detail)],
            );
            html! { <Figure {amount} {what} /> }
        }
        None => html! { format::amount(line.cents) },
    };
    html! {
        <tr key={at}>
            <td>
                <bdi>{ &line.name }</bdi>{ " · " }{ line.detail }
                <span class="code">{ &line.region }{ " " }{ &line.usage_type }</span>
            </td>
            <td class="n">{ format::number(line.quantity, 4) }{ " " }{ &line.unit }</td>
            <td class="n">{ format::rate(line.rate, currency) }</td>
            <td class="n">{ cost }</td>
        </tr>
    }
}
