//! Scenarios: examples, links, files and what the browser stores.

crate::texts! {
    problem_file(file, problem) = "{file} was not opened. {problem}";
    heading = "Scenarios";
    duplicate = "Duplicate this scenario";
    unnamed = "Scenario without a name";
    waiting_for_prices = "This scenario takes prices from the price list, which is on its way. It opens as soon as that is here.";
    not_stored = "This browser keeps nothing: it has no room, or does not allow it. Save a file to keep your work.";
    name_taken(name, new) = "Another scenario here is called “{name}”, so this one is now “{new}”.";
    deleted(name) = "{name} was deleted from this browser.";
    deleted_here(name) = "{name} was deleted from this browser. It is open here until you leave.";
    copy_of(name) = "Copy of {name}";
    duplicated(name) = "{name} is kept as a scenario of its own.";
    problem_prices(problem) = "The price list was not opened, so usage without a price of its own is not charged. {problem} Reload the page to try again.";
    open_file = "Open file";
    problem_link(problem) = "The link was not opened. {problem}";
    problem_unreadable(file) = "{file} could not be read.";
    link_broken = "It is cut off or was changed on its way; ask for it once more.";
    link_too_new(version) = "It was made by a newer Billfold (links of version {version}); reload the page to get that.";
    link_not_made = "This browser cannot make links; save a file instead.";
    link_copied = "The link is in the clipboard. It holds the whole scenario.";
    link_in_address = "The clipboard is blocked; the link is now in the address bar, ready to be copied.";
    save_file = "Save file";
    examples = "Examples";
    stored = "Kept in this browser";
    delete_what(name) = "Delete {name}";
    example_tiers = "Bob and Susan";
    example_tiers_shows = "Two accounts reach a cheaper tier together";
    example_reserved = "Reservations used by another";
    example_reserved_shows = "Susan’s idle Reserved Instances cover Bob’s";
    example_plans = "A Savings Plan at work";
    example_plans_shows = "Ana’s idle plan covers Ben’s usage";
    example_free = "One free tier instead of two";
    example_free_shows = "When one bill costs more";
    name = "Name of this scenario";
    name_of(name) = "Name of {name}";
    rename(name) = "Rename {name}";
    new_scenario = "New scenario";
    new_scenario_name = "New scenario";
    undo_rename(name) = "Call the scenario {name}";
    problem_no_name = "Write a name.";
    problem_taken(name) = "Another scenario here is called “{name}”.";
    nothing_stored = "What you change is kept here.";
}
