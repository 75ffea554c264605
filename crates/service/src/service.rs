//! Answers requests about the corpora that are open.

use std::collections::BTreeMap;

use diptych_corpus::model::ArticleId;
use diptych_corpus::original;
use diptych_corpus::pack::{self, PackError};
use diptych_engine::Engine;
use diptych_engine::alignment::read_links;
use diptych_engine::annotation::{open_contents, write_annotations};
use diptych_engine::recognition::Recognizer;
use diptych_engine::search::write_results;
use diptych_overview::analyzed_corpus::AnalyzedCorpus;
use diptych_overview::time_line;

use crate::protocol::{Compose, Failure, Progress, Question, Request, encode};
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
                let opened = open(&attached).map_err(|_| Failure::Refused)?;
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
            Request::Compose(question) => self.compose(&question, work).await,
            Request::ShowTimeLine(question) => {
                let analyzed = self.read(question.corpus, work).await?;
                let time_line = time_line::at(analyzed, &question.hash).ok_or(Failure::Refused)?;
                Ok(answered(&question, &time_line))
            }
            Request::ListLinks(question) => {
                let analyzed = self.read(question.corpus, work).await?;
                let list = diptych_overview::link_list(analyzed, &question.hash, self.recognizer.as_ref());
                Ok(answered(&question, &list.ok_or(Failure::Refused)?))
            }
        }
    }

    async fn compose(&self, question: &Compose, work: &impl Work) -> Result<Vec<u8>, Failure> {
        let analyzed = self.read(question.corpus, work).await?;
        let nodes = diptych_overview::compose(analyzed, &question.hash, self.recognizer.as_ref());
        Ok(answered(question, &nodes.ok_or(Failure::Refused)?))
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

/// The corpus in the inflated contents of a pack, which stand first, with the originals after them in their places. What the
/// pack says was found in its texts is taken from there; originals are read here.
fn open(attached: &[Vec<u8>]) -> Result<AnalyzedCorpus, PackError> {
    let (contents, originals) = attached.split_first().ok_or(PackError::Damaged)?;
    let mut contents = pack::read(contents)?;
    let links = std::mem::take(&mut contents.links);
    let (mut corpus, mut annotations) = open_contents(contents)?;
    let links = if originals.is_empty() { read_links(&corpus, &links.0).ok() } else { None };
    let mut engine = None;
    for file in originals {
        // One that belongs to no article was refused before, by whoever put it in.
        let Ok(article) = original::put_in_place(&mut corpus, file) else { continue };
        let engine = engine.get_or_insert_with(|| Engine::new(&corpus));
        let text = corpus.articles.get(article.index()).map_or("", |it| &it.text);
        if let Some(of_article) = annotations.get_mut(article.index()) {
            *of_article = engine.analyze(text).into();
        }
    }
    Ok(AnalyzedCorpus::new(corpus, annotations, links))
}
