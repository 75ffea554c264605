//! Sentences of single kinds, ten and more of each: who speaks in them, and what is no speech.

use diptych_engine::Engine;
use diptych_engine::quotation::QuotationKind;

/// Words between quotation marks or reported, their kind, and the words that name the speaker.
type Found = (String, QuotationKind, Option<String>);

fn find(text: &str) -> Vec<Found> {
    let words = |it: diptych_engine::span::Span| it.of(text).to_owned();
    let found = Engine::default().analyze(text).quotations;
    found.into_iter().map(|it| (words(it.span), it.kind, it.speaker.map(|it| words(it.span)))).collect()
}

/// Checks that the first quotation of each text is by the speaker beside it.
#[track_caller]
fn check(kind: QuotationKind, cases: &[(&str, &str)]) {
    for (text, speaker) in cases {
        let found = find(text);
        let first = found.first().map(|it| (it.1, it.2.as_deref()));
        assert_eq!(first, Some((kind, Some(*speaker))), "{text}");
    }
}

#[test]
fn a_name_that_no_list_has_speaks() {
    check(
        QuotationKind::Direct,
        &[
            ("“Nobody asked us,” Paulo Mendes said.", "Paulo Mendes"),
            ("“Nobody asked us,” said Dr. Hanne Vik, who runs the clinic.", "Hanne Vik"),
            ("“Nobody asked us”, Ayşe Yılmaz told reporters in Bursa.", "Ayşe Yılmaz"),
            ("\"Nobody asked us,\" Rev. Thomas O'Hara wrote.", "Thomas O'Hara"),
            ("‘Nobody asked us,’ mused Jean-Luc de la Tour.", "Jean-Luc de la Tour"),
            ("“Nobody,” said Sir Basil Thwaite, “asked us.”", "Basil Thwaite"),
            ("In a letter on Friday, Petra Novak wrote: “Nobody asked us.”", "Petra Novak"),
            ("Coach Amadou Ba, 51, said: “Nobody asked us.”", "Amadou Ba"),
            ("The harbor's manager, Ines Prado, explained, “Nobody asked us.”", "Ines Prado"),
            ("“Nobody asked us!” Old Tom Rudd bellowed.", "Old Tom Rudd"),
            ("“Nobody asked us,” White House spokeswoman Jo Reyes said on Monday.", "Jo Reyes"),
        ],
    );
    check(
        QuotationKind::Indirect,
        &[
            ("Mayor Sunniva Lie said that the tunnel would stay shut.", "Sunniva Lie"),
            ("Dr. Omar Haddad told parliament the tunnel would stay shut.", "Omar Haddad"),
            ("The tunnel would stay shut, Sunniva Lie said.", "Sunniva Lie"),
            ("According to Sunniva Lie, the tunnel would stay shut.", "Sunniva Lie"),
            ("Prime Minister Sunniva Lie said on Tuesday the tunnel would stay shut.", "Sunniva Lie"),
            ("Sunniva Lie, the minister of works, insisted the tunnel would stay shut.", "Sunniva Lie"),
        ],
    );
}

#[test]
fn somebody_without_a_name_speaks_by_what_he_is() {
    check(
        QuotationKind::Direct,
        &[
            ("“The lamp fell,” a miner said.", "a miner"),
            ("“The lamp fell,” said the cook at the inn.", "the cook at the inn"),
            ("“The lamp fell,” the couple said in a letter.", "the couple"),
            ("“The lamp fell,” police said.", "police"),
            ("“The lamp fell,” firefighters told the paper.", "firefighters"),
            ("“The lamp fell,” one of the tenants said.", "one of the tenants"),
            ("“The lamp fell,” the 70-year-old told the court.", "the 70-year-old"),
            ("“The lamp fell,” said a spokesman for the railway.", "a spokesman for the railway"),
            ("“The lamp fell,” said two people close to the inquiry.", "two people close to the inquiry"),
            ("The ministry said in a statement: “The lamp fell.”", "The ministry"),
            ("Her daughter recalled: “The lamp fell.”", "Her daughter"),
            ("“The lamp fell,” police in the old town of Mirow said.", "police in the old town of Mirow"),
            ("“The lamp fell,” the agency quoted an unnamed guard as saying.", "an unnamed guard"),
        ],
    );
}

#[test]
fn a_speaker_stands_before_a_colon_or_after_a_dash() {
    check(
        QuotationKind::Direct,
        &[
            ("Brandt: “We waited an hour.”", "Brandt"),
            ("Ruth Pohl, mayor: “We waited an hour.”", "Ruth Pohl"),
            ("POHL: “We waited an hour.”", "POHL"),
            ("The captain was blunt: “We waited an hour.”", "The captain"),
            ("“We waited an hour.” — Otto Reimann, baker", "Otto Reimann"),
            ("“We waited an hour” – Otto Reimann", "Otto Reimann"),
            ("“We waited an hour.” — Dr. Otto Reimann, head of the clinic", "Otto Reimann"),
            ("“We waited an hour.” – a resident of Mirow", "a resident of Mirow"),
            ("\"We waited an hour\", — said the captain.", "the captain"),
            ("“We waited an hour” – that was the verdict of Otto Reimann.", "Otto Reimann"),
        ],
    );
}

