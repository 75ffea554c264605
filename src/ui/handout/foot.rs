//! The foot of every page of a paper: its address in letters and as a QR code.

use leptos::prelude::*;
use qrcodegen::{QrCode, QrCodeEcc};

use crate::platform::address;
use crate::state::navigation::Navigation;
use crate::state::route::{Handout, HandoutKind, View};
use crate::words;

/// The foot of a paper.
#[component]
pub(super) fn PaperFoot(
    /// The paper.
    handout: Memo<Handout>,
) -> impl IntoView {
    let navigation = Navigation::expect();
    let address = move || {
        // Pupils are led to their own sheet, from the key as well.
        let handout = Handout { kind: HandoutKind::Sheet, ..handout.get() };
        address::with_hash(&navigation.href(View::Handout(handout)))
    };
    let code = move || qr_code(&address());
    view! {
        <footer class="paper__foot ui">
            <p>
                {move || match handout.with(|handout| handout.kind) {
                    HandoutKind::Sheet => words::handout::FOOT_OF_SHEET,
                    HandoutKind::Key => words::handout::FOOT_OF_KEY,
                }}
                <br />
                {address}
            </p>
            {code}
        </footer>
    }
}

/// The code of an address that another device can open; none of a file on this one, and none that is too long for a code.
fn qr_code(address: &str) -> Option<impl IntoView + use<>> {
    let code = QrCode::encode_text(address, QrCodeEcc::Low).ok().filter(|_| address.starts_with("http"))?;
    let size = code.size();
    let modules = (0..size).flat_map(|y| (0..size).map(move |x| (x, y))).filter(|(x, y)| code.get_module(*x, *y));
    let outline: String = modules.map(|(x, y)| format!("M{x} {y}h1v1h-1z")).collect();
    Some(view! {
        <svg class="paper__code" viewBox=format!("-1 -1 {0} {0}", size + 2) role="img" aria-label=words::handout::CODE>
            <path d=outline />
        </svg>
    })
}
