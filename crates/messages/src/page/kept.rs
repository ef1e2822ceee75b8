//! The texts of the list of scenarios: a table of its own, in the later part of the program.

/// Every text of that. Names in braces are filled in by [`super::fill`].
pub struct KeptTexts {
    pub name: &'static str,
    pub name_of: &'static str,
    pub rename: &'static str,
    pub new: &'static str,
    pub new_name: &'static str,
    pub undo_rename: &'static str,
    pub problem_no_name: &'static str,
    pub problem_taken: &'static str,
    pub nothing_kept: &'static str,
}

static ENGLISH: KeptTexts = KeptTexts {
    name: "Name of this scenario",
    name_of: "Name of {name}",
    rename: "Rename {name}",
    new: "New scenario",
    new_name: "New scenario",
    undo_rename: "Call the scenario {name}",
    problem_no_name: "Write a name.",
    problem_taken: "Another scenario here is called “{name}”.",
    nothing_kept: "What you change is kept here.",
};

/// The texts in the page's language.
pub fn kept_texts() -> &'static KeptTexts {
    &ENGLISH
}
