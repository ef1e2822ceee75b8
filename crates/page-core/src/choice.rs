//! Choices that are found by typing words of them.

use billfold_messages::texts;

/// The most choices that are listed at once.
pub const LISTED: usize = 60;

/// One of many.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// What is handed over when it is chosen; no other choice has it.
    pub code: String,
    /// What people call it.
    pub name: String,
    /// Shown beside the name, and searched with it.
    pub note: String,
    /// Searched too and not shown: everyday words, and other names of it.
    pub words: String,
}

/// The choices that a text finds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Matches {
    /// The best matches first.
    pub listed: Vec<Choice>,
    /// How many more there are.
    pub more: usize,
}

impl Choice {
    /// A choice of its code, name and note.
    pub fn new(code: &str, name: &str, note: &str) -> Self {
        Self {
            code: code.to_owned(),
            name: name.to_owned(),
            note: note.to_owned(),
            words: String::new(),
        }
    }

    /// The same choice, also found by these words.
    #[must_use]
    pub fn found_by(self, words: &str) -> Self {
        Self {
            words: words.to_lowercase(),
            ..self
        }
    }

    /// Whether each of the words, in small letters, is somewhere in it.
    fn contains(&self, words: &[String]) -> bool {
        let text = format!("{} {} {}", self.name, self.note, self.code).to_lowercase();
        let begins = |word: &str| self.words.split(' ').any(|known| known.starts_with(word));
        words.iter().all(|word| text.contains(word) || begins(word))
    }

    /// Whether each of the words is one of its everyday words.
    fn is_everyday(&self, words: &[String]) -> bool {
        let is_known = |word: &String| self.words.split(' ').any(|known| known == word);
        !words.is_empty() && words.iter().all(is_known)
    }

    /// Whether each of the words begins a word of its name.
    fn is_called(&self, words: &[String]) -> bool {
        let name = self.name.to_lowercase();
        let parts = name.split([' ', '-', '(', '/']);
        let begins = |word: &String| parts.clone().any(|part| part.starts_with(&**word));
        words.iter().all(begins)
    }
}

/// The choices that contain all words of a text. Those of which they are everyday words come first,
/// then those whose name begins its words with them. With `own`, the text itself is offered as the last choice, unless one is called so.
pub fn search(choices: &[Choice], text: &str, own: bool) -> Matches {
    let text = text.trim().to_lowercase();
    let words: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
    let (mut everyday, mut called, mut rest) = (Vec::new(), Vec::new(), Vec::new());
    for choice in choices.iter().filter(|choice| choice.contains(&words)) {
        let list = match choice.is_everyday(&words) {
            true => &mut everyday,
            false if choice.is_called(&words) => &mut called,
            false => &mut rest,
        };
        list.push(choice);
    }
    let all = everyday.into_iter().chain(called).chain(rest);
    let found = all.clone().count();
    let mut listed: Vec<Choice> = all.take(LISTED).cloned().collect();
    let more = found - listed.len();
    let is_it = |choice: &Choice| choice.name.to_lowercase() == text;
    if own && !text.is_empty() && !listed.iter().any(is_it) {
        let name = texts::app::own_choice(&text);
        listed.push(Choice::new(&text, &name, ""));
    }
    Matches { listed, more }
}