#[test]
fn whose_words_or_who_put_it_so_says_who_speaks() {
    check(
        QuotationKind::Mixed,
        &[
            ("The dam was, in the words of engineer Paulo Mendes, “a sieve with a road on top”.", "Paulo Mendes"),
            ("It was, in the words of the harbor master, “no night for small boats”.", "the harbor master"),
            ("In Sunniva Lie’s words, “the sea takes what it wants” in winter.", "Sunniva Lie"),
            ("In his own words, “the sea takes what it wants” in winter.", "his"),
        ],
    );
    check(
        QuotationKind::Direct,
        &[
            ("“The sea takes what it wants,” as Sunniva Lie put it.", "Sunniva Lie"),
            ("“The sea takes what it wants,” as the harbor master likes to say.", "the harbor master"),
            ("“The sea takes what it wants,” in the words of the harbor master.", "the harbor master"),
            ("As Sunniva Lie puts it, “The sea takes what it wants.”", "Sunniva Lie"),
        ],
    );
}

#[test]
fn an_opening_before_a_report_is_no_reported_speech() {
    for text in [
        "At the hearing, Brandt said: “It was dark.”",
        "Asked about the boat, Brandt replied: “It was dark.”",
        "Speaking after the vote, Brandt told reporters: “It was dark.”",
        "In a letter that was read out on Friday, Brandt wrote: “It was dark.”",
        "With a shrug, the captain answered, “It was dark.”",
        "When asked why nobody had come, Brandt said: “It was dark.”",
        "During the debate on Monday, Brandt added: “It was dark.”",
        "Pressed for details, the captain said “it was dark”.",
        "As the doors closed, Brandt shouted: “It was dark.”",
        "Before the trial, her lawyer told the radio: “It was dark.”",
        "At the end of the tour, Brandt said.",
    ] {
        assert!(find(text).iter().all(|it| it.1 != QuotationKind::Indirect), "{text}: {:?}", find(text));
    }
    check(QuotationKind::Indirect, &[("The gate had been left open, Brandt said: “very” open.", "Brandt")]);
}

#[test]
fn apostrophes_are_no_quotation_marks() {
    for text in [
        "In the '90s the bakers' guild was rich.",
        "The class of '86 and the teachers' choir met.",
        "It was rock 'n' roll, the farmers' sons said nothing.",
        "Workers’ rights and employers’ duties were on the table.",
        "Give 'em the players' names.",
        "The ’60s were the sailors’ best years.",
    ] {
        assert!(find(text).iter().all(|it| it.1 == QuotationKind::Indirect), "{text}: {:?}", find(text));
    }
    for text in [
        "‘The pilots’ union met twice,’ Brandt said.",
        "'The pilots' union met twice,' Brandt said.",
        "‘Our members’ jobs and our families’ homes are at stake,’ Brandt said.",
        "‘It was the ’70s,’ Brandt said.",
    ] {
        let found = find(text);
        let words = text.split(" Brandt").next().unwrap_or_default();
        assert_eq!((found.len(), found[0].0.as_str()), (1, words));
        assert_eq!(found[0].2.as_deref(), Some("Brandt"));
    }
}

#[test]
fn a_nickname_a_title_and_a_word_spoken_about_are_terms_of_nobody() {
    for (text, term) in [
        ("“We won,” Otto “Bear” Reimann said.", "“Bear”"),
        ("Otto “Big Bear” Reimann, 40, said he had won.", "“Big Bear”"),
        ("The man known as “Bear” said he had won.", "“Bear”"),
        ("His book “The Long Winter” was read by everyone, Brandt said.", "“The Long Winter”"),
        ("The song, “Blue Door,” was played, Brandt said.", "“Blue Door,”"),
        ("Brandt never used the word “retreat” in public.", "“retreat”"),
        ("A ship called “Hope” left, the captain said.", "“Hope”"),
        ("The so-called “night tax” will go, Brandt said.", "“night tax”"),
        ("He lives in a “smart” house.", "“smart”"),
        ("A sign reading “No entry” was put up.", "“No entry”"),
    ] {
        let found = find(text);
        let it = found.iter().find(|it| it.0 == term);
        assert_eq!(it.map(|it| (it.1, it.2.as_deref())), Some((QuotationKind::Term, None)), "{text}: {found:?}");
    }
    let found = find("“We won,” Otto “Bear” Reimann said.");
    assert_eq!(found[0].2.as_deref(), Some("Otto “Bear” Reimann"));
}

#[test]
fn a_speaker_says_how_it_was_found_and_where_the_text_names_it_in_full() {
    let text = "“It is late,” said Ruth Pohl, the mayor. “Very late,” she said.\n\n“Go home,” the mayor said. “Now.”\n\n\
                “I will,” a driver said.";
    let found = Engine::default().analyze(text).quotations;
    let speakers: Vec<(String, Option<&str>)> = found
        .iter()
        .filter_map(|it| it.speaker)
        .map(|it| (format!("{:?}", it.by), it.antecedent.map(|it| it.of(text))))
        .collect();
    let ruth = Some("Ruth Pohl");
    let wanted = [("Name", None), ("Pronoun", ruth), ("Role", ruth), ("CarriedOn", ruth), ("Role", None)];
    assert_eq!(speakers, wanted.map(|it| (it.0.to_owned(), it.1)));
}
