//! Whole numbers in digits.

/// A whole number in digits. Not `to_string`: for digits alone it would bring along all that formats text.
pub fn digits(number: i64) -> String {
    let mut text = String::new();
    if number < 0 {
        text.push('-');
    }
    push(&mut text, number.unsigned_abs());
    text
}

fn push(text: &mut String, number: u64) {
    if number >= 10 {
        push(text, number / 10);
    }
    text.push(char::from(b'0' + (number % 10) as u8));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_those_of_to_string() {
        for number in [0, 7, 10, 909, -1, -120, i64::MAX, i64::MIN] {
            assert_eq!(digits(number), number.to_string());
        }
    }
}
