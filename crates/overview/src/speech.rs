//! Who speaks in the texts of a corpus, as they were published.

use diptych_corpus::model::ArticleId;
use diptych_library::speech::{Speech, find_speech};

use crate::page_context::PageContext;

/// The speech in an article, in the order of the text; none where the text is the editors'.
#[must_use]
pub fn speech_in(context: &PageContext<'_>, article: ArticleId) -> Vec<Speech> {
    let (Some(found), Some(findings)) =
        (context.library.article(article), context.analyzed.published_findings(article))
    else {
        return Vec::new();
    };
    let mut speech = find_speech(&found.text, &findings.analysis.quotations);
    speech.retain(Speech::is_spoken);
    speech
}
