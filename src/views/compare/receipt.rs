//! A bill as a receipt.

use billfold_messages::texts;
use yew::prelude::*;

use crate::views::Figure;
use billfold_page_core::queries::receipts::{Entry, Receipt, Tier};

pub struct Paper<'a> {
    pub title: &'a str,
    pub note: &'a str,
    /// The number of the account's colour, if the bill is of one account.
    pub colour: Option<usize>,
    pub receipt: Receipt,
    /// The part between the items and the total.
    pub middle: Html,
    /// The part below the total.
    pub foot: Html,
}

pub fn paper(paper: Paper<'_>) -> Html {
    let Paper {
        title,
        note,
        colour,
        receipt,
        middle,
        foot,
    } = paper;
    let Receipt {
        entries,
        more,
        total,
    } = &receipt;
    let what = match colour {
        Some(_) => texts::receipt::what_total(title),
        None => texts::receipt::what_total_together().to_owned(),
    };
    html! {
        <article class="receipt" aria-label={title.to_owned()}>
            <header>
                <h3>
                    if let Some(colour) = colour {
                        <span class={classes!("dot", format!("colour-{colour}"))} />
                    }
                    <bdi>{ title }</bdi>
                </h3>
                <small>{ note }</small>
            </header>
            if entries.is_empty() {
                <p class="receipt-empty">{ texts::receipt::nothing_used() }</p>
            }
            <ul class="receipt-lines">{ for entries.iter().enumerate().map(entry) }</ul>
            if *more > 0 {
                <p class="receipt-more">{ texts::receipt::more_items(*more) }</p>
            }
            { middle }
            <div class="receipt-total">
                <span>{ texts::receipt::total() }</span>
                <Figure amount={total.clone()} {what} />
            </div>
            { foot }
        </article>
    }
}

fn entry((at, entry): (usize, &Entry)) -> Html {
    let tiers = entry.tiers.iter().enumerate();
    html! {
        <li key={at}>
            <div class="receipt-line">
                <span><bdi>{ &entry.name }</bdi></span><span>{ &entry.quantity }</span>
            </div>
            { for tiers.map(|(at, line)| tier(at, line, &entry.name)) }
        </li>
    }
}

fn tier(at: usize, tier: &Tier, item: &str) -> Html {
    let what = texts::receipt::what_line(item, &tier.text);
    let lower = tier.lower.then_some("lower");
    html! {
        <div key={at} class={classes!("receipt-line", "receipt-tier", lower)}>
            <span>{ &tier.text }</span>
            <Figure amount={tier.amount.clone()} {what} />
        </div>
    }
}
