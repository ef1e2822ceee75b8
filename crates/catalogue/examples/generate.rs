//! Writes `static/catalogue.json` from `prices/`; `cargo xtask prices` runs it.

use std::error::Error;
use std::path::Path;
use std::{fs, io};

use billfold_catalogue::source::{assemble, to_json};

fn main() -> Result<(), Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut files = Vec::new();
    collect(&root.join("prices"), "", &mut files)?;
    let catalogue = assemble(&files).map_err(|error| error.to_string())?;
    let json = to_json(&catalogue);
    fs::create_dir_all(root.join("static"))?;
    fs::write(root.join("static/catalogue.json"), &json)?;
    println!("static/catalogue.json: {} bytes", json.len());
    Ok(())
}

/// All TOML files below a folder, by their path below the first.
fn collect(folder: &Path, under: &str, files: &mut Vec<(String, String)>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{under}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{name}/"), files)?;
        } else if name.ends_with(".toml") {
            files.push((name, fs::read_to_string(entry.path())?));
        }
    }
    Ok(())
}
