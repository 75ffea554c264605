//! The place for one text: a box to paste into, a file to choose, and the preview of what was read.

use diptych_corpus::date::PartialDate;
use diptych_import::imported_text::ImportedText;
use leptos::ev::Event;
use leptos::html::{P, Textarea};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::draft::{Draft, DraftError};
use super::keep::Finished;
use super::preview::Preview;
use crate::platform::clipboard::{self, Pasted};
use crate::platform::files::{self, File};
use crate::platform::{page, timing};
use crate::state::importing::{self, NotRead};
use crate::state::navigation::Navigation;
use crate::state::problem::Problem;
use crate::state::route::{OwnTexts, View};
use crate::state::session::{Session, UnreadFile};
use crate::state::workspace::of_file;
use crate::ui::parts::action::{ActionButton, Weight};
use crate::ui::parts::choose_file::ChooseFile;
use crate::words::own_texts as words;
use crate::words::problems::TRY_AGAIN;

/// Bytes of a file that are read at most; of most kinds fewer are.
const MOST_BYTES: usize = 20 << 20;

/// What the kinds of files are called that can be chosen.
pub const ACCEPTED: &str =
    ".txt,.md,.html,.htm,.mhtml,.mht,.docx,.epub,.wacz,.zip,text/plain,text/html,text/markdown,multipart/related";

/// The place for one text. It lasts as long as the scope in which it is made.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    stage: RwSignal<Stage>,
    typed: RwSignal<String>,
    refusal: RwSignal<Option<String>>,
}

#[derive(Clone, Debug)]
enum Stage {
    Empty,
    Reading,
    /// A file with several texts.
    Several(Vec<ImportedText>),
    Read(Box<Draft>),
    Failed {
        problem: Problem,
        /// What was brought, where another try may read it.
        waiting: Option<Waiting>,
    },
}

/// What was brought and is not read yet.
#[derive(Clone, Debug)]
enum Waiting {
    Pasted(Pasted),
    File(UnreadFile),
}

impl Entry {
    /// A place without a text.
    #[must_use]
    pub fn empty() -> Self {
        Self::at(Stage::Empty)
    }

    /// A place with a file that the code was missing for.
    #[must_use]
    pub fn waiting(file: UnreadFile) -> Self {
        Self::at(failed(NotRead::CodeMissing, Waiting::File(file)))
    }

    fn at(stage: Stage) -> Self {
        Self { stage: RwSignal::new(stage), typed: RwSignal::default(), refusal: RwSignal::new(None) }
    }

    /// Whether nothing was brought here, not even a file that was not read; tracked.
    #[must_use]
    pub fn is_untouched(self) -> bool {
        self.typed.with(String::is_empty) && matches!(self.stage.get(), Stage::Empty)
    }

