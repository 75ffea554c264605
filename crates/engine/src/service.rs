//! Requests that need the whole engine, and their answers, as bytes: the engine runs in a worker, and bytes are what
//! passes between the two. Pure: knows requests and a corpus, no worker and no page.
//!
//! A request names the library that it is about by the number under which it was opened. Whoever answers may have been
//! started anew since; the answer then is that the library is not known, upon which it is opened again.

use std::cell::OnceCell;
use std::rc::Rc;

use diptych_corpus::model::{ArticleId, Corpus};
use diptych_corpus::original;
use diptych_corpus::pack::wire::{self, Bytes, Input, Wire};
use diptych_corpus::pack::{self, Contents, PackError};

use crate::Engine;
use crate::alignment::{Links, read_links};
use crate::annotation::{Annotations, read_annotations, write_annotations};
use crate::recognition::Recognizer;
use crate::search::{self, Results, SearchIndex};

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    /// To open a library: a pack, and the originals that were put in.
    Open {
        /// The library's number from now on.
        library: u32,
        /// The pack.
        pack: Bytes,
        /// The originals.
        originals: Vec<Bytes>,
    },
    /// What stands in the text of an article.
    Annotate {
        /// The library.
        library: u32,
        /// The article.
        article: ArticleId,
    },
    /// Which passages have some words.
    Search {
        /// The library.
        library: u32,
        /// What was typed.
        query: String,
        /// The most hits that are wanted.
        limit: u32,
    },
    /// The page about the whole library that stands at an address.
    Compose {
        /// The library.
        library: u32,
        /// The address: the reader's hash.
        hash: String,
    },
    /// To know a model of names from now on, whichever library is open. `public/overview.js` writes this one.
    Learn {
        /// The model file.
        model: Bytes,
    },
}

/// Composes pages about a corpus, each by its address and with the model of names if there is one; nothing for an address that
/// has no page.
pub type Composer = Box<dyn Fn(&str, Option<&Recognizer>) -> Option<String>>;

/// Makes a [`Composer`] for a corpus, the links that its pack has, if they are those of its texts, and its index. What pages there
/// are, the engine does not know.
pub type MakeComposer = fn(Corpus, &Engine, Option<Links>, SharedIndex) -> Composer;

/// The index of a corpus, made when it is first asked; whoever searches has the same.
pub type SharedIndex = Rc<OnceCell<SearchIndex>>;

/// How an answer begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    Answered = 0,
    LibraryUnknown = 1,
    Refused = 2,
}

/// An answer, before it is read for what was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// What was asked for, in bytes.
    Answered(Vec<u8>),
    /// The library has to be opened first.
    LibraryUnknown,
    /// The request could not be read, or its pack not be opened.
    Refused,
}

impl Answer {
    /// Reads what [`Service::answer`] gave.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Self {
        match bytes {
            [0, rest @ ..] => Self::Answered(rest.to_vec()),
            [1] => Self::LibraryUnknown,
            _ => Self::Refused,
        }
    }
}

/// Answers requests about one library at a time.
pub struct Service {
    make_composer: MakeComposer,
    open: Option<Open>,
    recognizer: Option<Recognizer>,
}

struct Open {
    number: u32,
    corpus: Corpus,
    engine: Engine,
    index: SharedIndex,
    /// The links as the pack has them; empty where an original stands in the place of the text that they were found in.
    links: Bytes,
    composer: Option<Composer>,
}

impl Service {
    /// A service that has nothing open yet.
    #[must_use]
    pub fn new(make_composer: MakeComposer) -> Self {
        Self { make_composer, open: None, recognizer: None }
    }

    /// The answer to a request, both in bytes.
    pub fn answer(&mut self, request: &[u8]) -> Vec<u8> {
        let answer = wire::read_all(request).map_or(Err(Outcome::Refused), |request| self.fulfil(request));
        match answer {
            Ok(mut bytes) => {
                bytes.insert(0, Outcome::Answered as u8);
                bytes
            }
            Err(outcome) => vec![outcome as u8],
        }
    }

