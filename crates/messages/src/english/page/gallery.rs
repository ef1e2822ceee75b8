//! The gallery of example scenarios: what each one shows.

crate::texts! {
    name = "Gallery";
    heading = "Ten stories";
    more = "More stories";
    purpose = "Each shows one thing that changes when accounts share a bill. Change a story and it becomes your copy.";
    in_menu = "What changes when accounts share a bill";
    alone = "Alone";
    together = "Together";
    saved(amount) = "{amount} saved";
    costs(amount) = "{amount} more";
    same = "No difference";
    open_now = "Open now";
    tiers_notice = "Neither fills 10 TB alone. Notice the 2 TB past the step: they cost less for both. The rates are AWS’s teaching example.";
    day_and_night = "Dev by day, Batch by night";
    day_and_night_notice = "Eight reservations, two accounts that never meet. Notice that no hour of the week is left idle.";
    zonal = "Zonal and regional";
    zonal_notice = "A zonal reservation waits in its own zone. Take the zone out, and it covers the account next door.";
    free_tier = "The lost free tier";
    free_tier_notice = "Three allowances become one. Notice who was within its own, and now pays.";
    plan = "The plan in the wrong account";
    plan_notice = "A plan serves its owner first. Give it to Web: “saved” falls to nothing, and the one bill falls too.";
    cloudfront = "CloudFront: ten accounts pay less";
    cloudfront_notice = "One free terabyte instead of ten, but together they reach the third tier. Five such accounts do not.";
    cloudfront_five = "CloudFront: five accounts pay more";
    with_accounts(count) = "With {count}";
    class = "A class of 20 students";
    class_notice = "Each stays within the free tier at home. On the school’s bill there is one for all.";
    credits = "Credits that run out";
    credits_notice = "Alone, $300 last for months. Shared, they are gone in November: notice who spent them.";
    company = "A company of 40 accounts";
    company_notice = "Six units, and every cause at work. Notice the small accounts for which one bill is dearer.";
    group = "Shared with one group";
    group_notice = "One purchase serves three of six accounts in turn. Notice who pays On-Demand beside an idle hour.";
}
