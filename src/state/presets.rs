//! Scenarios to begin with. The first is in the page; the others are fetched when chosen.

use std::sync::Arc;

use billfold_interchange::Document;
use billfold_interchange::document::{
    Entries, MeteredPrice, MeteredUsage, Organization, Tier, Usage, ValueError, Version,
};
use wasm_bindgen_futures::spawn_local;

use super::{Session, edits, keeping};
use crate::dom;
use crate::messages::{fill, later_texts, texts};

const NOTE: &str = "Case C01: data transfer of two accounts, published in AWS's consolidated \
    billing guide (volume discounts). 1 TB = 1024 GB. The source's second tier ends after 50 TB, \
    which nobody here reaches.";

/// A scenario that can be chosen: its file's name, and what it shows.
pub struct Preset {
    pub file: &'static str,
    pub name: &'static str,
    pub shows: &'static str,
}

/// All of them, the opening one first.
pub fn all() -> [Preset; 4] {
    let texts = later_texts();
    [
        Preset {
            file: "bob-and-susan",
            name: texts.preset_tiers,
            shows: texts.preset_tiers_shows,
        },
        Preset {
            file: "shared-reservations",
            name: texts.preset_reserved,
            shows: texts.preset_reserved_shows,
        },
        Preset {
            file: "savings-plans",
            name: texts.preset_plans,
            shows: texts.preset_plans_shows,
        },
        Preset {
            file: "one-free-tier",
            name: texts.preset_free,
            shows: texts.preset_free_shows,
        },
    ]
}

/// The scenario on which the page opens: AWS's own example, the smallest interesting one. It is
/// what `bob-and-susan.json` holds (a browser test compares them), without reading a file: what
/// reads files is not here yet.
pub fn opening() -> Result<Document, ValueError> {
    let (bob, susan) = ("111111111111", "222222222222");
    let account = |id: &str, name: &str| Ok(edits::member(id.parse()?, Some(name.to_owned())));
    let transfer = |id: &str, account: &str, quantity: &str| {
        Ok(Arc::new(MeteredUsage {
            id: id.parse()?,
            account: account.parse()?,
            service: "AWSDataTransfer".parse()?,
            region: "us-east-1".parse()?,
            usage_type: "DataTransfer-Out-Bytes".parse()?,
            quantity: quantity.parse()?,
            unit: Some("TB".parse()?),
            hours: Default::default(),
            tags: Entries::default(),
        }))
    };
    let tier = |up_to: Option<&str>, rate: &str| {
        let up_to = up_to.map(str::parse).transpose()?;
        Ok(Tier {
            up_to,
            rate: rate.parse()?,
        })
    };
    let price = MeteredPrice {
        service: "AWSDataTransfer".parse()?,
        region: "us-east-1".parse()?,
        usage_type: "DataTransfer-Out-Bytes".parse()?,
        name: Some("Data transfer out to the internet".to_owned()),
        unit: "GB".parse()?,
        tier_unit: Some("TB".parse()?),
        tiers: vec![tier(Some("10"), "0.17")?, tier(None, "0.13")?],
        scope: Default::default(),
        pool: None,
        savings_plan_rates: Vec::new(),
        source: Some("AWS's example".parse()?),
        as_of: None,
    };
    let mut document = Document {
        version: Version,
        name: Some("AWS's example: Bob and Susan".to_owned()),
        note: Some(NOTE.to_owned()),
        month: "2026-11".parse()?,
        currency: Default::default(),
        organization: Organization {
            management_account: bob.parse()?,
            sharing_mode: Default::default(),
            units: Vec::new(),
        },
        governance: None,
        accounts: vec![account(bob, "Bob")?, account(susan, "Susan")?],
        prices: Default::default(),
        discounts: Vec::new(),
        free_tier: Vec::new(),
        free_tier_offers: Default::default(),
        usage: Usage {
            metered: vec![
                transfer("bob-transfer", bob, "8")?,
                transfer("susan-transfer", susan, "4")?,
            ],
            instances: Vec::new(),
        },
        commitments: Default::default(),
        assumptions: Default::default(),
        expected: Entries::default(),
    };
    document.prices.metered.push(price);
    Ok(document)
}

/// Fetches a preset and opens it as a scenario of its own.
pub fn open(session: Session, preset: &Preset) {
    let (file, name) = (preset.file, preset.name);
    spawn_local(async move {
        let refused = move |problem: &str| {
            fill(
                texts().problem_file,
                &[("file", name), ("problem", problem)],
            )
        };
        let Some(json) = dom::fetch_text(&format!("presets/{file}.json")).await else {
            return session.tell(Some(refused(texts().problem_offline).into()));
        };
        session.open(
            Document::from_json(json),
            None,
            Some(keeping::new_id()),
            refused,
        );
    });
}
