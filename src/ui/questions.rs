//! The corpus's questions for readers: shown where a reader asks for them, never by themselves.

use diptych_corpus::model::{ArticleId, Question, QuestionId};
use leptos::prelude::*;

use super::parts::words;
use crate::state::expect_library;
use crate::state::library::Library;

/// The questions about `article`, or about the whole corpus; in the curators' order.
#[must_use]
pub fn questions_for(library: &Library, article: Option<ArticleId>) -> Vec<QuestionId> {
    about(&library.corpus().questions, article)
}

fn about(questions: &[Question], article: Option<ArticleId>) -> Vec<QuestionId> {
    let questions = (0..).map(QuestionId).zip(questions);
    questions.filter(|(_, question)| question.article == article).map(|(id, _)| id).collect()
}

/// Questions, each with the move that it prompts.
#[component]
pub fn QuestionList(
    /// Which, in order.
    questions: Vec<QuestionId>,
) -> impl IntoView {
    view! {
        <ul class="questions">
            {questions
                .into_iter()
                .map(|question| {
                    view! {
                        <li>
                            <QuestionItem question=question />
                        </li>
                    }
                })
                .collect_view()}
        </ul>
    }
}

/// One question.
#[component]
pub fn QuestionItem(
    /// Which.
    question: QuestionId,
) -> impl IntoView {
    let library = &expect_library().get();
    let question = library.corpus().questions.get(question.index())?;
    Some(view! {
        <p class="question__move ui">{words::question_move(question.prompts)}</p>
        <p class="question__text">{question.text.as_str()}</p>
    })
}

#[cfg(test)]
mod tests {
    use diptych_corpus::model::{ArticleId, Question, QuestionId};
    use diptych_corpus::vocabulary::Move;

    use super::about;

    #[test]
    fn a_question_about_an_article_is_none_about_the_whole_corpus() {
        let question = |article| Question {
            slug: "q".to_owned(),
            article,
            quotes: Vec::new(),
            prompts: Move::Stop,
            text: "Who says so?".to_owned(),
        };
        let questions = [question(None), question(Some(ArticleId(0))), question(None)];
        assert_eq!(about(&questions, None), [QuestionId(0), QuestionId(2)]);
        assert_eq!(about(&questions, Some(ArticleId(0))), [QuestionId(1)]);
        assert!(about(&questions, Some(ArticleId(9))).is_empty());
    }
}
