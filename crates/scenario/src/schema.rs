//! The JSON Schema of the scenario file, generated from the types.
//!
//! `BLESS=1 cargo test -p billfold-scenario schema` writes it to `docs/`; without `BLESS` the
//! same test proves that what is there is fresh.

use schemars::Schema;
use serde_json::{Map, Value};

use crate::Document;

/// The schema, readable, with a line feed at the end: what `docs/scenario.schema.json` holds.
#[must_use]
pub fn scenario_schema() -> String {
    let mut schema = schemars::schema_for!(Document);
    schema.insert("title".to_owned(), "Billfold scenario".into());
    // A schema is made of strings and numbers; nothing in it can fail to be written.
    let mut json = serde_json::to_string_pretty(&schema).unwrap_or_default();
    json.push('\n');
    json
}

/// Describes structs as `json::object!` defines them: their documentation is the schema's.
macro_rules! described {
    ($(
        $(#[doc = $doc:literal])*
        #[derive($($derive:ident),*)]
        $vis:vis struct $name:ident {
            $(
                $(#[doc = $field_doc:literal])*
                $field_vis:vis $field:ident $(as $key:literal)?: $type:ty $(= $default:expr)?,
            )*
        }
    )*) => {$(
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let mut object = $crate::schema::ObjectSchema::new(&[$($doc),*]);
                $(object.field(
                    $crate::json_key!($field $(as $key)?),
                    &[$($field_doc),*],
                    generator.subschema_for::<$type>(),
                    &[$(stringify!($default))?],
                );)*
                object.finished()
            }
        }
    )*};
}
pub(crate) use described;

/// The schema of a struct, field by field.
pub(crate) struct ObjectSchema {
    description: String,
    properties: Map<String, Value>,
    required: Vec<Value>,
}

impl ObjectSchema {
    pub(crate) fn new(docs: &[&str]) -> Self {
        Self {
            description: description(docs),
            properties: Map::new(),
            required: Vec::new(),
        }
    }

    /// Adds a field; `default` has what it is if absent, or nothing.
    pub(crate) fn field(&mut self, key: &str, docs: &[&str], mut schema: Schema, default: &[&str]) {
        schema.insert("description".to_owned(), description(docs).into());
        self.properties.insert(key.to_owned(), schema.into());
        if default.is_empty() {
            self.required.push(key.into());
        }
    }

    pub(crate) fn finished(self) -> Schema {
        let mut schema = schemars::json_schema!({
            "description": self.description,
            "type": "object",
            "properties": self.properties,
            "additionalProperties": false,
        });
        if !self.required.is_empty() {
            schema.insert("required".to_owned(), self.required.into());
        }
        schema
    }
}

/// Lines of documentation as one text, as schemars has them.
fn description(docs: &[&str]) -> String {
    let lines: Vec<&str> = docs.iter().map(|line| line.trim()).collect();
    lines.join("\n")
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
