//! The ids of figures: paths that stay the same while the figures change.

use std::fmt;

use super::{
    CreditMeasure, FigureId, Figures, LineMeasure, Side, UsageMeasure, UtilizationMeasure,
};
use crate::bill::{Line, name_of};
use crate::organization::AccountIndex;
use crate::rating::{ChargeKind, Item};

impl Figures<'_> {
    /// The id that scripts and `expected` blocks use.
    #[must_use]
    pub fn id(&self, figure: FigureId) -> String {
        let account = |index: AccountIndex| &self.scenario.organization.accounts[index].id;
        match figure {
            FigureId::Total(side) => format!("{side}/total"),
            FigureId::Exact(side) => format!("{side}/exact"),
            FigureId::AccountTotal(side, owner) => {
                format!("{side}/account/{}/total", account(owner))
            }
            FigureId::Credits(side, None) => format!("{side}/credits"),
            FigureId::Credits(side, Some(owner)) => {
                format!("{side}/account/{}/credits", account(owner))
            }
            FigureId::Saving => "saving/total".to_owned(),
            FigureId::SavingBy(cause) => format!("saving/{}", cause.name()),
            FigureId::ExactSavingBy(cause) => format!("saving/{}/exact", cause.name()),
            FigureId::Line(line, measure) => {
                let line = &self.comparison.consolidated.bill.lines[line];
                let path = self.line_path(Side::Consolidated, line);
                format!("consolidated/line/{path}/{measure}")
            }
            FigureId::Share(side, line, owner, measure) => {
                let line = &self.statement(side).bill.lines[line];
                let path = self.line_path(side, line);
                format!("{side}/account/{}/line/{path}/{measure}", account(owner))
            }
            FigureId::BlendedRate(item) => {
                format!("consolidated/blended/rate/{}", self.item_path(item))
            }
            FigureId::BlendedCost(item, owner) => {
                let path = self.item_path(item);
                format!(
                    "consolidated/blended/account/{}/cost/{path}",
                    account(owner)
                )
            }
            FigureId::BlendedTotal(owner) => {
                format!("consolidated/blended/account/{}/total", account(owner))
            }
            FigureId::Usage(side, line, measure) => {
                let id = self.scenario.usage.id(line);
                format!("{side}/usage/{id}/{measure}")
            }
            FigureId::Commitment(side, commitment, measure) => {
                let id = self.scenario.commitments.id(commitment);
                format!("{side}/commitment/{id}/{measure}")
            }
            FigureId::Credit(side, credit, measure) => {
                let id = &self.scenario.credits[credit].id;
                format!("{side}/credit/{id}/{measure}")
            }
            FigureId::ListValue(reserved) => {
                let id = &self.scenario.commitments.reserved[reserved].id;
                format!("commitment/{id}/listValue")
            }
        }
    }

    fn line_path(&self, side: Side, line: &Line) -> String {
        let paid = line
            .payment
            .map(|payment| &self.statement(side).bill.lines[payment.line]);
        let charge = paid.unwrap_or(line);
        let mut path = self.item_path(line.item);
        let (name, with_rate) = match charge.kind {
            // An average rate changes with every quantity.
            ChargeKind::Usage if self.averaged_pool(side, charge).is_some() => ("/average", false),
            ChargeKind::Usage => ("", true),
            ChargeKind::Free => ("/free", false),
            ChargeKind::ReservedCovered => ("/reserved", false),
            ChargeKind::PlanCovered => ("/plan", false),
            ChargeKind::RecurringFee => ("/recurring", true),
            ChargeKind::UpfrontFee => ("/upfront", true),
            ChargeKind::Credit => ("/credit", true),
        };
        path.push_str(name);
        if with_rate {
            path = format!("{path}/{}", line.rate);
        }
        if let Some(payment) = line.payment {
            path = format!("{path}/credit/{}", self.scenario.credits[payment.credit].id);
        }
        path
    }

    fn item_path(&self, item: Item) -> String {
        let name = name_of(self.scenario, item);
        let clean = |part: &str| part.replace('%', "%25").replace('/', "%2F");
        let region = if name.region.is_empty() {
            "any"
        } else {
            name.region
        };
        format!(
            "{}/{}/{}",
            clean(name.service),
            clean(region),
            clean(&name.usage_type)
        )
    }
}

impl fmt::Display for Side {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Separate => "separate",
            Self::Consolidated => "consolidated",
        })
    }
}

impl fmt::Display for LineMeasure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Cost => "cost",
            Self::Exact => "exact",
            Self::Quantity => "quantity",
        })
    }
}

impl fmt::Display for UsageMeasure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Total => "total",
            Self::Reserved => "reserved",
            Self::Plans => "plans",
            Self::OnDemand => "onDemand",
            Self::CoveredFraction => "coveredFraction",
        })
    }
}

impl fmt::Display for UtilizationMeasure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Offered => "offered",
            Self::Used => "used",
            Self::Unused => "unused",
            Self::Utilization => "utilization",
        })
    }
}

impl fmt::Display for CreditMeasure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Used => "used",
            Self::Left => "left",
        })
    }
}
