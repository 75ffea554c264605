//! Answers requests about the corpora that are open.

use std::collections::BTreeMap;
use std::sync::Arc;

use diptych_corpus::model::ArticleId;
use diptych_corpus::original;
use diptych_corpus::pack::{self, PackError};
use diptych_engine::Engine;
use diptych_engine::alignment::read_links;
use diptych_engine::annotation::{Annotations, open_contents, write_annotations};
use diptych_engine::recognition::Recognizer;
use diptych_engine::search::write_results;
use diptych_library::library::Library;
use diptych_library::source::Source;
use diptych_overview::analyzed_corpus::AnalyzedCorpus;
use diptych_overview::{captures, naming, numbers, time_line, voices, wording};
use diptych_own_texts::placed::{no_articles, put_behind};
use diptych_own_texts::{KeptText, kept};

use crate::protocol::{Address, Failure, Open, Progress, Question, Request, encode};
use crate::work::Work;

/// The open corpora by their numbers, and the model of names if there is one.
#[derive(Debug, Default)]
pub struct Service {
    corpora: BTreeMap<u32, AnalyzedCorpus>,
    recognizer: Option<Recognizer>,
}

impl Service {
    /// The answer to `request`, to which `attached` belongs, as the bytes of its [`Question::Answer`].
    ///
    /// # Errors
    /// [`Failure`]; what is open stays open.
    pub async fn answer(
        &mut self,
        request: Request,
        attached: Vec<Vec<u8>>,
        work: &impl Work,
    ) -> Result<Vec<u8>, Failure> {
        match request {
            Request::Open(question) => {
                let opened = open(&attached, &question).map_err(|_| Failure::Refused)?;
                self.corpora.insert(question.corpus, opened);
                Ok(answered(&question, &()))
            }
            Request::Close(question) => {
                self.corpora.remove(&question.corpus);
                Ok(answered(&question, &()))
            }
            Request::Learn(question) => {
                let model = attached.first().ok_or(Failure::Refused)?;
                self.recognizer = Some(Recognizer::decode(model).map_err(|_| Failure::Refused)?);
                Ok(answered(&question, &()))
            }
            Request::Annotate(question) => {
                let analyzed = self.opened(question.corpus)?;
                let found = analyzed.library.annotations(ArticleId(question.article)).ok_or(Failure::Refused)?;
                Ok(answered(&question, &write_annotations(found)))
            }
            Request::Search(question) => {
                let analyzed = self.opened(question.corpus)?;
                let results = analyzed.index().search(&question.query, question.limit as usize);
                Ok(answered(&question, &write_results(&results)))
            }
            Request::ShowTimeLine(question) => self.page(&question, &question.0, time_line::at, work).await,
            Request::ShowDates(question) => self.page(&question, &question.0, time_line::dates_at, work).await,
            Request::ShowNumbers(question) => self.page(&question, &question.0, numbers::at, work).await,
            Request::ShowVoices(question) => self.page(&question, &question.0, voices::at, work).await,
            Request::ShowWording(question) => self.page(&question, &question.0, wording::at, work).await,
            Request::ShowNaming(question) => self.page(&question, &question.0, naming::at, work).await,
            Request::ShowEntityNaming(question) => self.page(&question, &question.0, naming::at_entity, work).await,
            Request::ListLinks(question) => {
                let analyzed = self.read(question.0.corpus, work).await?;
                let list = diptych_overview::link_list(analyzed, &question.0.hash, self.recognizer.as_ref());
                Ok(answered(&question, &list.ok_or(Failure::Refused)?))
            }
            Request::ShowChanges(question) => {
                let analyzed = self.opened(question.0.corpus)?;
                let page = captures::at(analyzed, &question.0.hash).ok_or(Failure::Refused)?;
                Ok(answered(&question, &page))
            }
        }
    }

    /// What `find` finds at an address of a corpus that is read.
    async fn page<Q: Question>(
        &self,
        question: &Q,
        address: &Address,
        find: fn(&AnalyzedCorpus, &str) -> Option<Q::Answer>,
        work: &impl Work,
    ) -> Result<Vec<u8>, Failure> {
        let analyzed = self.read(address.corpus, work).await?;
        let page = find(analyzed, &address.hash).ok_or(Failure::Refused)?;
        Ok(answered(question, &page))
    }

    fn opened(&self, corpus: u32) -> Result<&AnalyzedCorpus, Failure> {
        self.corpora.get(&corpus).ok_or(Failure::UnknownCorpus)
    }

    /// A corpus all of whose texts were read, one after the other.
    async fn read(&self, corpus: u32, work: &impl Work) -> Result<&AnalyzedCorpus, Failure> {
        let analyzed = self.opened(corpus)?;
        let n_all = u32::try_from(analyzed.library.corpus().articles.len()).unwrap_or(u32::MAX);
        for (n_done, article) in (1..).zip(analyzed.library.article_ids()) {
            if analyzed.read(article) {
                work.after_step(Progress { n_done, n_all }).await?;
            }
        }
        Ok(analyzed)
    }
}

/// Bytes of an answer of the type that belongs to the question.
fn answered<Q: Question>(_question: &Q, answer: &Q::Answer) -> Vec<u8> {
    encode(answer)
}

/// The corpus in the inflated contents of a pack, which stand first, with the originals after them in their places and the texts of
/// its reader behind its articles, or alone. What the pack says was found in its texts is taken from there; all others are read here.
fn open(attached: &[Vec<u8>], question: &Open) -> Result<AnalyzedCorpus, PackError> {
    let (contents, others) = attached.split_first().ok_or(PackError::Damaged)?;
    let (originals, own_texts) = others.split_at_checked(question.n_originals as usize).ok_or(PackError::Damaged)?;
    let mut contents = pack::read(contents)?;
    let links = std::mem::take(&mut contents.links);
    let (mut corpus, mut annotations) = open_contents(contents)?;
    let links = if others.is_empty() && question.alone.is_none() { read_links(&corpus, &links.0).ok() } else { None };
    // One that belongs to no article was refused before, by whoever put it in.
    let put_in = originals.iter().filter_map(|file| original::put_in_place(&mut corpus, file).ok());
    let mut to_read: Vec<ArticleId> = put_in.collect();
    let kept = own_texts.iter().filter_map(|bytes| Some(KeptText { text: kept::read(bytes)?, bytes: bytes.clone() }));
    let mut source = Source::default().with_own_texts(0, Arc::new(kept.collect()));
    if let Some(name) = &question.alone {
        source = source.alone(name);
        (corpus, annotations, to_read) = (no_articles(name), Vec::new(), Vec::new());
    }
    to_read.extend(put_behind(&mut corpus, source.own_texts().iter().map(|it| &it.text)));
    annotations.resize_with(corpus.articles.len(), Annotations::default);
    let mut engine = None;
    for article in to_read {
        let engine = engine.get_or_insert_with(|| Engine::new(&corpus));
        let text = corpus.articles.get(article.index()).map_or("", |it| &it.text);
        if let Some(of_article) = annotations.get_mut(article.index()) {
            *of_article = engine.analyze(text).into();
        }
    }
    Ok(AnalyzedCorpus::new(Library::open(corpus, annotations, source), links))
}
