//! Prices of instances: tables with a row for each instance type.

use std::fmt;
use std::str::FromStr;

use billfold_scenario::document::{OfferingClass, PaymentOption, PlanType, Term, Text};
use billfold_scenario::json;

use super::{Fee, Provenance};

json::object! {
    /// A table of instance prices.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Table {
        /// AWS's service code.
        pub service: Text,
        /// AWS's product descriptions, or the engines with their deployment.
        pub platforms: Vec<Text>,
        /// The columns, in the order of the rows' figures.
        pub columns: Vec<Column>,
        /// The rows.
        pub rows: Vec<Row>,
    }
}

json::object! {
    /// A column: one kind of price in one Region.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Column {
        /// The Region's code.
        pub region: Text,
        /// The platforms, if not the table's.
        pub platforms: Option<Vec<Text>> = None,
        /// What kind of price.
        pub price: PriceKind,
        /// The kind of Savings Plan.
        pub plan: Option<PlanType> = None,
        /// The term of a Reserved Instance or a Savings Plan.
        pub term: Option<Term> = None,
        /// How the Reserved Instance or the Savings Plan is paid.
        pub payment: Option<PaymentOption> = None,
        /// The class of a Reserved Instance.
        pub class: Option<OfferingClass> = None,
        /// Where the column's figures come from.
        pub from: Provenance,
        /// Instance types whose figure is less certain than the others: certainty C.
        pub doubtful: Vec<Text> = Vec::new(),
    }
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PriceKind {
    /// On-Demand rates.
    OnDemand,
    /// Fees of Reserved Instances.
    Reserved,
    /// Rates of Savings Plans.
    SavingsPlan,
}

json::names! { PriceKind { OnDemand, Reserved, SavingsPlan, } }

/// A row as one text: the instance type, then a figure for each column; `-` where there is none.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The instance type, such as `m5.large`.
    pub instance_type: Text,
    /// A figure, or none, for each column.
    pub figures: Vec<Option<Fee>>,
}

impl FromStr for Row {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let mut parts = text.split_whitespace();
        let instance_type = parts.next().unwrap_or_default().parse();
        let instance_type = instance_type
            .map_err(|_| format!("{text:?}: expected an instance type and its figures"))?;
        let figures = parts.map(|figure| match figure {
            "-" => Ok(None),
            figure => figure.parse().map(Some),
        });
        Ok(Self {
            figures: figures
                .collect::<Result<_, _>>()
                .map_err(|problem| format!("{instance_type}: {problem}"))?,
            instance_type,
        })
    }
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.instance_type)?;
        for figure in &self.figures {
            match figure {
                None => f.write_str(" -")?,
                Some(figure) => write!(f, " {figure}")?,
            }
        }
        Ok(())
    }
}

json::texts! { Row: ""; }
