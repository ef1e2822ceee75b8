//! Buttons that export or print what the page shows.

use billfold_messages::texts;
use yew::prelude::*;

use crate::browser;
use crate::store::export;
use billfold_page_core::workspace::{Outcome, Workspace};

/// Saves a file of a scenario's figures. Its name consists of the scenario's name, the month, and
/// `what`.
pub fn saving(
    workspace: &Workspace,
    what: &str,
    ending: &'static str,
    kind: &'static str,
    write: impl Fn(&Outcome) -> String + 'static,
) -> Callback<MouseEvent> {
    let outcome = workspace.outcome.clone();
    let scenario = workspace.document.name.as_deref().unwrap_or_default();
    let name = format!("{scenario} {} {what}", workspace.outcome.scenario.month);
    let name = export::file_name(Some(&name), ending);
    Callback::from(move |_| browser::save_file(&name, kind, &write(&outcome)))
}

/// Prints the page as it stands.
pub fn print() -> Html {
    let onclick = Callback::from(|_: MouseEvent| browser::print());
    html! { <button type="button" class="quiet" {onclick}>{ texts::app::print() }</button> }
}
