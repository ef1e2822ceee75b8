//! Reading and writing JSON so that errors say where they are.
//!
//! A text is read in two steps: by serde_json into a tree of [`Node`]s, then from the tree into
//! the types that want it; it is written the other way round. What a type adds to the second
//! step is a line or two for each field ([`object!`]): the page's size is made of such things,
//! and serde's derived code was the largest part of it.

mod fault;
mod names;
mod node;
mod object;
mod text;
mod values;

use serde_json::error::Category;

use crate::error::FileError;
pub use fault::Fault;
pub use names::{names, place_of_name};
pub use node::Node;
pub use object::{Fields, camel, camel_length, differs, key, object};
pub use text::{from_text, texts, to_text};
pub use values::whole;

/// What JSON can hold.
pub trait Json: Sized {
    /// Reads the value.
    ///
    /// # Errors
    /// The first thing that is wrong with it.
    fn from_node(node: &Node<'_>) -> Result<Self, Fault>;

    /// The value as JSON.
    fn to_node(&self) -> Node<'_>;
}

/// Reads one JSON value.
///
/// # Errors
/// The first thing that is wrong, in one line, with its path.
pub fn read<T: Json>(text: &str) -> Result<T, FileError> {
    T::from_node(&parse(text)?).map_err(Fault::into_file_error)
}

/// Writes a value as short JSON, in one line.
#[must_use]
pub fn write(value: &impl Json) -> String {
    // Nothing in a node can fail to be written: all keys are strings.
    serde_json::to_string(&value.to_node()).unwrap_or_default()
}

/// Writes a value as readable JSON.
#[must_use]
pub fn write_pretty(value: &impl Json) -> String {
    pretty(&value.to_node())
}

/// Writes a tree as readable JSON.
pub fn pretty(node: &Node<'_>) -> String {
    serde_json::to_string_pretty(node).unwrap_or_default()
}

/// Reads the text as a tree.
pub(crate) fn parse(text: &str) -> Result<Node<'_>, FileError> {
    let mut path = String::new();
    let mut json = serde_json::Deserializer::from_str(text);
    let node = Node::read(&mut json, &mut path);
    node.and_then(|node| json.end().map(|()| node))
        .map_err(|error| not_json(path, &error))
}

/// What serde_json says, in our words.
fn not_json(path: String, error: &serde_json::Error) -> FileError {
    let (line, column) = (error.line(), error.column());
    let full = error.to_string();
    let place = format!(" at line {line} column {column}");
    let problem = full.strip_suffix(&place).unwrap_or(&full);
    let message = match error.classify() {
        Category::Eof => {
            format!("the file ends at line {line}, column {column} ({problem}); expected the rest")
        }
        _ => format!("not JSON at line {line}, column {column}: {problem}"),
    };
    FileError { path, message }
}
