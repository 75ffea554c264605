//! What the signs of the matrix mean. While a cell is pointed at or has the focus, its sentence stands here instead.

use diptych_corpus::vocabulary::State;
use leptos::prelude::*;

use crate::state::expect_library;
use crate::ui::parts::icon::{Icon, Sign};
use crate::ui::parts::words;

/// The signs, or the sentence of a cell.
#[component]
pub(super) fn MatrixKey(
    /// The sentence, while there is one.
    told: RwSignal<Option<String>>,
) -> impl IntoView {
    let has_silence = expect_library().get().corpus().claims.iter().any(|claim| !claim.silent.is_empty());
    let states = State::ALL.iter().map(|state| {
        view! {
            <li class="state" data-state=state.as_str()>
                <Icon sign=Sign::State(*state) />
                {words::state(*state)}
            </li>
        }
    });
    view! {
        <div class="coverage-key" data-told=move || told.with(Option::is_some).then_some("")>
            <ul class="coverage-key__signs" aria-label=words::claims::SIGNS>
                {states.collect_view()}
                <li class="coverage-key__line">{words::claims::NUMBER_SIGN}</li>
                {has_silence
                    .then(|| view! { <li class="coverage-key__line">{words::claims::SILENT_SIGN}</li> })}
                <li class="coverage-key__line">{words::claims::EMPTY_SIGN}</li>
            </ul>
            <p class="coverage-key__told" aria-hidden="true">
                {move || told.get()}
            </p>
        </div>
    }
}
