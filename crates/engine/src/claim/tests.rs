//! Sentences of every kind, in the order in which they are worth checking.

use crate::token::find_tokens;
use diptych_corpus::text::paragraphs;
use diptych_corpus::vocabulary::ClaimKind;

use super::{ClaimMark, Material, Rule, find_claims};

fn claims(text: &str) -> Vec<ClaimMark> {
    let (tokens, paragraphs) = (find_tokens(text), paragraphs(text));
    let sentences = crate::sentence::find_sentences(text, &paragraphs);
    let quantities = crate::quantity::find_quantities(text, &tokens);
    let dates = crate::date::find_dates(text, &paragraphs, &tokens);
    let material =
        Material { sentences: &sentences, tokens: &tokens, mentions: &[], quantities: &quantities, dates: &dates };
    find_claims(text, material)
}

fn score(text: &str) -> u16 {
    claims(text).first().map_or(0, |it| it.score)
}

#[track_caller]
fn check_order(worthy: &[&str], idle: &[&str]) {
    for one in worthy {
        for other in idle {
            assert!(score(one) > score(other), "{one} ({}) / {other} ({})", score(one), score(other));
        }
    }
}

#[test]
fn specific_statements_rank_before_wishes_opinions_and_talk() {
    check_order(
        &[
            "Shells hit the port of Rota on Monday, killing 12 dockers.",
            "Unemployment in the county fell to 4 percent last year.",
            "She voted against the harbor bill in 2011.",
            "The army captured three villages near the river.",
            "We have lost 300,000 jobs since the mill closed.",
        ],
        &[
            "Why should we believe them?",
            "We must stand together and hope for peace.",
            "Thank you, ladies and gentlemen.",
            "I think that this is a wonderful idea.",
            "The mayor went on as follows:",
            "We will build a better town.",
            "Long live the harbor!",
        ],
    );
}

#[test]
fn every_score_comes_with_its_rules() {
    let found = claims("Should we not hope that 40 ships sank in 1999?");
    let rules = &found[0].rules;
    for rule in [Rule::Figure, Rule::Date, Rule::Question, Rule::Wish] {
        assert!(rules.contains(&rule), "{rules:?}");
    }
    assert!(claims("Yes.").is_empty());
}

#[test]
fn a_claim_has_the_kind_that_most_of_its_words_speak_of() {
    let kind = |text: &str| claims(text)[0].kind;
    assert_eq!(kind("Twelve civilians were killed and 30 wounded."), ClaimKind::Casualty);
    assert_eq!(kind("The fire destroyed 30 houses and two jets."), ClaimKind::Damage);
    assert_eq!(kind("Troops liberated six villages of the region."), ClaimKind::Territory);
    assert_eq!(kind("The court found the law unconstitutional and illegal."), ClaimKind::Legal);
    assert_eq!(kind("The mayor will open 12 schools soon."), ClaimKind::Prediction);
    assert_eq!(kind("The society was founded in 1921 in Rota."), ClaimKind::Historical);
}

#[test]
fn a_sentence_that_gives_figures_of_the_past_is_likelier_than_not_and_talk_is_not() {
    assert!(score("The county spent $40 million on 12 bridges in 2011, twice as much as the year before.") > 900);
    assert!(score("Unemployment fell to 4 percent last year.") > super::WORTH_CHECKING);
    for talk in ["I would like to thank you all for coming here tonight.", "What do we want to be?"] {
        assert!(score(talk) < 100, "{talk} {}", score(talk));
    }
}

#[test]
fn every_weight_is_of_another_rule_and_on_its_side() {
    let rules: Vec<Rule> = super::weights::WEIGHTS.iter().map(|it| it.rule).collect();
    assert!(rules.is_sorted_by(|a, b| a < b), "{rules:?}");
    for weight in super::weights::WEIGHTS {
        let is_for = weight.rule.direction() == super::Direction::For;
        assert!(
            if is_for { weight.once >= 0 && weight.again >= 0 } else { weight.once <= 0 && weight.again <= 0 },
            "{weight:?}"
        );
    }
}

#[test]
fn a_duty_speaks_against_checking_and_possession_does_not() {
    let has = |text: &str| claims(text).iter().any(|it| it.rules.contains(&Rule::Duty));
    assert!(has("The two towns have to build 40 ships by 1999."));
    assert!(!has("The two towns have 40 ships, to which 1999 added 12."));
}
