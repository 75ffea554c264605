//! Starts the reader in the page.

fn main() {
    diptych::ui::start();
}
