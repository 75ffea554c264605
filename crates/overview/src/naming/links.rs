//! The ways to groups, to entities, and to names in their texts.

use diptych_corpus::model::{ArticleId, EntityId, Group};
use diptych_library::route::{Lens, Overview, Reading, Target, View};

use crate::named_link::NamedLink;
use crate::page_context::PageContext;

/// The page of a group.
pub(super) fn group_link(context: &PageContext<'_>, group: &Group) -> NamedLink {
    let href = context.href(View::Overview(Overview::Naming, Some(group.slug.as_str().into())));
    NamedLink { href, name: group.name.clone() }
}

/// The page of an entity.
pub(super) fn entity_link(context: &PageContext<'_>, id: EntityId) -> Option<NamedLink> {
    let entity = context.library.entity(id)?;
    Some(NamedLink { href: context.href(View::Entity(entity.slug.as_str().into())), name: entity.name.clone() })
}

/// The address of a use, or of the first mention in the text that is shown; of the text where that has none.
pub(super) fn address(context: &PageContext<'_>, entity: EntityId, article: ArticleId, nth: Option<usize>) -> String {
    let is_mentioned = !context.library.mentions_of(article, entity).is_empty();
    let slug = context.library.entity(entity).map_or("", |it| it.slug.as_str());
    let at = is_mentioned.then(|| Target::Entity(slug.into(), nth));
    let article = context.library.article(article).map_or("", |it| it.slug.as_str());
    context.href(View::Read(Reading { lens: Some(Lens::Entities), at, ..Reading::of(article) }))
}
