//! What a file seems to be that is no scenario.

use billfold_messages::texts;

/// What a text seems to be, in words, if it is something that people take for a scenario. Files
/// that are no text are known by how they begin.
pub fn file_kind(text: &str) -> Option<&'static str> {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let starts = |beginnings: &[&str]| beginnings.iter().any(|begins| text.starts_with(begins));
    if text.is_empty() {
        Some(texts::scenarios::kind_empty())
    } else if starts(&["{", "["]) {
        None
    } else if starts(&["%PDF"]) {
        Some(texts::scenarios::kind_pdf())
    } else if starts(&["PK\u{3}\u{4}", "\u{1f}"]) {
        Some(texts::scenarios::kind_packed())
    } else if starts(&["PAR1"]) {
        Some(texts::scenarios::kind_parquet())
    } else if starts(&["<"]) {
        Some(texts::scenarios::kind_markup())
    } else if is_table(text) {
        Some(texts::scenarios::kind_table())
    } else {
        Some(texts::scenarios::kind_unknown())
    }
}

/// Whether each of the first two lines has more cells than one.
fn is_table(text: &str) -> bool {
    let mut lines = text.lines();
    let (Some(first), Some(second)) = (lines.next(), lines.next()) else {
        return false;
    };
    let mut separators = [',', ';', '\t'].into_iter();
    separators.any(|between| first.contains(between) && second.contains(between))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scenario_is_left_to_the_reader() {
        for text in ["{\"version\":1", "\u{feff} {}", "[]"] {
            assert_eq!(file_kind(text), None, "{text}");
        }
    }

    #[test]
    fn a_table_is_called_one() {
        for text in [
            "InvoiceID,PayerAccountId\n1,2\n",
            "lineItem/UsageAmount;cost\n1;2",
            "Account\tUsage\nBob\t3 TB",
        ] {
            assert_eq!(
                file_kind(text),
                Some(texts::scenarios::kind_table()),
                "{text}"
            );
        }
    }

    #[test]
    fn other_files_are_known_by_how_they_begin() {
        for (text, kind) in [
            ("", texts::scenarios::kind_empty()),
            ("%PDF-1.7", texts::scenarios::kind_pdf()),
            ("PK\u{3}\u{4}xl", texts::scenarios::kind_packed()),
            ("PAR1", texts::scenarios::kind_parquet()),
            ("<!doctype html>", texts::scenarios::kind_markup()),
            ("Dear reader, hello", texts::scenarios::kind_unknown()),
            ("version = 1", texts::scenarios::kind_unknown()),
        ] {
            assert_eq!(file_kind(text), Some(kind), "{text}");
        }
    }
}
