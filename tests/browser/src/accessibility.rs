//! axe-core over the page as it stands. Knows how to run it and how to word what it found.

use serde_json::Value;

use crate::{Reader, setting};

/// Runs axe-core and returns one line for each violation: rule, help, where.
const RUN: &str = r#"
const done = arguments[arguments.length - 1];
axe.run(document, { resultTypes: ["violations"], rules: { "target-size": { enabled: true } } }).then(
    (report) => done(report.violations.map((found) =>
        `${found.id}: ${found.help}: ${found.nodes.map((node) => node.target.join(" ")).slice(0, 5).join(" | ")}`)),
    (error) => done([`axe-core itself failed: ${error}`]));
"#;

impl Reader {
    /// Fails if axe-core finds any violation in the page as it stands, in light, in dark or in forced colors.
    pub async fn assert_accessible(&self, what: &str) {
        let found = self.inaccessible(what).await;
        assert!(found.is_empty(), "axe-core finds\n{}", found.join("\n"));
    }

    /// What axe-core finds in the page as it stands, in light, in dark and in the system's own colors, one line for each.
    pub async fn inaccessible(&self, what: &str) -> Vec<String> {
        let mut all = Vec::new();
        for scheme in ["light", "dark"] {
            self.prefer(scheme).await;
            all.extend(self.told_violations(&format!("{what}, {scheme}")).await);
        }
        self.force_colors().await;
        all.extend(self.told_violations(&format!("{what}, forced colors")).await);
        self.prefer("light").await;
        all
    }

    async fn told_violations(&self, what: &str) -> Vec<String> {
        self.paint().await;
        self.violations().await.into_iter().map(|line| format!("{what}: {line}")).collect()
    }

    async fn violations(&self) -> Vec<String> {
        if self.script("return typeof axe === 'undefined'", Vec::new()).await == Value::Bool(true) {
            self.script(&setting::axe(), Vec::new()).await;
        }
        let report = self.driver().execute_async(RUN, Vec::<Value>::new()).await;
        let report = report.unwrap_or_else(|error| panic!("axe-core did not run: {error}"));
        let lines = report.json().as_array().cloned().unwrap_or_default();
        lines.iter().filter_map(Value::as_str).map(str::to_owned).collect()
    }
}
