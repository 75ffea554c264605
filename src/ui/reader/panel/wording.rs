//! The words of the lexicon in an article, a card each: what choosing the word assumes, and in whose voice it stands.

use diptych_corpus::model::{ArticleId, TermId};
use diptych_corpus::vocabulary::WordingKind;
use diptych_engine::wording::{Voice, WordingMark};
use diptych_library::count_source::{CountSource, original_counts};
use diptych_library::own_words::{OwnWord, own_wording};
use leptos::prelude::*;

use super::LevelPanel;
use super::sheet::SheetGrip;
use crate::platform::{page, timing};
use crate::state::dismissed::Dismissed;
use crate::state::expect_library;
use crate::state::library::Library;
use crate::state::navigation::Navigation;
use crate::state::route::{Lens, Reading, Slug, Target};
use crate::ui::parts::action::{ActionButton, Weight};
use crate::ui::parts::words;
use crate::ui::reader::marks::element_of;
use crate::ui::reader::prose::count_kinds;
use crate::ui::reader::{open, reveal};
use crate::words::reader::Cards;

/// One marked word of the article.
#[derive(Clone)]
struct Word {
    surface: String,
    term: TermId,
    kind: WordingKind,
    voice: Voice,
    target: Target,
}

/// The panel of the wording lens.
#[component]
pub fn WordCards(
    /// The article.
    article: ArticleId,
    /// What is read.
    reading: Memo<Reading>,
) -> impl IntoView {
    let library = expect_library();
    let dismissed = Dismissed::expect();
    let slug: Slug = library.get().article(article)?.slug.as_str().into();
    Some(move || {
        let (parted, words): (Vec<Word>, Vec<Word>) =
            words_of(&library.get(), article).into_iter().partition(|word| dismissed.has_word(&slug, &word.target));
        let targets = words.iter().map(|word| word.target.clone()).collect();
        let kinds: Vec<WordingKind> = words.iter().map(|word| word.kind).collect();
        let kinds = count_kinds(WordingKind::ALL, &kinds);
        let n_writer = words.iter().filter(|word| word.voice == Voice::Writer).count();
        let n_quoted = words.len() - n_writer;
        let parted = parted.into_iter().map(|word| word.target).collect();
        let take_back = view! { <TakeBack slug=slug.clone() parted=parted /> };
        let card = |word| view! { <WordCard word=word slug=slug.clone() reading=reading /> };
        let cards = words.into_iter().map(card).collect_view();
        view! {
            <LevelPanel label=words::reader::WORDS_PANEL cards=Cards::Words reading=reading targets=targets>
                <Head kinds=kinds n_writer=n_writer n_quoted=n_quoted note=note_on_counts(&library.get(), article) />
                {take_back}
                {cards}
            </LevelPanel>
        }
    })
}

/// The way back for what the reader put aside in this text.
#[component]
fn TakeBack(slug: Slug, parted: Vec<Target>) -> impl IntoView {
    let dismissed = Dismissed::expect();
    let told = words::common::show_put_aside(parted.len());
    (!parted.is_empty()).then(|| {
        let take_back = move || {
            dismissed.turn_words(&slug, &parted);
            timing::after_frames(2, || _ = page::focus_first("[data-card-head]"));
        };
        view! {
            <p class="panel__head" data-restored="">
                <ActionButton weight=Weight::Quiet on_press=take_back>
                    {told}
                </ActionButton>
            </p>
        }
    })
}

fn words_of(library: &Library, article: ArticleId) -> Vec<Word> {
    let Some(found) = library.article(article) else { return Vec::new() };
    let word = |own: OwnWord| {
        let WordingMark { span, term: id, voice } = own.mark;
        let term = library.corpus().terms.get(id.index())?;
        let target = Target::Term(term.slug.as_str().into(), Some(own.nth));
        Some(Word { surface: span.of(&found.text).to_owned(), term: id, kind: term.kind, voice, target })
    };
    own_wording(library, article).into_iter().filter_map(word).collect()
}

