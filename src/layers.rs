//! Where inputs come from: the visitor before the link, the link before the host's attributes, those before its
//! configuration, and that before defaults.

use crate::config::Configuration;
use crate::model::{Inputs, Key};
use crate::query::{Note, Parsed, Why, parse, without, write_value};

/// The inputs of one calculator by their source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layers {
    /// From the host's configuration.
    configuration: Inputs,
    /// What the configuration locks.
    configured_lock: Vec<Key>,
    /// What the attribute locks.
    attribute_lock: Vec<Key>,
    /// From the host's attributes.
    pub attributes: Parsed,
    /// From the link.
    pub link: Parsed,
    /// The link's own query, as long as the link is in use.
    pub link_query: String,
    /// A query that was set in the place of the link, as long as its notes are shown.
    pub replaced_query: String,
    /// The prefix of the link's parameters.
    prefix: String,
    /// Set by the visitor.
    pub visitor: Inputs,
    /// What neither link nor visitor may set.
    pub locked: Vec<Key>,
}

impl Layers {
    /// The inputs in force.
    pub fn inputs(&self) -> Inputs {
        self.visitor.over(&self.link.inputs).over(&self.host())
    }

    /// What the host has set: attributes, and under them the configuration.
    pub fn host(&self) -> Inputs {
        self.attributes.inputs.over(&self.configuration)
    }

    /// Takes over a configuration in the place of the one before. Its locks add to those of the attribute.
    pub fn configure(&mut self, configuration: &Configuration) {
        self.configuration = configuration.inputs;
        self.configured_lock.clone_from(&configuration.lock);
        self.lock(self.attribute_lock.clone());
    }

    /// Changes one input for the visitor, unless the host has locked it.
    pub fn edit(&mut self, key: Key, change: impl FnOnce(&mut Inputs)) {
        if !self.locked.contains(&key) {
            change(&mut self.visitor);
        }
    }

    /// Reads a link in the place of the one before.
    pub fn follow(&mut self, query: &str, prefix: &str) {
        self.link = parse(query, prefix, &self.locked);
        self.replaced_query.clear();
        query.clone_into(&mut self.link_query);
        prefix.clone_into(&mut self.prefix);
    }

    /// Locks these inputs, as the attribute says, and those that the configuration locks: neither visitor nor link sets
    /// them. A link that is there is read again, so that it has a note for each locked input that it sets, and what is no
    /// longer locked counts again.
    pub fn lock(&mut self, keys: Vec<Key>) {
        self.attribute_lock = keys;
        let is_locked = |key: &Key| self.attribute_lock.contains(key) || self.configured_lock.contains(key);
        let keys: Vec<_> = Key::all().filter(is_locked).collect();
        for &key in &keys {
            self.visitor.clear(key);
            self.link.inputs.clear(key);
        }
        let is_other = keys != self.locked;
        self.locked = keys;
        if is_other && !self.link_query.is_empty() {
            self.link = parse(&self.link_query, &self.prefix, &self.locked);
        }
    }

    /// Removes what visitor and link have set of one input: the host's value or the default holds again. The link's notes
    /// stay.
    pub fn unset(&mut self, key: Key) {
        self.visitor.clear(key);
        if self.link.inputs.is_given(key) {
            self.link.inputs.clear(key);
            self.link_query = without(&self.link_query, &self.prefix, key);
        }
    }

    /// Removes what the link has set: the host's values hold where the visitor has set nothing.
    pub fn drop_link(&mut self) {
        self.link = Parsed::default();
        self.link_query.clear();
        self.replaced_query.clear();
    }

    /// Removes everything that visitor and link have set.
    pub fn reset(&mut self) {
        self.visitor = Inputs::default();
        self.drop_link();
    }

