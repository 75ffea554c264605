//! Which texts were captured at one address. The address of a page stands in many forms: with the place in it, with what tracks who came from
//! where, with or without a slash at its end.

use diptych_corpus::date::PartialDate;
use diptych_corpus::order::sort_by_key;

use crate::own_text::OwnText;

/// Parameters that tell who came from where, and not which page is meant.
const TRACKING: &[&str] = &[
    "fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "ttclid", "igshid", "igsh", "mc_cid",
    "mc_eid", "cmpid", "cmp", "ocid", "smid", "smtyp", "xtor", "spm", "ref", "ref_src", "ref_url", "referrer",
    "source", "share",
];
/// What others of them begin with.
const TRACKING_BEGINNINGS: &[&str] = &["utm_", "at_", "ns_", "pk_", "mtm_", "_ga", "_hs"];

/// An address as it is compared: the scheme, the place in the page, what tracks and the slash at the end are no part of it, nor is the
/// case of the host.
///
/// ```
/// use diptych_own_texts::captures::normal_address;
///
/// let shared = "https://Post.example/bridge/?utm_source=mail&page=2#comments";
/// assert_eq!(normal_address(shared), "post.example/bridge?page=2");
/// ```
#[must_use]
pub fn normal_address(address: &str) -> String {
    let address = address.trim();
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let rest = rest.split('#').next().unwrap_or_default();
    let (place, query) = rest.split_once('?').unwrap_or((rest, ""));
    let (host, path) = place.split_once('/').unwrap_or((place, ""));
    let host = host.to_lowercase();
    let host = host.strip_suffix(":443").or_else(|| host.strip_suffix(":80")).unwrap_or(&host);
    let path = path.trim_end_matches('/');
    let kept: Vec<&str> = query.split('&').filter(|it| !it.is_empty() && !is_tracking(it)).collect();
    let path = if path.is_empty() { String::new() } else { format!("/{path}") };
    let query = if kept.is_empty() { String::new() } else { format!("?{}", kept.join("&")) };
    format!("{host}{path}{query}")
}

fn is_tracking(parameter: &str) -> bool {
    let name = parameter.split('=').next().unwrap_or_default().to_lowercase();
    TRACKING.contains(&name.as_str()) || TRACKING_BEGINNINGS.iter().any(|it| name.starts_with(it))
}

/// Texts of one address that follow on one another, the older one first: by the day on which each was published where both state one, then by
/// the day on which it was brought, then in the order of `texts`.
#[must_use]
pub fn of_one_address<'a>(texts: impl IntoIterator<Item = &'a OwnText>) -> Vec<[&'a OwnText; 2]> {
    let mut groups: Vec<(String, Vec<&OwnText>)> = Vec::new();
    for text in texts {
        let Some(address) = text.details.address.as_deref().map(normal_address) else { continue };
        match groups.iter_mut().find(|(known, _)| *known == address) {
            Some((_, group)) => group.push(text),
            None => groups.push((address, vec![text])),
        }
    }
    groups.into_iter().flat_map(|(_, group)| following(group)).collect()
}

fn following(mut group: Vec<&OwnText>) -> Vec<[&OwnText; 2]> {
    let all_state_a_day = group.iter().all(|it| it.details.published.day().is_some());
    let published = |text: &OwnText| if all_state_a_day { text.details.published } else { PartialDate::UNKNOWN };
    sort_by_key(&mut group, |it| (<(u16, u8, u8)>::from(published(it)), <(u16, u8, u8)>::from(it.brought)));
    group.windows(2).filter_map(|pair| <[&OwnText; 2]>::try_from(pair).ok()).collect()
}

#[cfg(test)]
mod tests {
    use diptych_corpus::date::PartialDate;

    use super::{normal_address, of_one_address};
    use crate::own_text::{Details, OwnText};

    fn text(words: &str, address: &str, published: &str, brought: &str) -> OwnText {
        let details = Details {
            headline: words.to_owned(),
            address: Some(address.to_owned()),
            published: PartialDate::parse(published).unwrap_or(PartialDate::UNKNOWN),
            ..Details::default()
        };
        OwnText::new(words, details, PartialDate::parse(brought).unwrap()).unwrap()
    }

    #[test]
    fn one_page_has_one_address_however_it_was_reached() {
        for other in [
            "http://post.example/bridge",
            "https://post.example/bridge/#part-2",
            "https://POST.example:443/bridge?fbclid=x1&utm_medium=mail",
            "https://post.example/bridge?",
        ] {
            assert_eq!(normal_address(other), "post.example/bridge", "{other}");
        }
        assert_ne!(
            normal_address("https://post.example/bridge?id=1"),
            normal_address("https://post.example/bridge?id=2")
        );
        assert_eq!(normal_address("https://post.example/"), "post.example");
    }

    #[test]
    fn captures_follow_on_one_another_by_their_days() {
        let texts = [
            text("third", "https://post.example/a", "", "2026-05-09"),
            text("other", "https://post.example/b", "", "2026-05-07"),
            text("first", "https://post.example/a/", "2026-05-08", "2026-05-07"),
            text("second", "https://post.example/a#x", "", "2026-05-08"),
        ];
        let found: Vec<[&str; 2]> = of_one_address(&texts).into_iter().map(|it| it.map(OwnText::text)).collect();
        assert_eq!(found, [["first", "second"], ["second", "third"]]);
    }
}
