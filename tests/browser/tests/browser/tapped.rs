//! A tap on a passage that a lens marks: on a phone its row lies on a sheet over the text.

use diptych_browser_tests::with_reader;

/// Taps the middle of the first line of the first passage in quotation marks that is in sight.
const TAP: &str = "const range = [...CSS.highlights.get('link-direct')][0]; range.startContainer.parentElement.scrollIntoView({ block: 'center' }); \
    const line = range.getClientRects()[0]; const [clientX, clientY] = [line.left + line.width / 2, line.top + line.height / 2]; \
    document.elementFromPoint(clientX, clientY).dispatchEvent(new MouseEvent('click', { clientX, clientY, bubbles: true }))";

#[tokio::test]
async fn on_a_phone_a_tap_on_speech_tells_whose_it_is() {
    with_reader(async |reader| {
        reader.resize(390, 844).await;
        reader.open("#/read/turkey-gazette-2020-10-15?lens=voices").await;
        reader.until("the speech is marked", "return (CSS.highlights.get('link-direct')?.size ?? 0) > 0").await;
        reader.script(TAP, Vec::new()).await;
        reader.until_shown(".row-sheet").await;
        let told = reader.text(".row-sheet").await;
        assert!(told.contains("in quotation marks"), "{told}");
        reader.click_button("Close").await;
        reader.until_gone(".row-sheet").await;
        reader.assert_quiet().await;
    })
    .await;
}
