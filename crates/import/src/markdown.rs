//! Markdown: its words without its signs, and the keys before the text. Knows CommonMark with tables and footnotes.

use std::collections::BTreeMap;

use diptych_corpus::form::is_language_tag;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use crate::day::read_day;
use crate::error::ImportError;
use crate::html::{is_address, read_whole};
use crate::imported_text::{Block, ImportedText, Kind, Note, Reason};
use crate::normal_text::one_line;
use crate::stated::{Origin, Stated};

/// The text of `written`.
///
/// # Errors
/// [`ImportError::TooManyNodes`] if a piece of HTML in it is over the limits.
pub fn read_markdown(written: &str) -> Result<ImportedText, ImportError> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS
        | Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS;
    let mut builder = Builder::default();
    for event in Parser::new_ext(written, options) {
        builder.take(event)?;
    }
    Ok(builder.finish())
}

#[derive(Default)]
struct Builder {
    blocks: Vec<Block>,
    line: String,
    html: String,
    keys: String,
    heading: Option<String>,
    n_footnotes: usize,
    /// Open elements whose words are no text, each with its reason.
    reasons: Vec<Reason>,
    in_keys: bool,
}

impl Builder {
    fn take(&mut self, event: Event<'_>) -> Result<(), ImportError> {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag)?,
            Event::Text(words) if self.in_keys => self.keys.push_str(&words),
            Event::Text(words) | Event::Code(words) | Event::InlineMath(words) | Event::DisplayMath(words) => {
                self.line.push_str(&words);
            }
            Event::SoftBreak | Event::HardBreak => self.line.push(' '),
            Event::Rule => self.end_line(),
            Event::Html(markup) => self.html.push_str(&markup),
            Event::InlineHtml(markup) if markup.to_ascii_lowercase().starts_with("<br") => self.line.push(' '),
            Event::InlineHtml(_) | Event::TaskListMarker(_) | Event::FootnoteReference(_) => {}
        }
        Ok(())
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Superscript | Tag::Subscript => {
            }
            Tag::TableCell => self.line.push(' '),
            Tag::Image { .. } => {
                self.end_line();
                self.reasons.push(Reason::Picture);
            }
            Tag::MetadataBlock(_) => self.in_keys = true,
            Tag::FootnoteDefinition(_) => {
                self.end_line();
                self.n_footnotes += 1;
                self.reasons.push(Reason::Footnote);
            }
            _ => self.end_line(),
        }
    }

    fn end(&mut self, tag: TagEnd) -> Result<(), ImportError> {
        match tag {
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::TableCell => {}
            TagEnd::Superscript | TagEnd::Subscript => {}
            TagEnd::Image | TagEnd::FootnoteDefinition => {
                self.end_line();
                self.reasons.pop();
            }
            TagEnd::MetadataBlock(_) => self.in_keys = false,
            TagEnd::HtmlBlock => self.end_html()?,
            TagEnd::CodeBlock => {
                let code = std::mem::take(&mut self.line);
                for line in code.lines() {
                    self.line.push_str(line);
                    self.end_line();
                }
            }
            TagEnd::Heading(level) => self.end_heading(level),
            _ => self.end_line(),
        }
        Ok(())
    }

    fn end_line(&mut self) {
        let text = one_line(&std::mem::take(&mut self.line));
        if !text.is_empty() {
            self.blocks.push(Block { text, left_out: self.reasons.last().copied() });
        }
    }

    /// A first heading of the first rank is the headline.
    fn end_heading(&mut self, level: HeadingLevel) {
        let is_headline =
            level == HeadingLevel::H1 && self.heading.is_none() && self.blocks.iter().all(|it| it.left_out.is_some());
        let text = one_line(&self.line);
        if !is_headline || text.is_empty() {
            self.end_line();
            return;
        }
        self.line.clear();
        self.blocks.push(Block::left_out(text.clone(), Reason::Headline));
        self.heading = Some(text);
    }

    fn end_html(&mut self) -> Result<(), ImportError> {
        self.end_line();
        let markup = std::mem::take(&mut self.html);
        self.blocks.extend(read_whole(&markup, Kind::Markdown)?.blocks);
        Ok(())
    }

    fn finish(mut self) -> ImportedText {
        self.end_line();
        let mut text = ImportedText::new(Kind::Markdown, self.blocks);
        state_keys(&mut text, &keys(&self.keys));
        if text.headline.is_none() {
            text.headline = self.heading.map(|it| Stated::new(it, Origin::Heading));
        }
        if self.n_footnotes > 0 {
            text.notes.push(Note::FootnotesLeftOut(self.n_footnotes));
        }
        text
    }
}

