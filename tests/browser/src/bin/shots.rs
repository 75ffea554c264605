//! Photographs the routes that are given, or every kind of view, into the folder for pictures. A tool for whoever looks.

use diptych_browser_tests::{Host, with_troubled_reader};
use diptych_library::route::frozen::one_of_each_view;

/// Texts under a lens, and beside each other.
const TEXTS: [&str; 3] = [
    "#/read/azernews-2020-10-06?lens=claims",
    "#/read/azernews-2020-10-06/amnesty-2020-10-05",
    "#/read/azvision-2020-10-29/hrw-2020-10-30?lens=shared",
];

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let asked: Vec<String> = std::env::args().skip(1).collect();
    let all = one_of_each_view().into_iter().chain(TEXTS).map(str::to_owned);
    let routes: Vec<String> = if asked.is_empty() { all.collect() } else { asked };
    with_troubled_reader(Host::start(), async |reader| {
        for route in routes {
            let name = file_name(&route);
            reader.open(&route).await;
            reader.photograph(&name).await;
            println!("{name}: {route} {:?}", reader.complaints().await);
        }
    })
    .await;
}

fn file_name(route: &str) -> String {
    let letters = route.chars().map(|letter| if letter.is_alphanumeric() || letter == '-' { letter } else { ' ' });
    let name = letters.collect::<String>().split_whitespace().collect::<Vec<_>>().join("_");
    if name.is_empty() { "contents".to_owned() } else { name }
}
