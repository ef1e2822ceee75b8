//! The matrix of who gave and who received.

crate::texts! {
    heading = "Who gave, who received";
    caption = "What commitments covered on the one bill, at On-Demand prices and in instance-hours. A square with a frame is the owner’s own use.";
    from = "From";
    to(account) = "to {account}";
    idle = "idle fees";
    others(n) = { one: "{n} other account", other: "{n} other accounts" };
    hours(hours) = "{hours} h";
}
