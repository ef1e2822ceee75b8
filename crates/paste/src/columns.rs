//! Which cell of a row is what.

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// Whose usage it is.
    Account,
    /// The service that bills it.
    Service,
    /// A usage type, its name, or an instance type.
    What,
    /// The engine of a database or a cache, or the operating system of an instance.
    Platform,
    /// The Region.
    Region,
    /// How much.
    Amount,
    /// The unit of how much.
    Unit,
    /// When instances run.
    Hours,
}

/// The cells of one usage line; empty where there was none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Fields {
    /// Whose usage it is: a name or an id.
    pub account: String,
    /// The service, where it has a cell of its own.
    pub service: String,
    /// A usage type, its name, or an instance type.
    pub what: String,
    /// The engine or the operating system, where it has a cell of its own.
    pub platform: String,
    /// The Region's code or name.
    pub region: String,
    /// How much, with the unit if one was written.
    pub amount: String,
    /// When instances run.
    pub hours: String,
    /// What stands behind the last cell that has a meaning.
    pub beyond: String,
}

const NAMES: [(Column, &[&str]); 8] = [
    (
        Column::Account,
        &[
            "account",
            "account name",
            "account id",
            "accountid",
            "linked account",
            "owner",
        ],
    ),
    (
        Column::Service,
        &["service", "product", "service code", "product code"],
    ),
    (
        Column::What,
        &[
            "what",
            "what is used",
            "usage type",
            "usagetype",
            "instance type",
            "item",
            "name",
        ],
    ),
    (
        Column::Platform,
        &[
            "platform",
            "engine",
            "database engine",
            "operating system",
            "os",
            "product description",
        ],
    ),
    (
        Column::Region,
        &["region", "aws region", "region code", "location"],
    ),
    (
        Column::Amount,
        &[
            "amount",
            "quantity",
            "usage",
            "usage amount",
            "usage quantity",
            "how much",
            "count",
            "instances",
        ],
    ),
    (Column::Unit, &["unit", "units", "usage unit"]),
    (
        Column::Hours,
        &["hours", "when", "schedule", "weekly plan", "plan"],
    ),
];

/// What the columns hold, if a row names at least who, what and how much.
#[must_use]
pub fn header(cells: &[String]) -> Option<Vec<Option<Column>>> {
    let columns: Vec<Option<Column>> = cells.iter().map(|cell| named(cell)).collect();
    let has = |column| columns.contains(&Some(column));
    (has(Column::Account) && has(Column::What) && has(Column::Amount)).then_some(columns)
}

fn named(cell: &str) -> Option<Column> {
    let small = cell.to_lowercase().replace('_', " ");
    let found = NAMES.iter().find(|(_, names)| names.contains(&&*small));
    found.map(|(column, _)| *column)
}

/// A row below a header. Columns without a known name are left out.
#[must_use]
pub fn by_header(columns: &[Option<Column>], cells: &[String]) -> Fields {
    let mut fields = Fields::default();
    let mut unit = "";
    for (at, cell) in cells.iter().enumerate() {
        let field = match columns.get(at).copied() {
            Some(Some(Column::Account)) => &mut fields.account,
            Some(Some(Column::Service)) => &mut fields.service,
            Some(Some(Column::What)) => &mut fields.what,
            Some(Some(Column::Platform)) => &mut fields.platform,
            Some(Some(Column::Region)) => &mut fields.region,
            Some(Some(Column::Amount)) => &mut fields.amount,
            Some(Some(Column::Hours)) => &mut fields.hours,
            Some(Some(Column::Unit)) => {
                unit = cell;
                continue;
            }
            Some(None) => continue,
            None => &mut fields.beyond,
        };
        if field.is_empty() {
            field.clone_from(cell);
        }
    }
    if !unit.is_empty() {
        fields.amount = format!("{} {unit}", fields.amount);
    }
    fields
}

/// A row without a header: account, service (which may be left out), what, Region (too), amount,
/// hours (too).
#[must_use]
pub fn by_place(cells: &[String], is_service: impl Fn(&str) -> bool) -> Fields {
    let mut rest = cells.iter().cloned();
    let mut next = || rest.next().unwrap_or_default();
    let mut fields = Fields {
        account: next(),
        what: next(),
        ..Fields::default()
    };
    let mut third = next();
    let mut taken = 3;
    if is_service(&fields.what) && cells.len() > taken {
        fields.service = std::mem::replace(&mut fields.what, third);
        third = next();
        taken += 1;
    }
    // A Region begins with a letter, an amount does not.
    let is_amount = third.starts_with(|c: char| c.is_ascii_digit() || "-−+.".contains(c));
    let more = cells.iter().skip(taken).any(|cell| !cell.is_empty());
    if is_amount || (!more && !third.is_empty()) {
        fields.amount = third;
    } else {
        fields.region = third;
        fields.amount = next();
    }
    fields.hours = next();
    fields.beyond = rest.find(|cell| !cell.is_empty()).unwrap_or_default();
    fields
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<String> {
        text.split('|').map(str::to_owned).collect()
    }

    fn placed(text: &str) -> [String; 7] {
        let fields = by_place(&cells(text), |cell| cell == "AmazonS3");
        let Fields {
            account,
            service,
            what,
            region,
            amount,
            hours,
            beyond,
            ..
        } = fields;
        [account, service, what, region, amount, hours, beyond]
    }

    #[test]
    fn what_may_be_left_out_is_found_out() {
        assert_eq!(
            placed("Bob|m5.large|4"),
            ["Bob", "", "m5.large", "", "4", "", ""]
        );
        assert_eq!(
            placed("Bob|m5.large|4|Mon 9-17"),
            ["Bob", "", "m5.large", "", "4", "Mon 9-17", ""]
        );
        assert_eq!(
            placed("Bob|m5.large||4"),
            ["Bob", "", "m5.large", "", "4", "", ""]
        );
        assert_eq!(
            placed("Bob|AmazonS3|TimedStorage-ByteHrs|eu-west-1|8 TB"),
            [
                "Bob",
                "AmazonS3",
                "TimedStorage-ByteHrs",
                "eu-west-1",
                "8 TB",
                "",
                ""
            ]
        );
    }

    #[test]
    fn what_is_no_amount_is_said_of_the_amount() {
        assert_eq!(
            placed("Bob|m5.large|lots"),
            ["Bob", "", "m5.large", "", "lots", "", ""]
        );
        assert_eq!(
            placed("Bob|x|1|500 GB|more"),
            ["Bob", "", "x", "", "1", "500 GB", "more"]
        );
        assert_eq!(placed("Bob"), ["Bob", "", "", "", "", "", ""]);
    }

    #[test]
    fn a_header_gives_the_columns_in_any_order() {
        let columns = header(&cells("Quantity|Unit|Usage_Type|note|ACCOUNT")).expect("a header");
        let fields = by_header(&columns, &cells("8|TB|DataTransfer-Out-Bytes|x|Bob"));
        assert_eq!(
            (&*fields.account, &*fields.what, &*fields.amount),
            ("Bob", "DataTransfer-Out-Bytes", "8 TB")
        );
        assert!(fields.beyond.is_empty());
        assert_eq!(header(&cells("Bob|m5.large|4")), None);
        let columns = header(&cells("Account|Instance type|Engine|Count")).expect("a header");
        let fields = by_header(&columns, &cells("Bob|db.m5.large|postgres|2"));
        assert_eq!(fields.platform, "postgres");
    }
}
