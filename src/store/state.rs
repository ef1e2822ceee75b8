//! Everything that the page shows at one moment.

use std::rc::Rc;

use yew::Callback;

use super::View;
use billfold_page_core::ptr_eq_rc::PtrEqRc;
use billfold_page_core::queries::why::Asked;
use billfold_page_core::workspace::Workspace;
use billfold_scenario::Document;

/// A message above everything else, and perhaps something to do about it.
#[derive(Clone, PartialEq)]
pub struct Notice {
    pub text: Rc<str>,
    pub action: Option<NoticeAction>,
}

/// What can be done about what a notice reports.
#[derive(Clone, PartialEq)]
pub struct NoticeAction {
    pub label: &'static str,
    pub act: Callback<()>,
    /// It takes back what the notice reports; the key for undo does it too.
    pub undoes: bool,
}

/// Everything that the page shows at one moment.
#[derive(Clone, PartialEq)]
pub struct State {
    pub workspace: PtrEqRc<Workspace>,
    /// The example that was opened last.
    pub example: Option<PtrEqRc<Document>>,
    /// How many scenarios were opened: drafts of fields belong to one scenario.
    pub scenario_number: u32,
    pub view: View,
    /// The page is being printed: lists are shown in full.
    pub printing: bool,
    /// The figure whose explanation is open.
    pub explained: Option<Asked>,
    /// What changed last, for screen readers.
    pub announcement: Rc<str>,
    /// Shown until it is dismissed.
    pub notice: Option<Notice>,
}

impl State {
    pub fn new(workspace: Workspace, view: View) -> Self {
        Self {
            workspace: PtrEqRc::new(workspace),
            example: None,
            scenario_number: 0,
            view,
            printing: false,
            explained: None,
            announcement: "".into(),
            notice: None,
        }
    }

    /// The same, with a document that is an example.
    pub fn of_example(self) -> Self {
        let example = Some(self.workspace.document.clone());
        Self { example, ..self }
    }

    /// Whether the document is an example as it was opened, without any change.
    pub fn is_example(&self) -> bool {
        self.example.as_ref() == Some(&self.workspace.document)
    }
}