    fn fulfil(&mut self, request: Request) -> Result<Vec<u8>, Outcome> {
        match request {
            Request::Open { library, pack, originals } => {
                self.open = Some(open(library, &pack, &originals).map_err(|_| Outcome::Refused)?);
                Ok(Vec::new())
            }
            Request::Annotate { library, article } => {
                let open = opened(&mut self.open, library)?;
                let article = open.corpus.articles.get(article.index()).ok_or(Outcome::Refused)?;
                Ok(write_annotations(&open.engine.analyze(&article.text).into()))
            }
            Request::Search { library, query, limit } => {
                let open = opened(&mut self.open, library)?;
                let index = open.index.get_or_init(|| SearchIndex::new(&open.corpus));
                Ok(search::write_results(&index.search(&query, limit as usize)))
            }
            Request::Compose { library, hash } => {
                let make_composer = self.make_composer;
                let open = opened(&mut self.open, library)?;
                let links = || read_links(&open.corpus, &open.links.0).ok();
                let make = || make_composer(open.corpus.clone(), &open.engine, links(), Rc::clone(&open.index));
                let composer = open.composer.get_or_insert_with(make);
                composer(&hash, self.recognizer.as_ref()).map(String::into_bytes).ok_or(Outcome::Refused)
            }
            Request::Learn { model } => {
                self.recognizer = Some(Recognizer::decode(&model.0).map_err(|_| Outcome::Refused)?);
                Ok(Vec::new())
            }
        }
    }
}

fn opened(open: &mut Option<Open>, library: u32) -> Result<&mut Open, Outcome> {
    open.as_mut().filter(|open| open.number == library).ok_or(Outcome::LibraryUnknown)
}

fn open(number: u32, pack: &Bytes, originals: &[Bytes]) -> Result<Open, PackError> {
    let Contents { mut corpus, links, .. } = pack::decode(&pack.0)?;
    for original in originals {
        // One that belongs to no article was refused before, by whoever put it in.
        let _ = original::put_in_place(&mut corpus, &original.0);
    }
    let links = if originals.is_empty() { links } else { Bytes::default() };
    Ok(Open { number, engine: Engine::new(&corpus), corpus, index: SharedIndex::default(), links, composer: None })
}

/// Reads the answer to [`Request::Annotate`].
///
/// # Errors
/// [`PackError::Invalid`] if it is not about the text of `article`.
pub fn read_annotated(corpus: &Corpus, article: ArticleId, answer: &[u8]) -> Result<Annotations, PackError> {
    read_annotations(corpus, article, answer)
}

/// Reads the answer to [`Request::Search`].
///
/// # Errors
/// [`PackError::Invalid`] if it is not about `corpus`.
pub fn read_found(corpus: &Corpus, answer: &[u8]) -> Result<Results, PackError> {
    search::read_results(corpus, answer)
}

impl Wire for Request {
    fn read(input: &mut Input<'_>) -> Self {
        let kind = input.number();
        let library = input.number();
        match kind {
            0 => Self::Open { library, pack: Wire::read(input), originals: Wire::read(input) },
            1 => Self::Annotate { library, article: Wire::read(input) },
            2 => Self::Compose { library, hash: Wire::read(input) },
            4 => Self::Learn { model: Wire::read(input) },
            _ => {
                if kind != 3 {
                    input.fail();
                }
                Self::Search { library, query: Wire::read(input), limit: input.number() }
            }
        }
    }

    fn write(&self, output: &mut Vec<u8>) {
        match self {
            Self::Open { library, pack, originals } => {
                begin(0, *library, output);
                pack.write(output);
                originals.write(output);
            }
            Self::Annotate { library, article } => {
                begin(1, *library, output);
                article.write(output);
            }
            Self::Compose { library, hash } => {
                begin(2, *library, output);
                hash.write(output);
            }
            Self::Search { library, query, limit } => {
                begin(3, *library, output);
                query.write(output);
                wire::write_number(*limit as usize, output);
            }
            Self::Learn { model } => {
                begin(4, 0, output);
                model.write(output);
            }
        }
    }
}

fn begin(kind: usize, library: u32, output: &mut Vec<u8>) {
    wire::write_number(kind, output);
    wire::write_number(library as usize, output);
}
