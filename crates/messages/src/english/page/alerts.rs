//! Billing alerts.

crate::texts! {
    heading = "Billing alerts";
    alerts_intro = "An alert fires when the month’s charges so far exceed its threshold. The payer sees every account, a member only itself. Charges are assumed to come evenly over the month, fees on its first day.";
    alert_watch_all = "the whole organization";
    alert_account = "Watches";
    alert_threshold = "Threshold";
    add_alert = "Add alert";
    alert_name_all = "Billing, organization";
    alert_name_of(name) = "Billing, {name}";
    no_alerts = "No alert watches the bill.";
    fires(day, spent) = "fires about day {day}, at {spent} (a straight-line estimate: charges are taken to come evenly)";
    quiet(spent) = "does not fire: {spent} in the month";
    undo_alert(name) = "Add the alert {name}";
    undo_threshold(name) = "Change the alert {name}";
    undo_remove_alert(name) = "Remove the alert {name}";
    remove_alert(name) = "Remove {name}";
    threshold_of(name) = "Threshold of {name}";
    replace_topic(text) = "{text}: the name of your own SNS topic in us-east-1.";
    definitions = "Definitions to paste";
    definitions_note = "Turn on “receive billing alerts” in the payer first; that cannot be undone. Billing metrics are in us-east-1 only.";
    cli = "AWS CLI";
    cloudformation = "CloudFormation";
    copy = "Copy";
    more_to_copy(n) = { one: "{n} more line is not shown. It is copied, too.", other: "{n} more lines are not shown. They are copied, too." };
    copied = "Copied";
    watch_differs = "CloudWatch monitors performance and cost; CloudTrail records who called what.";
}
