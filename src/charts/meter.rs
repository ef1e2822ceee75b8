//! A fraction as a bar.

use billfold_billing::Exact;
use billfold_page_core::charts::permille;
use yew::prelude::*;

/// The bar of a fraction. Its figure is beside it.
pub fn meter(part: Exact) -> Html {
    html! {
        <div class="meter" aria-hidden="true">
            <div ~style={format!("--to:{}", permille(part, Exact::ONE))} />
        </div>
    }
}
