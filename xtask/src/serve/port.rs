//! A port that is free.
use crate::failure::{Failure, Outcome};
use std::net::{Ipv4Addr, TcpListener};

/// How far to look past the wanted port.
const TRIES: u16 = 100;

/// The wanted port, or the next one that nobody listens on.
pub fn first_free(wanted: u16) -> Outcome<u16> {
    let last = wanted.saturating_add(TRIES);
    (wanted..=last).find(|&port| is_free(port)).ok_or_else(|| {
        Failure::new(format!("no port from {wanted} to {last} is free"))
            .remedy("choose one with `--port N`")
    })
}

fn is_free(port: u16) -> bool {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_passed_over() {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("some port is free");
        let taken = listener.local_addr().expect("it is bound").port();
        let found = first_free(taken).expect("another port is free");
        assert!(found > taken);
    }
}
