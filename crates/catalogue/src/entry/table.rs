//! Prices of instances: tables with a row for each instance type.

use std::fmt;
use std::str::FromStr;

use billfold_scenario::document::{OfferingClass, PaymentOption, PlanType, Term, Text};
use serde::{Deserialize, Serialize};

use super::{Fee, Provenance};

/// A table of instance prices.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
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

/// A column: one kind of price in one Region.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Column {
    /// The Region's code.
    pub region: Text,
    /// The platforms, if they are not those of the table.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub platforms: Option<Vec<Text>>,
    /// The kind of price.
    pub price: PriceKind,
    /// The type of Savings Plan.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plan: Option<PlanType>,
    /// The term of a Reserved Instance or a Savings Plan.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub term: Option<Term>,
    /// The payment option of the Reserved Instance or the Savings Plan.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payment: Option<PaymentOption>,
    /// The class of a Reserved Instance.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub class: Option<OfferingClass>,
    /// The source of the column's figures.
    pub from: Provenance,
    /// Instance types whose figure has certainty C, less than the others.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub doubtful: Vec<Text>,
}

/// The kind of price in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum PriceKind {
    /// On-Demand rates.
    OnDemand,
    /// Fees of Reserved Instances.
    Reserved,
    /// Rates of Savings Plans.
    SavingsPlan,
}

/// A row, written as one text: the instance type, then a figure for each column, `-` for none.
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
        let mut parts = text.split_ascii_whitespace();
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

string_value!(Row);
