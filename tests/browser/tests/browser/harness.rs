//! The demands that stand behind every test can fail: what the browser complains of is noticed.

use diptych_browser_tests::{Host, with_troubled_reader};
use serde_json::json;

#[tokio::test]
async fn what_a_page_writes_to_the_console_as_an_error_is_noticed() {
    with_troubled_reader(Host::start(), async |reader| {
        reader.open("#/").await;
        assert_eq!(reader.complaints().await, Vec::<String>::new());
        reader.script("console.error('a loose end')", Vec::new()).await;
        assert!(reader.complaints().await.concat().contains("a loose end"));
    })
    .await;
}

#[tokio::test]
async fn another_host_cannot_be_asked_and_the_attempt_is_noticed() {
    with_troubled_reader(Host::start(), async |reader| {
        reader.open("#/").await;
        let stranger = Host::start();
        let ask = "const image = new Image(); image.src = arguments[0]; document.body.append(image)";
        reader.script(ask, vec![json!(format!("{}icon.svg", stranger.address()))]).await;
        reader.until("the attempt is noticed", "return globalThis.violations.length > 0").await;
        assert!(reader.complaints().await.concat().contains("img-src"));
        assert_eq!(stranger.asked(), Vec::<String>::new());
    })
    .await;
}

#[tokio::test]
async fn p6_3_markup_that_is_not_the_readers_own_and_policies_of_others_stay_out_of_the_page() {
    with_troubled_reader(Host::start(), async |reader| {
        reader.open("#/").await;
        let accepted = "try { document.createElement('div').innerHTML = arguments[0]; return true } catch { return false }";
        let strange = [
            "<img src=x onerror=alert(1)>",
            "<img src=\"x\" onerror=\"alert(1)\">",
            "<p style=\"color: red\">a</p>",
            "<script>alert(1)</script>",
            "<a href=\"javascript:alert(1)\">a</a>",
            "<a href=\"data:text/html,a\">a</a>",
            "<iframe srcdoc=\"a\"></iframe>",
            "<svg><animate href=\"#a\"></animate></svg>",
            "<p",
            "<p class=\"a\"onclick=\"b\">",
            // No browser takes these for spaces: the name of the attribute goes on, and its value ends elsewhere.
            "<a\u{a0}x=\"><img src=x onerror=a>\"></a>",
            "<a\u{b}x=\"><img src=x onerror=a>\"></a>",
            "<a\u{feff}x=\"><img src=x onerror=a>\"></a>",
            // What is in these is read as text, or leads somewhere.
            "<title><p title=\"</title><img src=x onerror=a>\"></p></title>",
            "<textarea><p title=\"</textarea><img src=x onerror=a>\"></p></textarea>",
            "<xmp></xmp>",
            "<noembed></noembed>",
            "<plaintext>",
            "<portal></portal>",
            "<input type=\"image\">",
        ];
        for markup in strange {
            assert_eq!(reader.script(accepted, vec![json!(markup)]).await, json!(false), "{markup}");
        }
        let own = "<p class=\"a\" data-k=\"x &gt; y > z\">b <!><a href=\"#/claims\">c</a><!----></p><svg viewBox=\"0 0 1 1\"><use href=\"#d\"></use></svg>";
        assert_eq!(reader.script(accepted, vec![json!(own)]).await, json!(true));
        let can_be_made = "try { trustedTypes.createPolicy(arguments[0], {}); return true } catch { return false }";
        for name in ["evil", "import"] {
            assert_eq!(reader.script(can_be_made, vec![json!(name)]).await, json!(false), "{name}");
        }
    })
    .await;
}
