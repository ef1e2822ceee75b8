//! Lines that are selected, moved, tagged and found.

crate::texts! {
    select(what) = "Select {what}";
    select_all = "Select all that are shown";
    selected = "Selected";
    lines_selected(n) = { one: "{n} selected", other: "{n} selected" };
    lines(n) = { one: "{n} line", other: "{n} lines" };
    commitments(n) = { one: "{n} commitment", other: "{n} commitments" };
    what_group(name) = "what {name} comes to";
    move_up = "Move up";
    move_down = "Move down";
    duplicate = "Duplicate";
    duplicate_of(what) = "Duplicate {what}";
    remove = "Remove";
    move_to = "Move to account";
    give = "Move";
    clear = "Clear selection";
    undo_up(what) = "Move {what} up";
    undo_down(what) = "Move {what} down";
    undo_hours(what) = "Change when {what} runs";
    hours_of(what) = "Hours of {what}";
    undo_duplicate(what) = "Duplicate {what}";
    undo_give(what, account) = "Move {what} to {account}";
    undo_tag(what, tag) = "Tag {what} with {tag}";
    undo_untag(what, tag) = "Take the tag {tag} off {what}";
    tag = "Tag";
    tag_what(what) = "Tag {what}";
    tag_for = "Tag, such as env=prod";
    tag_like = "env=prod";
    tags_of(what) = "Tags of {what}";
    untag(tag, what) = "Take {tag} off {what}";
    problem_tag = "Write a key and a value, such as env=prod.";
    problem_tag_long = "A key has at most 128 characters, a value at most 256.";
    problem_tag_aws = "Keys that begin with aws: are AWS’s own.";
    problem_tag_many = "AWS allows 50 tags at most on one thing.";
    find = "Find lines";
    found(n, all) = "{n} of {all} lines";
    nothing_found = "No line has these words.";
    month = "Month";
    undo_month(month) = "Bill {month}";
    moved_up(what) = "{what} moved up.";
    not_moved(what) = "{what} stands at the end of its list already; metered usage stands before instances.";
    moved_down(what) = "{what} moved down.";
}
