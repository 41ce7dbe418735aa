//! What documents the element is written by a command, and is up to date.

#[test]
fn documented_tables_are_up_to_date() {
    for (path, content) in xtask::tables::files().unwrap() {
        let committed = std::fs::read_to_string(&path).unwrap();
        assert!(committed == content, "{} is stale: run `cargo xtask tables`", path.display());
    }
}