    /// Restores what visitor and link had set before a reset. What the host sets and locks stays as it is now.
    pub fn undo_reset(&mut self, before: &Self) {
        self.visitor = before.visitor;
        self.link = before.link.clone();
        self.link_query.clone_from(&before.link_query);
        self.replaced_query.clone_from(&before.replaced_query);
        self.prefix.clone_from(&before.prefix);
        for &key in &self.locked {
            self.visitor.clear(key);
        }
        if !self.link_query.is_empty() {
            self.link = parse(&self.link_query, &self.prefix, &self.locked);
        }
    }

    /// Replaces everything that visitor and link have set by a query, as the visitor's doing. Its notes take the place of
    /// the link's.
    pub fn replace(&mut self, query: &str, prefix: &str) {
        let read = parse(query, prefix, &self.locked);
        self.visitor = read.inputs;
        self.link_query.clear();
        query.clone_into(&mut self.replaced_query);
        self.link = Parsed { inputs: Inputs::default(), ..read };
    }

    /// The notes about the link that the visitor sees. Not among them are locked inputs that the link sets to the value in
    /// force: every link from the page itself has those.
    pub fn visible_notes(&self) -> Vec<&Note> {
        let inputs = self.inputs();
        let locked = &self.link.locked;
        let holds = |note: &Note| {
            let same = |key| locked.is_given(key) && write_value(&inputs, key) == write_value(locked, key);
            Key::named(&note.param).is_some_and(same)
        };
        let mut visible = Vec::new();
        for note in &self.link.notes {
            if note.why != Why::Locked || !holds(note) {
                visible.push(note);
            }
        }
        visible
    }

