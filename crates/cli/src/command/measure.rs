//! `diptych measure`: counts originals that the corpus folder does not hold, and keeps the counts in it.

use std::io::Write;
use std::path::PathBuf;

use clap::{Args, ValueHint};
use diptych_corpus::folder::{MEASURED_FILE, OriginalFile, read_unmeasured, write_measured};
use diptych_corpus::model::measured::{ArticleMeasure, MEASUREMENT_VERSION, Measured, MeasuredArticle};
use diptych_corpus::model::{Article, ArticleId, Corpus};
use diptych_corpus::original::digest;
use diptych_corpus::vocabulary::Rendering;
use diptych_engine::Engine;
use diptych_library::measure::measure_original;

use super::originals::read_originals;
use super::{count, output, print_problems, refuse};
use crate::failure::Failure;

/// Counts the originals of retellings and writes the counts into the corpus folder.
///
/// Readers then see what each outlet wrote and not what the editors made of it: words, speech, names, figures and days are counted in
/// the original. The file measured.toml holds numbers, names and single words, and no sentence. Write it anew when `diptych check`
/// says that it is out of date.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
pub(crate) struct Measure {
    /// The corpus folder.
    #[arg(value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub(crate) folder: PathBuf,
    /// A folder with originals: each is recognized by its SHA-256, which its retelling carries.
    #[arg(long = "texts", value_name = "ORIGINALS", value_hint = ValueHint::DirPath)]
    pub(crate) originals: PathBuf,
}

/// Writes the counts and says what was counted.
pub(crate) fn run(request: &Measure, out: &mut impl Write) -> Result<(), Failure> {
    let originals = read_originals(&request.originals)?;
    let reading = read_unmeasured(&request.folder);
    print_problems(&request.folder, &reading, out)?;
    let Some(corpus) = &reading.corpus else { return refuse(&reading, out) };
    let measured = measure_all(corpus, &originals, out)?;
    if measured.articles.is_empty() {
        let sentence = format!(
            "No file in {} is the original of a retelling; the digests that they carry tell which are meant.",
            request.originals.display()
        );
        return Err(Failure::Failed(sentence));
    }
    let file = write_measured(corpus, &measured);
    let path = request.folder.join(MEASURED_FILE);
    output::write(&path, file.as_bytes(), &[&request.originals])?;
    let originals = count(measured.articles.len(), "original");
    writeln!(out, "{}: {originals}, {} bytes in {}", corpus.about.slug, file.len(), path.display())?;
    Ok(())
}

fn measure_all(corpus: &Corpus, originals: &[OriginalFile], out: &mut impl Write) -> Result<Measured, Failure> {
    let engine = Engine::new(corpus);
    let mut articles = Vec::new();
    for (id, article) in (0..).map(ArticleId).zip(&corpus.articles) {
        let Some(wanted) = article.original_sha256.filter(|_| article.rendering == Rendering::Retelling) else {
            continue;
        };
        let file = originals.iter().find(|file| digest(&file.bytes) == wanted);
        let found = file.and_then(|file| measure_original(corpus, &engine, id, &file.bytes));
        report(article, file.zip(found.as_ref()), out)?;
        articles.extend(found);
    }
    Ok(Measured { version: MEASUREMENT_VERSION, articles })
}

fn report(
    article: &Article,
    found: Option<(&OriginalFile, &MeasuredArticle)>,
    out: &mut impl Write,
) -> Result<(), Failure> {
    let slug = &article.slug;
    match found {
        None => writeln!(out, "{slug}: no file is the original; it is not measured")?,
        Some((file, measured)) => {
            let (name, counted) = (&file.name, counted(&measured.counts));
            let n_quoted = count(measured.quoted.len(), "quoted passage");
            writeln!(out, "{slug}: {counted} in {name}; {n_quoted} found in it")?;
        }
    }
    Ok(())
}

fn counted(counts: &ArticleMeasure) -> String {
    let n_writer: u32 = counts.wording().filter(|it| !it.voice.is_quoted()).map(|it| it.n_uses).sum();
    let listed = count(n_writer as usize, "listed word");
    let words = count(counts.n_words as usize, "word");
    format!("{words}, {}, {listed} in the writer’s own voice", count(counts.n_sentences() as usize, "sentence"))
}
