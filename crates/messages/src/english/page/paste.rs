//! Pasting from a spreadsheet.

crate::texts! {
    open = "Paste from a spreadsheet";
    heading = "Usage from a spreadsheet";
    hint = "One line each: account, usage, Region (optional), amount, and for instances the hours. Separate cells by tabs, semicolons or commas; a first line may name the columns. Usage is a usage type, its name or an instance type; write the service before it if several services have it, and the engine behind a database's type. An amount of instances is a count, or hours such as 744 hours. New accounts are created; a list of names or account ids alone creates just those accounts.";
    like = "Bob\tDataTransfer-Out-Bytes\tus-east-1\t8 TB\nSusan\tm5.large\teu-west-1\t4\tMon-Fri 9-17";
    label = "Cells";
    preview = "How the lines are understood";
    line = "Line";
    new_account = "new account";
    known_account = "exists already";
    no_price = "No price found";
    kept = "Lines with problems stay in the field.";
    wrong_line(column, problem) = "{column}: {problem}";
    same_as(n) = "Same as line {n}.";
    account = "Account";
    service = "Service";
    no_account = "The account is missing. Enter its name or id.";
    two_accounts(text) = "Several accounts are called “{text}”. Enter the id of one.";
    no_service(text) = "“{text}” is not a service in the price list. Write it like AmazonS3.";
    no_what = "The usage is missing. Enter a usage type, its name, or an instance type.";
    unknown_what(text) = "“{text}” is not a known usage type, name or instance type. Write it like TimedStorage-ByteHrs, S3 Standard storage or m5.large.";
    several(text, services) = "Several services have “{text}”: {services}. Write the service before it.";
    two_regions(text, region) = "“{text}” is of {region}. Leave the Region out, or write the same.";
    no_platform(text) = "Several engines run on {text}. Write one behind it, such as “{text} PostgreSQL”.";
    several_platforms(text, first, names) = "Several engines run on {text}, each at its own price. Write one behind it, such as “{text} {first}”: {names}.";
    unknown_platform(text, names) = "“{text}” is not a known engine or platform. Write one of these: {names}.";
    many(n, hours) = "{n} instances are {hours}. If {n} is a number of hours, write “{n} hours”.";
    unknown_region(text) = "“{text}” is not a Region. Write it like us-east-1.";
    metered_hours(text) = "“{text}” is not expected here: only instances have hours. Put a number with commas in quotes.";
    beyond(text) = "“{text}” is one cell too many. Enter account, usage, Region, amount and hours.";
    nothing_yet = "Nothing to add yet.";
    add(n) = { one: "Add {n} line", other: "Add {n} lines" };
    undo(n) = { one: "Paste {n} line", other: "Paste {n} lines" };
    understood(n) = { one: "{n} line is understood.", other: "{n} lines are understood." };
    wrong(n) = { one: "{n} has a problem.", other: "{n} have problems." };
    added(n) = { one: "{n} line was added.", other: "{n} lines were added." };
    more(n) = { one: "{n} more line waits: add these first.", other: "{n} more lines wait: add these first." };
}
