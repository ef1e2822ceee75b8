//! The script that starts the page, as a file of its own. Trunk writes it into the HTML, where hosts
//! with a strict policy allow none.
use super::digest::{Digest, digest};
use super::esbuild;
use crate::failure::{Failure, Outcome};
use crate::project::Project;
use std::fs;
use std::path::{Path, PathBuf};

/// Moves the start of the page into a file, and gives the files that the program fetches names by
/// their contents.
pub fn add_start_script(project: &Project, dist: &Path) -> Outcome {
    let index = dist.join("index.html");
    let text = fs::read_to_string(&index).map_err(|error| cannot(&index, &error))?;
    let inline = InlineScript::find(&text)
        .ok_or_else(|| Failure::new(format!("{} has no script of Trunk's", index.display())))?;
    let files = name_by_contents(project, dist)?;
    let script = include_str!("start.js")
        .replace("PAGE_FILES", &files)
        .replace("PAGE_SCRIPT", inline.script)
        .replace("PAGE_WASM", inline.wasm);
    let made = dist.join("start.js");
    fs::write(&made, script).map_err(|error| cannot(&made, &error))?;
    esbuild::minify(project, &made)?;
    let Digest { hash, integrity } = digest(project, &made)?;
    let name = format!("start-{hash}.js");
    fs::rename(&made, dist.join(&name)).map_err(|error| cannot(&made, &error))?;
    let element =
        format!("<script type=module src=./{name} integrity={integrity} crossorigin></script>");
    let text = text.replace(inline.whole, &element);
    let text = without_ignored_integrity(&text, inline.wasm);
    fs::write(&index, text).map_err(|error| cannot(&index, &error))
}

/// The script that Trunk writes into the HTML.
#[derive(Debug, PartialEq)]
struct InlineScript<'a> {
    whole: &'a str,
    script: &'a str,
    wasm: &'a str,
}

impl<'a> InlineScript<'a> {
    fn find(index: &'a str) -> Option<Self> {
        let event = index.find("TrunkApplicationStarted")?;
        let from = index[..event].rfind("<script")?;
        let end = "</script>";
        let until = event + index[event..].find(end)? + end.len();
        let whole = &index[from..until];
        // Each of the two names stands between the last slash before its ending and the ending.
        let name = |ending: &str| {
            let until = whole.find(ending)? + ending.len();
            let from = whole[..until].rfind('/')? + 1;
            Some(&whole[from..until])
        };
        Some(Self {
            whole,
            script: name(".js")?,
            wasm: name(".wasm")?,
        })
    }
}

/// Browsers ignore the integrity of a preloaded module, and complain of it at each visit.
fn without_ignored_integrity(index: &str, wasm: &str) -> String {
    let Some(name) = index
        .find(&format!("href=./{wasm}"))
        .or_else(|| index.find(wasm))
    else {
        return index.to_owned();
    };
    let from = index[..name].rfind('<').unwrap_or(name);
    let until = index[from..]
        .find('>')
        .map_or(index.len(), |end| from + end);
    let words = index[from..until].split(' ');
    let kept: Vec<&str> = words
        .filter(|word| !word.starts_with("integrity="))
        .collect();
    format!("{}{}{}", &index[..from], kept.join(" "), &index[until..])
}

/// Names the catalogue and the examples by their contents. Returns, as JavaScript, where each is and
/// what browsers check.
fn name_by_contents(project: &Project, dist: &Path) -> Outcome<String> {
    let presets = dist.join("presets");
    let listed = fs::read_dir(&presets).map_err(|error| cannot(&presets, &error))?;
    let mut files: Vec<PathBuf> = listed
        .filter_map(Result::ok)
        .map(|file| file.path())
        .collect();
    files.push(dist.join("catalogue.json"));
    files.sort();
    let mut entries = Vec::new();
    for file in files {
        let Digest { hash, integrity } = digest(project, &file)?;
        let known = file.strip_prefix(dist).unwrap_or(&file).to_string_lossy();
        let name = known.replace(".json", &format!("-{hash}.json"));
        fs::rename(&file, dist.join(&name)).map_err(|error| cannot(&file, &error))?;
        entries.push(format!(
            "'{known}': {{ name: '{name}', integrity: '{integrity}' }}"
        ));
    }
    Ok(format!("{{ {} }}", entries.join(", ")))
}

fn cannot(path: &Path, error: &std::io::Error) -> Failure {
    Failure::new(format!(
        "{} cannot be read or written: {error}",
        path.display()
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    const INLINE: &str = "<script type=module>import init, * as bindings from './page-1.js';\
        const wasm = await init({ module_or_path: './page-1_bg.wasm' });\
        dispatchEvent(new CustomEvent(\"TrunkApplicationStarted\", {detail: {wasm}}));</script>";

    #[test]
    fn the_inline_script_is_found_with_its_names() {
        let index = format!("<head><script src=./panic.js></script>{INLINE}</head>");
        let expected = InlineScript {
            whole: INLINE,
            script: "page-1.js",
            wasm: "page-1_bg.wasm",
        };
        assert_eq!(InlineScript::find(&index), Some(expected));
        assert_eq!(InlineScript::find("<script>1</script>"), None);
    }

    #[test]
    fn only_the_preloaded_module_loses_its_integrity() {
        let index = "<link href=./a.js integrity=sha384-A rel=modulepreload>\
            <link as=fetch href=./a.wasm integrity=sha384-B rel=preload><title>x</title>";
        let expected = "<link href=./a.js integrity=sha384-A rel=modulepreload>\
            <link as=fetch href=./a.wasm rel=preload><title>x</title>";
        assert_eq!(without_ignored_integrity(index, "a.wasm"), expected);
    }
}
