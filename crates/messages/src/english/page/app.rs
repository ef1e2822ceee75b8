//! The frame of the page: its bar, notices, undo, and words that many views use.

crate::texts! {
    product = "Billfold";
    title(view, scenario) = "{view}: {scenario} - Billfold";
    shown(view) = "{view} is shown.";
    skip = "Skip to the answer";
    views = "Views";
    compare = "Compare";
    undo_what(what) = "Undo: {what}";
    redo_what(what) = "Redo: {what}";
    nothing_to_undo = "Nothing to undo";
    nothing_to_redo = "Nothing to redo";
    undo_amount(what) = "Change {what}";
    undo_add(what) = "Add {what}";
    undo_remove(what) = "Remove {what}";
    undo_open(what) = "Open {what}";
    dismiss = "Dismiss";
    comma = ", ";
    and(first, last) = "{first} and {last}";
    organization = "Organization";
    usage = "Usage";
    commitments = "Commitments";
    bill = "Bill";
    undo_other_tab = "Change in another tab";
    copy_link = "Copy link";
    undo = "Undo";
    problem_offline = "It could not be fetched. Is the network available?";
    part_coming = "Loading…";
    not_possible = "Not possible in this scenario.";
    part_missing = "This part of the page could not be loaded. Is the network available? What is shown can still be used.";
    locale = "en-US";
    close = "Close";
    cancel = "Cancel";
    add = "Add";
    notices = "Notices of other people’s code";
    foot = "Everything stays in this browser: no server, no AWS credentials. Not affiliated with AWS; prices are AWS list prices as of the dates shown with them.";
    print = "Print";
    nothing_found = "No match.";
    own_choice(text) = "Use “{text}”";
    more_found(n) = { one: "{n} more; type to narrow", other: "{n} more; type to narrow" };
    instance = "instance";
    instances = "instances";
    an_hour = "an hour";
    hour = "hour";
}
