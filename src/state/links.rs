//! What is listed beside the texts that are read, from the worker; with the model of names where the list needs it.

use diptych_library::link_list::LinkList;
use diptych_service::protocol::ListLinks;

use super::engine::{self, Progress, names};
use super::library::Library;
use super::problem::Problem;
use super::route::Route;

/// The list that belongs to `route`. `progress` is told how far it is if it takes long.
///
/// # Errors
/// A sentence: when the worker cannot be had, or the model of names.
pub async fn link_list(
    library: &Library,
    route: &Route,
    progress: impl Fn(Progress) + Clone + 'static,
) -> Result<LinkList, String> {
    let source = library.source();
    let list = async || {
        let question = ListLinks(engine::address(library, route));
        engine::ask(source, question, progress.clone()).await.map_err(told)
    };
    let first = list().await?;
    if !first.needs_names {
        return Ok(first);
    }
    names::fetch().await?;
    list().await
}

fn told(problem: Problem) -> String {
    format!("{} {}", problem.what, problem.what_to_do)
}
