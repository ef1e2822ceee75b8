//! The measure of every figure.

use super::{FigureId, Figures, LineMeasure, Measure, UsageMeasure, UtilizationMeasure};
use crate::bill::{Line, name_of};
use crate::catalogue::PricedItem;
use crate::commitments::CommitmentRef;
use crate::rating::{ChargeKind, Item};
use crate::usage::UsageRef;

/// The unit of running instances and of the reservations for them.
const INSTANCE_HOURS: &str = "instance-hours";

impl Figures<'_> {
    /// The measure of a figure's value: money, units, money per unit, or a fraction. Hours of
    /// instances and of their reservations are instance-hours, or normalized unit-hours where a
    /// reservation is size-flexible (rule 4.10).
    #[must_use]
    pub fn measure(&self, figure: FigureId) -> Measure {
        match figure {
            FigureId::Line(line, LineMeasure::Quantity) => {
                self.quantity_of(&self.comparison.consolidated.bill.lines[line])
            }
            FigureId::Share(side, line, _, LineMeasure::Quantity) => {
                self.quantity_of(&self.statement(side).bill.lines[line])
            }
            FigureId::BlendedRate(item) => Measure::Rate(match self.unit(item) {
                INSTANCE_HOURS => "instance-hour".to_owned(),
                unit => unit.to_owned(),
            }),
            FigureId::Usage(_, _, UsageMeasure::CoveredFraction)
            | FigureId::Commitment(_, _, UtilizationMeasure::Utilization) => Measure::Fraction,
            FigureId::Usage(_, line, _) => {
                let item = match line {
                    UsageRef::Metered(index) => {
                        PricedItem::Metered(self.scenario.usage.metered[index].price)
                    }
                    UsageRef::Instance(index) => {
                        PricedItem::Instance(self.scenario.usage.instances[index].price)
                    }
                };
                Measure::Units(self.unit(Item::Usage(item)).to_owned())
            }
            FigureId::Commitment(_, commitment @ CommitmentRef::Reserved(_), _)
                if self.units_per_measure(commitment) == 1 =>
            {
                Measure::Units(INSTANCE_HOURS.to_owned())
            }
            FigureId::Commitment(_, commitment, _) => self.measure_of(commitment),
            FigureId::Total(_)
            | FigureId::Exact(_)
            | FigureId::AccountTotal(..)
            | FigureId::Saving
            | FigureId::SavingBy(_)
            | FigureId::ExactSavingBy(_)
            | FigureId::Line(..)
            | FigureId::Share(..)
            | FigureId::BlendedCost(..)
            | FigureId::BlendedTotal(_)
            | FigureId::ListValue(_)
            | FigureId::Credits(..)
            | FigureId::Credit(..) => Measure::Money,
        }
    }

    fn quantity_of(&self, line: &Line) -> Measure {
        let unit = match line.kind {
            ChargeKind::UpfrontFee => self.unit_of(line),
            _ => self.unit(line.item),
        };
        Measure::Units(unit.to_owned())
    }

    /// The unit of an item; instances have their own.
    fn unit(&self, item: Item) -> &str {
        match item {
            Item::Usage(PricedItem::Instance(_)) | Item::Fee(CommitmentRef::Reserved(_)) => {
                INSTANCE_HOURS
            }
            Item::Usage(PricedItem::Metered(_)) | Item::Fee(CommitmentRef::Plan(_)) => {
                name_of(self.scenario, item).unit
            }
        }
    }
}
