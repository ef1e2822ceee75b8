//! Support plans.

use billfold_scenario::document::{Text, UpfrontFee};
use serde::{Deserialize, Serialize};

use super::{AsOf, Ladder, Provenance};

/// A support plan. Its fee is the greater of a minimum and a share of the month's charges by bands
/// (rule 11.2).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SupportPlan {
    /// AWS's name, such as `Business Support+`.
    pub name: Text,
    /// Whether it is still sold.
    pub status: SupportStatus,
    /// Whether the fee is computed for each account by itself, or for all enrolled accounts
    /// together (rule 11.1).
    pub per_account: bool,
    /// The minimum of a month.
    pub minimum: UpfrontFee,
    /// Shares of the charges, band by band: `0.1 to 10000, 0.07`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bands: Option<Ladder>,
    /// The date of its end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<AsOf>,
    /// A note.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    /// The source.
    pub from: Provenance,
}

/// Whether a support plan is still sold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum SupportStatus {
    /// It is sold.
    Current,
    /// Only accounts that have it keep it.
    Legacy,
    /// Partners of AWS sell it.
    PartnerLed,
}
