//! The headline, the reason under it, and the summary of both bills.

crate::texts! {
    incomplete(n) = { one: "Incomplete: {n} line has no full price", other: "Incomplete: {n} lines have no full price" };
    headline_saves(accounts, saved, month) = "{accounts} on one bill save {saved} in {month}.";
    headline_costs(accounts, saved, month) = "{accounts} on one bill pay {saved} more in {month}.";
    headline_same(accounts, month) = "{accounts} pay the same on one bill as alone in {month}.";
    headline_alone(accounts, month) = "{accounts} has nothing to consolidate in {month}.";
    reason_nothing_used = "Nothing is used yet. Add usage, and both bills appear.";
    reason_alone = "Add a second account to see what one bill does.";
    reason_not_shared(who) = "No cheaper tier is reached together, and sharing of commitments is off for {who}.";
    reason_same = "No cheaper tier is reached together, and no commitment or credit is left for another account.";
    reason_tiers(item, who, amount, boundary, unit, there) = "{item}: together {who} use {amount}. Past {boundary} each {unit} costs less, and {there}.";
    alone_neither = "neither of them gets there alone";
    alone_none = "none of them gets there alone";
    alone_one(all) = "only one of the {all} gets there alone";
    reason_part(amount) = " That makes {amount} of the difference.";
    alone_some(some, all) = "only {some} of the {all} get there alone";
    reason_free_tier(amount, rounded) = "One bill has one free tier, where the accounts alone had one each: that costs {amount}{rounded}.";
    reason_rounding(amount) = "The bills differ by what rounding to cents leaves: {amount}.";
    reason_other_all(cause) = "All of it comes from {cause}.";
    reason_other_saves(cause, amount, rounded) = "Most of it comes from {cause}: {amount}{rounded}.";
    reason_other_costs(cause, amount, rounded) = "The largest part comes from {cause}: {amount} more{rounded}.";
    before_rounding = " before cents are rounded";
    summary = "Summary";
    separate_bills = "Separate bills";
    one_bill = "One bill";
    saved = "Saved";
    costs_more = "Costs more";
    no_difference = "Difference";
    saved_part(part) = "Saved, {part}";
    costs_part(part) = "Costs {part} more";
    announce(separate, consolidated, verdict, saved) = "Separate {separate}, one bill {consolidated}, {verdict} {saved}.";
    saved_word = "saved";
    more_word = "more by";
    saved_by(cause) = "Saved by {cause}";
    costs_by(cause) = "Costs more by {cause}";
    accounts(n) = { one: "{n} account", other: "{n} accounts" };
    accounts_in_words(n) = { one: "{n} account", other: "{n} accounts", in words };
    bills_in_words(n) = { one: "{n} bill", other: "{n} bills", in words };
    reason_reserved(from, to, value) = "In hours when {from} leaves Reserved Instances idle, they cover usage of {to} worth {value} On-Demand.";
    reason_plans(from, to, value) = "{from}’s Savings Plans cover usage of {to} worth {value} On-Demand.";
    causes_heading = "Where the difference comes from";
    comparison = "comparison";
    save_comparison = "Save comparison as Markdown";
}
