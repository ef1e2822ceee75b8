//! The receipts of the first screen.

crate::texts! {
    alone_heading(bills) = "Alone: {bills}";
    together_heading(payer) = "Together: one bill, paid by {payer}";
    management_account = "management account";
    member_account = "member account";
    consolidated_bill = "Consolidated bill";
    month_currency(month, currency) = "{month}, {currency}";
    total = "Total";
    nothing_used = "Nothing used";
    share_of(name) = "{name}’s share";
    no_difference = "no difference";
    fees_of(item) = "Fees for {item}";
    tier_usage(units, rate) = "{units} × {rate}";
    tier_free(units) = "{units} free";
    tier_reserved(units) = "{units} by Reserved Instances";
    tier_plan(units) = "{units} by Savings Plans";
    tier_recurring(units, rate) = "{units} fee at {rate}";
    tier_upfront(units, rate) = "{units} upfront at {rate}";
    tier_owned(line, owners) = "{line} ({owners})";
    what_total(name) = "total of {name} alone";
    what_total_together = "total of the consolidated bill";
    what_line(item, line) = "{item}, {line}";
    more_items(n) = { one: "and {n} more item", other: "and {n} more items" };
    more_accounts(n) = { one: "and {n} more account", other: "and {n} more accounts" };
}
