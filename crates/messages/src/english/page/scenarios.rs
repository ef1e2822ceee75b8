//! Scenarios: examples, links, files and what the browser stores.

crate::texts! {
    problem_file(file, problem) = "{file} was not opened. {problem}";
    heading = "Scenarios";
    duplicate = "Duplicate this scenario";
    unnamed = "Unnamed scenario";
    waiting_for_prices = "This scenario uses the price list, which is still loading. It opens as soon as the price list is here.";
    not_stored = "This browser saves nothing: its storage is full or not allowed. Save a file to keep your work.";
    name_taken(name, new) = "Another scenario here is called “{name}”, so this one is now “{new}”.";
    deleted(name) = "{name} was deleted from this browser.";
    deleted_here(name) = "{name} was deleted from this browser. It stays open here until you leave.";
    copy_of(name) = "Copy of {name}";
    duplicated(name) = "{name} is saved as a separate scenario.";
    problem_prices(problem) = "The price list was not opened, so usage without a price of its own is not charged. {problem} Reload the page to try again.";
    open_file = "Open file";
    problem_link(problem) = "The link was not opened. {problem}";
    problem_unreadable(file) = "{file} could not be read.";
    link_broken = "It is incomplete or was changed on the way. Ask for it again.";
    link_too_new(version) = "It was made by a newer Billfold (link version {version}). Reload the page to get that.";
    link_not_made = "This browser cannot make links; save a file instead.";
    link_copied = "The link is in the clipboard. It contains the whole scenario.";
    link_in_address = "The clipboard is blocked; the link is now in the address bar, ready to be copied.";
    save_file = "Save file";
    examples = "Examples";
    stored = "Saved in this browser";
    delete_what(name) = "Delete {name}";
    example_tiers = "Bob and Susan";
    example_tiers_shows = "Two accounts reach a cheaper tier together";
    example_reserved = "Reserved Instances used by another account";
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
    undo_rename(name) = "Rename the scenario to {name}";
    problem_no_name = "Enter a name.";
    problem_taken(name) = "Another scenario here is called “{name}”.";
    nothing_stored = "Your changes are saved here.";
}
