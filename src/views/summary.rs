//! The three totals, which are always in sight.

use billfold_billing::comparison::Verdict;
use billfold_billing::explanation::{FigureId, Side};
use billfold_messages::texts;
use yew::prelude::*;

use super::{Figure, verdict_class};
use billfold_page_core::queries::answer::Answer;
use billfold_page_core::queries::price::{incomplete, left_out};
use billfold_page_core::queries::receipts::Amount;
use billfold_page_core::queries::why;
use billfold_page_core::workspace::Outcome;

/// The totals; as a slim strip if something stands before them in it.
pub fn summary(answer: &Answer, outcome: &Outcome, strip_start: Option<Html>) -> Html {
    let Answer {
        verdict,
        separate,
        consolidated,
        saved,
        has_denied,
        part,
        ..
    } = answer;
    let verdict = match has_denied {
        true => &Verdict::Same,
        false => verdict,
    };
    let class = verdict_class(*verdict);
    let what = match verdict {
        Verdict::Saves => texts::answer::saved(),
        Verdict::Costs => texts::answer::costs_more(),
        Verdict::Same => texts::answer::no_difference(),
    };
    let label = match (verdict, part) {
        (Verdict::Saves, Some(part)) => texts::answer::saved_part(part),
        (Verdict::Costs, Some(part)) => texts::answer::costs_part(part),
        _ => what.to_owned(),
    };
    let figure = |text: &str, what: &str, figure| {
        let amount = Amount {
            text: text.to_owned(),
            asked: why::figure(outcome, figure),
        };
        html! { <Figure {amount} what={what.to_owned()} /> }
    };
    let left_out = left_out(outcome);
    let incomplete = incomplete(&outcome.unpriced);
    html! {
        <dl class={classes!("summary", strip_start.is_some().then_some("slim"))} aria-label={texts::answer::summary()}>
            { for strip_start }
            <div>
                <dt>{ texts::answer::separate_bills() }</dt>
                <dd id="separate-total">
                    { figure(separate, texts::answer::separate_bills(), FigureId::Total(Side::Separate)) }
                </dd>
            </div>
            <div>
                <dt>{ texts::answer::one_bill() }</dt>
                <dd id="consolidated-total">
                    { figure(consolidated, texts::answer::one_bill(), FigureId::Total(Side::Consolidated)) }
                </dd>
            </div>
            <div {class}>
                <dt>{ label }</dt>
                <dd id="saving-total">{ figure(saved, what, FigureId::Saving) }</dd>
            </div>
            if let Some(text) = left_out {
                <div class="summary-incomplete">
                    <dt><a href="#organization/policies">{ text }</a></dt>
                </div>
            }
            if let Some(text) = incomplete {
                <div class="summary-incomplete"><dt><a href="#usage">{ text }</a></dt></div>
            }
        </dl>
    }
}
