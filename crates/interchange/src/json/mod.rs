//! Reading JSON so that errors say where they are: for scenarios, and for other files.
//!
//! A text is read in two steps: into a tree of [`Node`]s, then from the tree into the types
//! that want it. The second step has one kind of source only, so that serde's code for each
//! type is there once and is short; the page's size is made of such things.

mod fault;
mod node;
mod source;

use serde::de::DeserializeOwned;
use serde_json::error::Category;

use crate::error::FileError;
pub(crate) use fault::Fault;
pub(crate) use node::Node;

/// Reads one JSON value.
///
/// # Errors
/// The first thing that is wrong, in one line, with its path.
pub fn read<T: DeserializeOwned>(text: &str) -> Result<T, FileError> {
    from_node(&parse(text)?)
}

/// Reads the text as a tree.
pub(crate) fn parse(text: &str) -> Result<Node<'_>, FileError> {
    let mut path = String::new();
    let mut json = serde_json::Deserializer::from_str(text);
    let node = Node::read(&mut json, &mut path);
    node.and_then(|node| json.end().map(|()| node))
        .map_err(|error| not_json(path, &error))
}

/// Reads a value from a tree.
pub(crate) fn from_node<T: DeserializeOwned>(node: &Node<'_>) -> Result<T, FileError> {
    T::deserialize(node).map_err(Fault::into_file_error)
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
