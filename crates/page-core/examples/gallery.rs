//! Writes what the accounts of each example pay for the cards of the gallery; `cargo xtask gallery`
//! runs it.

use std::error::Error;
use std::fs;
use std::path::Path;

use billfold_catalogue::Catalogue;
use billfold_page_core::queries::gallery::line;
use billfold_page_core::workspace::{Calculator, FullCalculator, PriceList};
use billfold_resolve::UtcOnly;
use billfold_scenario::Document;

const BILLS: &str = "crates/page-core/src/queries/gallery/bills.txt";

fn main() -> Result<(), Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let catalogue = fs::read_to_string(root.join("static/catalogue.json"))?;
    let prices =
        PriceList::of(Catalogue::from_json(&catalogue).map_err(|error| error.to_string())?);
    let mut files: Vec<_> = fs::read_dir(root.join("static/presets"))?.collect::<Result<_, _>>()?;
    files.sort_by_key(fs::DirEntry::path);
    let mut lines = String::new();
    for file in files {
        let path = file.path();
        let named = |problem: String| format!("{}: {problem}", path.display());
        let document = Document::from_json(fs::read_to_string(&path)?);
        let document = document.map_err(|problem| named(problem.to_string()))?;
        let calculator = FullCalculator { zones: UtcOnly };
        let outcome = calculator.compute(&document, &prices);
        let outcome = outcome.map_err(|problem| named(problem.to_string()))?;
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        lines += &line(&name, &outcome.scenario, &outcome.comparison);
    }
    fs::write(root.join(BILLS), lines)?;
    println!("{BILLS}");
    Ok(())
}
