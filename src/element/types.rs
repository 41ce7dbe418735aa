//! The types of results and events, as tests check them and `embed.d.ts` has them.

use serde::{Serialize, Serializer};
use std::fmt;

/// A field of an object.
#[derive(Serialize)]
pub struct Field {
    /// Its name.
    pub name: &'static str,
    /// Its type.
    pub form: Type,
    /// What it holds.
    pub meaning: &'static str,
}

impl Field {
    /// The schema of links, results and events.
    pub const SCHEMA: Self = Self { name: "schema", form: Type::Schema, meaning: "The schema of links and results." };
}

/// A type of JSON values; displayed as TypeScript.
pub enum Type {
    /// The number 1.
    Schema,
    /// A whole number.
    Number,
    /// A string.
    Text,
    /// One of these strings.
    Word(&'static [&'static str]),
    /// The value or null.
    Nullable(&'static Type),
    /// A list of any length.
    List(&'static Type),
    /// A list of two.
    Pair(&'static Type),
    /// An object with exactly these fields.
    Object(&'static [Field]),
    /// An object with a name of its own.
    Record(&'static Record),
    /// Another type with a name of its own.
    Alias(&'static Alias),
}

/// An interface in `embed.d.ts`.
#[derive(Serialize)]
pub struct Record {
    /// Its name.
    pub name: &'static str,
    /// Its fields, which are all there always.
    pub fields: &'static [Field],
}

/// A type alias in `embed.d.ts`.
#[derive(Serialize)]
pub struct Alias {
    /// Its name.
    pub name: &'static str,
    /// What its values are.
    pub meaning: &'static str,
    /// The type.
    pub form: Type,
}

impl fmt::Display for Type {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Schema => f.write_str("1"),
            Self::Number => f.write_str("number"),
            Self::Text => f.write_str("string"),
            Self::Word(words) => {
                f.write_str(&words.iter().map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(" | "))
            }
            Self::Nullable(form) => write!(f, "{form} | null"),
            Self::List(form) => write!(f, "{form}[]"),
            Self::Pair(form) => write!(f, "[{form}, {form}]"),
            Self::Object(fields) => {
                let fields: Vec<_> = fields.iter().map(|field| format!("{}: {}", field.name, field.form)).collect();
                write!(f, "{{ {} }}", fields.join("; "))
            }
            Self::Record(record) => f.write_str(record.name),
            Self::Alias(alias) => f.write_str(alias.name),
        }
    }
}

impl Serialize for Type {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
