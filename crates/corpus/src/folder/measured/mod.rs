//! `measured.toml`: what `diptych measure` counted in originals that are not in the folder. Knows the form of the file and what
//! it must agree with; knows nothing of how it was counted.
//!
//! Plan: `voice` and `figure` are the short forms of a voice and a figure, `write` writes the file, and here it is read.

mod figure;
mod voice;
mod write;

pub use write::write_measured;

use super::article::OriginalOutcome;
use super::context::Folder;
use super::names::Names;
use super::table::{Table, Value, read_toml};
use crate::form::{is_day_told, parse_sha256};
use crate::model::measured::{
    ArticleMeasure, MEASUREMENT_VERSION, Measured, MeasuredArticle, NameCount, ParagraphMeasure, QuotedWords,
    SpeechCount, SpeechSource, WordingCount,
};
use crate::model::{ArticleId, Corpus, Entity, EntityId, Term, TermId};
use crate::original::digest;
use crate::vocabulary::Rendering;

/// The file.
pub const FILE: &str = "measured.toml";

/// What mends everything that is wrong in it.
const MEND: &str = "write it anew with `diptych measure DIR --texts ORIGINALS`";

/// What was counted, without originals that were put in the place of their retellings. `None` if there is no such file, or if
/// something is wrong in it, which is reported.
pub(super) fn read(folder: &Folder<'_>, corpus: &Corpus, originals: &[OriginalOutcome]) -> Option<Measured> {
    if !folder.root.join(FILE).exists() {
        return None;
    }
    let reader = Reader {
        corpus,
        originals,
        articles: Names::new("article", "articles", corpus.articles.iter().map(|it| it.slug.clone())),
        entities: Names::new("entity", "entities.toml", corpus.entities.iter().map(|it| it.slug.clone())),
        terms: Names::new("term", "lexicon.toml", corpus.terms.iter().map(|it| it.slug.clone())),
    };
    let measured = read_toml(folder, FILE, |table| reader.document(table)).flatten();
    if measured.is_none() {
        folder.report.file_error(FILE, format!("this is not what `diptych measure` writes of this corpus; {MEND}"));
    }
    measured
}

fn read_version(value: Value<'_>) -> Option<u32> {
    let version = value.natural()?;
    if version > MEASUREMENT_VERSION {
        return fail(
            value,
            &format!("was counted by a newer program ({version}, here {MEASUREMENT_VERSION}); use that one"),
        );
    }
    if version < MEASUREMENT_VERSION {
        value.warning(&format!("this was counted by an older program ({version}, now {MEASUREMENT_VERSION}); {MEND}"));
    }
    Some(version)
}

/// The bytes that what was counted depends on beside the original: the gazetteer's names, the lexicon's phrases and the retelling.
fn inputs_digest(entities: &[Entity], terms: &[Term], retelling: &str) -> [u8; 32] {
    let mut bytes: Vec<u8> = Vec::new();
    let mut add = |written: &str| {
        bytes.extend(written.as_bytes());
        bytes.push(0);
    };
    for entity in entities {
        let names = [&entity.slug, &entity.name].into_iter().chain(&entity.aliases).chain(&entity.misspellings);
        names.for_each(|it| add(it.as_str()));
        add(entity.kind.as_str());
    }
    for term in terms {
        add(&term.slug);
        term.phrases.iter().for_each(|it| add(it));
    }
    add(retelling);
    digest(&bytes)
}

/// Reads the file of one corpus.
struct Reader<'a> {
    corpus: &'a Corpus,
    originals: &'a [OriginalOutcome],
    articles: Names,
    entities: Names,
    terms: Names,
}

