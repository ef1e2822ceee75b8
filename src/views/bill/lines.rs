//! The lines of a bill, service by service.

use billfold_messages::{english, texts};
use yew::prelude::*;

use crate::components::{VirtualRow, gap, use_virtual_rows};
use crate::views::Figure;
use billfold_page_core::format;
use billfold_page_core::queries::bill::{BillLine, RegionLines, Section, Table, amount};
use billfold_page_core::queries::price::incomplete;
use billfold_page_core::queries::receipts::Amount;
use billfold_page_core::workspace::Workspace;

/// A row of the table: a service with its total, a Region of the service, or a line of the Region.
enum Row<'t> {
    Service(&'t Section),
    Region(&'t RegionLines),
    Line(&'t BillLine),
}

fn rows_of(section: &Section) -> impl Iterator<Item = Row<'_>> {
    let regions = section.regions.iter().flat_map(|region| {
        // Lines without a Region are listed directly below their service.
        let head = (!region.code.is_empty()).then_some(Row::Region(region));
        head.into_iter().chain(region.lines.iter().map(Row::Line))
    });
    std::iter::once(Row::Service(section)).chain(regions)
}

#[hook]
pub fn use_lines(workspace: &Workspace, table: &Table) -> Html {
    let list = use_node_ref();
    let rows: Vec<Row<'_>> = table.sections.iter().flat_map(rows_of).collect();
    let pieces = use_virtual_rows(&list, rows.len());
    let scenario = &workspace.outcome.scenario;
    let currency = &*scenario.currency;
    let month = format::month_and_year(scenario.month);
    let note = texts::receipt::month_currency(&month, currency);
    let total = Amount {
        text: format::money(table.total, currency),
        asked: table.total_asked.clone(),
    };
    let shown = pieces
        .into_iter()
        .enumerate()
        .map(|(at, piece)| match piece {
            VirtualRow::Gap(height) => gap(at, height, 4),
            VirtualRow::Row(index) => match rows[index] {
                Row::Service(section) => service(index, section),
                Row::Region(one) => region(index, one),
                Row::Line(one) => line(index, one, currency),
            },
        });
    html! {
        <article class="receipt bill-paper" aria-label={table.title.clone()}>
            <header><h2><bdi>{ &table.title }</bdi></h2><small>{ note }</small></header>
            <table aria-rowcount={(rows.len() + 1).to_string()}>
                <thead>
                    <tr aria-rowindex="1">
                        <th scope="col">{ texts::usage::column_what() }</th>
                        <th scope="col" class="n">{ texts::bill::column_quantity() }</th>
                        <th scope="col" class="n">{ texts::bill::column_rate() }</th>
                        <th scope="col" class="n">{ texts::bill::column_cost() }</th>
                    </tr>
                </thead>
                <tbody ref={list}>{ for shown }</tbody>
            </table>
            <div class="receipt-total">
                <span>{ texts::receipt::total() }</span><Figure amount={total} what={table.title.clone()} />
            </div>
            if let Some(text) = incomplete(&workspace.outcome.unpriced) {
                <p class="row-short"><a href="#usage">{ text }</a></p>
            }
        </article>
    }
}

fn service(at: usize, section: &Section) -> Html {
    html! {
        <tr key={at} class="bill-service" data-at={at.to_string()}
            aria-rowindex={(at + 2).to_string()}>
            <th scope="row" colspan="3">
                <bdi>{ &section.service }</bdi>
                if section.service != section.code { <span class="code">{ &section.code }</span> }
            </th>
            <td class="n">{ format::amount(section.total) }</td>
        </tr>
    }
}

fn region(at: usize, region: &RegionLines) -> Html {
    html! {
        <tr key={at} class="bill-region" data-at={at.to_string()}
            aria-rowindex={(at + 2).to_string()}>
            <th scope="row" colspan="3">
                <bdi>{ &region.region }</bdi>
                if region.region != region.code { <span class="code">{ &region.code }</span> }
            </th>
            <td class="n">{ format::amount(region.total) }</td>
        </tr>
    }
}

fn line(at: usize, line: &BillLine, currency: &str) -> Html {
    let cost = match amount(line) {
        Some(amount) => {
            let what = texts::receipt::what_line(&line.name, line.detail);
            html! { <Figure {amount} {what} /> }
        }
        None => html! { format::amount(line.cents) },
    };
    html! {
        <tr key={at} data-at={at.to_string()} aria-rowindex={(at + 2).to_string()}>
            <td>
                <bdi>{ &line.name }</bdi>{ " · " }{ line.detail }
                if let Some(owners) = &line.owners { { " (" }<bdi>{ owners }</bdi>{ ")" } }
                <span class="code">{ &line.usage_type }</span>
                { denied(&line.denied) }
            </td>
            if line.unit.is_empty() {
                <td /><td />
            } else {
                <td class="n">{ format::quantity(line.quantity) }{ " " }{ english::units(&line.unit, line.quantity).into_owned() }</td>
                <td class="n">{ format::rate(line.rate, currency) }</td>
            }
            <td class="n">{ cost }</td>
        </tr>
    }
}

/// The most reasons that are listed; the policies' tab has all.
const REASONS: usize = 2;

/// Why usage behind a line is denied, with a link to the policies.
fn denied(reasons: &[String]) -> Html {
    if reasons.is_empty() {
        return Html::default();
    }
    let more = reasons.len().saturating_sub(REASONS);
    html! {
        <strong class="row-short">
            <a href="#organization/policies">
                <bdi>{ reasons[..reasons.len().min(REASONS)].join("; ") }</bdi>
                if more > 0 {
                    { " " }{ texts::policies::denied_more(&more.to_string()) }
                }
            </a>
        </strong>
    }
}
