//! The bill and its groups.

crate::texts! {
    bill_alone(name) = "{name} alone";
    bill_part(name) = "{name}’s part of the consolidated bill";
    whose_bill = "Bill";
    rates = "Rates";
    unblended = "As charged (unblended)";
    blended = "Average (blended)";
    kind_usage = "usage";
    kind_free = "free tier";
    kind_reserved = "covered by Reserved Instances";
    kind_plan = "covered by Savings Plans";
    kind_recurring = "recurring fee";
    kind_upfront = "upfront fee";
    kind_credit = "credit";
    kind_blended = "at the blended rate";
    by_account = "Account";
    by_unit = "Organizational unit";
    by_service = "Service";
    by_region = "Region";
    by_tag(key) = "Tag {key}";
    by_account_tag(key) = "Account tag {key}";
    by_category(name) = "Cost category {name}";
    no_group = "none";
    groups_heading = "The consolidated bill, as charged, by";
    groups_heading_charged = "The consolidated bill as charged, not averaged, by";
    groups_by = "Group by";
    column_service = "Service";
    column_region = "Region";
    column_quantity = "Quantity";
    column_rate = "Rate";
    column_cost = "Cost";
    save_csv = "Save CSV";
    save_markdown = "Save Markdown";
}
