//! Questions to the worker, and its answers. What cannot be answered ends in a sentence.
//!
//! Whoever drops the future of an answer takes the question back. The worker is started with the first question, and again if
//! it dies; [`under_way`] knows what is asked of it then.

pub mod names;
mod under_way;

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use diptych_corpus::model::{ArticleId, Corpus};
use diptych_corpus::pack::Payload;
use diptych_engine::annotation::{Annotations, read_annotations};
use diptych_engine::search::{Results, read_results};
pub use diptych_service::protocol::Progress;
use diptych_service::protocol::{
    Address, Annotate, Close, Failure, Learn, Message, Open, Question as Asks, Reply, Request, Search, decode, encode,
};
use futures::channel::oneshot;
use leptos::task::spawn_local;

use super::library::Library;
use super::problem::Problem;
use super::route::Route;
use super::source::Source;
use crate::platform::PlatformError;
use crate::platform::network;
use crate::platform::worker::{Attachment, Worker};
use crate::words;
use under_way::{Question, UnderWay};

/// What stands in the text of `article` of `corpus`, which `source` opens.
///
/// # Errors
/// When the worker cannot be had.
pub async fn annotate(corpus: &Corpus, source: &Source, article: ArticleId) -> Result<Annotations, Problem> {
    let question = Annotate { corpus: source.number(), article: article.0 };
    let answer = ask(source, question, |_| {}).await?;
    read_annotations(corpus, article, &answer).map_err(|_| not_to_be_had(""))
}

/// The passages of `library` that have the words of `query`, at most `limit`.
///
/// # Errors
/// When the worker cannot be had.
pub async fn search(library: &Library, query: &str, limit: u32) -> Result<Results, Problem> {
    let source = library.source();
    let question = Search { corpus: source.number(), query: query.to_owned(), limit };
    let answer = ask(source, question, |_| {}).await?;
    read_results(library.corpus(), &answer).map_err(|_| not_to_be_had(""))
}

/// What stands at `route` in `library`, as questions name it.
#[must_use]
pub fn address(library: &Library, route: &Route) -> Address {
    Address { corpus: library.source().number(), hash: route.href() }
}

/// Hands a model of names to the worker.
async fn learn(model: Vec<u8>) -> Result<(), Problem> {
    let question = Question { source: None, request: Learn.into(), attached: Some(Arc::new(model)) };
    answer_to(question, Rc::new(|_| {})).await.map(|_| ())
}

/// Lets the worker forget a corpus that is open no more.
pub fn close(corpus: u32) {
    ENGINE.with_borrow_mut(|engine| {
        engine.ahead.clear();
        if engine.under_way.closed(corpus) {
            let id = engine.under_way.next_id();
            engine.post(&Message::Ask { id, request: Close { corpus }.into() }, &[]);
        }
    });
}

/// The answer to a question about the corpus that `source` opens. `progress` is told how far it is if it takes long.
///
/// # Errors
/// When the worker cannot be had.
pub async fn ask<Q: Asks>(
    source: &Source,
    question: Q,
    progress: impl Fn(Progress) + 'static,
) -> Result<Q::Answer, Problem> {
    let question = Question { source: Some(source.clone()), request: question.into(), attached: None };
    let known = ENGINE.with_borrow(|engine| engine.prepared(&encode(&question.request)).cloned());
    let answer = match known {
        Some(answer) => answer,
        None => answer_to(question, Rc::new(progress)).await?,
    };
    decode(&answer).ok_or_else(|| not_to_be_had(""))
}

/// Has the answer to a question about the corpus that `source` opens ready for when it is asked, unless the reader is to be
/// spared that. One that fails is asked for anew by whoever needs it.
pub fn prepare(source: &Source, question: impl Into<Request>) {
    prepare_request(source, question.into());
}

fn prepare_request(source: &Source, request: Request) {
    if !network::may_fetch_ahead() || network::is_framed() {
        return;
    }
    let question = Question { source: Some(source.clone()), request, attached: None };
    spawn_local(async move {
        let key = encode(&question.request);
        if let Ok(answer) = answer_to(question, Rc::new(|_| {})).await {
            ENGINE.with_borrow_mut(|engine| engine.ahead.push((key, answer)));
        }
    });
}

thread_local! {
    static ENGINE: RefCell<Engine> = RefCell::default();
}

#[derive(Default)]
struct Engine {
    under_way: UnderWay<Waiter>,
    worker: Option<Worker>,
    /// Counts workers, so that what was begun for one is not sent to the next.
    n_workers: u32,
    is_sending: bool,
    /// Answers that were prepared, by their requests.
    ahead: Vec<(Vec<u8>, Vec<u8>)>,
}

struct Waiter {
    answer: oneshot::Sender<Result<Vec<u8>, Problem>>,
    progress: Rc<dyn Fn(Progress)>,
}

impl Waiter {
    fn fail(self, problem: Problem) {
        // Nobody listens any more to what was taken back.
        let _ = self.answer.send(Err(problem));
    }
}

impl Engine {
    /// The answer to a request that was asked ahead of the reader.
    fn prepared(&self, request: &[u8]) -> Option<&Vec<u8>> {
        self.ahead.iter().find(|(asked, _)| asked == request).map(|(_, answer)| answer)
    }

    fn post(&self, message: &Message, attached: &[Attachment]) {
        if let Some(worker) = &self.worker {
            // A message that does not arrive is one of a worker that is about to be found dead.
            let _ = worker.post(&encode(message), attached);
        }
    }
}

