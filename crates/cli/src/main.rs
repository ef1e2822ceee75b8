//! billfold
fn main() {}
