//! A calculator that is removed from the page and put back is as it was.

use crate::common::cases;
use crate::common::generate::case;
use byok_calculator::interface::{Draft, Options};
use byok_calculator::layers::Layers;
use byok_calculator::model::{Key, Offer};
use byok_calculator::panel::Panel;
use byok_calculator::query::{PREFIX, parse};
use byok_calculator::saved::{restore, save};
use byok_calculator::state::State;
use proptest::prelude::*;

/// A state with what a link, a host and a visitor have done to it.
fn state(link: &str, lock: &[Key]) -> State {
    let mut state = State::new(Layers::default(), Options::default());
    state.update(|layers| {
        layers.attributes = parse("byok-fee=25", PREFIX, &[]);
        layers.lock(lock.to_vec());
        layers.follow(link, PREFIX);
    });
    state
}

/// The state after it was saved and restored.
fn restored(state: &State) -> State {
    let mut restored = self::state("", &state.layers().locked.clone());
    assert!(restore(&save(state, true), &mut restored, PREFIX), "the change event is still to be sent");
    restored
}

#[track_caller]
fn is_kept(state: &State) {
    let restored = restored(state);
    assert_eq!(restored.inputs(), state.inputs());
    assert_eq!(restored.layers(), state.layers());
    assert_eq!(restored.trial(), state.trial());
    assert_eq!(restored.interface(), state.interface());
    assert_eq!(
        [Key::Points, Key::Plans].map(|key| restored.list(key)),
        [Key::Points, Key::Plans].map(|key| state.list(key))
    );
}

#[test]
fn what_link_and_visitor_have_set_is_kept() {
    proptest!(cases(256), |(link in case(), visitor in case())| {
        let mut state = state(&format!("{}&byok-colour=red", link.query()), &[Key::Rate]);
        let set = parse(&visitor.query(), PREFIX, &[]).inputs;
        for key in Key::all().filter(|&key| set.is_given(key)) {
            state.edit(key, |inputs| inputs.copy(key, &set));
        }
        is_kept(&state);
        state.unset(Key::Fee);
        is_kept(&state);
    });
}

#[test]
fn a_query_that_was_set_keeps_its_notes() {
    let mut state = state("byok-volume=700", &[]);
    state.restart(|layers| layers.replace("byok-volume=x&byok-keys=3", PREFIX));
    assert_eq!(state.layers().notes().len(), 1);
    is_kept(&state);
}

#[test]
fn a_trial_can_still_be_undone() {
    let mut state = state("", &[]);
    state.set(Key::Rate, 3_000);
    state.try_value(Key::Rate, 5_000);
    is_kept(&state);
    let mut restored = restored(&state);
    restored.undo_trial();
    assert_eq!(restored.inputs().number(Key::Rate), Some(3_000));
}

#[test]
fn what_is_open_and_half_typed_is_kept() {
    let mut state = state("", &[]);
    let interface = state.interface_mut();
    interface.set_open("risks", true);
    interface.show_panel_of(Key::Growth);
    interface.sources[1] = (4, 9);
    let draft = Draft { text: "a&b=ü".to_owned(), error: "Enter a number.".to_owned(), value: "500".to_owned() };
    interface.set_draft("volume", Some(draft));
    assert_eq!(interface.panel, Panel::Planner);
    state.set_list(Key::Plans, vec![Offer { volume: 9, cents: 100, overage: Some(1) }; 2]);
    is_kept(&state);
}
