//! The three figures that everything is about; always in sight.

use billfold_billing::explanation::{FigureId, Side};
use yew::prelude::*;

use super::Figure;
use crate::messages::{fill, texts};
use crate::queries::answer::{Answer, Verdict};
use crate::queries::price::incomplete;
use crate::queries::receipts::Amount;
use crate::queries::why;
use crate::workspace::Outcome;

pub fn summary(answer: &Answer, outcome: &Outcome) -> Html {
    let texts = texts();
    let Answer {
        verdict,
        separate,
        consolidated,
        saved,
        part,
        ..
    } = answer;
    let (plain, with_part, class) = match verdict {
        Verdict::Saves => (texts.saved, texts.saved_part, Some("saves")),
        Verdict::Costs => (texts.costs_more, texts.costs_part, Some("costs")),
        Verdict::Same => (texts.no_difference, texts.no_difference, None),
    };
    let label = match part {
        Some(part) => fill(with_part, &[("part", part)]),
        None => plain.to_owned(),
    };
    let figure = |text: &str, what: &str, figure| {
        let amount = Amount {
            text: text.to_owned(),
            asked: why::figure(outcome, figure),
        };
        html! { <Figure {amount} what={what.to_owned()} /> }
    };
    let incomplete = incomplete(&outcome.unpriced);
    html! {
        <dl class="summary" aria-label={texts.summary}>
            <div>
                <dt>{ texts.separate_bills }</dt>
                <dd id="separate-total">
                    { figure(separate, texts.separate_bills, FigureId::Total(Side::Separate)) }
                </dd>
            </div>
            <div>
                <dt>{ texts.one_bill }</dt>
                <dd id="consolidated-total">
                    { figure(consolidated, texts.one_bill, FigureId::Total(Side::Consolidated)) }
                </dd>
            </div>
            <div {class}>
                <dt>{ label }</dt>
                <dd id="saving-total">{ figure(saved, plain, FigureId::Saving) }</dd>
            </div>
            if let Some(text) = incomplete {
                <div class="summary-incomplete"><dt><a href="#usage">{ text }</a></dt></div>
            }
        </dl>
    }
}
