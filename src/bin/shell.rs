//! Prints the first view of a pack as HTML, what the page shows before the program arrives; with `--openings`, the openings
//! of its texts.

use std::process::ExitCode;
use std::{env, fs};

use diptych::state::library::Library;
use diptych::ui::shell::{self, Opening, OpeningProps, Shell};
use diptych_corpus::model::{ArticleId, Corpus};
use diptych_corpus::pack::{self, Contents};
use leptos::prelude::{Owner, RenderHtml};

fn drawn(corpus: Corpus, openings: bool) -> String {
    let library = &shell::provide(corpus).get();
    match openings {
        false => html(Shell()),
        true => library.article_ids().map(|article| template(library, article)).collect(),
    }
}

/// An opening in the form in which a page keeps what it does not show yet.
fn template(library: &Library, article: ArticleId) -> String {
    let slug = library.article(article).map_or("", |article| article.slug.as_str());
    format!("<template id=\"opening-{slug}\">{}</template>\n", html(Opening(OpeningProps { article })))
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
    let corpus = fs::read(&path).map_err(|error| error.to_string());
    match corpus.and_then(|bytes| pack::decode(&bytes).map_err(|error| error.what().to_owned())) {
        Ok(Contents { corpus, .. }) => {
            println!("{}", Owner::new().with(|| drawn(corpus, env::args().nth(2).as_deref() == Some("--openings"))));
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("shell: {path}: {problem}");
            ExitCode::FAILURE
        }
    }
}
