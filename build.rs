//! How the page is linked.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var_os("CARGO_FEATURE_SPLIT").is_some() {
        // By the relocations the splitting tool sees which part needs what.
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
}
