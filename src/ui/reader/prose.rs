//! The running text: paragraphs as Segments, Segments as text nodes. The only place that draws an article's words.
//! The text of a paragraph's element equals the paragraph byte for byte.

use diptych_corpus::model::{Article, ArticleId, QuestionId};
use diptych_corpus::span::Span;
use diptych_engine::mention::Spelling;
use diptych_engine::segment::{Segment, segments};
use diptych_engine::wording::Voice;
use leptos::prelude::*;

use super::marks::{Mark, MarkKind, marks};
use super::open;
use crate::state::dismissed::Dismissed;
use crate::state::library::Library;
use crate::state::navigation::Navigation;
use crate::state::route::{Lens, Reading, Target};
use crate::state::{OpenLibrary, expect_library};
use crate::ui::parts::words;
use crate::ui::questions::QuestionList;
use crate::ui::reader::reveal;

/// The text of an article with its marks.
#[component]
pub fn Prose(
    /// The article.
    article: ArticleId,
    /// What is read.
    reading: Memo<Reading>,
    /// Which of the panes it stands in, from 0.
    pane: usize,
) -> impl IntoView {
    let library = expect_library();
    let navigation = Navigation::expect();
    let dismissed = Dismissed::expect();
    let opened = library.get();
    let language = opened.article(article).map(|found| opened.language(found).to_owned());
    // What is open changes more often than what is marked: the marks are drawn anew only when they differ.
    let shown = Memo::new(move |_| reading.with(|reading| marks_left(&library.get(), article, reading, dismissed)));
    // Their links lead on under the same lens and with the same search: of another one, they are drawn anew.
    let around = Memo::new(move |_| reading.with(|reading| Reading { at: None, ..reading.clone() }));
    let painter = Painter { library, navigation, reading, pane };
    let draw = move || {
        around.track();
        let library = library.get();
        let Some(found) = library.article(article) else { return Vec::new() };
        shown.with(|marks| {
            let draw = |index, span| painter.paragraph(&found.text, index, span, marks);
            with_folded_furniture(found, &found.paragraphs(), draw)
        })
    };
    view! {
        <div class="prose" lang=language data-pane=pane>
            {draw}
        </div>
    }
}

/// The first paragraphs of `article` as they are drawn, those that tell of the page around it folded.
pub fn with_folded_furniture(
    article: &Article,
    paragraphs: &[Span],
    draw: impl Fn(usize, Span) -> AnyView,
) -> Vec<AnyView> {
    let paragraphs: Vec<(usize, Span)> = paragraphs.iter().copied().enumerate().collect();
    let runs = paragraphs.chunk_by(|(a, _), (b, _)| article.is_furniture(*a) == article.is_furniture(*b));
    let draw_run = |run: &[(usize, Span)]| -> Vec<AnyView> {
        let is_furniture = run.first().is_some_and(|(index, _)| article.is_furniture(*index));
        let drawn: Vec<AnyView> = run.iter().map(|(index, span)| draw(*index, *span)).collect();
        if is_furniture { vec![view! { <Furniture>{drawn}</Furniture> }.into_any()] } else { drawn }
    };
    runs.flat_map(draw_run).collect()
}

/// Paragraphs that tell of the page around the article, folded. Scrolling to a passage in them unfolds them.
#[component]
fn Furniture(children: Children) -> impl IntoView {
    view! {
        <details class="furniture">
            <summary class="ui">{words::reader::FURNITURE}</summary>
            {children()}
        </details>
    }
}

/// Everything marked in `article` but what the reader dismissed; tracked.
fn marks_left(library: &Library, article: ArticleId, reading: &Reading, dismissed: Dismissed) -> Vec<Mark> {
    let mut marks = marks(library, article, reading);
    if reading.lens() == Lens::Wording {
        let slug = library.article(article).map_or("", |it| it.slug.as_str());
        marks.retain(|mark| mark.kind.target(library).is_none_or(|target| !dismissed.has_word(slug, &target)));
    }
    marks
}

/// Draws the marks of one pane.
#[derive(Clone)]
struct Painter {
    library: OpenLibrary,
    navigation: Navigation,
    reading: Memo<Reading>,
    pane: usize,
}

impl Painter {
    fn paragraph(&self, text: &str, index: usize, paragraph: Span, marks: &[Mark]) -> AnyView {
        let inside: Vec<&Mark> = marks.iter().filter(|mark| mark.span.overlaps(paragraph)).collect();
        let spans: Vec<Span> = inside.iter().map(|mark| mark.span).collect();
        let segments = segments(paragraph, &spans);
        let pieces = segments.iter().enumerate().map(|(place, segment)| {
            let piece = Piece::of(&segments, place, &inside, marks);
            self.piece(segment.span.of(text).to_owned(), piece.as_ref())
        });
        let pieces: Vec<AnyView> = pieces.collect();
        let asked: Vec<QuestionId> = inside.iter().filter_map(|mark| question_ending(mark, paragraph)).collect();
        let questions = (!asked.is_empty()).then(|| view! { <QuestionList questions=asked /> });
        view! {
            <p data-paragraph=index + 1>{pieces}</p>
            {questions}
        }
        .into_any()
    }

