//! `billfold check`

use billfold_billing::explanation::Figures;

use crate::arguments::Input;
use crate::failure::Failure;
use crate::output::printable;
use billfold_messages::report::incomplete;

pub(super) fn run(input: &Input) -> Result<String, Failure> {
    let answer = input.compute()?;
    let figures = Figures::new(&answer.scenario, &answer.comparison);
    let expected = &answer.document.expected;
    if !expected.is_empty() {
        let all: std::collections::HashMap<String, _> = figures
            .all()
            .into_iter()
            .map(|figure| (figures.id(figure), figure))
            .collect();
        for (id, value) in expected.iter() {
            let problem = match all.get(id) {
                None => "no such figure; expected one that explain --list prints".to_owned(),
                Some(figure) if value.matches(figures.value(*figure)) => continue,
                Some(figure) => format!("is {}; expected {value}", figures.value(*figure)),
            };
            return Err(Failure::about(
                input.name(),
                format_args!("expected[{id:?}]: {problem}"),
            ));
        }
    }
    let usage = &answer.scenario.usage;
    let commitments = &answer.scenario.commitments;
    Ok(format!(
        "{}\n{}",
        [
            counted(answer.scenario.organization.accounts.len(), "account"),
            counted(usage.metered.len() + usage.instances.len(), "usage line"),
            counted(
                commitments.reserved.len() + commitments.plans.len(),
                "commitment"
            ),
            counted(expected.iter().len(), "expected figure"),
        ]
        .join(", "),
        printable(&incomplete(&answer.unpriced))
    ))
}

fn counted(count: usize, what: &str) -> String {
    match count {
        1 => format!("1 {what}"),
        _ => format!("{count} {what}s"),
    }
}
