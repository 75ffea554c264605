//! Lints: what a curator should look at again.

use super::check;

#[test]
fn state_that_its_evidence_does_not_bear_out_is_warned_of() {
    check(
        "claims.toml",
        "state = \"disputed\"",
        "state = \"corroborated\"",
        &[
            "claims.toml:7: warning: “c01” is corroborated, and nothing supports it; look at the state or the evidence again",
        ],
    );
    check(
        "claims.toml",
        "relation = \"different-figure\"",
        "relation = \"context\"",
        &[
            "claims.toml:7: warning: “c01” is disputed, and nothing challenges it or gives another figure; look at the state or the evidence again",
        ],
    );
    check(
        "claims.toml",
        "relation = \"challenges\"",
        "relation = \"supports\"",
        &[
            "claims.toml:43: warning: “c02” is conflicting, and no two accounts of it disagree; look at the state or the evidence again",
        ],
    );
    check(
        "claims.toml",
        "state = \"conflicting\"",
        "state = \"unconfirmed\"",
        &[
            "claims.toml:43: warning: “c02” is unconfirmed, and something challenges it; look at the state or the evidence again",
        ],
    );
}

#[test]
fn source_from_after_the_article_has_to_say_so() {
    check(
        "claims.toml",
        "access_note = \"later than the article\"\n",
        "",
        &[
            "claims.toml:18: warning: this source, of 2021-08, is later than the article, of 2021-07-13; say “later than the article” in access_note",
        ],
    );
}

#[test]
fn claim_that_nothing_dates_is_warned_of() {
    check(
        "claims.toml",
        "date = 2021-08-20\n",
        "",
        &["claims.toml:62: warning: “c03” has no evidence with a date; date at least one source"],
    );
}
