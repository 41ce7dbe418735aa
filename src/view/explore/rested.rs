//! Parts that follow the state once it rests. What they say and do are plain functions of it and of a place in some
//! list: a closure for each would cost half a kilobyte.

use super::super::app::App;
use super::super::dom::{El, button};
use crate::state::State;
use crate::text::Figures;

/// Words about what stands at a place.
pub type Words = fn(usize, &State, &dyn Figures) -> String;
/// Whether something holds there.
pub type Test = fn(usize, &State, &dyn Figures) -> bool;
/// What a press does there.
pub type Act = fn(usize, &mut State, &dyn Figures);

impl El {
    /// Text.
    pub fn tell(self, app: &App, at: usize, words: Words) -> Self {
        self.say(follow(app, at, words))
    }

    /// An attribute.
    pub fn tell_as(self, name: &'static str, app: &App, at: usize, words: Words) -> Self {
        self.follow(name, follow(app, at, words))
    }

    /// An attribute that is there or not.
    pub fn tell_if(self, name: &'static str, app: &App, at: usize, test: Test) -> Self {
        let app = app.clone();
        self.flag(name, move || app.read_rested(|state, figures| test(at, state, figures)))
    }

    /// The only content, made from words, anew whenever these change.
    pub fn tell_each(self, app: &App, at: usize, words: Words, make: fn(&str) -> Vec<El>) -> Self {
        self.each(follow(app, at, words), make)
    }
}

fn follow(app: &App, at: usize, words: Words) -> impl FnMut() -> String + use<> {
    let app = app.clone();
    move || app.read_rested(|state, figures| words(at, state, figures))
}

/// A button.
pub fn press(app: &App, label: &str, at: usize, act: Act) -> El {
    let app = app.clone();
    button(label, move || app.act(|state, figures| act(at, state, figures)))
}
