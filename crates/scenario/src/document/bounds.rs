//! How much a file may hold. Each bound is in the schema and in the message.

use serde::de::{Deserializer, Error, SeqAccess, Visitor};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::marker::PhantomData;

use super::Entries;
use crate::error::{ErrorKind, ScenarioError, english};

/// The most characters of a name.
pub const NAME_MOST: usize = 1_000;
/// The most characters of a note.
pub const NOTE_MOST: usize = 20_000;

/// Reads a list of at most so many elements. Lists without this may have 100,000.
pub(super) fn list<'de, D, T, const MOST: usize>(from: D) -> Result<Vec<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    // The reader takes the length of a tuple for the most that a list may have.
    from.deserialize_tuple(MOST, ListOf(PhantomData))
}

struct ListOf<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for ListOf<T> {
    type Value = Vec<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(english::LIST)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Vec<T>, A::Error> {
        let mut list = Vec::new();
        while let Some(element) = elements.next_element()? {
            list.push(element);
        }
        Ok(list)
    }
}

/// Reads a field that may be absent, but not null.
pub(crate) fn present<'de, D, T>(from: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    T::deserialize(from).map(Some)
}

/// Reads a name: at most [`NAME_MOST`] characters.
pub(super) fn name<'de, D: Deserializer<'de>>(from: D) -> Result<Option<String>, D::Error> {
    Option::<Name>::deserialize(from).map(|name| name.map(|name| name.0))
}

/// Reads a note: at most [`NOTE_MOST`] characters.
pub(super) fn note<'de, D: Deserializer<'de>>(from: D) -> Result<Option<String>, D::Error> {
    let note = Option::<String>::deserialize(from)?;
    match note
        .as_deref()
        .is_some_and(|note| is_longer(note, NOTE_MOST))
    {
        true => Err(D::Error::custom(ErrorKind::TooLong { most: NOTE_MOST })),
        false => Ok(note),
    }
}

/// Reads tags: each value at most [`NAME_MOST`] characters.
pub(super) fn tags<'de, D: Deserializer<'de>>(from: D) -> Result<Entries<String>, D::Error> {
    let tags = Entries::<Name>::deserialize(from)?;
    let tags = tags.0.into_iter().map(|(key, value)| (key, value.0));
    Ok(Entries(tags.collect()))
}

/// A text of at most [`NAME_MOST`] characters.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub(crate) struct Name(#[cfg_attr(feature = "schema", schemars(length(max = 1_000)))] pub String);

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        match is_longer(&text, NAME_MOST) {
            true => Err(D::Error::custom(ErrorKind::TooLong { most: NAME_MOST })),
            false => Ok(Self(text)),
        }
    }
}

/// Whether a text has more characters. Bytes are looked at first, so that a text of some megabytes
/// is not counted.
pub(super) fn is_longer(text: &str, most: usize) -> bool {
    text.len() > most && (text.len() > 4 * most || text.chars().count() > most)
}

/// Refuses a name or a note that no file may have: an edit may bring one.
pub(super) fn check_text(
    text: Option<&String>,
    most: usize,
    path: impl FnOnce() -> String,
) -> Result<(), ScenarioError> {
    match text.is_some_and(|text| is_longer(text, most)) {
        true => Err(ScenarioError::new(path(), ErrorKind::TooLong { most })),
        false => Ok(()),
    }
}

impl super::Document {
    /// Checks names and notes, which an edit may have made longer than a file may have them.
    ///
    /// # Errors
    /// The first one that is too long.
    pub fn check_names(&self) -> Result<(), ScenarioError> {
        check_text(self.name.as_ref(), NAME_MOST, || "name".to_owned())?;
        check_text(self.note.as_ref(), NOTE_MOST, || "note".to_owned())?;
        for (place, account) in self.accounts.iter().enumerate() {
            let path = || format!("accounts[{place}].name");
            check_text(account.name.as_ref(), NAME_MOST, path)?;
        }
        for (place, unit) in self.organization.units.iter().enumerate() {
            let path = || format!("organization.units[{place}].name");
            check_text(unit.name.as_ref(), NAME_MOST, path)?;
        }
        for (place, price) in self.prices.metered.iter().enumerate() {
            let path = || format!("prices.metered[{place}].name");
            check_text(price.name.as_ref(), NAME_MOST, path)?;
        }
        for (place, allowance) in self.free_tier.iter().enumerate() {
            let path = || format!("freeTier[{place}].name");
            check_text(allowance.name.as_ref(), NAME_MOST, path)?;
        }
        for (place, credit) in self.credits.iter().enumerate() {
            let path = || format!("credits[{place}].name");
            check_text(credit.name.as_ref(), NAME_MOST, path)?;
        }
        Ok(())
    }
}
