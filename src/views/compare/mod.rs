//! The first screen: separate bills that fold into one, the usage behind them, and the price
//! ladder that makes the difference.

mod add_account;
mod add_usage;
mod causes;
mod fold;
mod ladder;
mod receipt;
mod usage;

use std::rc::Rc;

use yew::prelude::*;

use crate::state::State;
use causes::Causes;
use fold::Fold;
use ladder::LadderFigure;
use usage::UsageTable;

#[derive(Properties)]
pub struct CompareProps {
    pub state: Rc<State>,
}

impl PartialEq for CompareProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.state.outcome, &other.state.outcome)
            && Rc::ptr_eq(&self.state.document, &other.state.document)
    }
}

#[function_component]
pub fn Compare(props: &CompareProps) -> Html {
    html! {
        <>
            <Fold state={props.state.clone()} />
            <div class="lower">
                <UsageTable state={props.state.clone()} />
                <div class="pictures">
                    <LadderFigure state={props.state.clone()} />
                    <Causes state={props.state.clone()} />
                </div>
            </div>
        </>
    }
}
