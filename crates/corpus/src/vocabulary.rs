//! The closed word lists of CORPUS.md: each is an enum whose written form appears in the folder, in CSS and in URLs.

/// A closed word list, for code that reads any of them.
pub trait Vocabulary: Copy + 'static {
    /// Every value, in the order in which readers meet them.
    const WORDS: &'static [Self];

    /// The first of them; a list without words does not compile.
    const FIRST: Self = Self::WORDS[0];

    /// The written form, as in the corpus folder.
    fn written(self) -> &'static str;
}

/// Declares an enum with its written forms, in the order in which readers meet them.
macro_rules! vocabulary {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $written:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
        pub enum $name { $($(#[$variant_doc])* $variant,)+ }

        impl $name {
            /// Every value, in the order in which readers meet them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The written form, as in the corpus folder.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $written,)+ }
            }

            /// Reads the written form; `None` for any other word.
            #[must_use]
            pub fn parse(written: &str) -> Option<Self> {
                match written { $($written => Some(Self::$variant),)+ _ => None }
            }
        }

        impl Vocabulary for $name {
            const WORDS: &'static [Self] = Self::ALL;

            fn written(self) -> &'static str {
                self.as_str()
            }
        }
    };
}

vocabulary! {
    /// What kind of text an article is.
    Genre {
        /// A report of news.
        NewsReport = "news-report",
        /// Questions and answers.
        Interview = "interview",
        /// A piece that argues, letters included.
        Opinion = "opinion",
        /// An official or organizational statement.
        Statement = "statement",
        /// Findings of an inquiry.
        Investigation = "investigation",
        /// A law, treaty or judgment.
        LegalText = "legal-text",
        /// A reference work.
        Encyclopaedic = "encyclopaedic",
        /// Nobody stated it.
        NotStated = "not-stated",
    }
}

vocabulary! {
    /// Whose words an article's text is.
    Rendering {
        /// The text as published.
        Original = "original",
        /// The content paragraph by paragraph in the curators' words; only quoted words are the original's.
        Retelling = "retelling",
        /// A short account of a longer document in the curators' words; never measured.
        Digest = "digest",
    }
}

vocabulary! {
    /// What an entity is.
    EntityKind {
        /// A human being.
        Person = "person",
        /// A place, from village to continent.
        Place = "place",
        /// A body that acts.
        Organization = "organization",
        /// A people, a party, a side.
        Group = "group",
        /// A named event.
        Event = "event",
        /// A treaty, resolution or act.
        Law = "law",
        /// A designated piece of equipment.
        Equipment = "equipment",
    }
}

vocabulary! {
    /// What a claim is about.
    ClaimKind {
        /// People killed, hurt, captured, displaced.
        Casualty = "casualty",
        /// Things destroyed.
        Damage = "damage",
        /// Who holds, takes or loses ground.
        Territory = "territory",
        /// Who began, broke, took part.
        Responsibility = "responsibility",
        /// Status and law.
        Legal = "legal",
        /// How someone behaves in war or in information.
        Conduct = "conduct",
        /// Policy and diplomacy.
        Political = "political",
        /// What happened before.
        Historical = "historical",
        /// What is to come.
        Prediction = "prediction",
        /// Anything else.
        Other = "other",
    }
}

vocabulary! {
    /// The state of the evidence gathered here for a claim: a curator's word, never a machine's.
    State {
        /// Independent sources, or sources of both sides, support the substance.
        Corroborated = "corroborated",
        /// The evidence gathered mostly points the other way.
        Disputed = "disputed",
        /// Accounts differ and nothing found settles it.
        Conflicting = "conflicting",
        /// Only the side that says it vouches for it.
        Unconfirmed = "unconfirmed",
        /// True in part, or as said; unclear without the note.
        ContextNeeded = "context-needed",
    }
}

vocabulary! {
    /// What a piece of evidence does to its claim, in the order in which evidence is shown.
    EvidenceRelation {
        /// Speaks against the substance.
        Challenges = "challenges",
        /// Counts otherwise.
        DifferentFigure = "different-figure",
        /// Speaks for the substance.
        Supports = "supports",
        /// Limits the claim.
        Qualifies = "qualifies",
        /// Helps to understand it.
        Context = "context",
    }
}

vocabulary! {
    /// What kind of source a piece of evidence is.
    EvidenceKind {
        /// A count published by an authority.
        OfficialFigure = "official-figure",
        /// Words of an authority.
        OfficialStatement = "official-statement",
        /// Findings of an inquiry.
        Investigation = "investigation",
        /// A check of pictures or video.
        ImageVerification = "image-verification",
        /// A court's ruling.
        CourtJudgment = "court-judgment",
        /// A law, treaty or resolution.
        LegalText = "legal-text",
        /// Reporting.
        NewsReport = "news-report",
        /// A specialist's reading.
        ExpertAnalysis = "expert-analysis",
        /// A data series.
        Statistics = "statistics",
    }
}

vocabulary! {
    /// How surely a source says what its summary says; not whether it is true. Strongest first.
    Confidence {
        /// Certainly said.
        High = "high",
        /// Probably said so.
        Medium = "medium",
        /// Seen in an unofficial or partial copy.
        Low = "low",
    }
}

vocabulary! {
    /// How the curators read the source of a piece of evidence. Nearest first.
    Access {
        /// The document itself.
        Source = "source",
        /// A copy or a translation elsewhere.
        Copy = "copy",
        /// Parts of it.
        Excerpt = "excerpt",
    }
}

vocabulary! {
    /// How two claims bear on each other.
    ClaimRelation {
        /// They pull in opposite directions.
        Contradicts = "contradicts",
        /// The same thing counted otherwise.
        DifferentFigure = "different-figure",
        /// The same statement again.
        SameStatement = "same-statement",
        /// A copy that lost something on the way.
        GarbledCopy = "garbled-copy",
        /// A difference of scope, date or emphasis.
        Context = "context",
    }
}

vocabulary! {
    /// What a word of the lexicon does.
    WordingKind {
        /// Carries a judgment.
        Loaded = "loaded",
        /// Takes away that people are people.
        Dehumanizing = "dehumanizing",
        /// Softens a fact.
        Euphemism = "euphemism",
        /// Weakens an assertion.
        Hedge = "hedge",
        /// Names no source.
        VagueSource = "vague-source",
        /// Quotes a word to keep it at arm's length.
        ScareQuote = "scare-quote",
    }
}

vocabulary! {
    /// The four moves of lateral reading (SIFT: Caulfield 2019) that a question prompts.
    Move {
        /// Stop before sharing or believing.
        Stop = "stop",
        /// Find out who speaks.
        InvestigateTheSource = "investigate-the-source",
        /// See what others report.
        FindBetterCoverage = "find-better-coverage",
        /// Follow a statement to where it was first made.
        TraceToTheOriginal = "trace-to-the-original",
    }
}
