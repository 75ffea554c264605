//! Naming: groups that the curators made and entities with several names, the words of each text, the way to every passage.

use diptych_browser_tests::{corpora, with_reader};

#[tokio::test]
async fn every_group_is_a_grid_of_names_and_texts_that_leads_to_its_words() {
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        reader.open("#/naming").await;
        reader.until_count(".names > section", corpora::own().groups.len()).await;
        reader.click_link("The region and its de facto authorities").await;
        reader.until_shown("#naming-words").await;
        assert_eq!(reader.route().await, "#/naming?of=region");
        assert!(reader.count("#naming-words tbody tr").await > 2);
        reader.until_text("counted in the original text; shown here is a retelling.").await;
        reader.click_on("a.text-grid__cell").await;
        reader.until("the text is opened", "return location.hash.startsWith('#/read/')").await;
    })
    .await;
}

#[tokio::test]
async fn names_of_the_writer_are_plain_numbers_and_quoted_ones_stand_in_quotation_marks() {
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        reader.open("#/naming?of=region").await;
        reader.until_shown(".text-grid").await;
        let cells = reader.texts("a.text-grid__cell").await;
        assert!(cells.iter().any(|it| it.contains('“')) && cells.iter().any(|it| !it.contains('“')), "{cells:?}");
        reader.click_link("All groups and entities").await;
        reader.until_route("#/naming").await;
        reader.click_on(".names__entities summary").await;
        reader.until_shown("#naming-entities").await;
    })
    .await;
}

#[tokio::test]
async fn digests_say_that_they_use_a_name_and_never_how_often() {
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        reader.open("#/naming?of=region").await;
        reader.until_shown(".text-grid__used").await;
        let told = reader.texts(".text-grid td:last-child").await;
        assert!(told.iter().all(|it| !it.contains(|letter: char| letter.is_ascii_digit())), "{told:?}");
        reader.click_on(".text-grid__used").await;
        reader.until_shown(".text-grid__digests a").await;
        reader.click_on(".text-grid__digests a").await;
        reader.until("the digest is opened", "return location.hash.startsWith('#/read/')").await;
    })
    .await;
}

#[tokio::test]
async fn a_surname_is_counted_under_the_full_name() {
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        reader.open("#/naming?of=leaders").await;
        reader.until_shown(".text-grid").await;
        let names = reader.texts(".text-grid tbody th[scope=row]").await;
        assert!(names.iter().any(|it| it.starts_with("Ilham Aliyev") && it.contains("with “Aliyev”")), "{names:?}");
    })
    .await;
}

#[tokio::test]
async fn an_entity_leads_to_its_group_and_the_group_back() {
    with_reader(async |reader| {
        reader.open("#/entities/jabrayil").await;
        reader.until_shown("[aria-labelledby=naming]").await;
        reader.click_link("Places with an Azerbaijani and an Armenian name").await;
        reader.until_route("#/naming?of=places-with-two-names").await;
        reader.until_shown("#naming-words").await;
        reader.click_on("#naming-words a[href='#/entities/jabrayil']").await;
        reader.until_heading("Jabrayil District").await;
        assert_eq!(reader.route().await, "#/entities/jabrayil");
    })
    .await;
}

#[tokio::test]
async fn a_name_on_the_page_of_an_entity_leads_to_its_first_use() {
    with_reader(async |reader| {
        reader.open("#/entities/nagorno-karabakh").await;
        reader.until_shown("[aria-labelledby=naming]").await;
        let quoted =
            reader.attributes("table.naming a[href*='/oval-2020-09-16?at=entity/nagorno-karabakh']", "href").await;
        reader.click_on(&format!("table.naming a[href='{}']", quoted[0])).await;
        reader.until_seen("[data-paragraph] [data-kind=entity][aria-current]").await;
    })
    .await;
}
