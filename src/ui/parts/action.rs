//! What can be done: words first, native elements, one outlined button to a view at most.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::icon::{Icon, Sign};

/// How much an action stands out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Weight {
    /// The one thing that a view is for: outlined.
    Main,
    /// A word in the accent color.
    #[default]
    Plain,
    /// A word in quiet text.
    Quiet,
}

impl Weight {
    /// The class of an action of this weight.
    #[must_use]
    pub fn class(self) -> &'static str {
        match self {
            Self::Main => "action action--main",
            Self::Plain => "action",
            Self::Quiet => "action action--quiet",
        }
    }
}

/// Something that happens here.
#[component]
pub fn ActionButton(
    /// How much it stands out.
    #[prop(optional)]
    weight: Weight,
    /// What it does.
    on_press: impl Fn() + 'static,
    /// Its words.
    children: Children,
) -> impl IntoView {
    let pressed = move |_: MouseEvent| on_press();
    view! {
        <button type="button" class=weight.class() on:click=pressed>
            {children()}
        </button>
    }
}

/// A link to another site: its host is shown, and the site learns nothing of this page.
#[component]
pub fn OutsideLink<'a>(
    /// The address; https only, or it is shown as text.
    url: &'a str,
    /// Its words.
    children: Children,
) -> impl IntoView + use<> {
    match host_of(url) {
        None => view! { <span>{children()}" (" {url} ")"</span> }.into_any(),
        Some(host) => view! {
            <a class="outside" href=url rel="noopener noreferrer" target="_blank">
                {children()}
            </a>
            <span class="outside__host">
                " " <Icon sign=Sign::Out /> <bdi>{host}</bdi>
            </span>
        }
        .into_any(),
    }
}

/// An action that leads to another site, which it names: "Read it at hrw.org".
#[component]
pub fn OutsideAction<'a>(
    /// What is done there.
    words: &'static str,
    /// The address; https only, or it is shown as text.
    url: &'a str,
) -> impl IntoView + use<> {
    match host_of(url) {
        None => view! { <span>{format!("{words} {url}")}</span> }.into_any(),
        Some(host) => view! {
            <a class="action action--quiet" href=url rel="noopener noreferrer" target="_blank">
                <Icon sign=Sign::Out />
                {format!("{words} ")}
                <bdi>{host}</bdi>
            </a>
        }
        .into_any(),
    }
}

/// The host of an https address, without user names, which only mislead.
#[must_use]
pub fn host_of(url: &str) -> Option<&str> {
    let rest = url.strip_prefix("https://")?;
    let authority = rest.split(['/', '?', '#', '\\']).next()?;
    let host = authority.split('@').fold("", |_, part| part);
    Some(host.strip_prefix("www.").unwrap_or(host)).filter(|host| !host.is_empty())
}

#[cfg(test)]
mod tests {
    use super::host_of;

    #[test]
    fn the_host_that_is_shown_is_the_one_that_is_visited() {
        assert_eq!(host_of("https://www.hrw.org/news/2020"), Some("hrw.org"));
        assert_eq!(host_of("https://hrw.org@evil.example/x"), Some("evil.example"));
        assert_eq!(host_of("https://evil.example\\@hrw.org"), Some("evil.example"));
        assert_eq!(host_of("javascript:alert(1)"), None);
        assert_eq!(host_of("http://hrw.org"), None);
    }
}
