//! The native command `diptych`.
fn main() {}