    /// A Segment: the innermost mark is its element, the marks around it are wrapped about that.
    fn piece(&self, words: String, piece: Option<&Piece<'_>>) -> AnyView {
        let Some(piece) = piece else { return words.into_any() };
        let inner = self.innermost(words, piece);
        piece.around.iter().fold(inner, |inner, around| self.wrapped(inner, around))
    }

    fn innermost(&self, words: String, piece: &Piece<'_>) -> AnyView {
        let library = self.library;
        let kind = piece.mark.kind.clone();
        let is_open = {
            let (reading, kind) = (self.reading, kind.clone());
            Memo::new(move |_| reading.with(|reading| kind.is_open(&library.get(), reading.at.as_ref())))
        };
        let look = Look::of(&kind);
        let label = piece.label.clone();
        let digits = label.as_ref().filter(|label| label.len() > 1).map(|label| label.len().min(5).to_string());
        let found = &library.get();
        let target = kind.target(found).filter(|_| piece.is_first);
        let id = kind.element_id(found, self.pane).filter(|_| piece.has_id);
        let current = move || is_open.get().then_some("true");
        match target {
            None => view! {
                <span
                    class=look.class id=id data-kind=look.kind data-state=look.state data-entity-kind=look.entity data-wording=look.wording
                    data-voice=look.voice data-label=label data-digits=digits aria-current=current
                >
                    {words}
                </span>
            }
            .into_any(),
            Some(target) => {
                let href = self.href(&kind, target);
                let described = described(found, &kind);
                let follow = move |event| reveal::follow_by_key(&event);
                view! {
                    <a
                        class=look.class id=id href=href data-kind=look.kind data-state=look.state data-entity-kind=look.entity
                        data-wording=look.wording data-voice=look.voice data-label=label data-digits=digits aria-current=current
                        aria-description=described on:click=follow
                    >
                        {words}
                    </a>
                }
                .into_any()
            }
        }
    }

    fn wrapped(&self, inner: AnyView, around: &Around<'_>) -> AnyView {
        let (library, reading, kind) = (self.library, self.reading, around.mark.kind.clone());
        let look = Look::of(&kind);
        let id = kind.element_id(&library.get(), self.pane).filter(|_| around.has_id);
        let is_open = Memo::new(move |_| reading.with(|reading| kind.is_open(&library.get(), reading.at.as_ref())));
        view! {
            <span
                class=look.class id=id data-kind=look.kind data-state=look.state data-entity-kind=look.entity data-wording=look.wording
                data-voice=look.voice data-open=move || is_open.get().then_some("")
            >
                {inner}
            </span>
        }
        .into_any()
    }

    fn href(&self, kind: &MarkKind, target: Target) -> String {
        let view = self.reading.with_untracked(|reading| match kind {
            // A passage that answers is read beside the claim that it answers.
            MarkKind::Answer { evidence } if reading.articles.len() == 1 => {
                let pair = crate::ui::parts::evidence_item::beside(&self.library.get(), *evidence, None);
                pair.map_or_else(|| open(reading, reading.lens(), Some(target)), crate::state::route::View::Read)
            }
            _ => open(reading, reading.lens(), Some(target)),
        });
        self.navigation.href(view)
    }
}

/// A Segment that carries marks.
struct Piece<'a> {
    /// The innermost mark.
    mark: &'a Mark,
    /// The marks around it, from the inside out.
    around: Vec<Around<'a>>,
    /// Whether this is the first Segment of which `mark` is the innermost: the one that can be followed.
    is_first: bool,
    /// Whether what is said of `mark` elsewhere points here.
    has_id: bool,
    /// The labels of the marks that end here, joined.
    label: Option<String>,
}

/// A mark around the innermost one.
struct Around<'a> {
    mark: &'a Mark,
    /// Whether what is said of it elsewhere points here, since it is nowhere the innermost.
    has_id: bool,
}

