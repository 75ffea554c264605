//! Running other programs: a failure names the program and what it was asked. Knows nothing of why they run.

use std::{
    env,
    ffi::OsString,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    house,
    step::{About, Outcome},
};

/// A cargo command in the workspace, free of what an outer cargo or Trunk put in the environment for another target.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    let mut command = Command::new(house::cargo());
    command.args(arguments).current_dir(house::root());
    command
}

/// Runs a program to its end with its output in sight.
pub(crate) fn run(command: &mut Command) -> Outcome {
    let shown = shown(command);
    let status = command.status().about(format_args!("cannot start `{shown}`"))?;
    if status.success() { Ok(()) } else { Err(format!("`{shown}` failed ({status})").into()) }
}

/// Runs a program to its end and returns what it printed; its complaints stay in sight.
pub(crate) fn read(command: &mut Command) -> Outcome<String> {
    let shown = shown(command);
    let output = command.stderr(std::process::Stdio::inherit()).output();
    let output = output.about(format_args!("cannot start `{shown}`"))?;
    if !output.status.success() {
        return Err(format!("`{shown}` failed ({})", output.status).into());
    }
    String::from_utf8(output.stdout).about(format_args!("`{shown}` printed something that is not UTF-8"))
}

/// The first program of this name on the PATH.
pub(crate) fn on_path(name: &str) -> Option<PathBuf> {
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(&file)).find(|path| path.is_file())
}

/// The PATH of this process with `folders` before everything else, for one command only.
pub(crate) fn path_with(folders: &[&Path]) -> Outcome<OsString> {
    let own = env::var_os("PATH").unwrap_or_default();
    let all = folders.iter().map(|folder| folder.to_path_buf()).chain(env::split_paths(&own));
    env::join_paths(all).about("a folder of tools cannot stand on the PATH")
}

fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or(command.get_program());
    let words = std::iter::once(program).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
