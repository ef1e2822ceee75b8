//! The schema, run as a validator, and the reader agree about every file that a schema can judge.
//!
//! Good files are the cases, the presets, and `every-field.json` and `upgrade.json`, which have each field
//! once. Bad ones are these two with values in the place of others, with fields left out and with fields added.

mod beyond;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use billfold_resolve::{UtcOnly, open};
use billfold_scenario::schema::scenario_schema;
use billfold_scenario::{Document, ScenarioError};
use jsonschema::Validator;
use serde_json::{Value, json};

/// Files that have each field between them: an upgrade excludes some.
const EVERY_FIELD: [&str; 2] = [
    include_str!("every-field.json"),
    include_str!("upgrade.json"),
];

fn schema() -> Value {
    serde_json::from_str(&scenario_schema()).expect("JSON")
}

fn validator() -> Validator {
    jsonschema::validator_for(&schema()).expect("a schema")
}

fn every_field() -> [Value; 2] {
    EVERY_FIELD.map(|file| serde_json::from_str(file).expect("JSON"))
}

/// The cases and the presets.
fn good_files() -> Vec<Value> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut files = Vec::new();
    for folder in ["tests/cases", "static/presets"] {
        for entry in fs::read_dir(root.join(folder)).expect(folder) {
            let path = entry.expect("an entry").path();
            if path
                .extension()
                .is_some_and(|extension| extension == "json")
            {
                let text = fs::read_to_string(&path).expect("a file");
                files.push(serde_json::from_str(&text).expect("JSON"));
            }
        }
    }
    files
}

/// What reading the whole file says, the sections that are kept as JSON among it.
fn read(file: &Value) -> Result<(), ScenarioError> {
    let document = Document::from_json(file.to_string())?;
    open(&document, &UtcOnly).map(drop)
}

#[test]
fn good_files_are_valid() {
    let validator = validator();
    let mut files = good_files();
    assert!(files.len() > 50, "{}", files.len());
    files.extend(every_field());
    for file in files {
        let fault = validator.validate(&file).err();
        assert!(fault.is_none(), "{}: {fault:?}", file["note"]);
    }
    for file in every_field() {
        assert_eq!(read(&file), Ok(()));
    }
}

/// A field that the schema has and the file does not would be tested by nothing.
#[test]
fn the_files_of_every_field_have_each_field_of_the_schema() {
    let mut fields = BTreeSet::new();
    for file in every_field() {
        collect_keys(&file, &mut fields);
    }
    let schema = schema();
    let definitions = schema["$defs"].as_object().expect("definitions");
    for (name, definition) in definitions.iter().chain([(&"".to_owned(), &schema)]) {
        let properties = definition["properties"].as_object().into_iter().flatten();
        for (field, _) in properties {
            assert!(fields.contains(field), "{name}.{field} is in neither file");
        }
    }
}

/// Someone who adds a field says what comes of it.
#[test]
fn the_table_of_fields_has_each_field_of_the_schema() {
    let table = include_str!("../../../../docs/fields.md");
    let schema = schema();
    let definitions = schema["$defs"].as_object().expect("definitions");
    let document = [(&"Document".to_owned(), &schema)];
    for (name, definition) in definitions.iter().chain(document) {
        let Some(properties) = definition["properties"].as_object() else {
            continue;
        };
        let mut rows = table.lines();
        let row = rows.find(|row| row.starts_with(&format!("| {name} |")));
        let row = row.unwrap_or_else(|| panic!("{name} has no row"));
        for field in properties.keys() {
            assert!(row.contains(&format!("`{field}`")), "{name}.{field}");
        }
    }
}

fn collect_keys(value: &Value, keys: &mut BTreeSet<String>) {
    match value {
        Value::Object(object) => {
            for (key, value) in object {
                keys.insert(key.clone());
                collect_keys(value, keys);
            }
        }
        Value::Array(list) => list.iter().for_each(|value| collect_keys(value, keys)),
        _ => {}
    }
}

