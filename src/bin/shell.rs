//! Prints the first view of a pack as HTML, what the page shows before the program arrives; with `--openings`, the opening of
//! each of its texts, a line each: slug, tab, HTML.

use std::process::ExitCode;
use std::{env, fs};

use diptych::state::library::Library;
use diptych::ui::shell::{self, Opening, OpeningProps, Shell};
use diptych_corpus::model::ArticleId;
use leptos::prelude::{Owner, RenderHtml};

fn drawn(pack: Vec<u8>, openings: bool) -> Result<String, String> {
    let library = &shell::provide(pack).map_err(|error| error.what().to_owned())?.get();
    Ok(match openings {
        false => html(Shell()),
        true => library.article_ids().map(|article| line(library, article)).collect(),
    })
}

fn line(library: &Library, article: ArticleId) -> String {
    let slug = library.article(article).map_or("", |article| article.slug.as_str());
    format!("{slug}\t{}\n", html(Opening(OpeningProps { article })).replace('\n', " "))
}

/// Without the comments by which Leptos finds its places again: this markup is replaced as a whole.
fn html(view: impl RenderHtml) -> String {
    view.to_html().replace("<!>", "")
}

fn main() -> ExitCode {
    let Some(path) = env::args().nth(1) else {
        eprintln!("shell: name the pack, as in `shell corpus.pack`");
        return ExitCode::FAILURE;
    };
    let openings = env::args().nth(2).as_deref() == Some("--openings");
    let pack = fs::read(&path).map_err(|error| error.to_string());
    match pack.and_then(|pack| Owner::new().with(|| drawn(pack, openings))) {
        Ok(drawn) => {
            println!("{drawn}");
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("shell: {path}: {problem}");
            ExitCode::FAILURE
        }
    }
}
