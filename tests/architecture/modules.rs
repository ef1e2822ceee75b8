//! The module tree of a crate.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use syn::{Expr, Item, Lit, Meta};

use crate::references::{self, Reference, References, is_test};
use crate::workspace::{Crate, root};

/// The path of a module from its crate's root, such as `["bill", "layout"]`.
pub type ModulePath = Vec<String>;

/// A module of a crate, tests excluded.
pub struct Module {
    /// The file that has it, relative to the repository.
    pub file: PathBuf,
    /// What it refers to.
    pub references: Vec<Reference>,
    /// The names that its `use` declarations bring in, with the paths that they stand for.
    imports: BTreeMap<String, Vec<String>>,
    /// The paths of its `use …::*` declarations.
    globs: Vec<Vec<String>>,
    /// The names of the items that it defines.
    items: BTreeSet<String>,
}

/// All modules of a crate.
pub struct Modules {
    modules: BTreeMap<ModulePath, Module>,
    /// The name that Rust code has for the crate, so that a binary can refer to its library.
    rust_name: String,
}

/// Reads the module tree of a crate from its `lib.rs` and `main.rs`.
pub fn read(one: &Crate) -> Modules {
    let mut modules = Modules {
        modules: BTreeMap::new(),
        rust_name: format!("billfold_{}", one.name.replace('-', "_")),
    };
    for file in ["main.rs", "lib.rs"] {
        let file = one.folder.join("src").join(file);
        if root().join(&file).exists() {
            let folder = one.folder.join("src");
            modules.read_file(Vec::new(), &file, &folder);
        }
    }
    modules
}

impl Modules {
    /// Every module with its path.
    pub fn iter(&self) -> impl Iterator<Item = (&ModulePath, &Module)> {
        self.modules.iter()
    }

    /// The names of the top-level modules.
    pub fn top_level(&self) -> Vec<String> {
        let paths = self.modules.keys().filter(|path| path.len() == 1);
        paths.map(|path| path[0].clone()).collect()
    }

    fn read_file(&mut self, path: ModulePath, file: &Path, folder: &Path) {
        let text = fs::read_to_string(root().join(file)).expect("a source file");
        let parsed = syn::parse_file(&text);
        let parsed = parsed.unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        self.read_items(path, &parsed.items, file, folder);
    }

    /// Reads a module; the files of its children are in `folder`.
    fn read_items(&mut self, path: ModulePath, items: &[Item], file: &Path, folder: &Path) {
        let References {
            references,
            imports,
        } = references::of_items(items);
        let mut module = Module {
            file: file.to_owned(),
            references,
            imports: BTreeMap::new(),
            globs: Vec::new(),
            items: items.iter().filter_map(name).collect(),
        };
        for import in imports {
            match import.name {
                Some(name) => drop(module.imports.insert(name, import.path)),
                None => module.globs.push(import.path),
            }
        }
        match self.modules.get_mut(&path) {
            // A crate with both `main.rs` and `lib.rs`.
            Some(known) => known.references.extend(module.references),
            None => drop(self.modules.insert(path.clone(), module)),
        }
        for item in items {
            let Item::Mod(child) = item else { continue };
            if is_test(&child.attrs) {
                continue;
            }
            let name = child.ident.to_string();
            let mut path = path.clone();
            path.push(name.clone());
            let inner = folder.join(&name);
            if let Some((_, items)) = &child.content {
                self.read_items(path, items, file, &inner);
                continue;
            }
            let given = child.attrs.iter().find_map(path_attribute);
            let parent = file.parent().unwrap_or(Path::new(""));
            let candidates = [
                given.map(|given| parent.join(given)),
                Some(folder.join(format!("{name}.rs"))),
                Some(inner.join("mod.rs")),
            ];
            let mut candidates = candidates.into_iter().flatten();
            let found = candidates.find(|file| root().join(file).exists());
            let found = found.unwrap_or_else(|| panic!("{}: mod {name}", file.display()));
            self.read_file(path, &found, &inner);
        }
    }

    /// The module in which the item of a path is defined, as seen from a module; `None` if it is in
    /// another crate. Re-exports are followed.
    pub fn definition(&self, from: &ModulePath, path: &[String]) -> Option<ModulePath> {
        self.locate(from, path, 0)
    }

    fn locate(&self, from: &ModulePath, path: &[String], depth: usize) -> Option<ModulePath> {
        let (first, mut rest) = path.split_first()?;
        if depth > 16 {
            return None;
        }
        let mut at = match first.as_str() {
            "crate" => Vec::new(),
            name if name == self.rust_name => Vec::new(),
            "self" => from.clone(),
            "super" => {
                let mut at = from.clone();
                at.pop()?;
                while let Some((next, after)) = rest.split_first()
                    && next == "super"
                {
                    at.pop()?;
                    rest = after;
                }
                at
            }
            name => {
                let mut child = from.clone();
                child.push(name.to_owned());
                if self.modules.contains_key(&child) {
                    child
                } else {
                    let import = self.modules.get(from)?.imports.get(name)?;
                    // `use x as x` of another crate would stand for itself.
                    if import.first().is_some_and(|first| first == name) {
                        return None;
                    }
                    let whole: Vec<String> = import.iter().chain(rest).cloned().collect();
                    return self.locate(from, &whole, depth + 1);
                }
            }
        };
        while let Some((name, after)) = rest.split_first() {
            let mut child = at.clone();
            child.push(name.clone());
            if self.modules.contains_key(&child) {
                at = child;
                rest = after;
                continue;
            }
            let module = self.modules.get(&at)?;
            if module.items.contains(name) {
                return Some(at);
            }
            if let Some(import) = module.imports.get(name) {
                let whole: Vec<String> = import.iter().chain(after).cloned().collect();
                return self.locate(&at, &whole, depth + 1);
            }
            let one = std::slice::from_ref(name);
            let through_glob = module.globs.iter().find_map(|glob| {
                let target = self.locate(&at, glob, depth + 1)?;
                let defines = self.modules.get(&target)?.items.contains(name);
                let path: Vec<String> = ["self".to_owned()].iter().chain(one).cloned().collect();
                defines.then(|| self.locate(&target, &path, depth + 1))?
            });
            return Some(through_glob.unwrap_or(at));
        }
        Some(at)
    }
}

fn path_attribute(attribute: &syn::Attribute) -> Option<String> {
    let Meta::NameValue(pair) = &attribute.meta else {
        return None;
    };
    match &pair.value {
        Expr::Lit(literal) if pair.path.is_ident("path") => match &literal.lit {
            Lit::Str(text) => Some(text.value()),
            _ => None,
        },
        _ => None,
    }
}

/// The name of an item that other modules can refer to.
fn name(item: &Item) -> Option<String> {
    let ident = match item {
        Item::Const(it) => &it.ident,
        Item::Enum(it) => &it.ident,
        Item::Fn(it) => &it.sig.ident,
        Item::Macro(it) => it.ident.as_ref()?,
        Item::Static(it) => &it.ident,
        Item::Struct(it) => &it.ident,
        Item::Trait(it) => &it.ident,
        Item::Type(it) => &it.ident,
        _ => return None,
    };
    Some(ident.to_string())
}
