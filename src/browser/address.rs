//! The page's address, kept in step with the state where the host wants it.

use super::page;
use crate::query::merge;

/// Replaces the parameters of a prefix in the address; all else in it stays.
pub fn write(prefix: &str, parameters: &str) {
    let before = page::search();
    let merged = merge(&before, prefix, parameters);
    if before.strip_prefix('?').unwrap_or(&before) != merged {
        page::rewrite(&merged);
    }
}
