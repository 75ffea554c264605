//! What is said of a file while a corpus stays open, and one more try at what the code was missing for.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Session, UnreadFile};
use crate::state::problem::Problem;

/// What was not done since the code for it did not arrive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Untaken {
    /// A file was not taken.
    File(UnreadFile),
    /// The texts of the reader were not brought back.
    OwnTexts,
}

impl Session {
    /// What to say about a file that could not be used; tracked.
    #[must_use]
    pub fn notice(self) -> Option<Problem> {
        self.notice.get()
    }

    /// Says something about a file.
    pub fn say(self, problem: Problem) {
        self.clear_notice();
        self.notice.set(Some(problem));
    }

    /// Says that the code for something did not arrive, which can be tried again.
    pub(super) fn say_untaken(self, untaken: Untaken, problem: Problem) {
        self.untaken.update(|all| all.push(untaken));
        self.notice.set(Some(problem));
    }

    /// Whether what the notice speaks of can be tried again; tracked.
    #[must_use]
    pub fn can_try_again(self) -> bool {
        self.untaken.with(|untaken| !untaken.is_empty())
    }

    /// Does what was not done since the code for it did not arrive.
    pub fn try_again(self) {
        let untaken = self.untaken.try_update(std::mem::take).unwrap_or_default();
        self.clear_notice();
        spawn_local(async move {
            for it in untaken {
                match it {
                    Untaken::File(file) => self.take_file(file.name, file.bytes).await,
                    Untaken::OwnTexts => self.bring_back().await,
                }
            }
        });
    }

    async fn bring_back(self) {
        self.load_own_texts().await;
        if let Err(problem) = self.open_own_texts().await {
            self.say(problem);
        }
    }

    /// The reader has seen the notice, and wants no more of the files that wait.
    pub fn dismiss_notice(self) {
        self.clear_notice();
        self.unread.set(Vec::new());
    }

    fn clear_notice(self) {
        self.notice.set(None);
        self.untaken.set(Vec::new());
    }
}
