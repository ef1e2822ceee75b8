//! CloudTrail logs.

crate::texts! {
    heading = "CloudTrail";
    logs_intro = "CloudTrail records API calls, in each account and Region by itself. Consolidated, all logs go into one bucket of the payer, where nobody can rub out their own traces.";
    trail_name = "Trail name";
    trail_region = "Region";
    trail_bucket = "Bucket of the payer";
    trail_create = "Set up";
    missing_trail = "Write the trail’s name.";
    missing_region = "Write the Region that the trail is made in, like us-east-1.";
    missing_bucket = "Write the name of the payer’s S3 bucket.";
    missing_organization_id = "Write the organization’s id; it begins with o-.";
    missing_events = "Write how many events you expect.";
    missing_bytes = "Write how many bytes an event has.";
    undo_trail = "Set up the trail";
    trail_kind = "How";
    trail_each = "A trail in each account";
    trail_regions(name) = "Regions of {name}’s trail";
    all_regions = "All Regions";
    trail_misses(regions) = "Nothing is recorded in {regions}, where the account has usage.";
    single_region_note = "AWS advises all Regions: whoever breaks in goes where nobody looks. The console makes no other trails; one of a single Region is made with the AWS CLI.";
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
    volume_intro = "The first copy of management events is free; its storage is not. Write how much you expect of each account’s trail, of one Region or of all: AWS publishes no number, and usage does not tell.";
    volume_events = "Events an account, a month";
    volume_bytes = "Bytes an event in the bucket";
    volume_add = "Add as usage of the payer";
    undo_volume = "Add the storage of logs";
    like_events = "1,000,000";
    like_bytes = "500";
    problem_number(text) = "“{text}” is no number.";
}
