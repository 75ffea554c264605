//! Which questions wait for the worker, in what order they are sent to it, and which corpora it has. Pure: knows no worker.

use std::sync::Arc;

use diptych_service::protocol::Request;

use crate::state::source::Source;

/// A question is asked once more after the worker died over it or did not know its corpus, and not again.
const MOST_TIMES: u32 = 2;

/// Questions under way in the order in which they were asked; whoever waits for the answer to one is a `W`. They are few, and lists of them
/// take 3 KB less of the first load than maps.
pub(super) struct UnderWay<W> {
    last_id: u32,
    questions: Vec<Asked<W>>,
    open: Vec<u32>,
}

/// A question.
#[derive(Clone)]
pub(super) struct Question {
    /// What has to be open for it.
    pub(super) source: Option<Source>,
    /// What is asked.
    pub(super) request: Request,
    /// What goes with it.
    pub(super) attached: Option<Arc<Vec<u8>>>,
}

struct Asked<W> {
    id: u32,
    question: Question,
    waiter: W,
    is_sent: bool,
    n_times: u32,
}

impl<W> Default for UnderWay<W> {
    fn default() -> Self {
        Self { last_id: 0, questions: Vec::new(), open: Vec::new() }
    }
}

impl<W> UnderWay<W> {
    /// A new id, of a question or a message that nobody waits for.
    pub(super) fn next_id(&mut self) -> u32 {
        self.last_id = self.last_id.wrapping_add(1);
        self.last_id
    }

    /// Takes a question in and gives its id.
    pub(super) fn ask(&mut self, question: Question, waiter: W) -> u32 {
        let id = self.next_id();
        self.questions.push(Asked { id, question, waiter, is_sent: false, n_times: 0 });
        id
    }

    /// The question that is sent next: the first that was asked.
    pub(super) fn next(&self) -> Option<(u32, Question)> {
        let asked = self.questions.iter().find(|it| !it.is_sent)?;
        Some((asked.id, asked.question.clone()))
    }

    /// Whether nobody took a question back.
    pub(super) fn has(&self, id: u32) -> bool {
        self.place(id).is_some()
    }

    /// Whoever waits for the answer to a question.
    pub(super) fn waiter(&self, id: u32) -> Option<&W> {
        self.questions.iter().find(|it| it.id == id).map(|it| &it.waiter)
    }

    /// Notes that a question was sent.
    pub(super) fn sent(&mut self, id: u32) {
        if let Some(asked) = self.questions.iter_mut().find(|it| it.id == id) {
            asked.is_sent = true;
            asked.n_times += 1;
        }
    }

    /// Whether the worker has a corpus.
    pub(super) fn is_open(&self, corpus: u32) -> bool {
        self.open.contains(&corpus)
    }

    /// Notes that the worker was told to open a corpus.
    pub(super) fn opened(&mut self, corpus: u32) {
        self.open.push(corpus);
    }

    /// Notes that a corpus is closed; tells whether the worker had it.
    pub(super) fn closed(&mut self, corpus: u32) -> bool {
        let n_before = self.open.len();
        self.open.retain(|it| *it != corpus);
        self.open.len() < n_before
    }

    /// Takes a question out that has its answer, with whoever waits for it.
    pub(super) fn settle(&mut self, id: u32) -> Option<W> {
        self.take(id).map(|it| it.waiter)
    }

    /// Takes a question back; tells whether the worker has it.
    pub(super) fn cancel(&mut self, id: u32) -> bool {
        self.take(id).is_some_and(|it| it.is_sent)
    }

    /// The worker does not know the corpus of a question, which is asked again; gives back whoever waits if it was already.
    pub(super) fn unknown(&mut self, id: u32) -> Option<W> {
        let asked = self.questions.iter_mut().find(|it| it.id == id)?;
        asked.is_sent = false;
        let (n_times, corpus) = (asked.n_times, asked.question.source.as_ref().map(Source::number));
        self.open.retain(|it| Some(*it) != corpus);
        if n_times < MOST_TIMES { None } else { self.settle(id) }
    }

    /// The worker died, and with it what it had: every question that it had is asked again. Gives back whoever waits for one
    /// that was already asked again.
    pub(super) fn lost(&mut self) -> Vec<W> {
        self.open.clear();
        let is_over = |it: &Asked<W>| it.is_sent && it.n_times >= MOST_TIMES;
        let over: Vec<u32> = self.questions.iter().filter(|it| is_over(it)).map(|it| it.id).collect();
        let failed = over.into_iter().filter_map(|id| self.settle(id)).collect();
        self.questions.iter_mut().for_each(|it| it.is_sent = false);
        failed
    }

    /// Takes all questions out: no worker can be had.
    pub(super) fn give_up(&mut self) -> Vec<W> {
        std::mem::take(&mut self.questions).into_iter().map(|it| it.waiter).collect()
    }

    fn place(&self, id: u32) -> Option<usize> {
        self.questions.iter().position(|it| it.id == id)
    }

    fn take(&mut self, id: u32) -> Option<Asked<W>> {
        self.place(id).map(|place| self.questions.remove(place))
    }
}

#[cfg(test)]
mod tests {
    use diptych_service::protocol::Search;

    use super::{Question, UnderWay};
    use crate::state::source::Source;

    fn about(corpus: u32) -> Question {
        let request = Search { corpus, query: "dam".to_owned(), limit: 1 }.into();
        Question { source: Some(Source::new(corpus, Vec::new())), request, attached: None }
    }

    /// Sends all that waits, and gives the ids in the order in which they were sent.
    fn send(under_way: &mut UnderWay<&'static str>) -> Vec<u32> {
        let mut sent = Vec::new();
        while let Some((id, question)) = under_way.next() {
            under_way.opened(question.source.unwrap().number());
            under_way.sent(id);
            sent.push(id);
        }
        sent
    }

    #[test]
    fn after_a_restart_what_was_under_way_is_asked_once_more_in_its_order() {
        let mut under_way = UnderWay::default();
        let asked = ["one", "two", "three"].map(|it| under_way.ask(about(7), it));
        assert_eq!(send(&mut under_way), asked);
        assert_eq!(under_way.settle(asked[1]), Some("two"));
        assert_eq!(under_way.lost(), Vec::<&str>::new());
        assert!(!under_way.is_open(7), "a new worker has no corpus");
        let late = under_way.ask(about(8), "late");
        assert_eq!(send(&mut under_way), [asked[0], asked[2], late]);
        assert_eq!(under_way.lost(), ["one", "three"]);
        assert_eq!(send(&mut under_way), [late]);
    }

    #[test]
    fn what_was_taken_back_is_neither_sent_nor_asked_again() {
        let mut under_way = UnderWay::default();
        let [first, second] = ["first", "second"].map(|it| under_way.ask(about(1), it));
        assert!(!under_way.cancel(first), "it was never sent");
        assert_eq!(send(&mut under_way), [second]);
        assert!(under_way.cancel(second));
        assert_eq!(under_way.lost(), Vec::<&str>::new());
        assert_eq!(send(&mut under_way), Vec::<u32>::new());
    }

    #[test]
    fn a_corpus_that_the_worker_does_not_know_is_opened_again_once() {
        let mut under_way = UnderWay::default();
        let id = under_way.ask(about(3), "waits");
        send(&mut under_way);
        assert_eq!((under_way.unknown(id), under_way.is_open(3)), (None, false));
        assert_eq!(send(&mut under_way), [id]);
        assert_eq!(under_way.unknown(id), Some("waits"));
    }
}
