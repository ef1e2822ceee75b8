//! Pasting from a spreadsheet.

crate::texts! {
    open = "Paste from a spreadsheet";
    heading = "Usage from a spreadsheet";
    hint = "One line each: account, what is used, Region (may be left out), how much, and for instances when they run. Apart by tabs, semicolons or commas; a first line may name the columns. What is used is a usage type, its name or an instance type, with its service before it where several have it. Accounts that are not there yet are created; a list of nothing but names or account ids creates those alone.";
    like = "Bob\tDataTransfer-Out-Bytes\tus-east-1\t8 TB\nSusan\tm5.large\teu-west-1\t4\tMon-Fri 9-17";
    label = "Cells";
    preview = "How the lines are understood";
    line = "Line";
    new_account = "new account";
    known_account = "is there already";
    no_price = "No price is known";
    kept = "Lines that need mending stay in the field.";
    wrong_line(column, problem) = "{column}: {problem}";
    same_as(n) = "As on line {n}.";
    account = "Account";
    service = "Service";
    no_account = "Nothing is written. Write an account’s name or id.";
    two_accounts(text) = "Several accounts are called “{text}”. Write the id of one.";
    no_service(text) = "“{text}” is no service of the price list. Write it like AmazonS3.";
    no_what = "Nothing is written. Write a usage type, its name, or an instance type.";
    unknown_what(text) = "“{text}” is no usage type, name or instance type that is known here. Write it like TimedStorage-ByteHrs, S3 Standard storage or m5.large.";
    several(text, services) = "“{text}” is what several services have: {services}. Write the service before it.";
    unknown_region(text) = "“{text}” is no Region. Write it like us-east-1.";
    metered_hours(text) = "“{text}” is too much: hours are for instances only. Write a number with commas in quotes.";
    beyond(text) = "“{text}” is one cell too many. Write account, what, Region, amount and hours.";
    nothing_yet = "Nothing to add yet.";
    add(n) = { one: "Add {n} line", other: "Add {n} lines" };
    undo(n) = { one: "Paste {n} line", other: "Paste {n} lines" };
    understood(n) = { one: "{n} line is understood.", other: "{n} lines are understood." };
    wrong(n) = { one: "{n} needs mending.", other: "{n} need mending." };
    added(n) = { one: "{n} line was added.", other: "{n} lines were added." };
    more(n) = { one: "{n} more line waits: add these first.", other: "{n} more lines wait: add these first." };
}
