//! What was asked and waits for its answer: one request after the other, in their order. Between the steps of long work the
//! inbox hears what is cancelled, and tells how far it is.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeSet, VecDeque};
use std::rc::Rc;

use diptych_service::protocol::{Failure, Message, Progress, Reply, Request, decode, encode};
use diptych_service::service::Service;
use diptych_service::work::Work;
use js_sys::{Array, Uint8Array};
use wasm_bindgen_futures::spawn_local;
use web_sys::DedicatedWorkerGlobalScope;

use crate::turn::{now_ms, turn};

/// The longest that a cancelled request may go on without noticing, but for a step that takes longer.
const LONGEST_DEAF_MS: f64 = 30.0;

/// Work that takes less tells nothing of itself.
const LONGEST_SILENT_MS: f64 = 300.0;

/// The service and what waits for it.
pub(crate) struct Inbox {
    scope: DedicatedWorkerGlobalScope,
    /// Taken while it works.
    service: Cell<Option<Service>>,
    waiting: RefCell<VecDeque<Asked>>,
    cancelled: RefCell<BTreeSet<u32>>,
}

struct Asked {
    id: u32,
    request: Request,
    attached: Vec<Vec<u8>>,
}

impl Inbox {
    /// An inbox of a service that has nothing open.
    pub(crate) fn new(scope: DedicatedWorkerGlobalScope) -> Self {
        let (waiting, cancelled) = (RefCell::default(), RefCell::default());
        Self { scope, service: Cell::new(Some(Service::default())), waiting, cancelled }
    }

    /// Takes in a message of the page.
    pub(crate) fn receive(self: &Rc<Self>, message: &[u8], attached: Vec<Vec<u8>>) {
        match decode(message) {
            Some(Message::Ask { id, request }) => {
                self.waiting.borrow_mut().push_back(Asked { id, request, attached });
                self.work();
            }
            // Of what is answered already, the id is a number that never comes again.
            Some(Message::Cancel { id }) => {
                self.cancelled.borrow_mut().insert(id);
            }
            None => {}
        }
    }

    /// Answers what waits, unless that is being done.
    fn work(self: &Rc<Self>) {
        let Some(mut service) = self.service.take() else { return };
        let inbox = Rc::clone(self);
        spawn_local(async move {
            while let Some(asked) = inbox.next() {
                inbox.answer(&mut service, asked).await;
            }
            inbox.service.set(Some(service));
        });
    }

    fn next(&self) -> Option<Asked> {
        self.waiting.borrow_mut().pop_front()
    }

    async fn answer(&self, service: &mut Service, asked: Asked) {
        let Asked { id, request, attached } = asked;
        let answer = match self.take_back(id) {
            Err(cancelled) => Err(cancelled),
            Ok(()) => service.answer(request, attached, &Turns::new(self, id)).await,
        };
        match answer {
            Ok(answer) => self.send(&Reply::Answered { id }, &answer),
            Err(failure) => self.send(&Reply::Failed { id, failure }, &[]),
        }
    }

    /// Whether a request is still waited for.
    fn take_back(&self, id: u32) -> Result<(), Failure> {
        if self.cancelled.borrow_mut().remove(&id) { Err(Failure::Cancelled) } else { Ok(()) }
    }

    fn send(&self, reply: &Reply, attached: &[u8]) {
        let attached = Uint8Array::from(attached);
        let parts = Array::of2(&Uint8Array::from(encode(reply).as_slice()), &attached);
        // Refused only while the worker is being stopped, when nobody waits any more.
        let _ = self.scope.post_message_with_transfer(&parts, &Array::of1(&attached.buffer()));
    }
}

/// The steps of the answer to one request.
struct Turns<'a> {
    inbox: &'a Inbox,
    id: u32,
    heard: Cell<f64>,
    told: Cell<f64>,
}

impl<'a> Turns<'a> {
    fn new(inbox: &'a Inbox, id: u32) -> Self {
        let now = now_ms(&inbox.scope);
        Self { inbox, id, heard: Cell::new(now), told: Cell::new(now) }
    }
}

impl Work for Turns<'_> {
    async fn after_step(&self, progress: Progress) -> Result<(), Failure> {
        let now = now_ms(&self.inbox.scope);
        if now - self.told.get() >= LONGEST_SILENT_MS {
            self.told.set(now);
            self.inbox.send(&Reply::Working { id: self.id, progress }, &[]);
        }
        if now - self.heard.get() >= LONGEST_DEAF_MS {
            turn().await;
            self.heard.set(now_ms(&self.inbox.scope));
        }
        self.inbox.take_back(self.id)
    }
}
