//! The strip above every view except the comparison, and one line on what each of these views is for.

crate::texts! {
    scenario = "Scenario";
    month = "Month";
    since = "Since the comparison";
    one_bill_less(amount) = "one bill {amount}";
    one_bill_more(amount) = "one bill +{amount}";
    purpose_organization = "Accounts and units, what policies deny, who shares what, and what the console lets you do next.";
    purpose_usage(month) = "What each account used in {month}. Change an amount, and both bills follow.";
    purpose_commitments = "What was bought for a term or given as a credit, who uses it, and what each purchase changes on the one bill.";
    purpose_bill(month) = "The one bill for {month}, line by line and account by account.";
}