    /// Every note: those about the link, then those about attributes.
    pub fn notes(&self) -> Vec<Note> {
        let mut notes = Vec::new();
        for of in [&self.link.notes, &self.attributes.notes] {
            for note in of {
                notes.push(note.clone());
            }
        }
        notes
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::read_json;
    use crate::query::PREFIX;

    fn layers() -> Layers {
        let mut layers = Layers { attributes: parse("byok-fee=25&byok-rate=30", PREFIX, &[]), ..Layers::default() };
        layers.follow("byok-fee=35&byok-volume=900", PREFIX);
        layers
    }

    #[test]
    fn a_link_counts_until_something_takes_its_place() {
        let mut layers = layers();
        layers.follow("byok-volume=x", PREFIX);
        assert_eq!((layers.link.notes.len(), layers.link_query.as_str()), (1, "byok-volume=x"));
        layers.reset();
        assert!(layers.link_query.is_empty());
    }

    #[test]
    fn the_visitor_comes_before_the_link_and_the_link_before_the_host() {
        let mut layers = layers();
        layers.edit(Key::Volume, |inputs| {
            inputs.set_number(Key::Volume, 7);
        });
        let inputs = layers.inputs();
        assert_eq!(inputs.number(Key::Volume), Some(7));
        assert_eq!(inputs.number(Key::Fee), Some(3_500));
        assert_eq!(inputs.number(Key::Rate), Some(3_000));
        layers.unset(Key::Fee);
        assert_eq!(layers.inputs().number(Key::Fee), Some(2_500));
    }

    #[test]
    fn an_input_that_is_reset_leaves_the_links_other_notes() {
        let mut layers = Layers::default();
        layers.follow("byok-volume=x&byok-fee=25", PREFIX);
        layers.unset(Key::Fee);
        assert_eq!((layers.link.notes.len(), layers.link_query.as_str()), (1, "byok-volume=x"));
        layers.lock(vec![Key::Rate]);
        assert_eq!((layers.link.notes.len(), layers.inputs().is_given(Key::Fee)), (1, false), "read again");
    }

    #[test]
    fn reset_goes_back_to_the_host_without_the_link() {
        let mut layers = layers();
        layers.reset();
        assert_eq!(layers.inputs(), layers.attributes.inputs);
    }

    #[test]
    fn undoing_a_reset_keeps_what_the_host_has_changed_since() {
        let mut layers = layers();
        layers.visitor.set_number(Key::Rate, 5_000);
        let before = layers.clone();
        layers.reset();
        layers.attributes = parse("byok-keys=3", PREFIX, &[]);
        layers.lock(vec![Key::Fee]);
        layers.undo_reset(&before);
        let numbers = [Key::Rate, Key::Volume, Key::Keys].map(|key| layers.inputs().number(key));
        assert_eq!(numbers, [Some(5_000), Some(900), Some(3)]);
        assert!(!layers.inputs().is_given(Key::Fee), "it is locked now");
        assert_eq!(layers.notes().len(), 1, "which a note says");
        let before = layers.clone();
        layers.reset();
        layers.lock(Vec::new());
        layers.undo_reset(&before);
        assert_eq!((layers.inputs().number(Key::Fee), layers.notes().len()), (Some(3_500), 0), "no longer");
    }

    #[test]
    fn leaving_a_link_keeps_what_the_visitor_has_set() {
        let mut layers = layers();
        layers.edit(Key::Rate, |inputs| {
            inputs.set_number(Key::Rate, 5_000);
        });
        layers.drop_link();
        assert_eq!(layers.inputs().number(Key::Fee), Some(2_500));
        assert_eq!(layers.inputs().number(Key::Rate), Some(5_000));
        assert!(!layers.inputs().is_given(Key::Volume));
    }

    #[test]
    fn a_later_lock_gives_a_note_and_unlocking_lets_the_link_count() {
        let mut layers = layers();
        layers.lock(vec![Key::Fee]);
        assert_eq!((layers.inputs().number(Key::Fee), layers.notes().len()), (Some(2_500), 1));
        layers.lock(Vec::new());
        assert_eq!((layers.inputs().number(Key::Fee), layers.notes().len()), (Some(3_500), 0));
        layers.replace("byok-fee=x&byok-rate=20", PREFIX);
        layers.lock(vec![Key::Rate]);
        assert_eq!((layers.inputs().number(Key::Rate), layers.notes().len()), (Some(3_000), 1), "the note stays");
    }

    #[test]
    fn a_configuration_lies_under_the_attributes_and_its_locks_add_to_theirs() {
        let mut layers = layers();
        let configuration = |text: &str| read_json(text).configuration;
        layers.lock(vec![Key::Volume]);
        layers.configure(&configuration(r#"{ "inputs": { "rate": 50, "keys": 3 }, "lock": ["keys", "fee"] }"#));
        let numbers = [Key::Rate, Key::Keys, Key::Fee].map(|key| layers.inputs().number(key));
        assert_eq!(numbers, [Some(3_000), Some(3), Some(2_500)], "the link's fee is locked");
        assert_eq!(layers.locked, [Key::Volume, Key::Fee, Key::Keys]);
        layers.reset();
        assert_eq!(layers.inputs(), layers.host());
        layers.configure(&Configuration::default());
        assert_eq!((layers.inputs().number(Key::Keys), layers.locked.as_slice()), (Some(7), &[Key::Volume][..]));
    }

    #[test]
    fn a_link_that_sets_what_holds_anyway_is_not_complained_of() {
        let mut layers = Layers { locked: vec![Key::Fee], ..layers() };
        layers.follow("byok-fee=25&byok-volume=7", PREFIX);
        assert_eq!((layers.visible_notes().len(), layers.notes().len()), (0, 1));
        layers.follow("byok-fee=25.00", PREFIX);
        assert_eq!(layers.visible_notes().len(), 0, "the values are compared, not their texts");
        layers.follow("byok-fee=26&byok-volume=7", PREFIX);
        assert_eq!(layers.visible_notes().len(), 1);
    }

    #[test]
    fn a_locked_input_is_not_the_visitors_to_set() {
        let mut layers = Layers { locked: vec![Key::Fee], ..layers() };
        layers.edit(Key::Fee, |inputs| inputs.clear(Key::Fee));
        layers.replace("byok-fee=9&byok-volume=20", PREFIX);
        assert_eq!(layers.inputs().number(Key::Fee), Some(2_500));
        assert_eq!(layers.inputs().number(Key::Volume), Some(20));
        assert_eq!(layers.notes().len(), 1);
    }
}
