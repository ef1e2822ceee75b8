//! The lines of a bill under their services and Regions, as on AWS's own.

use billfold_billing::bill::name_of;
use billfold_billing::rating::Item;
use rust_decimal::Decimal;

use super::BillLine;
use crate::queries::names;
use crate::workspace::Workspace;

/// All lines of one service.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// AWS's code of the service, and its name; the same where no list has one.
    pub code: String,
    /// The service's name.
    pub service: String,
    /// The lines by Region.
    pub regions: Vec<RegionLines>,
    /// The total, in whole cents.
    pub total: Decimal,
}

/// The lines of one service in one Region.
#[derive(Clone, Debug, PartialEq)]
pub struct RegionLines {
    /// The Region's code; empty if it is none.
    pub code: String,
    /// The Region's name.
    pub region: String,
    /// The lines.
    pub lines: Vec<BillLine>,
    /// The total, in whole cents.
    pub total: Decimal,
}

/// Puts lines under their services and Regions, all in the order of their first lines.
pub fn sections(workspace: &Workspace, lines: Vec<(Item, BillLine)>) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    for (item, line) in lines {
        let code = name_of(&workspace.outcome.scenario, item).service;
        let place = sections.iter().position(|section| section.code == code);
        let place = place.unwrap_or_else(|| {
            sections.push(Section {
                code: code.to_owned(),
                service: names::service(&workspace.prices, code),
                regions: Vec::new(),
                total: Decimal::ZERO,
            });
            sections.len() - 1
        });
        let section = &mut sections[place];
        section.total += line.cents;
        let code = &line.region;
        let place = section.regions.iter().position(|own| own.code == *code);
        let place = place.unwrap_or_else(|| {
            section.regions.push(RegionLines {
                code: code.clone(),
                region: names::region(&workspace.prices, code),
                lines: Vec::new(),
                total: Decimal::ZERO,
            });
            section.regions.len() - 1
        });
        let region = &mut section.regions[place];
        region.total += line.cents;
        region.lines.push(line);
    }
    sections
}
