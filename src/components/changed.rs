//! A figure that shows for a moment where it moved from.

use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct ChangedProps {
    pub text: AttrValue,
}

/// The text, and above it, fading, the one that stood there before. Nothing moves for it, and
/// screen readers hear the totals from the live region instead.
#[function_component]
pub fn Changed(props: &ChangedProps) -> Html {
    let seen = use_mut_ref(|| (props.text.clone(), None::<AttrValue>, 0_u32));
    let (before, number) = {
        let mut seen = seen.borrow_mut();
        if seen.0 != props.text {
            let before = std::mem::replace(&mut seen.0, props.text.clone());
            seen.1 = Some(before);
            seen.2 += 1;
        }
        (seen.1.clone(), seen.2)
    };
    html! {
        <span class="changed">
            <span class={classes!(before.is_some().then_some("changed-now"))} key={number}>
                { &props.text }
            </span>
            if let Some(before) = before {
                <span class="changed-from" aria-hidden="true" key={format!("from{number}")}>
                    { before }
                </span>
            }
        </span>
    }
}