/// Values of every type, and texts that belong somewhere else.
fn odd_values() -> Vec<Value> {
    vec![
        Value::Null,
        json!(true),
        json!(-1),
        json!(0),
        json!(7),
        json!(2.0),
        json!(1.0),
        json!(1.5),
        json!(1e300),
        json!(u64::MAX),
        json!(""),
        json!("0"),
        json!("-0.5"),
        json!("5"),
        json!("005"),
        json!("100.5"),
        json!("999999"),
        json!("1.0000000000001"),
        json!("1234567890123456"),
        json!("999999999999999.999999999"),
        json!("x".repeat(70)),
        json!("é".repeat(256)),
        json!("x".repeat(257)),
        json!("x".repeat(30_000)),
        json!("a\u{1b}b"),
        json!("a\u{85}b"),
        json!("a b"),
        json!("2026-11"),
        json!("2026-13"),
        json!("1969-12"),
        json!("9999-01"),
        json!("2026-11-10"),
        json!("2026-02-29"),
        json!("2026-04-31"),
        json!("2024-02-29"),
        json!("2026-11-10T24:00:00Z"),
        json!("2026-11-10T23:59:60Z"),
        json!("2026-11-10T10:00:00+01:00"),
        json!("1969-12-31"),
        json!("10000-01-01"),
        json!("usd"),
        json!("EUR"),
        json!("Mon-Fri 9-17"),
        json!("Sat"),
        json!("always"),
        json!("catalogue"),
        json!("twelveMonths"),
        json!("compute"),
        json!([]),
        json!([null]),
        json!(["x"]),
        json!([7]),
        json!([{}]),
        json!({}),
        json!({ "x": 1 }),
        json!({ "x": "y" }),
    ]
}

/// All places of a file, as JSON pointers.
fn places(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Array(list) => {
            for (place, value) in list.iter().enumerate() {
                places(value, &format!("{at}/{place}"), found);
            }
        }
        Value::Object(object) => {
            for (key, value) in object {
                let key = key.replace('~', "~0").replace('/', "~1");
                places(value, &format!("{at}/{key}"), found);
            }
        }
        _ => {}
    }
}

/// The file with one change in each place.
fn spoilt(file: &Value) -> Vec<(String, Value)> {
    let mut found = Vec::new();
    places(file, "", &mut found);
    let mut bad = Vec::new();
    for place in &found {
        for odd in odd_values() {
            let mut file = file.clone();
            let what = format!("{place} = {odd:.60}");
            *file.pointer_mut(place).expect("a place") = odd;
            bad.push((what, file));
        }
        let is_object = file.pointer(place).is_some_and(Value::is_object);
        if is_object {
            let mut more = file.clone();
            more.pointer_mut(place).expect("a place")["colour"] = json!("red");
            bad.push((format!("{place} + colour"), more));
        }
        if let Some((parent, key)) = place.rsplit_once('/') {
            let mut less = file.clone();
            match less.pointer_mut(parent) {
                Some(Value::Object(object)) => {
                    object.remove(&key.replace("~1", "/").replace("~0", "~"));
                }
                Some(Value::Array(list)) => {
                    // An element twice.
                    list.extend(key.parse().ok().and_then(|at: usize| list.get(at)).cloned());
                }
                _ => {}
            }
            bad.push((format!("{place} left out or twice"), less));
        }
    }
    bad
}

#[test]
fn schema_and_reader_agree() {
    let validator = validator();
    let mut faults = Vec::new();
    let mut refused = 0;
    for (what, file) in every_field().iter().flat_map(spoilt) {
        let valid = validator.is_valid(&file);
        match (valid, read(&file)) {
            (true, Ok(())) => {}
            (false, Err(_)) => refused += 1,
            (false, Ok(())) => faults.push(format!("{what}: only the schema refuses it")),
            (true, Err(error)) if beyond::the_schema(&error).is_some() => {}
            (true, Err(error)) => faults.push(format!("{what}: only the reader: {error}")),
        }
    }
    assert!(refused > 1_000, "{refused}");
    assert!(
        faults.is_empty(),
        "{} faults\n{}",
        faults.len(),
        faults.join("\n")
    );
}
