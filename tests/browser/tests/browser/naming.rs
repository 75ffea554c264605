//! Naming: groups that the curators made and entities with several names, the words of each text, the way to every passage.

use diptych_browser_tests::{corpora, with_reader};

#[tokio::test]
async fn a_group_shows_the_words_of_each_text_with_their_passages() {
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        reader.open("#/naming").await;
        reader.until_shown("#naming-groups").await;
        assert_eq!(reader.count("#naming-groups tbody tr").await as usize, corpora::own().groups.len());
        reader.click_link("The region and its de facto authorities").await;
        reader.until_shown("#naming-texts").await;
        assert_eq!(reader.route().await, "#/naming?of=region");
        // The counts of the two voices are the passages that are listed, in each text and of each word.
        for table in ["#naming-texts", "#naming-words"] {
            let rows = reader.count(&format!("{table} tbody tr")).await;
            assert!(rows > 3, "{table}: {rows}");
            for row in 1..=rows {
                reader.click_on(&format!("{table} tbody tr:nth-child({row}) summary")).await;
            }
            let sums = format!(
                "return [...document.querySelectorAll('{table} tbody tr')].every((row) => {{ \
                 const [writer, quoted] = [...row.querySelectorAll('[data-number]')].slice(-2).map((it) => Number(it.textContent)); \
                 const items = [...row.querySelectorAll('li')]; \
                 return items.length === writer + quoted && items.filter((it) => it.textContent.endsWith('quoted')).length === quoted }})"
            );
            assert!(reader.holds(&sums, Vec::new()).await, "{table}");
        }
        reader.click_on("#naming-texts li a[href*='/2']").await;
        reader.until_seen("[data-paragraph] [data-kind=entity][aria-current]").await;
        assert!(reader.route().await.contains("?at=entity/nagorno-karabakh/"), "{}", reader.route().await);
    })
    .await;
}

#[tokio::test]
async fn quoted_names_are_told_from_the_writers() {
    with_reader(async |reader| {
        reader.open("#/naming?of=region").await;
        reader.until_shown("#naming-texts").await;
        let oval = reader.texts("#naming-texts tbody tr:has(a[href*='/oval-2020-09-16'])").await;
        assert!(oval[0].contains("“Nagorno-Karabakh”"), "{oval:?}");
        reader.click_link("All groups and entities").await;
        reader.until_route("#/naming").await;
        reader.until_shown("#naming-entities").await;
    })
    .await;
}

#[tokio::test]
async fn an_entity_leads_to_its_group_and_the_group_back() {
    with_reader(async |reader| {
        reader.open("#/entities/stepanakert").await;
        reader.until_shown("[aria-labelledby=naming]").await;
        reader.click_link("Places with an Azerbaijani and an Armenian name").await;
        reader.until_route("#/naming?of=places-with-two-names").await;
        reader.until_shown("#naming-words").await;
        reader.click_link("Stepanakert").await;
        reader.until_heading("Stepanakert").await;
        assert_eq!(reader.route().await, "#/entities/stepanakert");
    })
    .await;
}

#[tokio::test]
async fn a_name_on_the_page_of_an_entity_leads_to_its_first_use() {
    with_reader(async |reader| {
        reader.open("#/entities/nagorno-karabakh").await;
        reader.until_shown("[aria-labelledby=naming]").await;
        let quoted =
            reader.attributes("table.naming a[href*='/oval-2020-09-16?at=entity/nagorno-karabakh/']", "href").await;
        reader.click_on(&format!("table.naming a[href='{}']", quoted[0])).await;
        reader.until_seen("[data-paragraph] [data-kind=entity][aria-current]").await;
    })
    .await;
}
