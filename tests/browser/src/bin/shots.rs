//! Photographs the routes that are given, or every kind of view, into the folder for pictures. A tool for whoever looks.

use diptych_browser_tests::{Host, with_troubled_reader};

/// One of every view, with the name of its pictures.
const VIEWS: [(&str, &str); 13] = [
    ("contents", "#/"),
    ("claims", "#/claims"),
    ("entities", "#/entities"),
    ("search", "#/search?q=Ganja"),
    ("about", "#/about"),
    ("reader", "#/read/azernews-2020-10-06?lens=claims"),
    ("side-by-side", "#/read/azernews-2020-10-06/amnesty-2020-10-05"),
    ("links", "#/read/azvision-2020-10-29/hrw-2020-10-30?lens=shared"),
    ("numbers", "#/numbers"),
    ("time-line", "#/timeline"),
    ("voices", "#/voices"),
    ("wording", "#/wording"),
    ("naming", "#/naming?of=region"),
];

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let asked: Vec<String> = std::env::args().skip(1).collect();
    let named = asked.iter().map(|route| (file_name(route), route.clone()));
    let all = VIEWS.iter().map(|(name, route)| ((*name).to_owned(), (*route).to_owned()));
    let views: Vec<(String, String)> = if asked.is_empty() { all.collect() } else { named.collect() };
    with_troubled_reader(Host::start(), async |reader| {
        for (name, route) in views {
            reader.open(&route).await;
            reader.photograph(&name).await;
            println!("{name}: {route} {:?}", reader.complaints().await);
        }
    })
    .await;
}

fn file_name(route: &str) -> String {
    let letters = route.chars().map(|letter| if letter.is_alphanumeric() || letter == '-' { letter } else { ' ' });
    letters.collect::<String>().split_whitespace().collect::<Vec<_>>().join("_")
}
