//! `cargo xtask train`: trains the model of names that the engine reads, or the weights of the rules about sentences worth checking, and
//! puts them in their place. How is known by the crate `diptych-train`; this knows where the texts are if nobody says, and where what is
//! learned belongs.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{
    command::{self, cargo},
    house,
    step::{Outcome, step},
};

/// The folder with the annotated texts, seen from the workspace. They are no part of it.
const TEXTS: &str = "../shared/training/ner";

/// The judged sentences, seen from the workspace. They are no part of it either.
const JUDGED: &str = "../shared/training/claims/debates_train.jsonl";

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

/// Learns the weights of the rules from the judged sentences in `file`, and scores on `unseen` files.
pub(crate) fn train_claims(file: Option<&str>, unseen: &[&str]) -> Outcome {
    step("learn the weights of the rules about sentences worth checking", || {
        let file = file.map_or_else(|| house::root().join(JUDGED), PathBuf::from);
        let mut learner = run_trainer();
        learner.arg("claims").arg(file).arg("-o").arg(house::root().join("crates/engine/src/claim/weights.rs"));
        unseen.iter().for_each(|it| {
            learner.args(["--unseen", it]);
        });
        command::run(&mut learner)
    })
}

fn trainer(folder: Option<&str>) -> Command {
    let folder = folder.map_or_else(texts_folder, |it| Path::new(it).to_path_buf());
    let mut trainer = run_trainer();
    trainer.arg::<PathBuf>(folder);
    trainer
}

fn run_trainer() -> Command {
    cargo(&["run", "--quiet", "--profile", "fast", "--package", "diptych-train", "--"])
}
