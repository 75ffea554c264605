//! Who speaks, and how much: words of direct and indirect speech by text, by speaker and by party; and who is spoken about and
//! never speaks. Counts that open their passages.
//!
//! `speakers` gathers the counts, `bars` draws them, `party` tells for whom a person speaks, as far as the gazetteer says.

mod bars;
mod party;
mod speakers;

use diptych_corpus::model::{ArticleId, EntityId};
use diptych_corpus::order::sort_by_key;
use diptych_library::library::count_words;
use diptych_library::route::{Lens, Overview, Reading, View};
use diptych_library::{date, words};

use crate::coverage::short_names;
use crate::node::{Element, Node, classed, element};
use crate::page;
use crate::page_context::PageContext;
use crate::speech::{SourceKind, speech_in};
use crate::table::{cell, head, number, row_head};
use speakers::{Speaker, gather};

const LEAD: &str = "Words in quotation marks and in reported speech are the speaker’s; all others are the writer’s own. \
    The program counts what it finds by rules of language and credits a speaker only where the text does. \
    Counts say how much somebody speaks, not how well.";

/// So many mentions make somebody spoken about.
const LEAST_MENTIONS: usize = 3;

/// Who speaks, if that is what the Route asks for.
#[must_use]
pub fn compose(context: &PageContext<'_>, of: Option<&str>) -> Vec<Node> {
    let chosen = of.and_then(|slug| context.library.article_named(slug));
    let articles: Vec<ArticleId> =
        context.library.article_ids().filter(|id| chosen.is_none_or(|it| it == *id)).collect();
    let mut nodes = page::head(context, Overview::Voices, LEAD);
    if let Some(article) = chosen {
        nodes.push(page::narrowed(context, Overview::Voices, article).into());
    }
    let counts: Vec<Count> = articles.iter().map(|id| Count::of(context, *id)).collect();
    nodes.push(by_text(context, &counts).into());
    let speakers = gather(context, &articles);
    nodes.push(by_speaker(context, &speakers).into());
    nodes.push(by_party(&speakers).into());
    nodes.extend(silent(context, &articles, &speakers).map(Node::from));
    nodes
}

/// The words of one text by whose they are.
struct Count {
    article: ArticleId,
    n_words: usize,
    n_direct: usize,
    n_indirect: usize,
    n_unnamed: usize,
}

impl Count {
    fn of(context: &PageContext<'_>, article: ArticleId) -> Self {
        let n_words = context.library.article(article).map_or(0, |it| count_words(&it.text));
        let mut count = Self { article, n_words, n_direct: 0, n_indirect: 0, n_unnamed: 0 };
        for speech in speech_in(context, article) {
            if speech.is_direct {
                count.n_direct += speech.n_words;
            } else {
                count.n_indirect += speech.n_words;
            }
            if matches!(speech.source.kind(context), SourceKind::Unnamed | SourceKind::Nobody) {
                count.n_unnamed += speech.n_words;
            }
        }
        count
    }

    fn n_writer(&self) -> usize {
        self.n_words.saturating_sub(self.n_direct + self.n_indirect)
    }
}

fn by_text(context: &PageContext<'_>, counts: &[Count]) -> Element {
    let names = short_names(&context.library.corpus().articles);
    let bars = counts.iter().filter_map(|count| {
        let article = context.library.article(count.article)?;
        let name = names.get(count.article.index())?.clone();
        let parts = [("direct", count.n_direct), ("indirect", count.n_indirect), ("writer", count.n_writer())];
        let of = View::Overview(Overview::Voices, Some(article.slug.as_str().into()));
        Some(bars::Bar { name, href: context.href(of), whole: count.n_words, parts: parts.to_vec() })
    });
    let bars: Vec<bars::Bar> = bars.collect();
    let rows = counts.iter().filter_map(|count| {
        let article = context.library.article(count.article)?;
        let reading = Reading { lens: Lens::Voices, ..Reading::of(&article.slug) };
        let name = element("a").with("href", context.href(View::Read(reading))).and(format!(
            "{}, {}",
            article.publisher,
            date::short(article.published)
        ));
        Some(
            element("tr")
                .and(row_head(name))
                .and(number(count.n_words))
                .and(number(count.n_writer()))
                .and(number(count.n_direct))
                .and(number(count.n_indirect))
                .and(number(count.n_unnamed)),
        )
    });
    let rows: Vec<Element> = rows.collect();
    let heads = ["Text", "#Words", "#Writer’s own", "#In quotation marks", "#Reported", "#Of these, nobody named"];
    let key = bars::key(&[("direct", "in quotation marks"), ("indirect", "reported"), ("writer", "the writer’s own")]);
    element("section")
        .and(element("h2").and("Whose words each text is made of"))
        .and(key)
        .and(classed("p", "note quiet").and(page::keys("bar")))
        .and(bars::picture("Words of each text by whose they are; the table below says the same", &bars))
        .and(page::saved_table("voices-texts", "Words of each text by whose they are", head(&heads), rows))
}

