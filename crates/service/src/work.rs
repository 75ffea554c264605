//! Long work in steps, between which whoever runs it listens.

use crate::protocol::{Failure, Progress};

/// What runs the service.
pub trait Work {
    /// Is told after each step how far the work is, and may hear others before the next.
    ///
    /// # Errors
    /// [`Failure::Cancelled`] if nobody waits for the answer any more. What was worked out stays known.
    fn after_step(&self, progress: Progress) -> impl Future<Output = Result<(), Failure>>;
}

/// Work that goes on to its end.
#[derive(Clone, Copy, Debug)]
pub struct Uninterrupted;

impl Work for Uninterrupted {
    async fn after_step(&self, _progress: Progress) -> Result<(), Failure> {
        Ok(())
    }
}
