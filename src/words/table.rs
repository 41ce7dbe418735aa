//! A table of words.

/// Its name, column heads and rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table<const N: usize> {
    /// What it is called.
    pub name: String,
    /// Column heads.
    pub heads: [String; N],
    /// Rows, as many cells as heads.
    pub rows: Vec<[String; N]>,
}

impl<const N: usize> Table<N> {
    pub(super) fn new(name: String, heads: [String; N]) -> Self {
        Self { name, heads, rows: Vec::new() }
    }
}
