//! Parts of the interface written down as text, a line an element, with what follows the state in plain functions: calls
//! for each element and a closure for whatever follows are three times as much WASM.
//!
//! A line begins with a space for each element that it stands in. Then come a tag, attributes after `;`, and text after
//! `|`; a line without a tag is about the element around. `*` stands for the next of the parts that come along, as the
//! value of an attribute or as text, and `+` for elements that are made elsewhere: as a tag, or as all that is inside.
//! Names of attributes that begin with `--` are style properties, those with `on` events.

use super::app::App;
use super::dom::{El, Made, Place, made, watch};
use crate::state::State;
use crate::text::{self, Figures};
use leptos::prelude::Owner;
use web_sys::Event;

/// Words about what stands at a place of some list.
pub type Words = fn(usize, &State, &dyn Figures) -> String;
/// An element that is made elsewhere.
pub type Child = fn(&App, usize) -> El;
/// What an event does.
pub type Act = fn(usize, &App, &Event);

/// What a `*` or a `+` stands for.
#[derive(Clone, Copy)]
pub enum Part {
    /// Words that follow every change.
    Now(Words),
    /// Words of the answer, which follow every change.
    Answer(text::Words),
    /// Words that follow once all rests.
    Rest(Words),
    /// Words that follow every change as long as the question at that place stands open, else once all rests.
    Open(Words),
    /// Lines of words, each made as the text tells, its cells for `{}`: with every change.
    NowRows(Words, &'static str),
    /// The same once all rests.
    Rows(Words, &'static str),
    /// Elements made elsewhere, anew whenever the words change; with every change.
    Anew(Words, fn(&App, usize, &Place)),
    /// What is made elsewhere, for each place below that number; with 0 for the place of the whole.
    Each(usize, Child),
    /// What an event does.
    Act(Act),
}

use Part::{Anew, Answer, Each, Now, NowRows, Open, Rest, Rows};

/// Open where the host wants all that opens to stand open; else as the visitor has it.
pub const OPEN: Part = Rest(|_, state, _| flag(state.options.full));

/// An attribute that is there, or not.
pub fn flag(is_there: bool) -> String {
    if is_there { "true".to_owned() } else { String::new() }
}

/// Makes the element that the text describes. Its functions are told `at`.
pub fn build(app: &App, at: usize, text: &str, parts: &[Part]) -> El {
    complete(made(text), app, at, parts)
}

fn complete(made: Made, app: &App, at: usize, parts: &[Part]) -> El {
    let element = made.element();
    for &part in parts {
        made.place().take(app, at, part);
    }
    element
}

impl El {
    /// Makes what the text describes and puts it inside; the last of the outermost elements.
    pub fn hold(&self, app: &App, at: usize, text: &str, parts: &[Part]) -> El {
        complete(self.make(text), app, at, parts)
    }
}

impl Place {
    /// Puts there what a part stands for.
    pub fn take(self, app: &App, at: usize, part: Part) {
        match part {
            Part::Act(act) => {
                let app = app.clone();
                self.listen(Box::new(move |event| act(at, &app, &event)));
            }
            Each(0, make) => self.add(&make(app, at)),
            Each(number, make) => (0..number).for_each(|at| self.add(&make(app, at))),
            part => self.follow(app.clone(), at, part),
        }
    }

    fn follow(self, app: App, at: usize, part: Part) {
        let mut before = None;
        // What is made elsewhere ends when it is made anew.
        let owner = matches!(part, Anew(..)).then(Owner::new);
        watch(Box::new(move || {
            app.track(match part {
                Rest(_) | Rows(..) => false,
                Open(_) => app.peek(|state, _| state.is_open(at)),
                _ => true,
            });
            let now = app.peek(|state, figures| match part {
                Now(words) | Rest(words) | Open(words) | Rows(words, _) | NowRows(words, _) | Anew(words, _) => {
                    words(at, state, figures)
                }
                Answer(words) => words(state.inputs(), state.answer(), figures),
                _ => String::new(),
            });
            if before.as_ref() == Some(&now) {
                return;
            }
            match part {
                Rows(_, row) | NowRows(_, row) => {
                    self.rows(row, &now);
                }
                Anew(_, make) => {
                    self.put("");
                    if let Some(owner) = &owner {
                        owner.with_cleanup(|| make(&app, at, &self));
                    }
                }
                _ => self.put(&now),
            }
            before = Some(now);
        }));
    }
}
