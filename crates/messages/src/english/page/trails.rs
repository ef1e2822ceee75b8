//! CloudTrail logs.

crate::texts! {
    heading = "CloudTrail";
    logs_intro = "CloudTrail records API calls, separately in each account and Region. Consolidated, all logs go to one bucket of the payer, where no member can erase its own traces.";
    trail_name = "Trail name";
    trail_region = "Region";
    trail_bucket = "Bucket of the payer";
    trail_create = "Set up";
    missing_trail = "Enter the trail’s name.";
    missing_region = "Enter the Region in which the trail is created, such as us-east-1.";
    missing_bucket = "Enter the name of the payer’s S3 bucket.";
    replace_before = "Replace before you use it:";
    replace_organization_id(text) = "{text}: the id that AWS gave your organization. Enter it above.";
    replace_account_id(text, name) = "{text}: the twelve digits of the AWS account of {name}.";
    missing_organization_id = "Enter the organization’s id; it begins with o-.";
    missing_events = "Enter how many events you expect.";
    missing_bytes = "Enter how many bytes an event has.";
    undo_trail = "Set up the trail";
    trail_kind = "How";
    trail_each = "A trail in each account";
    trail_regions(name) = "Regions of {name}’s trail";
    all_regions = "All Regions";
    trail_misses(regions) = "Nothing is recorded in {regions}, where the account has usage.";
    single_region_note = "AWS recommends all Regions: intruders go where nobody looks. The console creates only such trails; a trail of one Region is created with the AWS CLI.";
    trail_one = "One organization trail";
    trail_one_note = "Needs all features; members see it and cannot change it.";
    logs_step_1 = "1. Turn it on in the payer";
    logs_step_2 = "2. Let the other accounts write: the bucket’s policy";
    bucket_policy = "Policy of the payer’s bucket";
    logs_step_3 = "3. Turn it on in the other accounts";
    turned_on(name) = "{name} writes its logs there";
    undo_on(name) = "Turn CloudTrail on in {name}";
    undo_off(name) = "Turn CloudTrail off in {name}";
    undo_trail_kind = "Change the trail";
    volume = "Volume";
    volume_intro = "The first copy of management events is free; its storage is not. Enter how much you expect of each account’s trail, for one Region or for all: AWS publishes no number, and usage does not show it.";
    volume_events = "Events per account and month";
    volume_bytes = "Bytes per event in the bucket";
    volume_add = "Add as usage of the payer";
    undo_volume = "Add the storage of logs";
    like_events = "1,000,000";
    like_bytes = "500";
    problem_number(text) = "“{text}” is not a number.";
}
