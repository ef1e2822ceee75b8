//! Makes a scenario small while something about it stays true.

use crate::fraction::parse;
use serde_json::{Value, json};

/// Leaves out whatever can be left out, and writes `1` for every decimal that can be one, as long
/// as `still` holds.
pub fn shrink(document: &Value, still: &dyn Fn(&Value) -> bool) -> Value {
    let mut smallest = document.clone();
    loop {
        let mut changed = false;
        let mut places = places(&smallest);
        // Later places first: removing from a list does not move what stands before.
        places.reverse();
        for place in places {
            for change in [remove, simplify] {
                let mut smaller = smallest.clone();
                if change(&mut smaller, &place) && still(&smaller) {
                    smallest = smaller;
                    changed = true;
                    break;
                }
            }
        }
        if !changed {
            return smallest;
        }
    }
}

/// A step into a document.
#[derive(Debug, Clone)]
enum Step {
    Key(String),
    Index(usize),
}

/// The ways to everything inside, outer things before inner ones.
fn places(value: &Value) -> Vec<Vec<Step>> {
    let children: Vec<(Step, &Value)> = match value {
        Value::Array(items) => items
            .iter()
            .enumerate()
            .map(|(index, item)| (Step::Index(index), item))
            .collect(),
        Value::Object(fields) => fields
            .iter()
            .map(|(key, item)| (Step::Key(key.clone()), item))
            .collect(),
        _ => Vec::new(),
    };
    let mut result = Vec::new();
    for (step, child) in children {
        result.push(vec![step.clone()]);
        for mut inner in places(child) {
            inner.insert(0, step.clone());
            result.push(inner);
        }
    }
    result
}

fn find<'a>(document: &'a mut Value, way: &[Step]) -> Option<&'a mut Value> {
    let mut value = document;
    for step in way {
        value = match step {
            Step::Key(key) => value.get_mut(key)?,
            Step::Index(index) => value.get_mut(index)?,
        };
    }
    Some(value)
}

fn remove(document: &mut Value, way: &[Step]) -> bool {
    let Some((last, before)) = way.split_last() else {
        return false;
    };
    match (find(document, before), last) {
        (Some(Value::Array(items)), Step::Index(index)) if *index < items.len() => {
            items.remove(*index);
            true
        }
        (Some(Value::Object(fields)), Step::Key(key)) => fields.remove(key).is_some(),
        _ => false,
    }
}

fn simplify(document: &mut Value, way: &[Step]) -> bool {
    match find(document, way) {
        Some(value)
            if value
                .as_str()
                .is_some_and(|text| text != "1" && parse(text).is_ok()) =>
        {
            *value = json!("1");
            true
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::shrink;
    use serde_json::{Value, json};

    #[test]
    fn only_what_matters_is_left() {
        let document = json!({"a": [1, {"keep": "12.5", "drop": 2}, 3], "b": {"c": "x"}});
        let still = |value: &Value| value["a"].to_string().contains("keep");
        assert_eq!(shrink(&document, &still), json!({"a": [{"keep": "1"}]}));
    }
}
