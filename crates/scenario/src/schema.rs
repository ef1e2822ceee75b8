//! The JSON Schema of the scenario file, generated from the types.
//!
//! `BLESS=1 cargo test -p billfold-scenario schema` writes it to `docs/`; without `BLESS` the
//! same test proves that what is there is fresh.

use schemars::Schema;
use schemars::transform::transform_subschemas;
use serde_json::Value;

use crate::Document;
use crate::read::LIST_MOST;

/// The schema, readable, with a line feed at the end: what `docs/scenario.schema.json` holds.
#[must_use]
pub fn scenario_schema() -> String {
    let mut schema = schemars::schema_for!(Document);
    schema.insert("title".to_owned(), "Billfold scenario".into());
    transform_subschemas(&mut add_bounds, &mut schema);
    // A schema is made of strings and numbers; nothing in it can fail to be written.
    let mut json = serde_json::to_string_pretty(&schema).unwrap_or_default();
    json.push('\n');
    json
}

/// Gives every list without a bound of its own the bound of all lists, and numbers the bound of their type.
fn add_bounds(schema: &mut Schema) {
    transform_subschemas(&mut add_bounds, schema);
    // JSON Schema takes `format` for a remark.
    if schema
        .get("format")
        .is_some_and(|format| format == "uint32")
    {
        schema.insert("maximum".to_owned(), u32::MAX.into());
    }
    let is_list = schema.get("type").is_some_and(|kind| match kind {
        Value::Array(kinds) => kinds.iter().any(|kind| kind == "array"),
        kind => kind == "array",
    });
    if is_list && schema.get("items").is_some() && schema.get("maxItems").is_none() {
        schema.insert("maxItems".to_owned(), LIST_MOST.into());
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::scenario_schema;

    #[test]
    fn the_schema_in_docs_is_fresh() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/scenario.schema.json");
        if std::env::var_os("BLESS").is_some() {
            fs::write(&path, scenario_schema()).expect("docs/ can be written");
        }
        let kept = fs::read_to_string(&path).unwrap_or_default();
        // As values: a feature of serde_json's that some other crate asks for may order keys.
        let value = |json: &str| serde_json::from_str::<serde_json::Value>(json).ok();
        assert!(
            value(&kept) == value(&scenario_schema()),
            "docs/scenario.schema.json is stale: BLESS=1 cargo test -p billfold-scenario schema"
        );
    }
}