/// Takes a question back when its answer is not waited for.
struct TakenBack(u32);

impl Drop for TakenBack {
    fn drop(&mut self) {
        ENGINE.with_borrow_mut(|engine| {
            if engine.under_way.cancel(self.0) {
                engine.post(&Message::Cancel { id: self.0 }, &[]);
            }
        });
    }
}

async fn answer_to(question: Question, progress: Rc<dyn Fn(Progress)>) -> Result<Vec<u8>, Problem> {
    let (answer, answered) = oneshot::channel();
    let id = ENGINE.with_borrow_mut(|engine| engine.under_way.ask(question, Waiter { answer, progress }));
    let _taken_back = TakenBack(id);
    send();
    answered.await.unwrap_or_else(|_| Err(not_to_be_had("")))
}

/// Sends what waits, one question after the other, unless that is being done.
fn send() {
    if ENGINE.with_borrow_mut(|engine| std::mem::replace(&mut engine.is_sending, true)) {
        return;
    }
    spawn_local(async {
        while let Some((id, question)) = ENGINE.with_borrow(|engine| engine.under_way.next()) {
            if let Err(error) = send_one(id, question).await {
                let waiting = ENGINE.with_borrow_mut(|engine| engine.under_way.give_up());
                waiting.into_iter().for_each(|it| it.fail(not_to_be_had(&error.0)));
            }
        }
        ENGINE.with_borrow_mut(|engine| engine.is_sending = false);
    });
}

/// Starts the worker and opens the corpus if need be, then sends the question. If the worker dies meanwhile nothing is sent,
/// and the question is still the next.
async fn send_one(id: u32, question: Question) -> Result<(), PlatformError> {
    if ENGINE.with_borrow(|engine| engine.worker.is_none()) {
        let worker = Worker::start(heard, stopped).await?;
        ENGINE.with_borrow_mut(|engine| {
            engine.worker = Some(worker);
            engine.n_workers += 1;
        });
    }
    let n_workers = ENGINE.with_borrow(|engine| engine.n_workers);
    let is_open = |source: &Source| ENGINE.with_borrow(|engine| engine.under_way.is_open(source.number()));
    let opening = match &question.source {
        Some(source) if !is_open(source) => Some((open(source), contents(source).await?)),
        _ => None,
    };
    ENGINE.with_borrow_mut(|engine| {
        if engine.worker.is_none() || engine.n_workers != n_workers {
            return;
        }
        if let Some((open, contents)) = opening {
            let id = engine.under_way.next_id();
            engine.under_way.opened(open.corpus);
            engine.post(&Message::Ask { id, request: open.into() }, &contents);
        }
        if engine.under_way.has(id) {
            let attached: Vec<Attachment> = question.attached.iter().map(|it| it.as_slice().into()).collect();
            engine.post(&Message::Ask { id, request: question.request }, &attached);
            engine.under_way.sent(id);
        }
    });
    Ok(())
}

fn open(source: &Source) -> Open {
    let n_originals = u32::try_from(source.originals().len()).unwrap_or(u32::MAX);
    Open { corpus: source.number(), n_originals, alone: source.name_alone().map(str::to_owned) }
}

/// What opens a corpus: the contents of its pack, inflated by the browser, the originals, and the texts of its reader.
async fn contents(source: &Source) -> Result<Vec<Attachment>, PlatformError> {
    let payload = Payload::of(source.pack()).map_err(|error| PlatformError(error.what().to_owned()))?;
    let contents = Attachment::inflated(payload.gzip, payload.n_inflated).await?;
    let originals = source.originals().iter().map(|it| it.as_slice().into());
    let own_texts = source.own_texts().iter().map(|it| it.bytes.as_slice().into());
    Ok([contents].into_iter().chain(originals).chain(own_texts).collect())
}

/// The worker says something.
fn heard(message: Vec<u8>, attached: Vec<u8>) {
    let settled = |id: u32| ENGINE.with_borrow_mut(|engine| engine.under_way.settle(id));
    match decode(&message) {
        Some(Reply::Answered { id }) => {
            if let Some(waiter) = settled(id) {
                let _ = waiter.answer.send(Ok(attached));
            }
        }
        Some(Reply::Working { id, progress }) => {
            let waiting = ENGINE.with_borrow(|engine| engine.under_way.waiter(id).map(|it| Rc::clone(&it.progress)));
            if let Some(told) = waiting {
                told(progress);
            }
        }
        Some(Reply::Failed { id, failure: Failure::UnknownCorpus }) => {
            let failed = ENGINE.with_borrow_mut(|engine| engine.under_way.unknown(id));
            failed.into_iter().for_each(|it| it.fail(not_to_be_had("")));
            send();
        }
        Some(Reply::Failed { id, failure: Failure::Refused | Failure::Cancelled }) => {
            settled(id).into_iter().for_each(|it| it.fail(not_to_be_had("")));
        }
        None => {}
    }
}

/// The worker died: what it had is asked again of the next.
fn stopped() {
    let (worker, failed) = ENGINE.with_borrow_mut(|engine| (engine.worker.take(), engine.under_way.lost()));
    drop(worker);
    failed.into_iter().for_each(|it| it.fail(not_to_be_had(words::loading::WORKER_STOPPED)));
    if ENGINE.with_borrow(|engine| engine.under_way.next().is_some()) {
        send();
    }
}

fn not_to_be_had(why: &str) -> Problem {
    Problem { what: words::loading::NO_ANSWER.to_owned(), what_to_do: words::loading::try_worker_again(why) }
}
