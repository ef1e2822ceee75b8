//! Reserved Instances and Savings Plans, and what became of them.

use billfold_messages::texts;
use std::rc::Rc;

use billfold_billing::catalogue::PlanType;
use billfold_billing::commitments::CommitmentRef;
use billfold_billing::explanation::{FigureId, Side, UtilizationMeasure};
use billfold_billing::organization::AccountIndex;
use billfold_billing::{Exact, Scenario};

use super::names;
use super::offers;
use super::receipts::Amount;
use super::why::Asked;
use crate::format;
use crate::workspace::Workspace;

/// One commitment.
#[derive(Clone, Debug, PartialEq)]
pub struct CommitmentRow {
    /// The commitment's id in the file.
    pub id: Rc<str>,
    /// The account that bought it.
    pub owner: AccountIndex,
    /// The owner's name.
    pub owner_name: Rc<str>,
    /// The instance type, or the plan's type.
    pub name: String,
    /// Platform, terms and fees.
    pub detail: String,
    /// How much, as it stands in the field: instances, or money by the hour.
    pub value: String,
    /// The unit of that: `instances`, `1` of them `instance`.
    pub unit: String,
    /// Whether it is Reserved Instances; else it is a Savings Plan.
    pub reserved: bool,
    /// Used parts, alone and together, in thousandths for the bar and as text.
    pub alone: (Amount, Exact),
    /// The used part on the consolidated bill.
    pub together: (Amount, Exact),
}

/// What a type of Savings Plan is called.
pub fn plan_name(plan: PlanType) -> &'static str {
    match plan {
        PlanType::Ec2Instance => texts::commitments::plan_ec2(),
        PlanType::Compute => texts::commitments::plan_compute(),
        PlanType::SageMaker => texts::commitments::plan_sagemaker(),
        PlanType::Database => texts::commitments::plan_database(),
    }
}

/// What a commitment is called: its instance type, or the plan's type and what limits it.
pub fn name(scenario: &Scenario, commitment: CommitmentRef) -> String {
    match commitment {
        CommitmentRef::Reserved(index) => {
            let kind = &scenario.commitments.reserved[index].kind;
            kind.instance_type.name().to_owned()
        }
        CommitmentRef::Plan(index) => {
            let plan = &scenario.commitments.plans[index];
            let kind = plan_name(plan.plan_type);
            let family = plan.family.as_ref();
            let family =
                family.map(|family| format!("{kind}, {} {}", family.family, family.region));
            family.unwrap_or_else(|| kind.to_owned())
        }
    }
}

/// All commitments, Reserved Instances first.
pub fn rows(workspace: &Workspace) -> Vec<CommitmentRow> {
    let scenario = &workspace.outcome.scenario;
    let commitments = &scenario.commitments;
    let figures = workspace.outcome.figures();
    let used = |side, one| {
        let figure = FigureId::Commitment(side, one, UtilizationMeasure::Utilization);
        let value = figures.value(figure);
        let amount = Amount {
            text: format::percent(value),
            asked: Asked::Figure(figures.id(figure).into()),
        };
        (amount, value)
    };
    let reserved = commitments.reserved.iter_enumerated().map(|(index, one)| {
        let reference = CommitmentRef::Reserved(index);
        let place = one.zone.as_deref().unwrap_or(&one.kind.region);
        let fees = texts::commitments::reserved_fees(
            &format::rate(one.hourly, &scenario.currency),
            &format::money(one.upfront, &scenario.currency),
        );
        CommitmentRow {
            id: one.id.as_str().into(),
            owner: one.owner,
            owner_name: names::account(scenario, one.owner),
            name: name(scenario, reference),
            value: format::number(Exact::from(one.count), 0),
            unit: match one.count {
                1 => texts::app::instance().to_owned(),
                _ => texts::app::instances().to_owned(),
            },
            reserved: true,
            detail: format!(
                "{}, {place}, {}, {}, {fees}",
                texts::commitments::reserved_instances(),
                one.kind.platform,
                offers::terms(one.term.into(), one.payment.into())
            ),
            alone: used(Side::Separate, reference),
            together: used(Side::Consolidated, reference),
        }
    });
    let plans = commitments.plans.iter_enumerated().map(|(index, one)| {
        let reference = CommitmentRef::Plan(index);
        CommitmentRow {
            id: one.id.as_str().into(),
            owner: one.owner,
            owner_name: names::account(scenario, one.owner),
            name: name(scenario, reference),
            detail: offers::terms(one.term.into(), one.payment.into()),
            value: format::rate(one.commitment, &scenario.currency),
            unit: texts::app::an_hour().to_owned(),
            reserved: false,
            alone: used(Side::Separate, reference),
            together: used(Side::Consolidated, reference),
        }
    });
    reserved.chain(plans).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edits::set_reserved_count;
    use crate::test_support::{edited, shop};
    use billfold_scenario::document::Count;

    #[test]
    fn reserved_instances_stand_before_savings_plans() {
        let rows = rows(&shop());
        let ids: Vec<&str> = rows.iter().map(|row| &*row.id).collect();
        assert_eq!(ids, ["susan-reserved", "bob-plan"]);
        assert_eq!([rows[0].reserved, rows[1].reserved], [true, false]);
    }

    #[test]
    fn a_row_has_its_owner_terms_and_amount() {
        let rows = rows(&shop());
        assert_eq!(
            (&*rows[0].owner_name, rows[0].value.as_str()),
            ("Susan", "2")
        );
        assert!(
            rows[0].detail.contains("1 year, No Upfront"),
            "{}",
            rows[0].detail
        );
        assert_eq!(
            (&*rows[1].owner_name, rows[1].value.as_str()),
            ("Bob", "$0.07")
        );
    }

    #[test]
    fn one_instance_is_one() {
        let one = set_reserved_count(
            "susan-reserved",
            Count::new(1).expect("a count"),
            "m5.large",
        );
        let one = edited(&shop(), one);
        assert_eq!(rows(&one)[0].unit, "instance");
        assert_eq!(rows(&shop())[0].unit, "instances");
    }

    #[test]
    fn who_uses_nothing_leaves_commitments_idle_alone() {
        // Susan has no instances; together Eve uses hers wholly.
        let row = &rows(&shop())[0];
        assert_eq!(
            (row.alone.0.text.as_str(), row.together.0.text.as_str()),
            ("0.0%", "100.0%")
        );
    }
}
