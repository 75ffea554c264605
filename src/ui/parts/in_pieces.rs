//! Long lists that are drawn in pieces, so that the page draws and hears its reader between them.

use leptos::prelude::*;
use leptos::reactive::computed::ScopedFuture;
use leptos::task::spawn_local;

use crate::platform::timing;

/// Draws each item: after each pause as many as make a piece. What stands around them is drawn first.
#[component]
pub fn InPieces<T, D, V>(
    /// What is listed.
    items: Vec<T>,
    /// How many items make a piece.
    size: usize,
    /// Draws one of them.
    draw: D,
    /// Called when all of them are drawn.
    #[prop(optional)]
    finished: Option<Callback<()>>,
) -> impl IntoView
where
    T: Clone + Send + Sync + 'static,
    D: Fn(T) -> V + Clone + Send + Sync + 'static,
    V: IntoView + 'static,
{
    let pieces: Vec<Vec<T>> = items.chunks(size.max(1)).map(<[T]>::to_vec).collect();
    let n_pieces = pieces.len();
    let n_drawn = RwSignal::new(if timing::has_turns() { 0 } else { n_pieces });
    if n_drawn.get_untracked() < n_pieces {
        go_on(n_drawn, n_pieces, finished);
    }
    let piece = move |(place, piece): (usize, Vec<T>)| {
        let draw = draw.clone();
        let is_drawn = Memo::new(move |_| n_drawn.get() > place);
        move || is_drawn.get().then(|| piece.iter().cloned().map(&draw).collect_view())
    };
    pieces.into_iter().enumerate().map(piece).collect_view()
}

fn go_on(n_drawn: RwSignal<usize>, n_pieces: usize, finished: Option<Callback<()>>) {
    spawn_local(ScopedFuture::new(async move {
        for n_pieces_by_now in 1..=n_pieces {
            timing::pause().await;
            // The reader may have gone elsewhere.
            if n_drawn.try_set(n_pieces_by_now).is_some() {
                break;
            }
        }
        if let Some(finished) = finished {
            finished.try_run(());
        }
    }));
}
