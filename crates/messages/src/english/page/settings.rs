//! Settings for what AWS leaves open.

crate::texts! {
    heading = "Where AWS leaves it open";
    hint = "AWS’s documents are silent or disagree here. Each setting says what this scenario assumes; most change who pays what, some the total.";
    undo(what) = "Change the setting “{what}”";
    allocation = "Which account’s units fall in which tier";
    proportional = "each account has the same share of every tier";
    blended = "each account pays the average rate";
    fixed_order = "usage lines fill the tiers in their order";
    free_units = "Where paid tiers begin";
    before_tiers = "after the free units";
    within_tiers = "free units use up the first tier";
    unit_step = "From GB to TB";
    binary = "1 TB is 1,024 GB";
    decimal = "1 TB is 1,000 GB";
    cent_rounding = "Fractions of a cent";
    nearest = "are rounded to the nearest cent";
    up_to_cent = "count as a whole cent";
    free_tier_model = "Free tier of new accounts";
    twelve_months = "twelve-month offers";
    credits = "credits instead, as for accounts since 15 July 2025";
    purchase_month = "Hourly fee of Reserved Instances in the month of purchase";
    full_month = "for all hours of the month";
    hours_in_force = "for the hours from the purchase on";
}
