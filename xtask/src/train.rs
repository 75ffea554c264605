//! `cargo xtask train`: trains the model of names that the engine reads, and puts it in its place. How is known by the crate
//! `diptych-train`; this knows where the annotated texts are if nobody says, and where the model belongs.

use std::path::{Path, PathBuf};

use crate::{
    command::{self, cargo},
    house,
    step::{Outcome, step},
};

/// The folder with the annotated texts, seen from the workspace. They are no part of it.
const TEXTS: &str = "../shared/training/ner";

/// Where the annotated texts are if nobody says.
pub(crate) fn texts_folder() -> PathBuf {
    house::root().join(TEXTS)
}

/// Trains on the texts in `folder`.
pub(crate) fn train(folder: Option<&str>) -> Outcome {
    step("train the model of names", || {
        let model = house::root().join("crates/engine/model/names.model");
        command::run(trainer(folder).arg("-o").arg(model))
    })
}

/// Trains on all but one source and scores on it.
pub(crate) fn score_unseen(source: &str, folder: Option<&str>) -> Outcome {
    step(&format!("train without {source}"), || command::run(trainer(folder).args(["--unseen", source])))
}

fn trainer(folder: Option<&str>) -> std::process::Command {
    let folder = folder.map_or_else(texts_folder, |it| Path::new(it).to_path_buf());
    let mut trainer = cargo(&["run", "--quiet", "--profile", "fast", "--package", "diptych-train", "--"]);
    trainer.arg::<PathBuf>(folder);
    trainer
}
