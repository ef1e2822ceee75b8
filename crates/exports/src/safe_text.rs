//! Names that people gave, made safe for each face: a terminal, Markdown, a spreadsheet, JSON.
//!
//! A name may hold any character. On no face may it begin a line of its own, move the cursor, turn
//! the text around it, hide, or be read as markup or as a formula. Every face takes its texts
//! through this module.

use std::borrow::Cow;

/// Stands for a character that must not reach a face.
const REPLACED: char = '\u{fffd}';

/// A text on one line of a terminal: line breaks and tabs are spaces, and characters that control,
/// turn or hide text are replaced by `�`.
#[must_use]
pub fn one_line(text: &str) -> Cow<'_, str> {
    // Nearly every text is plain ASCII.
    let is_plain = |byte: u8| byte == b' ' || byte.is_ascii_graphic();
    if text.bytes().all(is_plain) || !text.contains(is_unsafe) {
        return Cow::Borrowed(text);
    }
    let safe = |character: char| match character {
        _ if !is_unsafe(character) => character,
        _ if character.is_whitespace() => ' ',
        _ => REPLACED,
    };
    Cow::Owned(text.chars().map(safe).collect())
}

/// Characters that Markdown or HTML would read as markup in a name.
const MARKUP: [char; 12] = ['\\', '`', '*', '_', '[', ']', '<', '>', '#', '|', '~', '&'];

/// A text on one line of Markdown, with nothing in it that Markdown or HTML would take for markup
/// or for an address.
#[must_use]
pub fn markdown(text: &str) -> String {
    let text = one_line(text);
    let mut escaped = String::with_capacity(text.len());
    for (at, character) in text.char_indices() {
        let is_address = match character {
            ':' => text[at..].starts_with("://"),
            '.' => text[..at].to_ascii_lowercase().ends_with("www"),
            '@' => true,
            _ => false,
        };
        if is_address || MARKUP.contains(&character) {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}

/// Characters that a spreadsheet takes for the beginning of a formula: those of ASCII, and their
/// wide and small forms, which stand for the same in East Asian settings.
const FORMULA: [char; 12] = [
    '=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫',
];

/// A text on one line in a cell of a CSV file. One that a spreadsheet would run as a formula gets an
/// apostrophe before it; spaces and replaced characters before it do not hide it.
#[must_use]
pub fn cell(text: &str) -> Cow<'_, str> {
    let begins = |text: &str| {
        let text = text.trim_start_matches(|c: char| c.is_whitespace() || c == REPLACED);
        text.starts_with(FORMULA)
    };
    let is_formula = begins(text) || text.starts_with(['\t', '\r', '\n']);
    let line = one_line(text);
    if is_formula || begins(&line) {
        Cow::Owned(format!("'{line}"))
    } else {
        line
    }
}

/// A JSON text in which such characters are escaped: a terminal shows it as it is, and programs read
/// the same values. The line feeds between values stay.
#[must_use]
pub fn json(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut units = [0; 2];
    for character in text.chars() {
        if character == '\n' || !is_unsafe(character) {
            escaped.push(character);
            continue;
        }
        for unit in character.encode_utf16(&mut units) {
            escaped.push_str(&format!("\\u{unit:04x}"));
        }
    }
    escaped
}

/// Characters that control, turn or hide the text around them. The joiners U+200C and U+200D belong
/// to words and emoji of many languages; they do none of this.
fn is_unsafe(character: char) -> bool {
    if character.is_ascii() {
        return character.is_ascii_control();
    }
    character.is_control()
        || matches!(
            character,
            // The soft hyphen and the Arabic, Khmer, Mongolian and Hangul characters without a shape.
            '\u{ad}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180e}'
            // The space without width, and marks of direction.
            | '\u{200b}' | '\u{200e}' | '\u{200f}'
            // Separators of lines, embeddings and overrides of direction.
            | '\u{2028}'..='\u{202e}'
            // Invisible operators, isolates of direction, the byte order mark.
            | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}'
            // Annotations and tags.
            | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_line_without_hidden_characters() {
        assert_eq!(one_line("Bob\nTotal\t0.00\u{2028}x"), "Bob Total 0.00 x");
        assert_eq!(one_line("\u{feff}a\u{202e}b\u{1b}[2J\u{9b}"), "�a�b�[2J�");
        assert_eq!(one_line("a\u{2067}b\u{200b}c\u{e0041}"), "a�b�c�");
        for plain in ["Büro → 50 %", "שלום", "می\u{200c}خواهم", "👩\u{200d}👧", ""]
        {
            assert!(matches!(one_line(plain), Cow::Borrowed(same) if same == plain));
        }
    }

    #[test]
    fn markdown_has_no_markup_and_no_addresses() {
        assert_eq!(markdown("a|b\n*c* 0.17"), r"a\|b \*c\* 0.17");
        assert_eq!(markdown("\u{202e}x"), "�x");
        assert_eq!(
            markdown("https://a.example WWW.b.example c@d.example"),
            r"https\://a.example WWW\.b.example c\@d.example"
        );
    }

    #[test]
    fn what_begins_like_a_formula_is_text() {
        for formula in [
            "=1+1",
            "+1",
            "-1",
            "@SUM(A1)",
            " =1",
            "\u{a0}=1",
            "\u{3000}-1",
            "＝1",
            "＋1",
            "－1",
            "＠SUM(A1)",
            "﹦1",
            " ＝1",
        ] {
            assert_eq!(cell(formula), format!("'{formula}"));
        }
        assert_eq!(cell("\u{feff}=1"), "'�=1");
        assert_eq!(cell("\u{200b}=1"), "'�=1");
        for broken in ["\t=1", "\r=1", "\n=1"] {
            assert_eq!(cell(broken), "' =1");
        }
        assert_eq!(cell("\rx"), "' x");
        for text in ["", "EU-DataTransfer-Out-Bytes", "a=b", "'=1", " a", "1-2"] {
            assert_eq!(cell(text), text);
        }
    }

    #[test]
    fn json_keeps_its_values() {
        let text = "{\n  \"a\": \"\u{202e}\u{e0041}é\u{7f}\"\n}\n";
        assert_eq!(
            json(text),
            "{\n  \"a\": \"\\u202e\\udb40\\udc41é\\u007f\"\n}\n"
        );
    }
}
