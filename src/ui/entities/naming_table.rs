//! How each text names an entity: its names, most used first, the writer's own told from quoted ones.

use diptych_corpus::model::{Article, ArticleId, EntityId};
use diptych_engine::lower_case::lower_cased;
use diptych_engine::naming::{NameUse, names_of};
use leptos::prelude::*;

use crate::state::expect_library;
use crate::state::library::Library;
use crate::state::navigation::Navigation;
use crate::state::route::{Reading, Target, View};
use crate::ui::parts::{date, words};

/// The names that one text uses.
struct Naming {
    article: ArticleId,
    names: Vec<NameUse>,
}

/// One row for each text that mentions the entity.
#[component]
pub fn NamingTable(
    /// Which.
    entity: EntityId,
) -> impl IntoView {
    let library = expect_library();
    let namings = namings(library, entity);
    let only_here = names_of_one_text(&namings);
    let rows: Vec<_> = namings
        .into_iter()
        .map(|naming| view! { <Row entity=entity naming=naming only_here=only_here.clone() /> })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="page__wide" aria-labelledby="naming">
                <div class="section-head">
                    <h2 id="naming">"How each text names it"</h2>
                    <span class="ui quiet naming-key">
                        <span>"“Quoted”: inside quotation marks"</span>
                        <span>
                            <span class="naming__only">"Dotted"</span>
                            ": only here"
                        </span>
                    </span>
                </div>
                <table class="naming" aria-labelledby="naming">
                    <thead>
                        <tr class="ui">
                            <th scope="col">"Text"</th>
                            <th scope="col">"Names, most used first"</th>
                            <th scope="col">"Mentions"</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </section>
        }
    })
}

#[component]
fn Row(entity: EntityId, naming: Naming, only_here: Vec<String>) -> impl IntoView {
    let library = expect_library();
    let navigation = Navigation::expect();
    let article = library.article(naming.article)?;
    let slug = library.entity(entity)?.slug.as_str();
    let reading = Reading {
        lens: crate::state::route::Lens::Entities,
        at: Some(Target::Entity(slug, None)),
        ..Reading::of(&article.slug)
    };
    let n_mentions: usize = naming.names.iter().map(|name| name.n_writer + name.n_quoted).sum();
    let names = naming.names.into_iter().map(|name| {
        let is_only_here = only_here.contains(&name.surface);
        view! { <Name name=name is_only_here=is_only_here /> }
    });
    Some(view! {
        <tr>
            <th scope="row">
                <a class="naming__text" href=navigation.href(View::Read(reading))>
                    <TextName article=article />
                </a>
            </th>
            <td>{names.collect_view()}</td>
            <td>{words::grouped(n_mentions)}</td>
        </tr>
    })
}

/// Publisher and date of a text, in a table.
#[component]
pub fn TextName(
    /// The text.
    article: &'static Article,
) -> impl IntoView {
    view! {
        <span class="caps">{article.publisher.as_str()}</span>
        " "
        <span class="faint naming__date">{date::short(article.published)}</span>
    }
}

/// A name in the writer's voice and the same name in quotation marks are two uses.
#[component]
fn Name(name: NameUse, is_only_here: bool) -> impl IntoView {
    let NameUse { surface, n_writer, n_quoted, misspelled } = name;
    let quoted = format!("“{surface}”");
    let uses = [(surface, n_writer), (quoted, n_quoted)].into_iter().filter(|(_, n_uses)| *n_uses > 0);
    let uses = uses.map(|(written, n_uses)| {
        view! {
            <span class="naming__name">
                <span class=is_only_here.then_some("naming__only")>{written}</span>
                {misspelled.then_some(view! { <span class="ui faint">" misspelled"</span> })}
                {(n_uses > 1).then(|| view! { <span class="count">{n_uses}</span> })}
            </span>
            " "
        }
    });
    uses.collect_view()
}

/// The names of every text that mentions `entity`, in the order of the texts.
fn namings(library: &'static Library, entity: EntityId) -> Vec<Naming> {
    let namings = library.article_ids().filter_map(|article| {
        let names = names_of(&library.article(article)?.text, library.annotations(article)?, entity);
        (!names.is_empty()).then_some(Naming { article, names })
    });
    namings.collect()
}

/// The names that one text alone uses, if more than one text names the entity at all.
fn names_of_one_text(namings: &[Naming]) -> Vec<String> {
    if namings.len() < 2 {
        return Vec::new();
    }
    let surfaces = namings.iter().flat_map(|naming| &naming.names).map(|name| &name.surface);
    let lowered: Vec<String> = surfaces.clone().map(|surface| lower_cased(surface)).collect();
    let is_alone = |surface: &String| lowered.iter().filter(|other| **other == *surface).count() == 1;
    surfaces.zip(&lowered).filter(|(_, lowered)| is_alone(lowered)).map(|(surface, _)| surface.clone()).collect()
}

#[cfg(test)]
mod tests {
    use diptych_corpus::model::ArticleId;
    use diptych_engine::naming::NameUse;

    use super::{Naming, names_of_one_text};

    fn naming(article: u32, names: &[&str]) -> Naming {
        let name =
            |surface: &&str| NameUse { surface: (*surface).to_owned(), n_writer: 1, n_quoted: 0, misspelled: false };
        Naming { article: ArticleId(article), names: names.iter().map(name).collect() }
    }

    #[test]
    fn a_name_in_another_case_is_the_same_name() {
        let namings = [naming(0, &["Upper Valley", "the valley"]), naming(1, &["upper valley", "Dale"])];
        assert_eq!(names_of_one_text(&namings), ["the valley", "Dale"]);
    }

    #[test]
    fn where_one_text_names_it_no_name_stands_out() {
        assert!(names_of_one_text(&[naming(0, &["Upper Valley", "Dale"])]).is_empty());
    }
}