impl<'a> Piece<'a> {
    /// The piece of the Segment at `place`; `marks` are those of its paragraph, `all` those of the text.
    fn of(segments: &[Segment], place: usize, marks: &[&'a Mark], all: &[Mark]) -> Option<Self> {
        let segment = segments.get(place)?;
        let innermost = *segment.marks.last()?;
        let is_innermost = |mark: usize, segments: &[Segment]| segments.iter().any(|it| it.marks.last() == Some(&mark));
        let is_begun = |mark: usize| segments.iter().take(place).any(|earlier| earlier.marks.contains(&mark));
        let is_first = !is_innermost(innermost, segments.get(..place).unwrap_or_default());
        let around = segment.marks.iter().rev().skip(1).filter_map(|index| {
            let mark = *marks.get(*index)?;
            let has_id = !is_begun(*index) && !is_innermost(*index, segments) && begins(mark, segments, all);
            Some(Around { mark, has_id })
        });
        let around = around.collect();
        let ending =
            segment.marks.iter().filter(|mark| !segments.iter().skip(place + 1).any(|it| it.marks.contains(mark)));
        let labels: Vec<String> = ending.filter_map(|mark| label(&marks.get(*mark)?.kind)).collect();
        let label = Some(labels.join(",")).filter(|label| !label.is_empty());
        let mark = *marks.get(innermost)?;
        let has_id = is_first && begins(mark, segments, all);
        Some(Self { mark, around, is_first, has_id, label })
    }
}

/// Whether what `mark` marks begins in the paragraph of `segments`: not in one before, nor at an earlier passage.
fn begins(mark: &Mark, segments: &[Segment], all: &[Mark]) -> bool {
    let starts_here = segments.first().is_some_and(|first| mark.span.start() >= first.span.start());
    starts_here && all.iter().find(|it| it.kind == mark.kind).is_some_and(|first| first.span == mark.span)
}

/// What style sheets read of a mark.
struct Look {
    class: &'static str,
    kind: &'static str,
    state: Option<&'static str>,
    entity: Option<&'static str>,
    wording: Option<&'static str>,
    voice: Option<&'static str>,
}

impl Look {
    fn of(kind: &MarkKind) -> Self {
        let plain = Self { class: "mark", kind: "", state: None, entity: None, wording: None, voice: None };
        match kind {
            MarkKind::Claim { state, .. } => Self { kind: "claim", state: Some(state.as_str()), ..plain },
            MarkKind::Answer { .. } => Self { class: "mark passage", kind: "answer", ..plain },
            MarkKind::Name { kind, .. } => Self { kind: "entity", entity: Some(kind.as_str()), ..plain },
            MarkKind::SharedName { .. } => Self { kind: "shared-name", ..plain },
            MarkKind::Wording { kind, voice, .. } => {
                let voice = (*voice == Voice::Quoted).then_some("quoted");
                Self { kind: "wording", wording: Some(kind.as_str()), voice, ..plain }
            }
            MarkKind::Question { .. } => Self { kind: "question", ..plain },
            MarkKind::Linked => Self { class: "mark passage", kind: "linked", ..plain },
        }
    }
}

/// The superior label after a mark's last piece.
fn label(kind: &MarkKind) -> Option<String> {
    match kind {
        MarkKind::Claim { number, .. } => Some(number.to_string()),
        MarkKind::Name { kind, spelling: Spelling::Listed, .. } => Some(words::entity_letter(*kind).to_owned()),
        MarkKind::Name { kind, spelling: Spelling::Misspelled, .. } => {
            Some(words::reader::sic(words::entity_letter(*kind)))
        }
        MarkKind::SharedName { .. } | MarkKind::Question { .. } => Some("?".to_owned()),
        MarkKind::Wording { kind, .. } => Some(words::wording_letter(*kind).to_owned()),
        MarkKind::Answer { .. } | MarkKind::Linked => None,
    }
}

/// What a screen reader says of a mark after its words.
fn described(library: &Library, kind: &MarkKind) -> Option<String> {
    match kind {
        MarkKind::Claim { state, number, .. } => {
            Some(words::reader::claim_mark(*number, &words::state(*state).to_ascii_lowercase()))
        }
        MarkKind::Answer { evidence } => {
            let relation = words::relation(library.evidence(*evidence)?.relation);
            Some(words::reader::answer_mark(relation, &library.claim(evidence.claim)?.text))
        }
        MarkKind::Name { entity, kind, spelling, .. } => {
            let name = &library.entity(*entity)?.name;
            let kind = words::entity_kind(*kind);
            Some(match spelling {
                Spelling::Listed => words::reader::name_mark(kind, name),
                Spelling::Misspelled => words::reader::misspelled_mark(kind, name),
            })
        }
        MarkKind::Wording { kind, voice, .. } => Some(match voice {
            Voice::Writer => words::reader::writer_mark(words::wording_kind(*kind)),
            Voice::Quoted => words::reader::quoted_mark(words::wording_kind(*kind)),
        }),
        MarkKind::Question { .. } => Some(words::reader::QUESTION_HERE.to_owned()),
        MarkKind::SharedName { .. } | MarkKind::Linked => None,
    }
}

/// The question of a mark that ends in this paragraph, so that it is asked once, after its passage.
fn question_ending(mark: &Mark, paragraph: Span) -> Option<QuestionId> {
    match mark.kind {
        MarkKind::Question { question } if mark.span.end() <= paragraph.end() => Some(question),
        _ => None,
    }
}

/// How often each of `all` kinds of mark occurs among `kinds`, for the key of a lens; what does not occur is left out.
#[must_use]
pub fn count_kinds<K: Copy + PartialEq>(all: &[K], kinds: &[K]) -> Vec<(K, usize)> {
    let count = |kind: &K| (*kind, kinds.iter().filter(|it| *it == kind).count());
    all.iter().map(count).filter(|(_, n_marks)| *n_marks > 0).collect()
}
