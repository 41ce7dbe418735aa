//! `bench`: the measurements of `benches/page`, on a `dist/` that is up to date.

use anyhow::Result;
use driver::browser::Kind;
use xshell::cmd;

use crate::{browsers, dist, project};

/// Sets up, builds what has changed and measures.
pub(crate) fn bench(all: bool) -> Result<()> {
    let browser = browsers::ensure(Kind::Chromium)?;
    dist::refresh()?;
    let (shell, all) = (project::shell()?, all.then_some("--all"));
    let [program, driver] = browser.kind.variables();
    cmd!(shell, "cargo bench --workspace --profile dev --bench page -- {all...}")
        .env(program, &browser.program)
        .env(driver, &browser.driver)
        .run()?;
    Ok(())
}