    /// Whether there is no text yet; tracked.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.typed.with(String::is_empty)
            && matches!(self.stage.get(), Stage::Empty | Stage::Failed { waiting: None, .. })
    }

    /// The texts of a file that holds several, each in a place of its own; nothing of any other place. Tracked.
    #[must_use]
    pub fn apart(self) -> Option<Vec<Self>> {
        let Stage::Several(texts) = self.stage.get() else { return None };
        let of = |text| Self::at(Stage::Read(Box::new(Draft::new(text))));
        Some(texts.into_iter().map(of).collect())
    }

    /// Reads what was pasted.
    pub fn paste(self, pasted: Pasted) {
        self.stage.set(Stage::Reading);
        spawn_local(self.read_pasted(pasted));
    }

    async fn read_pasted(self, pasted: Pasted) {
        let read = importing::text_of_pasted(pasted.clone()).await;
        self.show(read.map(|text| vec![text]), Waiting::Pasted(pasted));
    }

    /// Reads a file. One with a whole workspace goes to the screen that shows what it would add.
    pub fn read(self, file: File, session: Session, navigation: Navigation) {
        self.stage.set(Stage::Reading);
        spawn_local(async move {
            let name = file.name();
            match files::read(&file, MOST_BYTES).await {
                Ok(bytes) => self.sort(UnreadFile { name, bytes }, session, navigation).await,
                Err(error) => {
                    let problem = Problem::told(words::unreadable(&name, &error.0));
                    let _ = self.stage.try_set(Stage::Failed { problem, waiting: None });
                }
            }
        });
    }

    async fn sort(self, file: UnreadFile, session: Session, navigation: Navigation) {
        match of_file(file.name.clone(), file.bytes.clone()).await {
            Ok(None) => self.read_texts(file).await,
            Err(NotRead::CodeMissing) => {
                let _ = self.stage.try_set(failed(NotRead::CodeMissing, Waiting::File(file)));
            }
            Ok(Some(_)) | Err(NotRead::Refused(_)) => {
                let _ = self.stage.try_set(Stage::Empty);
                session.add_unread(file.name, file.bytes);
                if navigation.view_untracked() != View::OwnTexts(OwnTexts::Add) {
                    navigation.go(View::OwnTexts(OwnTexts::Add));
                }
            }
        }
    }

    /// Reads the bytes of a file.
    pub fn read_bytes(self, file: UnreadFile) {
        self.stage.set(Stage::Reading);
        spawn_local(self.read_texts(file));
    }

    async fn read_texts(self, file: UnreadFile) {
        let read = importing::texts_of_file(file.name.clone(), file.bytes.clone()).await;
        self.show(read, Waiting::File(file));
    }

    /// Reads once more what the code was missing for.
    fn try_again(self, waiting: Waiting, session: Session, navigation: Navigation) {
        match waiting {
            Waiting::Pasted(pasted) => self.paste(pasted),
            Waiting::File(file) => {
                self.stage.set(Stage::Reading);
                spawn_local(self.sort(file, session, navigation));
            }
        }
    }

    /// The text as it stands now; what was typed is read first.
    ///
    /// # Errors
    /// A sentence that says what has to be mended.
    pub async fn finish(self) -> Result<Finished, String> {
        self.refusal.set(None);
        let typed = self.typed.get_untracked();
        if matches!(self.stage.get_untracked(), Stage::Empty | Stage::Failed { .. }) && !typed.trim().is_empty() {
            self.read_pasted(Pasted { plain: typed, html: None }).await;
        }
        match self.stage.get_untracked() {
            Stage::Read(draft) => {
                let text = draft.finish(today()).map_err(|error: DraftError| error.to_string())?;
                Ok(Finished { text, collection: draft.collection() })
            }
            Stage::Reading => Err(words::STILL_READING.to_owned()),
            Stage::Several(_) => Err(words::CHOOSE_ONE.to_owned()),
            Stage::Empty => Err(words::NO_TEXT.to_owned()),
            Stage::Failed { problem, .. } => Err(format!("{} {}", problem.what, problem.what_to_do)),
        }
    }

    /// Says at the place why its text is not kept yet.
    pub fn refuse(self, told: String) {
        // The reader may have left the screen meanwhile.
        let _ = self.refusal.try_set(Some(told));
    }

    fn show(self, texts: Result<Vec<ImportedText>, NotRead>, brought: Waiting) {
        let stage = match texts {
            Ok(texts) => match <[ImportedText; 1]>::try_from(texts) {
                Ok([text]) => Stage::Read(Box::new(Draft::new(text))),
                Err(texts) => Stage::Several(texts),
            },
            Err(why) => failed(why, brought),
        };
        // The reader may have left the screen meanwhile.
        let _ = self.stage.try_set(stage);
    }

    fn clear(self) {
        self.typed.set(String::new());
        self.refusal.set(None);
        self.stage.set(Stage::Empty);
    }
}

/// That what was brought was not read. It stays where another try may read it.
fn failed(why: NotRead, brought: Waiting) -> Stage {
    let waiting = (why == NotRead::CodeMissing).then_some(brought);
    Stage::Failed { problem: why.into(), waiting }
}

/// The day on which a text is brought.
#[must_use]
pub fn today() -> PartialDate {
    PartialDate::try_from(timing::today()).unwrap_or_default()
}

