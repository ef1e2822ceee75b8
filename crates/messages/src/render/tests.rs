//! Renderings of the saving of case C01, whose figures are AWS's own.

use std::fs;

use billfold_billing::comparison::compare;
use billfold_billing::explanation::{Figures, explain};
use billfold_resolve::{UtcOnly, open};
use billfold_scenario::Document;

use super::*;

fn rendered(id: &str) -> Rendered {
    let file = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../tests/cases/c01-bob-and-susan.json"
    );
    let document = Document::from_json(fs::read(file).expect("the case")).expect("a document");
    let scenario = open(&document, &UtcOnly).expect("a scenario").scenario;
    let comparison = compare(&scenario);
    let figures = Figures::new(&scenario, &comparison);
    let figure = figures.find(id).expect("a figure");
    let notation = PlainNotation {
        currency: &scenario.currency,
    };
    render(&explain(&figures, figure), &notation)
}

fn node(value: &str, steps: Vec<Rc<Rendered>>) -> Rendered {
    Rendered {
        value: value.to_owned(),
        words: "value".to_owned(),
        arithmetic: None,
        rule: None,
        sources: Vec::new(),
        steps,
        parts: Vec::new(),
    }
}

#[test]
fn a_tree_of_text_has_one_node_a_line() {
    let text = text(&rendered("separate/account/222222222222/total"));
    assert_eq!(
        text,
        "\
696.32 USD  Susan alone  [rule 2.2]
└── 696.32 USD  Data transfer out to the internet, Susan's part  [rule 3.2]
    │   = 4,096 GB × 0.17 USD per GB
    ├── 4,096 GB  Susan's units
    └── 0.17 USD per GB  rate of this tier  [source AWS's example]
"
    );
}

#[test]
fn markdown_is_a_nested_list() {
    let markdown = markdown(&rendered("separate/account/222222222222/total"));
    assert_eq!(
        markdown,
        "\
- **696.32 USD** Susan alone (rule 2.2)
  - **696.32 USD** Data transfer out to the internet, Susan's part = 4,096 GB × 0.17 USD per GB (rule 3.2)
    - **4,096 GB** Susan's units
    - **0.17 USD per GB** rate of this tier (source AWS's example)
"
    );
}

#[test]
fn a_node_that_comes_again_is_named_only() {
    let leaf = |value: &str| Rc::new(node(value, Vec::new()));
    let long = Rc::new(node("6", vec![leaf("1"), leaf("2"), leaf("3")]));
    let root = node("12", vec![long.clone(), long]);
    assert_eq!(
        text(&root),
        "\
12  value
├── 6  value
│   ├── 1  value
│   ├── 2  value
│   └── 3  value
└── 6  value, as above
"
    );
    assert!(markdown(&root).ends_with("  - **6** value, as above\n"));
}

#[test]
fn amounts_below_zero_are_taken_off() {
    let amounts = ["1.00 USD", "-0.20 USD", "3.00 USD"].map(str::to_owned);
    assert_eq!(added(&amounts), "1.00 USD − 0.20 USD + 3.00 USD");
    let negative_first = ["-0.20 USD", "3.00 USD"].map(str::to_owned);
    assert_eq!(added(&negative_first), "-0.20 USD + 3.00 USD");
}

#[test]
fn markup_in_names_is_escaped() {
    let node = Rendered {
        words: "usage of a*b".to_owned(),
        rule: Some("3.2"),
        sources: vec!["source [list]".to_owned()],
        ..node("1.00 USD", Vec::new())
    };
    assert_eq!(
        markdown(&node),
        "- **1.00 USD** usage of a\\*b (rule 3.2, source \\[list\\])\n"
    );
    assert_eq!(
        text(&node),
        "1.00 USD  usage of a*b  [rule 3.2, source [list]]\n"
    );
}

#[test]
fn a_face_may_leave_long_sums_out() {
    struct Short;
    impl Notation for Short {
        fn value(&self, value: Exact, _: &Measure) -> String {
            value.to_string()
        }
        fn longest_sum(&self) -> usize {
            2
        }
    }
    let leaf = |value: u64| Explanation {
        value: Exact::from(value),
        measure: Measure::Money,
        ..sum()
    };
    let three = Explanation {
        steps: vec![leaf(1), leaf(2), leaf(3)],
        ..sum()
    };
    assert_eq!(render(&three, &Short).arithmetic, None);
    let two = Explanation {
        steps: vec![leaf(1), leaf(2)],
        ..sum()
    };
    assert_eq!(render(&two, &Short).arithmetic.as_deref(), Some("1 + 2"));
}

fn sum() -> Explanation {
    Explanation {
        message: billfold_billing::explanation::Message::TaggedUnits,
        value: Exact::from(6),
        measure: Measure::Money,
        operation: Operation::Sum,
        rule: None,
        source: None,
        figure: None,
        steps: Vec::new(),
        parts: Vec::new(),
    }
}
