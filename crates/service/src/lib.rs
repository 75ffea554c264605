//! What the page and its worker say to each other, and the service that answers. Pure: knows requests and corpora, no worker
//! and no page.
//!
//! [`protocol`] has the messages, which page and worker share; [`service`] holds the open corpora and answers, in steps
//! between which a [`work::Work`] is told how far it is and may cancel. The page links the messages alone.
//!
//! A new request takes a struct and a line of `questions!` in [`protocol`], and an arm in [`service`].

pub mod protocol;
pub mod service;
pub mod work;
