//! The test step `scripts`: every script is formatted, linted and type-checked, and its pure parts are tested under Node.
//! Knows the tools at their versions and which script runs where; knows nothing of what scripts do.

use std::{path::PathBuf, process::Command};

use crate::{
    command::run,
    house,
    npm::{self, Package},
    step::{Outcome, step},
    tidy,
};

const TOOLS: [Package; 3] = [
    Package { name: "oxlint", version: "1.94.0" },
    Package { name: "prettier", version: "3.10.1" },
    Package { name: "typescript", version: "7.0.2" },
];

/// Columns of a line. The formatter breaks longer ones, but for texts and comments.
const COLUMNS: &str = "160";

/// Rules beside those that find what is certainly wrong.
const RULES: [&str; 4] = ["eqeqeq", "no-unused-vars", "no-var", "prefer-const"];

/// How every script is type-checked. Each is looked at by itself, as if it were a module: two that never meet may use one name.
const CHECKS: [&str; 15] = [
    "--skipDefaultLibCheck",
    "--allowJs",
    "--checkJs",
    "--noEmit",
    "--strict",
    "--moduleDetection",
    "force",
    "--target",
    "es2022",
    "--module",
    "esnext",
    "--moduleResolution",
    "bundler",
    "--types",
    "",
];

/// What browsers offer to a page, and to a worker.
const OF_PAGES: &str = "es2023,dom,dom.iterable,dom.asynciterable";
const OF_WORKERS: &str = "es2023,webworker";

/// Scripts that run in a worker; all others run in a page.
const WORKERS: [&str; 3] = ["public/engine-worker.js", "public/sw-retire.js", "public/sw.js"];

/// The step.
pub(crate) fn check() -> Outcome {
    let tools = Tools::ready()?;
    let scripts = scripts()?;
    step("formatting of scripts", || tools.format("--check", &scripts))?;
    step("lints of scripts", || tools.lint(&scripts))?;
    step("types of scripts", || tools.check_types(&scripts))?;
    step("tests of scripts", || test(&scripts))
}

/// Writes every script as the step wants it.
pub(crate) fn format() -> Outcome {
    Tools::ready()?.format("--write", &scripts()?)
}

struct Tools {
    modules: PathBuf,
    node: PathBuf,
}

impl Tools {
    fn ready() -> Outcome<Self> {
        Ok(Self { modules: npm::modules(&TOOLS)?, node: npm::node()? })
    }

    fn program(&self, path: &str) -> Command {
        let mut command = Command::new(&self.node);
        command.arg(self.modules.join(path)).current_dir(house::root());
        command
    }

    fn format(&self, whether: &str, scripts: &[String]) -> Outcome {
        let mut prettier = self.program("prettier/bin/prettier.cjs");
        prettier.args(["--no-config", "--log-level", "warn", "--print-width", COLUMNS, whether]);
        run(prettier.args(scripts)).map_err(|failure| format!("{failure}; `cargo xtask format` mends it").into())
    }

    fn lint(&self, scripts: &[String]) -> Outcome {
        let mut oxlint = self.program("oxlint/bin/oxlint");
        oxlint.args(["--quiet", "--deny", "correctness"]);
        for rule in RULES {
            oxlint.args(["--deny", rule]);
        }
        run(oxlint.args(scripts.iter().filter(|script| !script.ends_with(".ts"))))
    }

    fn check_types(&self, scripts: &[String]) -> Outcome {
        let declared = |script: &&String| script.ends_with(".ts");
        let is_of_worker = |script: &&String| {
            WORKERS.contains(&script.as_str()) || (declared(script) && script.ends_with("/worker.d.ts"))
        };
        let (of_workers, of_pages): (Vec<&String>, Vec<&String>) = scripts.iter().partition(is_of_worker);
        self.check_types_with(OF_PAGES, &of_pages)?;
        self.check_types_with(OF_WORKERS, &of_workers)
    }

    fn check_types_with(&self, offered: &str, scripts: &[&String]) -> Outcome {
        let mut compiler = self.program("typescript/bin/tsc");
        run(compiler.args(CHECKS).args(["--lib", offered]).args(scripts))
    }
}

fn test(scripts: &[String]) -> Outcome {
    let tests = scripts.iter().filter(|script| script.ends_with(".test.mjs"));
    let mut node = Command::new(npm::node()?);
    run(node.args(["--test", "--test-reporter", "spec"]).args(tests).current_dir(house::root()))
}

/// Every script, with the declarations of what they find around them.
fn scripts() -> Outcome<Vec<String>> {
    let is_ours = |path: &String| [".js", ".mjs", ".d.ts"].iter().any(|ending| path.ends_with(ending));
    Ok(tidy::paths()?.into_iter().filter(is_ours).collect())
}
