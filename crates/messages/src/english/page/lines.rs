//! Lines that are selected, moved, tagged and found.

crate::texts! {
    select(what) = "Select {what}";
    select_all = "Select all lines shown";
    selected = "Selected";
    lines_selected(n) = { one: "{n} selected", other: "{n} selected" };
    lines(n) = { one: "{n} line", other: "{n} lines" };
    commitments(n) = { one: "{n} commitment", other: "{n} commitments" };
    what_group(name) = "total of {name}";
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
    undo_hours(what) = "Change the hours of {what}";
    hours_of(what) = "Hours of {what}";
    undo_duplicate(what) = "Duplicate {what}";
    undo_give(what, account) = "Move {what} to {account}";
    undo_tag(what, tag) = "Tag {what} with {tag}";
    undo_untag(what, tag) = "Remove the tag {tag} from {what}";
    tag = "Tag";
    tag_what(what) = "Tag {what}";
    tag_for = "Tag, such as env=prod";
    tag_like = "env=prod";
    tags_of(what) = "Tags of {what}";
    untag(tag, what) = "Remove {tag} from {what}";
    problem_tag = "Enter a key and a value, such as env=prod.";
    problem_tag_long = "A key has at most 128 characters, a value at most 256.";
    problem_tag_aws = "Keys that begin with aws: are reserved for AWS.";
    problem_tag_many = "AWS allows at most 50 tags per resource.";
    find = "Find lines";
    found(n, all) = "{n} of {all} lines";
    nothing_found = "No line matches.";
    month = "Month";
    undo_month(month) = "Bill {month}";
    moved_up(what) = "{what} moved up.";
    not_moved(what) = "{what} is at the end of its list already; metered usage comes before instances.";
    moved_down(what) = "{what} moved down.";
}
