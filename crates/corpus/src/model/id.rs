//! Places in the lists of one corpus.

/// Declares the place of an item in one list of a [`super::Corpus`]. Valid for that corpus only.
macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
        pub struct $name(pub u32);

        impl $name {
            /// The place as an index.
            #[must_use]
            pub fn index(self) -> usize {
                self.0 as usize
            }
        }
    };
}

id!(
    /// An article's place in [`super::Corpus::articles`].
    ArticleId
);
id!(
    /// An entity's place in [`super::Corpus::entities`].
    EntityId
);
id!(
    /// A claim's place in [`super::Corpus::claims`].
    ClaimId
);
id!(
    /// A term's place in [`super::Corpus::terms`].
    TermId
);
id!(
    /// A question's place in [`super::Corpus::questions`].
    QuestionId
);
id!(
    /// A party's place in [`super::Corpus::parties`].
    PartyId
);
id!(
    /// A count's place in [`super::Corpus::counts`].
    CountId
);
