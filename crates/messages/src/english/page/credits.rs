//! Credits.

crate::texts! {
    heading = "Credits";
    none = "No account has a credit.";
    hint = "Credits that expire first are used first. Each pays its owner’s charges, then those of the account that owes most, if both share credits.";
    column = "Credit";
    left = "Left together";
    left_short = "Left";
    detail(services, expires) = "{services}, expires {expires}";
    detail_issued(services, expires, issued) = "{services}, expires {expires}, issued {issued}";
    all_services = "every service except support";
    expired = "expired before this month";
    not_issued = "issued after this month";
    what_alone(what, account) = "{what} of {account}, used alone";
    what_together(what, account) = "{what} of {account}, used together";
    what_left(what, account) = "{what} of {account}, left together";
    add = "Add credit";
    owner = "Who owns it";
    name = "Name";
    name_like = "Credit";
    amount = "Amount when the month begins";
    expires = "Expires on";
    issued = "Issued on";
    issued_like = "before all others";
    services = "Only for these services";
    other_services = "Other services (names or codes)";
    services_like = "Amazon RDS, AWSLambda";
    new_name = "Credit";
    sharing = "Credits";
    sharing_hint = "A credit pays another account’s charges if both have this on at the last second of the month. Sharing modes and groups do not limit it.";
    shares(name) = "{name} shares credits";
    column_shares = "Shares credits";
    undo_share(name) = "Turn on sharing of credits for {name}";
    undo_keep(name) = "Turn off sharing of credits for {name}";
    paid = "Paid by credits";
}
