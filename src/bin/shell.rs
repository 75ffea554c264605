//! Renders the first view to text.
fn main() {}
