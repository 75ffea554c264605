//! Reading every text of a corpus without holding up the page, and the line that says how far it is.

use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::words;
use crate::platform::timing;
use crate::state::expect_library;

/// How long the page may wait for texts before it is drawn without them. A small corpus is ready in the first frame, so
/// that nothing moves; much more would be felt as a page that does not answer.
const PATIENCE_MS: f64 = 60.0;

/// How many texts are analysed.
#[derive(Clone, Copy, Debug)]
pub struct TextsRead {
    n_read: RwSignal<usize>,
    n_texts: usize,
}

impl TextsRead {
    /// Analyses every text of the open corpus: at once what can be done at once, the others one between frames. Ends
    /// with the view that began it.
    #[must_use]
    pub fn begin() -> Self {
        let library = expect_library();
        let mut waiting = library.article_ids();
        let began = timing::now_ms();
        let is_patient = |article: &_| library.is_analyzed(*article) || timing::now_ms() - began < PATIENCE_MS;
        let mut n_read = 0;
        let mut next = waiting.next();
        while let Some(article) = next.filter(is_patient) {
            let _ = library.analyzed(article);
            n_read += 1;
            next = waiting.next();
        }
        let read = Self { n_read: RwSignal::new(n_read), n_texts: library.corpus().articles.len() };
        if let Some(first) = next {
            spawn_local(async move {
                for article in std::iter::once(first).chain(waiting) {
                    TimeoutFuture::new(0).await;
                    let _ = library.analyzed(article);
                    read.n_read.update(|n_read| *n_read += 1);
                }
            });
        }
        read
    }

    /// Whether every text is analysed; tracked.
    #[must_use]
    pub fn is_done(self) -> bool {
        self.n_read.get() >= self.n_texts
    }
}

/// "Reading 11 of 16 texts. You can start now." Nothing once all are read.
#[component]
pub fn ReadingProgress(
    /// How far it is.
    read: TextsRead,
) -> impl IntoView {
    let line = move || {
        let (n_read, n_texts) = (words::grouped(read.n_read.get()), words::grouped(read.n_texts));
        format!("Reading {n_read} of {n_texts} texts. You can start now.")
    };
    view! {
        <Show when=move || !read.is_done()>
            <div class="reading-progress">
                <progress
                    class="progress"
                    aria-label="Texts read"
                    max=read.n_texts.to_string()
                    prop:value=move || read.n_read.get().to_string()
                ></progress>
                <p class="ui quiet">{line}</p>
            </div>
        </Show>
    }
}
