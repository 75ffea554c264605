//! Scores the engine on hand-annotated texts that lie beside the project (`../shared/gold`, `../shared/originals`).
//! They are examples of what reading asks for, not material to fit to: the bars leave room, and say what a reader may expect.
//! Where the folders are absent every test here is skipped and says so.

#![expect(clippy::unwrap_used, reason = "material that cannot be read must stop the test")]

mod claims;
mod dates;
mod engine;
mod material;
mod mentions;
mod quantities;
mod quotations;
mod reuse;
mod sentences;
