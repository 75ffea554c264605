//! Starts the reader in the page.
fn main() {}
