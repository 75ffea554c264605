//! Which of several namesakes a name means. Knows the other names of the same text, nothing of its words.

use diptych_corpus::model::EntityId;

use super::{Candidate, Mention, Referent, Spelling};
use crate::gazetteer::{Gazetteer, Surface};
use diptych_corpus::order;

/// The mentions that `candidates` are. A name of several entities goes to the one that the text names otherwise without
/// doubt: by full name before any other, the nearest before, else the only one named at all.
pub(super) fn link_mentions(candidates: &[Candidate], gazetteer: &Gazetteer) -> Vec<Mention> {
    let mut mentions: Vec<Mention> = candidates.iter().filter_map(|it| read(it, gazetteer)).collect();
    if mentions.iter().all(|it| matches!(it.referent, Referent::Entity(_))) {
        return mentions;
    }
    let certain = Certain::read(candidates, gazetteer);
    for (place, mention) in mentions.iter_mut().enumerate() {
        if let Referent::Ambiguous(namesakes) = &mention.referent
            && let Some(entity) = certain.choose(namesakes, place)
        {
            mention.referent = Referent::Entity(entity);
        }
    }
    mentions
}

/// Where the text names entities by names that only they have; places are indices into the candidates, ascending.
#[derive(Default)]
struct Certain {
    in_full: Places,
    in_any_way: Places,
}

/// Places by the index of their entity.
type Places = Vec<Vec<usize>>;

impl Certain {
    fn read(candidates: &[Candidate], gazetteer: &Gazetteer) -> Self {
        let mut certain = Self::default();
        for (place, candidate) in candidates.iter().enumerate() {
            let surfaces = || candidate.surfaces.iter().filter_map(|&it| gazetteer.surface(it));
            let [entity] = entities(&surfaces())[..] else { continue };
            note(&mut certain.in_any_way, entity, place);
            if surfaces().any(|it| it.is_name) {
                note(&mut certain.in_full, entity, place);
            }
        }
        certain
    }

    fn choose(&self, namesakes: &[EntityId], place: usize) -> Option<EntityId> {
        nearest_before(&self.in_full, namesakes, place)
            .or_else(|| nearest_before(&self.in_any_way, namesakes, place))
            .or_else(|| self.only_one(namesakes))
    }

    fn only_one(&self, namesakes: &[EntityId]) -> Option<EntityId> {
        let is_named = |it: &&EntityId| self.in_any_way.get(it.index()).is_some_and(|places| !places.is_empty());
        let mut named = namesakes.iter().filter(is_named);
        named.next().copied().filter(|_| named.next().is_none())
    }
}

fn note(named: &mut Places, entity: EntityId, place: usize) {
    if named.len() <= entity.index() {
        named.resize(entity.index() + 1, Vec::new());
    }
    if let Some(places) = named.get_mut(entity.index()) {
        places.push(place);
    }
}

fn nearest_before(named: &Places, namesakes: &[EntityId], place: usize) -> Option<EntityId> {
    let last_before = |entity: &EntityId| {
        let places = named.get(entity.index())?;
        let n_before = places.partition_point(|&it| it < place);
        Some((*places.get(n_before.checked_sub(1)?)?, *entity))
    };
    namesakes.iter().filter_map(last_before).max().map(|it| it.1)
}

fn read(candidate: &Candidate, gazetteer: &Gazetteer) -> Option<Mention> {
    let surfaces = || candidate.surfaces.iter().filter_map(|&it| gazetteer.surface(it));
    let first = surfaces().next()?;
    let entities = entities(&surfaces());
    let only = entities.first().copied().filter(|_| entities.len() == 1);
    let is_listed = surfaces().any(|it| it.spelling == Spelling::Listed);
    Some(Mention {
        span: candidate.span,
        referent: only.map_or(Referent::Ambiguous(entities), Referent::Entity),
        kind: first.kind,
        spelling: if is_listed { Spelling::Listed } else { Spelling::Misspelled },
    })
}

/// The entities of `surfaces`, ascending. What is listed as a name wins over what is listed as an error.
fn entities<'a>(surfaces: &(impl Iterator<Item = &'a Surface> + Clone)) -> Vec<EntityId> {
    let of = |spelling| {
        let mut found: Vec<EntityId> =
            surfaces.clone().filter(|it| it.spelling == spelling).map(|it| it.entity).collect();
        order::sort_by_key(&mut found, |it| *it);
        found.dedup();
        found
    };
    let listed = of(Spelling::Listed);
    if listed.is_empty() { of(Spelling::Misspelled) } else { listed }
}