/// Falls back to the first choice if the chosen one is none of them.
pub fn keep_choice(chosen: &mut String, choices: &[Choice]) {
    let is_there = choices.iter().any(|one| one.code == *chosen);
    if let (false, Some(first)) = (is_there, choices.first()) {
        chosen.clone_from(&first.code);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn services() -> Vec<Choice> {
        vec![
            Choice::new("s3-glacier", "S3 Glacier storage", "Amazon S3"),
            Choice::new("s3-standard", "S3 Standard storage", "Amazon S3"),
            Choice::new("dt-out", "Data transfer out", "AWSDataTransfer"),
            Choice::new("redis", "Serverless (Redis)", "Amazon ElastiCache"),
        ]
    }

    fn codes(text: &str) -> Vec<String> {
        let found = search(&services(), text, false).listed;
        found.into_iter().map(|choice| choice.code).collect()
    }

    #[test]
    fn no_words_find_everything_in_its_order() {
        assert_eq!(codes(""), ["s3-glacier", "s3-standard", "dt-out", "redis"]);
        assert_eq!(codes("  ").len(), 4);
    }

    #[test]
    fn words_are_found_in_any_order_and_case() {
        assert_eq!(codes("standard S3"), ["s3-standard"]);
        assert_eq!(codes("STORAGE s3"), ["s3-glacier", "s3-standard"]);
    }

    #[test]
    fn every_word_has_to_be_there() {
        assert!(codes("s3 transfer").is_empty());
    }

    #[test]
    fn notes_and_codes_are_searched_too() {
        assert_eq!(codes("elasticache"), ["redis"]);
        assert_eq!(codes("dt-out"), ["dt-out"]);
    }

    #[test]
    fn a_name_that_begins_with_the_words_comes_first() {
        let choices = [
            Choice::new("1", "Requests to Glacier", "storage"),
            Choice::new("2", "Understandard", "S3"),
            Choice::new("3", "S3 Standard storage", ""),
        ];
        let found = search(&choices, "s", false).listed;
        assert_eq!(found[0].name, "S3 Standard storage");
        assert_eq!(found.len(), 3);
    }

    #[test]
    fn names_are_split_at_blanks_hyphens_brackets_and_slashes() {
        let choices = [
            Choice::new("1", "unredis", ""),
            Choice::new("2", "Serverless (Redis)", ""),
            Choice::new("3", "Linux/Redis", ""),
            Choice::new("4", "non-redis", ""),
        ];
        let found = search(&choices, "redis", false).listed;
        assert_eq!(
            found.iter().map(|one| &*one.code).collect::<Vec<_>>(),
            ["2", "3", "4", "1"]
        );
    }

    #[test]
    fn sixty_are_listed_and_the_others_counted() {
        let many: Vec<Choice> = (0..100)
            .map(|number| Choice::new(&number.to_string(), "Usage type", ""))
            .collect();
        let found = search(&many, "usage", false);
        assert_eq!((found.listed.len(), found.more), (60, 40));
    }

    #[test]
    fn sixty_are_listed_of_better_and_worse_matches_together() {
        let good = (0..50).map(|number| Choice::new(&format!("good {number}"), "Storage", ""));
        let poor = (0..50).map(|number| Choice::new(&format!("poor {number}"), "Restorage", ""));
        let many: Vec<Choice> = poor.chain(good).collect();
        let found = search(&many, "storage", false);
        assert_eq!((found.listed.len(), found.more), (60, 40));
        assert!(
            found.listed[..50]
                .iter()
                .all(|choice| choice.name == "Storage")
        );
    }

    #[test]
    fn everyday_words_come_before_names() {
        let choices = [
            Choice::new("redis", "Serverless (Redis)", ""),
            Choice::new("m5.large", "m5.large", "").found_by("server machine BoxUsage:m5.large"),
        ];
        let codes = |text: &str| -> Vec<String> {
            let found = search(&choices, text, false).listed;
            found.into_iter().map(|choice| choice.code).collect()
        };
        assert_eq!(codes("server"), ["m5.large", "redis"]);
        assert_eq!(codes("serverless"), ["redis"]);
        assert_eq!(codes("boxusage:m5"), ["m5.large"]);
        assert_eq!(codes(""), ["redis", "m5.large"]);
    }

    #[test]
    fn what_was_typed_can_be_a_choice_of_its_own() {
        let found = search(&services(), " M7g.Large ", true);
        let own = found.listed.last().expect("a choice");
        assert_eq!(own.code, "m7g.large");
        assert!(own.name.contains("m7g.large"));
    }

    #[test]
    fn what_is_called_so_is_not_offered_twice() {
        let found = search(&services(), "data transfer out", true);
        assert_eq!(found.listed.len(), 1);
    }

    #[test]
    fn nothing_typed_is_no_choice() {
        assert_eq!(search(&services(), " ", true).listed.len(), 4);
    }

    #[test]
    fn a_choice_that_is_gone_gives_way_to_the_first() {
        let mut chosen = "redis".to_owned();
        keep_choice(&mut chosen, &services());
        assert_eq!(chosen, "redis");
        keep_choice(&mut chosen, &services()[..2]);
        assert_eq!(chosen, "s3-glacier");
        keep_choice(&mut chosen, &[]);
        assert_eq!(chosen, "s3-glacier");
    }
}
