//! Rows that name accounts and nothing else.

use super::Row;

/// An account of a list: its name, its id, or both.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named {
    /// The name; empty if the row has none.
    pub name: String,
    /// The id of twelve digits; empty if the row has none.
    pub id: String,
}

/// The accounts of a text whose rows all have a name, an id or one of each, in their order, and
/// whether the first row is a header above them; none if any row has more.
#[must_use]
pub fn accounts(rows: &[Row<'_>]) -> Option<(bool, Vec<Named>)> {
    let has_header = rows.first().is_some_and(|row| is_header(&row.cells));
    let rows = &rows[usize::from(has_header)..];
    let named: Option<Vec<Named>> = rows.iter().map(|row| named(&row.cells)).collect();
    let named = named.filter(|named| !named.is_empty())?;
    Some((has_header, named))
}

fn named(cells: &[String]) -> Option<Named> {
    let mut named = Named::default();
    for cell in cells.iter().filter(|cell| !cell.is_empty()) {
        let field = match is_id(cell) {
            true => &mut named.id,
            false => &mut named.name,
        };
        if !field.is_empty() {
            return None;
        }
        field.clone_from(cell);
    }
    Some(named)
}

/// Whether it is the id of an AWS account.
#[must_use]
pub fn is_id(text: &str) -> bool {
    text.len() == 12 && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_header(cells: &[String]) -> bool {
    const WORDS: [&str; 8] = [
        "account",
        "accounts",
        "account name",
        "account id",
        "accountid",
        "name",
        "id",
        "email",
    ];
    let cells = cells.iter().filter(|cell| !cell.is_empty());
    let mut words = cells.map(|cell| cell.to_lowercase().replace('_', " "));
    words.all(|cell| WORDS.contains(&&*cell))
}

#[cfg(test)]
mod tests {
    use super::super::rows;
    use super::*;

    fn read(text: &str) -> Option<(bool, Vec<(String, String)>)> {
        let (header, all) = accounts(&rows(text))?;
        let all = all.into_iter().map(|one| (one.name, one.id));
        Some((header, all.collect()))
    }

    fn pair(name: &str, id: &str) -> (String, String) {
        (name.to_owned(), id.to_owned())
    }

    #[test]
    fn names_and_ids_stand_in_any_order() {
        assert_eq!(
            read("Account name\tAccount id\nBob\t111122223333\n444455556666\tEve\nAda"),
            Some((
                true,
                vec![
                    pair("Bob", "111122223333"),
                    pair("Eve", "444455556666"),
                    pair("Ada", "")
                ]
            ))
        );
        assert_eq!(
            read("111122223333\n"),
            Some((false, vec![pair("", "111122223333")]))
        );
    }

    #[test]
    fn usage_is_no_list_of_accounts() {
        assert_eq!(read("Bob\nEve\tm5.large\t4"), None);
        assert_eq!(read("Bob\tm5.large"), None);
        assert_eq!(read("Account"), None);
        assert_eq!(read(""), None);
    }
}
