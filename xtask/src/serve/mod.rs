//! The page while it is being worked on.
pub mod announce;
mod port;

use crate::console::say;
use crate::failure::Outcome;
use crate::process;
use crate::project::Project;
use crate::setup::{self, trunk};
use crate::supply;
use clap::Args;

/// How the page is served.
#[derive(Args)]
pub struct Options {
    /// The port to serve on; when it is taken, the next free one
    #[arg(long, value_name = "N", default_value_t = 8080, value_parser = clap::value_parser!(u16).range(1..))]
    port: u16,
}

/// What makes a new page when it changes; the rest of the checkout is not watched.
const WATCHED: &[&str] = &[
    "index.html",
    "src",
    "static",
    "crates",
    "Cargo.toml",
    "Cargo.lock",
];

/// Where the served page is built: not in `dist/`, which is the deployable page's.
const FOLDER: &str = "target/served";

/// Sets up, then becomes Trunk, so that ending one ends the other.
pub fn run(project: &Project, options: &Options) -> Outcome {
    setup::prepare(project, setup::SERVE)?;
    let port = port::first_free(options.port)?;
    if port != options.port {
        say(format_args!(
            "Port {} is taken; the page goes to {port}.",
            options.port
        ));
    }
    say(format_args!(
        "Building the page for {} (the first time takes a minute or two).",
        address(port)
    ));
    announce::in_the_background(project, port)?;

    supply::write(project)?;
    let mut trunk = trunk::command(project);
    trunk
        .args(["serve", "--dist", FOLDER])
        .args(["--address", "127.0.0.1", "--port", &port.to_string()])
        .arg("--disable-address-lookup");
    for path in WATCHED.iter().filter(|path| project.path(path).exists()) {
        trunk.args(["--watch", path]);
    }
    Err(process::become_command(&mut trunk))
}

/// The address that a person types.
fn address(port: u16) -> String {
    format!("http://127.0.0.1:{port}/")
}
