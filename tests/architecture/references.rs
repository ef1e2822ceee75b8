//! The paths that a list of items refers to.

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Attribute, Item, UseTree};

/// A path in the source, such as `crate::exact::Exact`.
pub struct Reference {
    /// The segments.
    pub path: Vec<String>,
    /// The line in the file, from 1.
    pub line: usize,
}

/// A name that a `use` declaration brings into a module.
pub struct Import {
    /// The name; `None` for `*`.
    pub name: Option<String>,
    /// The path that it stands for.
    pub path: Vec<String>,
}

/// What the items of one module refer to, tests excluded.
#[derive(Default)]
pub struct References {
    /// All paths of more than one segment, and all `use` declarations.
    pub references: Vec<Reference>,
    /// The module's own `use` declarations.
    pub imports: Vec<Import>,
}

/// Collects the references of items. Child modules are left out: they are modules of their own.
pub fn of_items(items: &[Item]) -> References {
    let mut found = References::default();
    for item in items {
        match item {
            Item::Mod(_) => {}
            Item::Use(one) if !is_test(&one.attrs) => {
                flatten(&one.tree, &mut Vec::new(), &mut |import, line| {
                    found.references.push(Reference {
                        path: import.path.clone(),
                        line,
                    });
                    found.imports.push(import);
                });
            }
            other => found.visit_item(other),
        }
    }
    found
}

impl<'ast> Visit<'ast> for References {
    fn visit_item(&mut self, item: &'ast Item) {
        if !is_test(attributes(item)) {
            visit::visit_item(self, item);
        }
    }

    fn visit_item_use(&mut self, one: &'ast syn::ItemUse) {
        flatten(&one.tree, &mut Vec::new(), &mut |import, line| {
            let path = import.path;
            self.references.push(Reference { path, line });
        });
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let segments = path.segments.iter();
        let segments: Vec<String> = segments.map(|it| it.ident.to_string()).collect();
        if segments.len() > 1 {
            let line = path.segments[0].ident.span().start().line;
            let path = segments;
            self.references.push(Reference { path, line });
        }
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, one: &'ast syn::Macro) {
        self.scan(one.tokens.clone());
        visit::visit_macro(self, one);
    }
}

impl References {
    /// Finds paths in the tokens of a macro's call, such as `html! { … }`.
    fn scan(&mut self, tokens: TokenStream) {
        let mut path: Vec<String> = Vec::new();
        let mut line = 0;
        let mut colons = 0;
        let mut end = |path: &mut Vec<String>, line| {
            let path = std::mem::take(path);
            if path.len() > 1 {
                self.references.push(Reference { path, line });
            }
        };
        let mut groups = Vec::new();
        for token in tokens {
            match token {
                TokenTree::Ident(ident) => {
                    if colons != 2 {
                        end(&mut path, line);
                        line = ident.span().start().line;
                    }
                    path.push(ident.to_string());
                    colons = 0;
                }
                TokenTree::Punct(punct) if punct.as_char() == ':' => colons += 1,
                other => {
                    end(&mut path, line);
                    colons = 0;
                    if let TokenTree::Group(group) = other {
                        groups.push(group.stream());
                    }
                }
            }
        }
        end(&mut path, line);
        for group in groups {
            self.scan(group);
        }
    }
}

/// Calls `found` with every leaf of a `use` tree and its line.
fn flatten(tree: &UseTree, prefix: &mut Vec<String>, found: &mut impl FnMut(Import, usize)) {
    let mut leaf = |prefix: &[String], ident: &syn::Ident, name: &syn::Ident| {
        let mut path = prefix.to_vec();
        let mut name = name.to_string();
        if ident != "self" || prefix.is_empty() {
            path.push(ident.to_string());
        } else if name == "self" {
            name = path.last().cloned().unwrap_or_default();
        }
        let import = Import {
            name: Some(name),
            path,
        };
        found(import, ident.span().start().line);
    };
    match tree {
        UseTree::Name(one) => leaf(prefix, &one.ident, &one.ident),
        UseTree::Rename(one) => leaf(prefix, &one.ident, &one.rename),
        UseTree::Glob(one) => {
            let import = Import {
                name: None,
                path: prefix.clone(),
            };
            found(import, one.star_token.spans[0].start().line);
        }
        UseTree::Path(one) => {
            prefix.push(one.ident.to_string());
            flatten(&one.tree, prefix, found);
            prefix.pop();
        }
        UseTree::Group(group) => {
            for tree in &group.items {
                flatten(tree, prefix, found);
            }
        }
    }
}

/// Whether an item is compiled for tests only.
pub fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let Ok(list) = attribute.meta.require_list() else {
            return false;
        };
        list.path.is_ident("cfg")
            && list
                .tokens
                .clone()
                .into_iter()
                .any(|token| token.to_string() == "test")
    })
}

fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(it) => &it.attrs,
        Item::Enum(it) => &it.attrs,
        Item::Fn(it) => &it.attrs,
        Item::Impl(it) => &it.attrs,
        Item::Macro(it) => &it.attrs,
        Item::Mod(it) => &it.attrs,
        Item::Static(it) => &it.attrs,
        Item::Struct(it) => &it.attrs,
        Item::Trait(it) => &it.attrs,
        Item::Type(it) => &it.attrs,
        Item::Use(it) => &it.attrs,
        _ => &[],
    }
}
