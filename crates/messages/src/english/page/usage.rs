//! Usage lines, and adding one.

crate::texts! {
    heading(month) = "Usage in {month}";
    column_account = "Account";
    column_what = "What";
    column_amount = "How much";
    column_alone = "Alone";
    column_together = "Together";
    amount_of(what, account) = "{account}, {what}: how much";
    what_alone(what, account) = "{what} of {account} alone";
    what_together(what, account) = "{what} of {account} on one bill";
    add_usage = "Add usage";
    add_account = "Add account";
    new_account(n) = "Account {n}";
    remove_line(what) = "Remove {what}";
    whose(what, account) = "{what} of {account}";
    more_lines(n) = { one: "{n} more line", other: "{n} more lines" };
    account = "Whose usage";
    what = "What is used";
    amount = "How much";
    all_services = "All services";
    region_unpriced(code) = "{code}, no price found";
    global = "No Region (global)";
    platform = "Platform";
    hours = "When";
    like_quantity = "2 TB";
    like_number = "1,000";
    like_count = "4";
    like_hours = "always, or Mon-Fri 9-17";
    will_be_unpriced = "No price found. It can be added anyway; set its price afterwards.";
}
