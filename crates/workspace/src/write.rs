//! The file of a workspace. Its texts are a corpus folder as docs/CORPUS.md describes it, so that an editor can go on with them.

use diptych_corpus::date::PartialDate;
use diptych_corpus::vocabulary::Genre;
use diptych_own_texts::{OwnText, collections_file, markdown};

use crate::Workspace;
use crate::archive::{self, Member};
use crate::parts::{
    ABOUT_FILE, About, CORPUS, DESCRIPTION, FORMAT, READ_ME_FILE, SETTINGS_FILE, Settings, TEXTS_FILE, TextNote,
    written,
};

/// The lists of a corpus that are empty where nobody curated it.
const LISTS: &[&str] = &["claims", "counts", "entities", "lexicon", "publishers", "questions", "relations"];

const READ_ME: &str = "This file was saved by Diptych. It holds what one reader made their own, and nothing else.

corpus/            the texts as a folder of plain text. Each begins with what is known of it.
texts.json         the order of the texts, the day on which each was brought, and its language.
collections.toml   the names under which some of them are kept together.
settings.json      how the page looks, and what was put aside as \"not the same\".
about.json         what the file is, and when it was saved.

To go on in a browser, open this file in Diptych: under \"Your texts\", press \"Open a .diptych file\". It shows what would be
added before anything is, and it can be undone.

To go on with files: diptych check NAME.diptych, diptych pack NAME.diptych -o NAME.pack, diptych import FILE -o NAME.diptych.
";

/// The archive of `workspace`, saved on this day while the corpus with this id was open. The same workspace gives the same bytes.
#[must_use]
pub fn write(workspace: &Workspace, corpus: &str, saved: PartialDate) -> Vec<u8> {
    archive::write(&members(workspace, corpus, saved))
}

/// The same as files.
pub(crate) fn members(workspace: &Workspace, corpus: &str, saved: PartialDate) -> Vec<Member> {
    let about = About { format: FORMAT, saved: saved.to_string(), corpus: corpus.to_owned() };
    let settings = Settings { dismissed: workspace.dismissed.clone(), settings: workspace.settings.clone() };
    let notes: Vec<TextNote> = workspace.texts.iter().map(note).collect();
    let mut members = vec![
        member(READ_ME_FILE, READ_ME),
        Member { name: ABOUT_FILE.to_owned(), bytes: written(&about) },
        Member { name: SETTINGS_FILE.to_owned(), bytes: written(&settings) },
        Member { name: TEXTS_FILE.to_owned(), bytes: written(&notes) },
        member(collections_file::NAME, &collections_file::write(&workspace.collections)),
        member(&format!("{CORPUS}{DESCRIPTION}"), &corpus_file(saved)),
    ];
    members.extend(LISTS.iter().map(|name| member(&format!("{CORPUS}{name}.toml"), "")));
    let article = |text: &OwnText| {
        member(&format!("{CORPUS}articles/{}.md", text.id()), &markdown::write(text, Genre::NotStated))
    };
    members.extend(workspace.texts.iter().map(article));
    members
}

pub(crate) fn note(text: &OwnText) -> TextNote {
    TextNote { id: text.id().to_owned(), brought: text.brought.to_string(), language: text.details.language.clone() }
}

fn member(name: &str, text: &str) -> Member {
    Member { name: name.to_owned(), bytes: text.as_bytes().to_vec() }
}

/// What a corpus folder says of itself, where nobody curated it.
fn corpus_file(saved: PartialDate) -> String {
    let reviewed = if saved.day().is_some() { saved.to_string() } else { "1970-01-01".to_owned() };
    format!(
        "format = 2\nid = \"own-texts\"\ntitle = \"Texts of a reader\"\nlanguage = \"und\"\n\
         selection = \"One reader brought these texts. Nobody reviewed them.\"\n\
         weight_of_evidence = \"Nothing was checked here.\"\ngrading = \"No statement was graded.\"\n\
         curators = [\"A reader\"]\nreviewed = {reviewed}\nlicence = \"Not stated\"\n"
    )
}
