//! Billfold's engine, with its figures under the oracle's ids.

use billfold_billing::comparison::{Statement, compare};
use billfold_billing::explanation::{
    CreditMeasure, FigureId, Figures as EngineFigures, Side, UsageMeasure, UtilizationMeasure,
};
use billfold_billing::{Exact, Scenario};
use billfold_oracle::RunName;
use billfold_oracle::difference::Figures;
use billfold_oracle::fraction::parse;
use billfold_resolve::{UtcOnly, open};
use billfold_scenario::Document;

/// Reads a scenario file as the command line does and computes it.
pub fn figures(text: &str) -> Result<Figures, String> {
    let document = Document::from_json(text).map_err(|error| error.to_string())?;
    let resolved = open(&document, &UtcOnly).map_err(|error| error.to_string())?;
    let scenario = &resolved.scenario;
    let comparison = compare(scenario);
    let engine = EngineFigures::new(scenario, &comparison);
    let mut found = Found(Figures::new());
    for (run, gross) in RunName::ALL.iter().zip(comparison.saving.steps) {
        found.add(format!("{}.gross", run.id()), gross)?;
    }
    for side in [Side::Separate, Side::Consolidated] {
        let statement = match side {
            Side::Separate => &comparison.separate,
            Side::Consolidated => &comparison.consolidated,
        };
        coverage(&engine, scenario, side, &mut found)?;
        totals(&engine, scenario, side, statement, &mut found)?;
    }
    Ok(found.0)
}

struct Found(Figures);

impl Found {
    fn add(&mut self, id: String, value: Exact) -> Result<(), String> {
        let value = parse(&value.to_string()).map_err(|error| format!("{id}: {error}"))?;
        self.0.insert(id, value);
        Ok(())
    }
}

fn coverage(
    engine: &EngineFigures,
    scenario: &Scenario,
    side: Side,
    found: &mut Found,
) -> Result<(), String> {
    for line in scenario.usage.refs() {
        let id = scenario.usage.id(line);
        for (part, measure) in [
            ("reserved", UsageMeasure::Reserved),
            ("plan", UsageMeasure::Plans),
            ("uncovered", UsageMeasure::OnDemand),
        ] {
            let value = engine.value(FigureId::Usage(side, line, measure));
            found.add(format!("{side}.line.{id}.{part}"), value)?;
        }
    }
    for commitment in scenario.commitments.refs() {
        let id = scenario.commitments.id(commitment);
        let figure = FigureId::Commitment(side, commitment, UtilizationMeasure::Used);
        found.add(format!("{side}.commitment.{id}.used"), engine.value(figure))?;
    }
    Ok(())
}

fn totals(
    engine: &EngineFigures,
    scenario: &Scenario,
    side: Side,
    statement: &Statement,
    found: &mut Found,
) -> Result<(), String> {
    let bill = &statement.bill;
    found.add(format!("{side}.rounded"), bill.total.into())?;
    for (index, credit) in scenario.credits.iter_enumerated() {
        let figure = FigureId::Credit(side, index, CreditMeasure::Used);
        let id = format!("{side}.credit.{}.used", credit.id);
        found.add(id, engine.value(figure))?;
    }
    for (index, account) in scenario.organization.accounts.iter_enumerated() {
        let exact: Exact = bill.lines_of(index).map(|(_, share)| share.exact).sum();
        found.add(format!("{side}.account.{}", account.id), exact)?;
        found.add(
            format!("{side}.rounded.{}", account.id),
            bill.accounts[index].into(),
        )?;
        if side == Side::Consolidated {
            let fees = bill
                .lines_of(index)
                .filter(|(line, _)| !line.kind.is_usage());
            let fees: Exact = fees.map(|(_, share)| share.exact).sum();
            let shares = engine.blended().items.iter().flat_map(|item| &item.shares);
            let usage: Exact = shares
                .filter(|share| share.account == index)
                .map(|share| share.exact)
                .sum();
            found.add(format!("{side}.blended.{}", account.id), fees + usage)?;
        }
    }
    Ok(())
}