fn by_speaker(context: &PageContext<'_>, speakers: &[Speaker]) -> Element {
    let rows = speakers.iter().map(|speaker| {
        element("tr")
            .and(row_head(speaker.name(context)))
            .and(cell(speaker.role.clone()))
            .and(cell(speaker.party.clone()))
            .and(number(speaker.n_direct))
            .and(number(speaker.n_indirect))
            .and(cell(speaker.passages(context)))
    });
    let rows: Vec<Element> = rows.collect();
    let heads = ["Speaker", "Role", "Party", "#In quotation marks", "#Reported", "Passages"];
    let most = speakers.first().map_or(1, |it| it.n_direct + it.n_indirect);
    let bars = speakers.iter().take(bars::MOST).map(|speaker| bars::Bar {
        name: page::shortened(&speaker.plain_name(context), MOST_LETTERS),
        href: speaker.href(context),
        whole: most,
        parts: vec![("direct", speaker.n_direct), ("indirect", speaker.n_indirect)],
    });
    let bars: Vec<bars::Bar> = bars.collect();
    element("section")
        .and(element("h2").and("Who speaks"))
        .and(classed("p", "note quiet").and(format!("{} ", party::RULE)).and(page::keys("bar")))
        .and(bars::picture("Words by speaker, the most first; the table below says the same", &bars))
        .and(page::saved_table("voices-speakers", "Words by speaker", head(&heads), rows))
}

/// So many letters of a name have room beside a bar on a phone.
const MOST_LETTERS: usize = 36;

fn by_party(speakers: &[Speaker]) -> Element {
    let mut parties: Vec<(String, usize, usize, usize)> = Vec::new();
    for speaker in speakers {
        let name = if speaker.party.is_empty() { "no party known" } else { &speaker.party };
        match parties.iter_mut().find(|it| it.0 == name) {
            Some(known) => {
                known.1 += 1;
                known.2 += speaker.n_direct;
                known.3 += speaker.n_indirect;
            }
            None => parties.push((name.to_owned(), 1, speaker.n_direct, speaker.n_indirect)),
        }
    }
    sort_by_key(&mut parties, |it| std::cmp::Reverse(it.2 + it.3));
    let rows = parties.into_iter().map(|(name, n_speakers, n_direct, n_indirect)| {
        element("tr").and(row_head(name)).and(number(n_speakers)).and(number(n_direct)).and(number(n_indirect))
    });
    let rows: Vec<Element> = rows.collect();
    let heads = ["Party", "#Speakers", "#In quotation marks", "#Reported"];
    element("section").and(element("h2").and("For whom they speak")).and(page::saved_table(
        "voices-parties",
        "Words by party",
        head(&heads),
        rows,
    ))
}

/// Persons and organizations that the texts name and never let speak.
fn silent(context: &PageContext<'_>, articles: &[ArticleId], speakers: &[Speaker]) -> Option<Element> {
    let mut named: Vec<(EntityId, usize)> = Vec::new();
    for entity in context.library.entity_ids() {
        let speaks = speakers.iter().any(|it| it.entity() == Some(entity));
        if speaks || !party::can_speak(context, entity) {
            continue;
        }
        let n_mentions: usize = articles.iter().map(|id| context.library.mentions_of(*id, entity).len()).sum();
        if n_mentions >= LEAST_MENTIONS {
            named.push((entity, n_mentions));
        }
    }
    if named.is_empty() {
        return None;
    }
    sort_by_key(&mut named, |it| std::cmp::Reverse(it.1));
    let rows = named.into_iter().filter_map(|(id, n_mentions)| {
        let entity = context.library.entity(id)?;
        let link = element("a")
            .with("href", context.href(View::Entity(entity.slug.as_str().into())))
            .and(entity.name.as_str());
        Some(
            element("tr")
                .and(row_head(link))
                .and(cell(words::entity_kind(entity.kind).to_ascii_lowercase()))
                .and(number(n_mentions)),
        )
    });
    let rows: Vec<Element> = rows.collect();
    let heads = ["Spoken about", "What it is", "#Mentions"];
    Some(
        element("section")
            .and(element("h2").and("Spoken about, never speaking"))
            .and(classed("p", "note quiet").and(
                "Persons and organizations that are named three times or more, and to whom the program finds no words credited.",
            ))
            .and(page::saved_table("voices-silent", "Spoken about, never speaking", head(&heads), rows)),
    )
}