fn state_keys(text: &mut ImportedText, keys: &BTreeMap<String, String>) {
    let first = |names: &[&str]| names.iter().find_map(|name| keys.get(*name)).filter(|it| !it.is_empty()).cloned();
    let stated = |names: &[&str]| first(names).map(|it| Stated::new(it, Origin::FrontMatter));
    text.headline = stated(&["title", "headline"]);
    text.publisher = stated(&["publisher", "site", "site_name"]);
    text.byline = stated(&["author", "authors", "byline"]);
    text.address = stated(&["url", "source", "link"]).filter(|it| is_address(&it.value));
    text.language = stated(&["lang", "language"]).filter(|it| is_language_tag(&it.value));
    let day = first(&["date", "published", "publish_date"]).and_then(|it| read_day(&it));
    text.published = day.map(|it| Stated::new(it, Origin::FrontMatter));
}

/// The keys of one line each, of YAML (`key: value`) or TOML (`key = value`), in small letters.
fn keys(written: &str) -> BTreeMap<String, String> {
    let mut keys = BTreeMap::new();
    for line in written.lines().filter(|it| !it.starts_with([' ', '\t', '#', '-'])) {
        let Some(at) = line.find([':', '=']) else { continue };
        let (key, value) = line.split_at(at);
        let value = bare(value.get(1..).unwrap_or_default().trim());
        keys.entry(key.trim().to_lowercase()).or_insert_with(|| one_line(value));
    }
    keys
}

/// A value without the quotation marks around it, which may stand at the ends of its words too; a list without its brackets.
fn bare(value: &str) -> &str {
    let quoted = ['"', '\''].into_iter().find_map(|mark| value.strip_prefix(mark)?.strip_suffix(mark));
    quoted.unwrap_or_else(|| value.trim_matches(['"', '\'', '[', ']']))
}

#[cfg(test)]
mod tests {
    use super::read_markdown;
    use crate::imported_text::{Note, Reason};
    use crate::stated::Origin;

    #[test]
    fn words_are_kept_and_signs_are_not() {
        let text = read_markdown(
            "# Ferry *late*\n\nThe **ferry** was\nlate, [the office](https://x.example) said.[^1]\n\n- One\n- Two\n\n> Quoted.\n\n\
             | a | b |\n|---|---|\n| c | d |\n\n<div>In <b>HTML</b>.</div>\n\n![A ship](x.png)\n\n[^1]: At noon.\n",
        )
        .unwrap();
        assert_eq!(
            text.text(),
            "The ferry was late, the office said.\n\nOne\n\nTwo\n\nQuoted.\n\na b\n\nc d\n\nIn HTML."
        );
        let left_out: Vec<_> = text.blocks.iter().filter_map(|it| Some((it.text.as_str(), it.left_out?))).collect();
        assert_eq!(
            left_out,
            [("Ferry late", Reason::Headline), ("A ship", Reason::Picture), ("At noon.", Reason::Footnote)]
        );
        assert_eq!(text.notes, [Note::FootnotesLeftOut(1)]);
    }

    #[test]
    fn keys_before_the_text_are_what_it_states() {
        for written in [
            "---\ntitle: \"Ferry late\"\ndate: 2026-01-10\nurl: https://x.example/a\nlang: en\n---\n\nThe ferry was late.\n",
            "+++\ntitle = \"Ferry late\"\ndate = 2026-01-10\nurl = \"https://x.example/a\"\nlang = \"en\"\n+++\n\nThe ferry was late.\n",
        ] {
            let text = read_markdown(written).unwrap();
            assert_eq!(text.text(), "The ferry was late.");
            let headline = text.headline.unwrap();
            assert_eq!((headline.value.as_str(), headline.origin), ("Ferry late", Origin::FrontMatter));
            assert_eq!(text.published.unwrap().value.to_string(), "2026-01-10");
            assert_eq!(text.address.unwrap().value, "https://x.example/a");
        }
    }
}