impl Reader<'_> {
    fn document(&self, table: &mut Table<'_>) -> Option<Measured> {
        let version = table.required("measurement_version", read_version);
        let articles = table.each("article", |table| self.article(table));
        let mut articles = articles?;
        articles.sort_by_key(|it| it.article);
        if articles.windows(2).any(|pair| matches!(pair, [one, other] if one.article == other.article)) {
            table.error(&format!("an article stands here twice; {MEND}"));
            return None;
        }
        articles.retain(|it| !self.is_replaced(it.article));
        Some(Measured { version: version?, articles })
    }

    fn article(&self, table: &mut Table<'_>) -> Option<MeasuredArticle> {
        let article = table.required("id", |value| self.retelling(value));
        let original_sha256 = table.required("original_sha256", |value| self.original(value, article));
        let inputs = table.required("inputs_sha256", read_sha256);
        let n_words = table.required("words", Value::natural);
        let n_sentences = table.required("sentences", Value::natural);
        let speakers = table.list("speakers", |value| self.speaker(value));
        let quoted = table.list("quoted", read_quoted);
        let paragraphs = table.each("paragraph", |table| self.paragraph(table));
        let counts = ArticleMeasure { n_words: n_words?, speakers: speakers?, paragraphs: paragraphs? };
        let (article, original_sha256) = (article?, original_sha256?);
        let measured = MeasuredArticle { article, original_sha256, counts, quoted: quoted? };
        check_sums(table, &measured, n_sentences?)?;
        if !self.is_replaced(article) {
            self.check_retelling(table, &measured, inputs?)?;
        }
        Some(measured)
    }

    /// Whether the original stands in the place of the retelling.
    fn is_replaced(&self, article: ArticleId) -> bool {
        let slug = self.corpus.articles.get(article.index()).map(|it| it.slug.as_str());
        self.originals.iter().any(|it| it.file.is_some() && Some(it.slug.as_str()) == slug)
    }

    fn retelling(&self, value: Value<'_>) -> Option<ArticleId> {
        let id = ArticleId(self.articles.resolve(value)?);
        let article = self.corpus.articles.get(id.index())?;
        let has_original =
            article.original_sha256.is_some() && (article.rendering == Rendering::Retelling || self.is_replaced(id));
        if !has_original {
            return fail(value, "is no retelling with the digest of an original");
        }
        Some(id)
    }

    fn original(&self, value: Value<'_>, article: Option<ArticleId>) -> Option<[u8; 32]> {
        let digest = read_sha256(value)?;
        let article = article.and_then(|it| self.corpus.articles.get(it.index()));
        if article.is_some_and(|it| it.original_sha256 != Some(digest)) {
            return fail(value, "is not the digest of the original that the article names");
        }
        Some(digest)
    }

    /// The words of the original stand in the retelling as it is now.
    fn check_retelling(&self, table: &Table<'_>, measured: &MeasuredArticle, inputs: [u8; 32]) -> Option<()> {
        let text = &self.corpus.articles.get(measured.article.index())?.text;
        if !measured.fits(text) {
            let what = format!("words of the original stand nowhere in the retelling; {MEND}");
            table.source().error(table.offset_of("quoted"), &what);
            return None;
        }
        if inputs != inputs_digest(&self.corpus.entities, &self.corpus.terms, text) {
            let what = format!("the gazetteer, the lexicon or this retelling was changed after the counting; {MEND}");
            table.source().warning(table.offset_of("inputs_sha256"), &what);
        }
        Some(())
    }

    fn speaker(&self, value: Value<'_>) -> Option<SpeechSource> {
        let items = value.items()?;
        let kind = items.first().and_then(|it| it.string())?;
        match (kind, items.get(1)) {
            ("entity", Some(id)) => self.entities.resolve(*id).map(|id| SpeechSource::Entity(EntityId(id))),
            ("document", Some(words)) => words.text().map(SpeechSource::Document),
            ("unnamed", Some(words)) => words.text().map(SpeechSource::Unnamed),
            ("nobody", None) => Some(SpeechSource::Nobody),
            _ => fail(value, "is not a speaker"),
        }
    }

    fn paragraph(&self, table: &mut Table<'_>) -> Option<ParagraphMeasure> {
        let sentences = table.required("sentences", read_sentences);
        let wording = table.list("words", |value| self.wording(value));
        let speech = table.list("speech", read_speech);
        let names = table.list("names", |value| self.name(value));
        let figures = table.list("figures", figure::read);
        let days =
            table.list("days", |value| value.formed(is_day_told, "a day; write 2020-10-06, 2020-10, 2020 or 199X"));
        Some(ParagraphMeasure {
            sentences: sentences?,
            wording: wording?,
            speech: speech?,
            names: names?,
            figures: figures?,
            days: days?,
        })
    }

    fn wording(&self, value: Value<'_>) -> Option<WordingCount> {
        let [term, voice, n_uses] = parts(value)?;
        Some(WordingCount {
            term: TermId(self.terms.resolve(term)?),
            voice: voice::read(voice)?,
            n_uses: n_uses.natural()?,
        })
    }

    fn name(&self, value: Value<'_>) -> Option<NameCount> {
        let [entity, surface, n_writer, n_quoted] = parts(value)?;
        Some(NameCount {
            entity: EntityId(self.entities.resolve(entity)?),
            surface: surface.text()?,
            n_writer: n_writer.natural()?,
            n_quoted: n_quoted.natural()?,
        })
    }
}

