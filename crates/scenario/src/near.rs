//! Names that somebody may have meant.

/// The known name that a text is nearest to, if it differs by a third of its letters at most: one that
/// is left out, added, changed or swapped with its neighbour counts one. Capital letters do not count.
///
/// ```
/// use billfold_scenario::nearest;
/// let regions = ["eu-west-1", "us-east-1", "us-west-2"];
/// assert_eq!(nearest("us-est-1", regions), Some("us-east-1"));
/// assert_eq!(nearest("mars", regions), None);
/// ```
#[must_use]
pub fn nearest<'k>(text: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let text = text.to_lowercase();
    let length = text.chars().count();
    let distance = |name: &str| strsim::osa_distance(&text, &name.to_lowercase());
    let near = known.into_iter().map(|name| (distance(name), name));
    let near = near.filter(|(distance, _)| distance * 3 <= length);
    near.min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}
