//! Writing the answer to standard output.

use std::io::{self, ErrorKind, Write};

use crate::failure::Failure;

/// Writes all of a text. Who stops reading early, as `head` does, has seen enough.
pub(crate) fn write(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Failure::about(
            "standard output",
            format_args!("cannot be written: {error}"),
        )),
        _ => Ok(()),
    }
}

/// Says something on standard error, beside an answer that scripts read.
pub(crate) fn warn(text: &str) {
    if !text.is_empty() {
        // With standard error closed there is nobody left to tell.
        let _ = io::stderr().lock().write_all(text.as_bytes());
    }
}
