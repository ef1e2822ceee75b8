//! Work that a large scenario does only once somebody asks for it.

use yew::prelude::*;

use billfold_page_core::ptr_eq_rc::PtrEqRc;
use billfold_page_core::workspace::Outcome;

/// Work on an outcome: done at once if it `is_quick`, else once it is asked for. Returns the result, or
/// the callback that asks.
#[hook]
pub fn use_work<K: PartialEq + 'static, T: Clone + 'static>(
    outcome: &PtrEqRc<Outcome>,
    key: K,
    is_quick: fn(&Outcome) -> bool,
    work: fn(&PtrEqRc<Outcome>, &K) -> T,
) -> Result<T, Callback<MouseEvent>> {
    let asked = use_state(|| None::<PtrEqRc<Outcome>>);
    let is_asked = asked.as_ref() == Some(outcome);
    let done = use_memo(
        (outcome.clone(), key, is_asked),
        |(outcome, key, is_asked)| (*is_asked || is_quick(outcome)).then(|| work(outcome, key)),
    );
    let outcome = outcome.clone();
    (*done)
        .clone()
        .ok_or_else(|| Callback::from(move |_: MouseEvent| asked.set(Some(outcome.clone()))))
}