/// How many words the original of a retelling has, where that was counted; or why nothing is marked.
fn note_on_counts(library: &Library, article: ArticleId) -> Option<String> {
    let note = words::sentence_case(CountSource::of(library.corpus(), article).note()?);
    let Some(counts) = original_counts(library.corpus(), article) else { return Some(format!("{note}.")) };
    let (mut n_writer, mut n_quoted) = (0, 0);
    for word in counts.wording() {
        let n_uses = if word.voice.is_quoted() { &mut n_quoted } else { &mut n_writer };
        *n_uses += word.n_uses as usize;
    }
    Some(words::reader::words_of_original(n_writer, n_quoted, &note))
}

#[component]
fn Head(kinds: Vec<(WordingKind, usize)>, n_writer: usize, n_quoted: usize, note: Option<String>) -> impl IntoView {
    let keys = kinds.into_iter().map(|(kind, n_words)| {
        view! {
            <li class="state" data-wording=kind.as_str()>
                <span class="key__letter">{words::wording_letter(kind)}</span>
                {words::wording_kind(kind)}
                " "
                <b>{n_words}</b>
            </li>
        }
    });
    let told = match n_writer + n_quoted {
        0 if note.is_some() => words::reader::NO_WORD_MARKED.to_owned(),
        0 => words::reader::NO_WORD_LISTED.to_owned(),
        _ => words::reader::marked_words(n_writer, n_quoted),
    };
    view! {
        <div class="panel__head">
            <p class="note">
                {told} " " <span class="quiet">{words::reader::NO_VERDICT}</span>
            </p>
            {note.map(|note| view! { <p class="note">{note}</p> })}
            <ul class="key ui">{keys.collect_view()}</ul>
        </div>
    }
}

#[component]
fn WordCard(word: Word, slug: Slug, reading: Memo<Reading>) -> impl IntoView {
    let library = &expect_library().get();
    let navigation = Navigation::expect();
    let dismissed = Dismissed::expect();
    let Word { surface, term, kind, voice, target } = word;
    let term = library.corpus().terms.get(term.index())?;
    let passage = element_of(&target, 0);
    let own = target.clone();
    let is_open = Memo::new(move |_| reading.with(|reading| reading.at.as_ref() == Some(&own)));
    let own = target.clone();
    let href = move || navigation.href(reading.with(|reading| open(reading, Lens::Wording, Some(own.clone()))));
    let back = {
        let passage = passage.clone();
        move |event: leptos::ev::KeyboardEvent| reveal::return_to_passage(&event.key(), &passage)
    };
    let spoken = match voice {
        Voice::Writer => words::reader::BY_WRITER,
        Voice::Quoted => words::reader::QUOTED,
    };
    // Nothing is open then, and the focus is where it can be had back.
    let put_aside = move || {
        navigation.replace(open(&reading.get_untracked(), Lens::Wording, None));
        dismissed.turn_words(&slug, std::slice::from_ref(&target));
        timing::after_frames(2, || _ = page::focus_first("[data-restored] button"));
    };
    let alternatives = (!term.alternatives.is_empty()).then(|| words::reader::alternatives(&term.alternatives));
    Some(view! {
        <article
            class="word-card"
            data-card=""
            data-wording=kind.as_str()
            data-for=passage
            aria-current=move || is_open.get().then_some("true")
            on:keydown=back
        >
            <span class="word-card__letter" aria-hidden="true">
                {words::wording_letter(kind)}
            </span>
            <div class="word-card__main">
                <SheetGrip />
                <p>
                    <a class="word-card__term" href=href data-card-head="">
                        {surface}
                    </a>
                    " "
                    <span class="ui quiet">
                        <span class="word-card__kind">{words::wording_kind(kind)}</span>
                        {spoken}
                    </span>
                </p>
                <p class="word-card__note">{term.note.as_str()}</p>
                <p class="word-card__more ui quiet">{alternatives}</p>
                <p class="word-card__more">
                    <ActionButton weight=Weight::Quiet on_press=put_aside>
                        {words::common::PUT_ASIDE}
                    </ActionButton>
                </p>
            </div>
        </article>
    })
}