fn read_sha256(value: Value<'_>) -> Option<[u8; 32]> {
    value.formed(|written| parse_sha256(written).is_some(), "a SHA-256; write its 64 hexadecimal digits")?;
    parse_sha256(value.string()?)
}

/// The items of a list of so many.
fn parts<const N: usize>(value: Value<'_>) -> Option<[Value<'_>; N]> {
    let items = value.items()?;
    let n_items = items.len();
    items.try_into().ok().or_else(|| fail(value, &format!("has {n_items} items and not {N}")))
}

fn fail<T>(value: Value<'_>, what: &str) -> Option<T> {
    value.error(&format!("what stands here {what}; {MEND}"));
    None
}

fn read_sentences(value: Value<'_>) -> Option<[u32; 6]> {
    let mut sentences = [0; 6];
    for (count, part) in sentences.iter_mut().zip(parts::<6>(value)?) {
        *count = part.natural()?;
    }
    Some(sentences)
}

/// A speaker's place from 1, and words of direct, indirect and mixed speech.
fn read_speech(value: Value<'_>) -> Option<SpeechCount> {
    let [speaker, n_direct, n_indirect, n_mixed] = parts(value)?;
    let Some(place) = speaker.natural()?.checked_sub(1) else { return fail(speaker, "is no speaker") };
    Some(SpeechCount {
        speaker: place,
        n_direct: n_direct.natural()?,
        n_indirect: n_indirect.natural()?,
        n_mixed: n_mixed.natural()?,
    })
}

fn read_quoted(value: Value<'_>) -> Option<QuotedWords> {
    let [paragraph, start, end, original_paragraph, voice] = parts(value)?;
    Some(QuotedWords {
        paragraph: paragraph.natural()?,
        start: start.natural()?,
        end: end.natural()?,
        original_paragraph: original_paragraph.natural()?,
        voice: voice::read(voice)?,
    })
}

/// A file that was changed by hand does not agree with itself.
fn check_sums(table: &Table<'_>, measured: &MeasuredArticle, n_sentences: u32) -> Option<()> {
    let n_counted = measured.counts.n_sentences();
    if n_counted != n_sentences {
        table.error(&format!("the paragraphs have {n_counted} sentences and not {n_sentences}; {MEND}"));
        return None;
    }
    if !measured.counts_what_a_text_holds() {
        table.error(&format!("a count is larger than a text is long; {MEND}"));
        return None;
    }
    if !measured.knows_its_voices() {
        table.error(&format!("a voice is no speaker of this article; {MEND}"));
        return None;
    }
    Some(())
}
