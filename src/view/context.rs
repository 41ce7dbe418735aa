//! What every component works with: the state, what follows from it, the language, and the browser's services.

use super::debounce::{SETTLE_DELAY, debounced};
use super::reactive::{effect, flag, text};
use crate::interface::Interface;
use crate::layers::Layers;
use crate::model::{Answer, Inputs, Key, Outcome, answer, evaluate};
use crate::state::State;
use crate::words::{Language, Messages, Words};
use leptos::prelude::*;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;

/// The published price list, beside `embed.js`.
pub const PRICE_LIST: &str = "./prices-2026-11.json";

/// What the view asks of the browser.
pub trait Platform {
    /// A link to the calculator as it stands.
    fn share_link(&self, calculator: Calculator) -> String;
    /// Puts text on the clipboard; whether the browser allowed it.
    fn copy(&self, text: String) -> Pin<Box<dyn Future<Output = bool>>>;
    /// Whether the browser has a share sheet.
    fn has_share_sheet(&self) -> bool;
    /// Opens the share sheet with a text and a link.
    fn share(&self, text: &str, link: &str);
    /// Saves text as a CSV file.
    fn save_csv(&self, csv: &str);
    /// Opens the calculator as it stands in a tab that prints itself.
    fn print(&self, calculator: Calculator);
    /// Tells the host that the visitor took the result along: `copy`, `share`, `csv` or `print`.
    fn shared(&self, calculator: Calculator, how: &'static str);
    /// Tells the host that its call to action of a side was pressed: `byok` or `managed`.
    fn call_to_action(&self, calculator: Calculator, side: &'static str);
    /// Goes to a fragment of the page.
    fn go_to(&self, id: &str);
    /// Focuses the field of an input, or scrolls to it where it cannot have the focus.
    fn focus_field(&self, key: Key);
    /// Address of the published price list.
    fn price_list(&self) -> String;
    /// Today where the visitor is, as year, month and day: 20261124.
    fn today(&self) -> u32;
}

/// One calculator; copies are the same one. Components read `inputs`, `interface` and what follows from them; `state` is for
/// what neither has: layers, lists that are being typed, and trials. All change by [`Calculator::change`].
#[derive(Clone, Copy)]
pub struct Calculator {
    /// Inputs by source, and what the visitor is doing.
    pub state: RwSignal<State>,
    /// The state of the interface, as it is in `state`. Not a memo of that: every change of an input would wake its
    /// subscribers for nothing.
    pub interface: ReadSignal<Arc<Interface>>,
    set_interface: WriteSignal<Arc<Interface>>,
    /// The inputs in use, as they are in `state`.
    pub inputs: ReadSignal<Inputs>,
    set_inputs: WriteSignal<Inputs>,
    /// The answer at once, for what is in view during a drag.
    pub answer: Memo<Arc<Answer>>,
    /// The answer in words.
    pub words: Memo<Arc<Words>>,
    /// The inputs, debounced: for everything that is not in view during a drag.
    pub settled_inputs: RwSignal<Inputs>,
    /// The complete outcome of the settled inputs.
    pub outcome: Memo<Arc<Outcome>>,
    /// Whether the pointer is down on something of the calculator.
    pub is_pressed: RwSignal<bool>,
    /// Messages and figures.
    pub language: RwSignal<Rc<Language>, LocalStorage>,
    /// What was set before a reset, and the inputs after it; none once anything has changed since.
    before_reset: RwSignal<Option<Arc<(Layers, Inputs)>>>,
    platform: StoredValue<Rc<dyn Platform>, LocalStorage>,
}

impl Calculator {
    /// A calculator of this state. To be called inside of the owner that ends it.
    pub fn new(state: State, language: Rc<Language>, platform: Rc<dyn Platform>) -> Self {
        let (interface, set_interface) = signal(state.interface().clone());
        let (inputs, set_inputs) = signal(*state.inputs());
        let state = RwSignal::new(state);
        let language = RwSignal::new_local(language);
        let answer = Memo::new(move |_| Arc::new(answer(&inputs.get())));
        let settled_inputs = RwSignal::new(inputs.get_untracked());
        let words = Memo::new(move |_| {
            let (language, inputs, answer) = (language.get(), inputs.get(), answer.get());
            Arc::new(Words::new(&language, &inputs, &answer))
        });
        let outcome = Memo::new(move |_| Arc::new(evaluate(&settled_inputs.get())));
        let settle = debounced(SETTLE_DELAY, move |inputs| {
            if settled_inputs.try_get_untracked().is_some_and(|before| before != inputs) {
                settled_inputs.set(inputs);
            }
        });
        effect(move || settle(inputs.get()));
        let before_reset = RwSignal::new(None::<Arc<(Layers, Inputs)>>);
        effect(move || {
            let inputs = inputs.get();
            if before_reset.get_untracked().is_some_and(|before| before.1 != inputs) {
                before_reset.set(None);
            }
        });
        Self {
            state,
            interface,
            set_interface,
            inputs,
            set_inputs,
            answer,
            words,
            settled_inputs,
            outcome,
            is_pressed: RwSignal::new(false),
            language,
            before_reset,
            platform: StoredValue::new_local(platform),
        }
    }

    /// The browser's services.
    pub fn platform(&self) -> Rc<dyn Platform> {
        self.platform.get_value()
    }

    /// A text of the answer's words, updated with every change.
    pub fn answer_text(self, pick: impl Fn(&Words) -> String + Send + Sync + 'static) -> Signal<String> {
        text(move || self.words.with(|words| pick(words)))
    }

    /// Text derived from the answer, updated with every change.
    pub fn live_text(
        self,
        words: impl Fn(&Language, &Inputs, &Answer) -> String + Send + Sync + 'static,
    ) -> Signal<String> {
        type Make = Box<dyn Fn(&Language, &Inputs, &Answer) -> String + Send + Sync>;
        fn boxed(all: Calculator, words: Make) -> Signal<String> {
            text(move || words(&all.language.get(), &all.inputs.get(), &all.answer.get()))
        }
        boxed(self, Box::new(words))
    }

    /// Text derived from the complete outcome, debounced.
    pub fn settled_text(
        self,
        words: impl Fn(&Language, &Inputs, &Outcome) -> String + Send + Sync + 'static,
    ) -> Signal<String> {
        type Make = Box<dyn Fn(&Language, &Inputs, &Outcome) -> String + Send + Sync>;
        fn boxed(all: Calculator, words: Make) -> Signal<String> {
            text(move || words(&all.language.get(), &all.settled_inputs.get(), &all.outcome.get()))
        }
        boxed(self, Box::new(words))
    }

    /// A message without figures.
    pub fn message(self, message: fn(&Messages) -> String) -> Signal<String> {
        text(move || self.language.with(|language| message(&language.messages)))
    }

    /// Text that depends on the language alone: labels and names.
    pub fn localized(self, words: impl Fn(&Language) -> String + Send + Sync + 'static) -> Signal<String> {
        fn boxed(all: Calculator, words: Box<dyn Fn(&Language) -> String + Send + Sync>) -> Signal<String> {
            text(move || words(&all.language.get()))
        }
        boxed(self, Box::new(words))
    }

    /// A boolean derived from the state.
    pub fn flag(self, is: impl Fn(&State) -> bool + Send + Sync + 'static) -> Signal<bool> {
        fn boxed(all: Calculator, is: Box<dyn Fn(&State) -> bool + Send + Sync>) -> Signal<bool> {
            flag(move || is(&all.state.read()))
        }
        boxed(self, Box::new(is))
    }

    /// A boolean derived from the state of the interface.
    pub fn interface_flag(self, is: impl Fn(&Interface) -> bool + Send + Sync + 'static) -> Signal<bool> {
        fn boxed(all: Calculator, is: Box<dyn Fn(&Interface) -> bool + Send + Sync>) -> Signal<bool> {
            flag(move || is(&all.interface.read()))
        }
        boxed(self, Box::new(is))
    }

    /// Whether the host does not let the visitor set an input.
    pub fn is_locked(self, key: Key) -> Signal<bool> {
        flag(move || self.is_locked_now(key))
    }

    /// That the host keeps an input fixed, where it does.
    pub fn locked_note(self, key: Key) -> Signal<String> {
        text(move || match self.is_locked_now(key) {
            true => self.language.read().messages.assumption_locked(),
            false => String::new(),
        })
    }

    /// The current value, tracked in a reactive context.
    pub fn is_locked_now(self, key: Key) -> bool {
        self.interface.read().is_locked(key)
    }

    /// The complete outcome of the current inputs.
    pub fn current_outcome(self) -> Outcome {
        evaluate(&self.inputs.get_untracked())
    }

    /// Changes the state. Everything that is not in view during a drag follows debounced.
    pub fn change(self, change: impl FnOnce(&mut State)) {
        // There is no state any more where the calculator has left the page.
        fn boxed(all: Calculator, change: Box<dyn FnOnce(&mut State) + '_>) {
            let Some(mut state) = all.state.try_write() else { return };
            change(&mut state);
            let (inputs, interface) = (*state.inputs(), state.interface().clone());
            drop(state);
            if *all.inputs.read_untracked() != inputs {
                all.set_inputs.set(inputs);
            }
            if *all.interface.read_untracked() != interface {
                all.set_interface.set(interface);
            }
        }
        boxed(self, Box::new(change));
    }

    /// Changes the state without debouncing. The settled inputs notify even where they are the same: views that read the
    /// layers untracked are rendered with them.
    pub fn change_now(self, change: impl FnOnce(&mut State)) {
        self.change(change);
        if let Some(inputs) = self.inputs.try_get_untracked() {
            self.settled_inputs.set(inputs);
        }
    }

    /// Shows the field of an input, in whichever panel it is, and focuses it.
    pub fn show_field(self, key: Key) {
        self.change(|state| state.interface_mut().show_panel_of(key));
        let platform = self.platform();
        // In the next frame its panel is rendered.
        request_animation_frame(move || platform.focus_field(key));
    }

    /// Removes all that visitor and link have set. It can be undone until anything else changes.
    pub fn reset(self) {
        let before = self.state.read_untracked().layers().clone();
        self.restart(Layers::reset);
        self.before_reset.set(Some(Arc::new((before, self.inputs.get_untracked()))));
    }

    /// Whether there is no reset to undo.
    pub fn cannot_undo_reset(self) -> Signal<bool> {
        flag(move || self.before_reset.read().is_none())
    }

    /// Restores what was set before the reset.
    pub fn undo_reset(self) {
        if let Some(before) = self.before_reset.get_untracked() {
            self.restart(|layers| layers.undo_reset(&before.0));
            self.before_reset.set(None);
        }
    }

    /// Replaces what visitor and link have set, and discards half-typed text.
    pub fn restart(self, change: impl FnOnce(&mut Layers)) {
        self.change_now(|state| state.restart(change));
    }
}

/// The calculator from context.
pub fn use_calculator() -> Calculator {
    expect_context()
}
