//! A table as it is written.

use super::figures::{Figure, Figures};

/// Rows of cells in one text, a line each: whoever shows them sees at once whether anything has changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table(pub String);

impl Table {
    /// Adds a row.
    pub fn row(&mut self, cells: &[Figure], figures: &dyn Figures) {
        let mut before = "";
        for &cell in cells {
            self.0.push_str(before);
            self.0.push_str(&figures.write(cell));
            before = "\t";
        }
        self.0.push('\n');
    }

    /// The cells of each row of such a text.
    pub fn cells(text: &str) -> Vec<Vec<&str>> {
        text.lines().map(|line| line.split('\t').collect()).collect()
    }

    /// The cells of each row.
    pub fn rows(&self) -> Vec<Vec<&str>> {
        Self::cells(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::English;
    use Figure::{Count, Text};

    #[test]
    fn cells_come_out_as_they_went_in() {
        let mut table = Table::default();
        assert_eq!(table.rows(), <Vec<Vec<&str>>>::new());
        table.row(&[Text("a"), Count(1_000), Text("")], &English);
        table.row(&[Text(""), Text("b")], &English);
        assert_eq!(table.rows(), [vec!["a", "1,000", ""], vec!["", "b"]]);
    }
}
