//! What is kept of the reader, where, how large, when it was last saved as a file; the file, and the way to be rid of everything.

use diptych_corpus::date::PartialDate;
use diptych_workspace::{Workspace, WorkspaceError, write};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::entry::today;
use super::opening::{Opened, Opening};
use crate::platform::files::{self, File};
use crate::state::importing::NotRead;
use crate::state::own_texts::Retention;
use crate::state::session::Session;
use crate::state::workspace::{Own, not_opened, of_file};
use crate::state::{expect_library, saved, seen_lenses};
use crate::ui::parts::action::{ActionButton, Weight};
use crate::ui::parts::choose_file::ChooseFile;
use crate::ui::parts::date;
use crate::words::workspace as words;

/// Bytes of a file that are read at most.
const MOST_BYTES: usize = 64 << 20;

/// What is kept. It is drawn anew with every change of the texts.
#[component]
pub fn Storage() -> impl IntoView {
    let (own, session) = (Own::expect(), Session::expect());
    let opened: Opened = RwSignal::new(None);
    let is_asked = RwSignal::new(false);
    let here = RwSignal::new(own.here());
    let others = RwSignal::new(Others::default());
    let look = move || {
        let _ = here.try_set(own.here());
        spawn_local(async move {
            let _ = others.try_set(Others::found().await);
        });
    };
    // What is dismissed and chosen changes no text.
    Effect::new(move |_| {
        opened.track();
        look();
    });
    // The screen is drawn anew while this is still asked: what it had is gone then.
    let others_now = move || others.try_get().unwrap_or_default();
    let told = move || here.try_with(|here| kept(here, session, &others_now())).unwrap_or_default();
    let is_something = move || here.try_with(|here| *here != Workspace::default()) == Some(true);
    let is_anything = move || is_something() || !others_now().in_words().is_empty();
    let library = expect_library();
    let save = move || {
        save(own, session, &library.get().corpus().about.slug);
    };
    let delete = move || {
        is_asked.set(false);
        spawn_local(async move {
            if let Err(problem) = own.delete_everything().await {
                session.say(problem);
            }
            look();
        });
    };
    view! {
        <Opening opened />
        <section class="own__storage ui" aria-label=words::KEPT>
            <p>{told} " " {move || is_something().then(|| saved_on(session))}</p>
            <p class="own__actions">
                <Show when=is_something>
                    <ActionButton on_press=save>{words::SAVE}</ActionButton>
                </Show>
                <ChooseFile words=words::OPEN accept=".diptych" on_file=move |file| open(session, opened, file) />
                <Show when=move || is_anything() && !is_asked.get()>
                    <ActionButton weight=Weight::Quiet on_press=move || is_asked.set(true)>
                        {words::DELETE_EVERYTHING}
                    </ActionButton>
                </Show>
            </p>
            <Show when=move || is_asked.get()>
                <div role="alertdialog" aria-label=words::DELETE_EVERYTHING>
                    <p>{words::DELETES}</p>
                    <ul>{move || here.try_with(|here| listed(here, &others_now()))}</ul>
                    <p class="own__actions">
                        <ActionButton weight=Weight::Main on_press=delete>{words::DELETE}</ActionButton>
                        <ActionButton weight=Weight::Quiet on_press=move || is_asked.set(false)>{words::KEEP}</ActionButton>
                    </p>
                </div>
            </Show>
        </section>
    }
}

/// What is kept besides the texts and what is saved with them in a file.
#[derive(Clone, Debug, Default)]
struct Others {
    n_packs: usize,
    n_shared: usize,
    has_notes: bool,
}

impl Others {
    async fn found() -> Self {
        // What cannot be read is told where it is listed.
        let [n_packs, n_shared] = saved::counts().await.unwrap_or_default();
        Self { n_packs, n_shared, has_notes: seen_lenses::is_any_seen() }
    }

    /// Corpora, and what was shared.
    fn in_words(&self) -> Vec<String> {
        words::others(self.n_packs, self.n_shared)
    }
}

fn kept(here: &Workspace, session: Session, others: &Others) -> String {
    let besides = words::keeps_others(&others.in_words());
    match (*here == Workspace::default(), besides.is_empty()) {
        (true, false) => besides,
        (_, true) => kept_texts(here, session),
        (false, false) => [kept_texts(here, session), besides].join(" "),
    }
}

fn kept_texts(here: &Workspace, session: Session) -> String {
    let parts = words::parts(here.texts.len(), here.collections.len(), here.dismissed.len(), here.settings.len());
    let what = words::what_is_here(&parts, here.texts.iter().map(|text| text.text().len()).sum());
    match session.own_texts().retention() {
        _ if parts.is_empty() => words::NOTHING_KEPT.to_owned(),
        Retention::Kept { is_promised: true } => words::kept_for_good(&what),
        Retention::Kept { is_promised: false } | Retention::Untried => words::kept_for_now(&what),
        Retention::Refused(why) => words::not_kept(&what, &why),
    }
}

/// What would be deleted: each text by its headline, the rest in counts.
fn listed(here: &Workspace, others: &Others) -> AnyView {
    let texts = here.texts.iter().map(|text| text.details.headline.clone());
    let collections = here.collections.iter().map(|collection| words::collection(collection.name()));
    let rest = words::parts(0, 0, here.dismissed.len(), here.settings.len());
    let notes = others.has_notes.then(|| words::NOTES.to_owned());
    texts
        .chain(collections)
        .chain(rest)
        .chain(others.in_words())
        .chain(notes)
        .map(|line| view! { <li dir="auto">{line}</li> })
        .collect_view()
        .into_any()
}

fn saved_on(session: Session) -> String {
    let day = session.own_texts().saved_on();
    words::saved_on(day.as_deref().and_then(PartialDate::parse).map(date::long).as_deref())
}

/// Saves everything as one file.
fn save(own: Own, session: Session, corpus: &str) {
    let day = today();
    let file = write(&own.here(), corpus, day);
    files::save_bytes(&format!("texts-{day}.diptych"), "application/zip", &file);
    session.own_texts().note_saved(&day.to_string());
}

/// Opens a file. Where the code for it is missing, it waits on the screen that adds texts, which tries again.
fn open(session: Session, opened: Opened, file: File) {
    spawn_local(async move {
        let name = file.name();
        let read = match files::read(&file, MOST_BYTES).await {
            Ok(bytes) => match of_file(name.clone(), bytes.clone()).await {
                Ok(Some(workspace)) => Ok(workspace),
                Ok(None) => Err(not_opened(&name, &WorkspaceError::NotAWorkspace.to_string())),
                Err(NotRead::CodeMissing) => return session.add_unread(name, bytes),
                Err(NotRead::Refused(problem)) => Err(problem),
            },
            Err(error) => Err(not_opened(&name, &error.0)),
        };
        let _ = opened.try_set(Some(read));
    });
}
