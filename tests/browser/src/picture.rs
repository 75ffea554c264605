//! Screenshots for people to look at: every width and scheme that the design speaks of, as PNG files with telling names.

use std::fs;

use serde_json::Value;

use crate::{Reader, setting};

/// Phone, tablet and desk, in CSS pixels.
const SIZES: [(u32, u32); 3] = [(390, 844), (820, 1180), (1440, 900)];
const SCHEMES: [&str; 2] = ["light", "dark"];
/// Longer pages are cut here; a picture of this height can still be looked at.
const TALLEST: u64 = 6000;

impl Reader {
    /// Photographs the whole page at every size and in every scheme.
    pub async fn photograph(&self, name: &str) {
        for (width, height) in SIZES {
            for scheme in SCHEMES {
                self.prefer(scheme).await;
                self.resize(width, height).await;
                self.save(&format!("{name}-{width}-{scheme}")).await;
                let tall = self.page_height().await.clamp(u64::from(height), TALLEST);
                self.resize(width, u32::try_from(tall).unwrap_or(height)).await;
                self.save(&format!("{name}-{width}-{scheme}-whole")).await;
            }
        }
    }

    async fn page_height(&self) -> u64 {
        let height = self.script("return document.documentElement.scrollHeight", Vec::<Value>::new()).await;
        height.as_u64().unwrap_or_default()
    }

    async fn save(&self, name: &str) {
        let folder = setting::pictures();
        fs::create_dir_all(&folder).unwrap_or_else(|error| panic!("cannot make {}: {error}", folder.display()));
        self.paint().await;
        let taken = self.driver().screenshot(&folder.join(format!("{name}.png"))).await;
        taken.unwrap_or_else(|error| panic!("cannot take the picture {name}: {error}"));
    }
}
