//! The messages between page and worker: values, written with postcard.
//!
//! The page gives each request an id of its own and the worker answers under that id, so that answers may come in any order.
//! A request names the corpus that it is about by the number under which the page opened it; several can be open at once.
//! Bytes that are large already, such as a corpus, are attached to a message and not written into it.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use diptych_library::link_list::LinkList;
use diptych_overview::captures::model::CapturePage;
use diptych_overview::naming::model::{EntityNaming, Naming};
use diptych_overview::numbers::model::Numbers;
use diptych_overview::time_line::model::TimeLine;
use diptych_overview::time_line::model::dates::Dates;
use diptych_overview::voices::model::Voices;
use diptych_overview::wording::model::Wording;

/// From the page to the worker.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Message {
    /// Asks for something.
    Ask {
        /// The id of the answer.
        id: u32,
        /// What is asked.
        request: Request,
    },
    /// Nobody waits any more for the answer with this id.
    Cancel {
        /// The id.
        id: u32,
    },
}

/// From the worker to the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reply {
    /// The answer is attached.
    Answered {
        /// The id of the request.
        id: u32,
    },
    /// There is no answer.
    Failed {
        /// The id of the request.
        id: u32,
        /// Why.
        failure: Failure,
    },
    /// The answer takes longer.
    Working {
        /// The id of the request.
        id: u32,
        /// How far it is.
        progress: Progress,
    },
}

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Failure {
    /// The corpus has to be opened first.
    UnknownCorpus,
    /// The request could not be read, its corpus not be opened, or nothing answers to it.
    Refused,
    /// The page cancelled it.
    Cancelled,
}

/// How far long work is, in texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// How many are read.
    pub n_done: u32,
    /// How many there are.
    pub n_all: u32,
}

/// A request with the type of its answer.
pub trait Question: Into<Request> {
    /// What the worker answers.
    type Answer: Serialize + DeserializeOwned;
}

/// Declares the requests, each with the type of its answer.
macro_rules! questions {
    ($($question:ident => $answer:ty,)*) => {
        /// What can be asked.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[expect(missing_docs, reason = "each variant is named for the struct in it")]
        pub enum Request {
            $($question($question),)*
        }

        $(
            impl From<$question> for Request {
                fn from(question: $question) -> Self {
                    Self::$question(question)
                }
            }

            impl Question for $question {
                type Answer = $answer;
            }
        )*
    };
}

questions! {
    Open => (),
    Close => (),
    Learn => (),
    // As the pack has them: the reader checks each Span against the text.
    Annotate => Vec<u8>,
    // As the engine writes them, for the same reason.
    Search => Vec<u8>,
    ShowTimeLine => TimeLine,
    ShowDates => Dates,
    ShowNumbers => Numbers,
    ShowVoices => Voices,
    ShowWording => Wording,
    ShowNaming => Naming,
    ShowEntityNaming => EntityNaming,
    ListLinks => LinkList,
    ShowChanges => CapturePage,
}

/// To open a corpus. Attached are the inflated contents of its pack, then the originals that were put in, then the texts of its reader.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Open {
    /// The number of the corpus from now on.
    pub corpus: u32,
    /// How many of what is attached are originals.
    pub n_originals: u32,
    /// The name of the collection whose texts stand without the articles of the pack, as in `Source::alone`; `None` where they stand beside
    /// them.
    pub alone: Option<String>,
}

/// To forget a corpus.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Close {
    /// The corpus.
    pub corpus: u32,
}

/// To know a model of names from now on, for whichever corpus. Attached is the model file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Learn;

/// What stands in the text of an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Annotate {
    /// The corpus.
    pub corpus: u32,
    /// The article.
    pub article: u32,
}

/// Which passages have some words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Search {
    /// The corpus.
    pub corpus: u32,
    /// What was typed.
    pub query: String,
    /// The most hits that are wanted.
    pub limit: u32,
}

/// An address of a corpus.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Address {
    /// The corpus.
    pub corpus: u32,
    /// The reader's hash.
    pub hash: String,
}

/// The time line at an address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShowTimeLine(pub Address);

/// The dates of the stretch of time at an address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShowDates(pub Address);

/// The page about numbers at an address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShowNumbers(pub Address);

/// The page about who speaks at an address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShowVoices(pub Address);

/// The page about wording and sources at an address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShowWording(pub Address);

/// The page about names at an address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShowNaming(pub Address);

/// How the texts name the entity whose page stands at an address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShowEntityNaming(pub Address);

/// What is listed beside the texts that are read at an address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListLinks(pub Address);

/// What changed between the two captures at an address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShowChanges(pub Address);

/// A value as bytes.
#[must_use]
pub fn encode<T: Serialize>(value: &T) -> Vec<u8> {
    // Only values that refuse to be written fail, and none here does.
    postcard::to_allocvec(value).unwrap_or_default()
}

/// The value that [`encode`] wrote; `None` if it is no such value.
#[must_use]
pub fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    let (value, rest) = postcard::take_from_bytes(bytes).ok()?;
    rest.is_empty().then_some(value)
}