/// A place for a text.
#[component]
pub fn TextEntry(
    /// What it is called.
    name: &'static str,
    /// The place.
    entry: Entry,
) -> impl IntoView {
    let (session, navigation) = (Session::expect(), Navigation::expect());
    let body = move || {
        match entry.stage.get() {
        Stage::Empty => view! { <PasteBox name entry /> }.into_any(),
        Stage::Reading => {
            view! { <p class="own-entry__state note quiet" role="status">{words::READING}</p> }.into_any()
        }
        Stage::Several(texts) => view! { <Choice texts entry /> }.into_any(),
        Stage::Read(draft) => view! { <Preview draft=*draft /> }.into_any(),
        Stage::Failed { problem, waiting } => view! {
            <div class="own-entry__failed" role="alert">
                <p class="problem__what">{problem.what}</p>
                <p class="note">{problem.what_to_do}</p>
                {waiting.map(|waiting| view! {
                    <ActionButton on_press=move || entry.try_again(waiting.clone(), session, navigation)>{TRY_AGAIN}</ActionButton>
                })}
            </div>
            <PasteBox name entry />
        }
        .into_any(),
    }
    };
    let is_read = move || matches!(entry.stage.get(), Stage::Read(_) | Stage::Several(_));
    view! {
        <section class="own-entry" aria-label=name>
            <div class="own-entry__head ui">
                <h2>{name}</h2>
                <Show when=is_read>
                    <ActionButton weight=Weight::Quiet on_press=move || entry.clear()>
                        {words::TAKE_ANOTHER}
                    </ActionButton>
                </Show>
                <ChooseFile
                    words=words::CHOOSE_FILE
                    label=words::file_of(name)
                    accept=ACCEPTED
                    on_file=move |file| entry.read(file, session, navigation)
                />
            </div>
            {move || entry.refusal.get().map(|told| view! { <Refusal told /> })}
            {body}
        </section>
    }
}

/// Why the text is not kept yet. It takes the focus: among many texts it may be far from what was pressed.
#[component]
fn Refusal(told: String) -> impl IntoView {
    let place = NodeRef::<P>::new();
    Effect::new(move |_| {
        if let Some(place) = place.get() {
            page::reveal(&place, false);
            page::focus_element(&place);
        }
    });
    view! {
        <p class="own__problem note" role="alert" tabindex="-1" node_ref=place>
            {told}
        </p>
    }
}

#[component]
fn PasteBox(name: &'static str, entry: Entry) -> impl IntoView {
    let (session, navigation) = (Session::expect(), Navigation::expect());
    let field = NodeRef::<Textarea>::new();
    let pasted = move |event: Event| {
        if let Some(pasted) = clipboard::pasted(&event) {
            event.prevent_default();
            event.stop_propagation();
            entry.paste(pasted);
        }
    };
    let typed = move |_| entry.typed.set(field.get_untracked().map(|field| field.value()).unwrap_or_default());
    view! {
        <textarea
            class="own-entry__box"
            aria-label=words::text_of(name)
            placeholder=words::PASTE_OR_DROP
            spellcheck="false"
            node_ref=field
            prop:value=move || entry.typed.get()
            on:input=typed
            on:paste=move |event| pasted(event.into())
            on:drop=move |event: leptos::ev::DragEvent| {
                // Several files have a place each, on the screen that takes files dropped anywhere.
                if let [file] = files::dropped(event.data_transfer()).as_slice() {
                    event.prevent_default();
                    event.stop_propagation();
                    entry.read(file.clone(), session, navigation);
                }
            }
        ></textarea>
    }
}

/// The texts of a file that holds several.
#[component]
fn Choice(texts: Vec<ImportedText>, entry: Entry) -> impl IntoView {
    let n_texts = texts.len();
    let items = texts.into_iter().map(|text| {
        let draft = Draft::new(text);
        let headline = draft.fields.headline.value.get_untracked();
        view! {
            <li>
                <ActionButton on_press=move || entry.stage.set(Stage::Read(Box::new(draft.clone())))>{headline}</ActionButton>
            </li>
        }
    });
    view! {
        <div class="own-entry__choice">
            <p class="note">{words::which_of(n_texts)}</p>
            <ul class="rows">{items.collect_view()}</ul>
        </div>
    }
}
