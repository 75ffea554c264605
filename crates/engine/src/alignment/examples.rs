//! Sentences that people would set side by side, and sentences that only look alike: all of them are aligned at once, each as an
//! article of its own, and exactly the first are tied.

use super::tests::links_among;

/// Two accounts of one thing each.
const TIED: &[(&str, &str)] = &[
    (
        "A ferry with 64 passengers sank off Kelmar harbor on 3 May 2019, the coast guard said.",
        "On May 3, 2019 the boat went down near the harbor of Kelmar, carrying 64 people.",
    ),
    (
        "Inspectors from Tolvia found nitrate in eleven wells around the Brask fertilizer plant.",
        "Nitrate from the fertilizer plant at Brask had reached wells, according to Tolvian inspectors.",
    ),
    (
        "The bridge at Orsk collapsed under a convoy of gravel trucks at dawn.",
        "A convoy of trucks that carried gravel brought down the Orsk bridge, a witness recalled.",
    ),
    (
        "Mayor Elin Varga promised to reopen the library of Hollum before winter.",
        "The library in Hollum will reopen ahead of winter if it goes by what mayor Varga promised.",
    ),
    (
        "Thieves took a bronze statue of a shepherd from the museum garden in Velden.",
        "In Velden a shepherd in bronze is missing from the garden of the museum; thieves had come by night.",
    ),
    (
        "The observatory on Mount Sarn recorded 412 tremors in a single night, geologists said.",
        "Geologists counted 412 tremors overnight from their observatory on Mount Sarn.",
    ),
    (
        "Farmers blocked the Harlow tunnel with tractors over the price of milk.",
        "The price that dairies pay for milk drove farmers to close the Harlow tunnel with their tractors.",
    ),
    (
        "Doctor Amal Nassar vaccinated 1,900 children against measles in the camps of Dirrah.",
        "In Dirrah's camps 1,900 children got their measles vaccine from Amal Nassar, a doctor.",
    ),
    (
        "A court in Port Lessing sentenced the smuggler to nine years for the ivory found aboard the Marigold.",
        "For ivory that customs found on the Marigold, the smuggler got nine years from judges in Port Lessing.",
    ),
    (
        "The glacier above Tarn lost 38 meters of ice since 1990, a survey found.",
        "Since 1990 some 38 meters of ice have melted from the Tarn glacier, by the same survey.",
    ),
];

/// What is alone: it shares words with others, and no matter.
const ALONE: &[&str] = &[
    "The government said on Monday that it would discuss the matter with all parties next week.",
    "A spokesman for the government said that all parties had agreed to discuss the matter further.",
    "The ferry to the islands was late on Monday, passengers complained.",
    "The library is closed on Sundays and holidays.",
    "Trucks with gravel pass through the village of Anders every morning.",
    "Police found the stolen tractor in a field near Bexley.",
    "Nobody was hurt when the tunnel under the river was flooded in March.",
    "The museum of Brandt shows a bronze horse and a shepherd's staff.",
    "Milk is cheaper in winter than in summer.",
    "The court will decide next year who owns the harbor.",
    "Children against children: the school games of Lund begin in May.",
    "Geologists met in Lund to speak about ice, tremors and the price of gravel.",
    "Doctors say that the camps need water before vaccines.",
    "At dawn the convoy of the president left the capital.",
];

#[test]
fn accounts_of_one_thing_are_tied_and_nothing_else_is() {
    let mut texts: Vec<&str> = TIED.iter().flat_map(|it| [it.0, it.1]).collect();
    texts.extend(ALONE);
    let links = links_among(&texts);
    let tied: Vec<(&str, &str)> = links.iter().map(|it| (texts[it.a.index()], texts[it.b.index()])).collect();
    for pair in TIED {
        assert!(tied.contains(pair), "missed: {pair:#?}");
    }
    for pair in &tied {
        assert!(TIED.contains(pair), "wrong: {pair:#?}");
    }
}
