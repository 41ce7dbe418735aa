//! JSON of what results and events are made of: whole numbers, words, lists and objects.

use crate::digits::digits;
/// A value that JSON has a form for.
pub trait Json {
    /// Writes the value behind what is there.
    fn write(&self, json: &mut String);
}

/// A value as JSON.
pub fn json(value: &dyn Json) -> String {
    let mut json = String::new();
    value.write(&mut json);
    json
}

/// An object that is being written, field by field.
pub struct Object<'a>(&'a mut String);

impl<'a> Object<'a> {
    /// Begins an object behind what is there.
    pub fn begin(json: &'a mut String) -> Self {
        json.push('{');
        Self(json)
    }

    /// Writes a field.
    pub fn field(self, name: &str, value: &dyn Json) -> Self {
        if !self.0.ends_with('{') {
            self.0.push(',');
        }
        name.write(self.0);
        self.0.push(':');
        value.write(self.0);
        self
    }

    /// Ends it.
    pub fn end(self) {
        self.0.push('}');
    }
}

impl<T: Json> Json for &[T] {
    fn write(&self, json: &mut String) {
        json.push('[');
        for (i, value) in self.iter().enumerate() {
            if i > 0 {
                json.push(',');
            }
            value.write(json);
        }
        json.push(']');
    }
}

impl<T: Json> Json for Vec<T> {
    fn write(&self, json: &mut String) {
        self.as_slice().write(json);
    }
}

impl<T: Json, const N: usize> Json for [T; N] {
    fn write(&self, json: &mut String) {
        self.as_slice().write(json);
    }
}

impl<T: Json> Json for Option<T> {
    fn write(&self, json: &mut String) {
        match self {
            Some(value) => value.write(json),
            None => json.push_str("null"),
        }
    }
}

impl Json for i64 {
    fn write(&self, json: &mut String) {
        json.push_str(&digits(*self));
    }
}

impl Json for u32 {
    fn write(&self, json: &mut String) {
        i64::from(*self).write(json);
    }
}

impl Json for usize {
    fn write(&self, json: &mut String) {
        (*self as i64).write(json);
    }
}

impl Json for String {
    fn write(&self, json: &mut String) {
        self.as_str().write(json);
    }
}

impl Json for &str {
    /// What may not stand in a string as it is stands as its number.
    fn write(&self, json: &mut String) {
        json.push('"');
        for char in self.chars() {
            if char < ' ' || char == '"' || char == '\\' {
                json.push_str("\\u00");
                for digit in [char as usize / 16, char as usize % 16] {
                    json.push(char::from(b"0123456789abcdef"[digit]));
                }
            } else {
                json.push(char);
            }
        }
        json.push('"');
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn strings_come_back_as_they_were() {
        let text: String = ('\0'..='\u{2ff}').chain(['\u{2028}', '🗝']).collect();
        assert_eq!(serde_json::from_str::<String>(&json(&text.as_str())).ok(), Some(text));
    }
}
