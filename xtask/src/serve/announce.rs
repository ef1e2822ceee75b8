//! Says where the page is once it answers.
//!
//! Trunk has no hook between its first build and its first answer, and this process has
//! become Trunk by then; so a small one beside it looks, speaks once, and ends.
use super::address;
use crate::console::say;
use crate::failure::{Failure, Outcome};
use crate::project::Project;
use clap::Args;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::os::unix::process::parent_id;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

/// What to wait for.
#[derive(Args)]
pub struct Options {
    port: u16,
}

/// Starts the process that looks.
pub fn in_the_background(project: &Project, port: u16) -> Outcome {
    Command::new(project.program())
        .args(["announce", &port.to_string()])
        .stdin(Stdio::null())
        .spawn()
        .map(|_| ())
        .map_err(|error| Failure::new(format!("xtask could not be run again: {error}")))
}

/// Waits until the page answers, says so, and ends; ends too when the server has ended.
pub fn run(options: &Options) -> Outcome {
    let server = parent_id();
    while parent_id() == server {
        if answers(options.port) {
            say(format_args!(
                "\n  Billfold is at {}\n  Ctrl-C ends it.\n",
                address(options.port)
            ));
            break;
        }
        thread::sleep(Duration::from_millis(100));
    }
    Ok(())
}

fn answers(port: u16) -> bool {
    let get = || -> std::io::Result<bool> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
        stream.set_read_timeout(Some(Duration::from_secs(2)))?;
        stream.write_all(
            b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/html\r\nConnection: close\r\n\r\n",
        )?;
        let mut status = [0; 12];
        stream.read_exact(&mut status)?;
        Ok(status.ends_with(b" 200"))
    };
    get().unwrap_or(false)
}
