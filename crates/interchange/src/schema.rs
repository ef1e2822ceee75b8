//! The JSON Schema of the scenario file.

use crate::Document;

/// The schema, readable, with a line feed at the end: what `docs/scenario.schema.json` holds.
#[must_use]
pub fn scenario_schema() -> String {
    let schema = schemars::schema_for!(Document);
    let mut json = serde_json::to_string_pretty(&schema).unwrap_or_default();
    json.push('\n');
    json
}
