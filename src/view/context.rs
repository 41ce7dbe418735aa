//! What every component works with: the state, what follows from it, the language, and the browser's services.

use crate::layers::Layers;
use crate::model::{Answer, Inputs, Key, Outcome, answer, evaluate};
use crate::state::State;
use crate::text::estimate::SOURCES;
use crate::words::Language;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

/// How long inputs must rest before anything that is not in view during a drag is computed.
const REST: Duration = Duration::from_millis(150);

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
    /// Address of the published price list.
    fn price_list(&self) -> String;
    /// Today where the visitor is, as year, month and day: 20261124.
    fn today(&self) -> u32;
}

/// Text that is being typed into a field.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// The text as typed.
    pub text: String,
    /// What is wrong with it; empty where it is in use.
    pub error: String,
    /// The value in use after it was typed, as it is written: the text counts as long as that stands.
    pub value: String,
}

/// One calculator; copies are the same one.
#[derive(Clone, Copy)]
pub struct Calculator {
    /// Inputs by source, and what is being tried.
    pub state: RwSignal<State>,
    /// The inputs in use.
    pub inputs: Memo<Inputs>,
    /// The answer at once, for what is in view during a drag.
    pub answer: Memo<Arc<Answer>>,
    /// The inputs once they have rested, for what is not.
    pub settled: RwSignal<Inputs>,
    /// The complete outcome of the settled inputs.
    pub outcome: Memo<Arc<Outcome>>,
    /// Messages and figures.
    pub language: RwSignal<Rc<Language>, LocalStorage>,
    /// Half-typed text by field id; it survives a move of the element.
    pub drafts: RwSignal<BTreeMap<String, Draft>>,
    /// Ids of the questions that stand open; they survive a move of the element.
    pub open: RwSignal<BTreeSet<String>>,
    /// Whether everything that opens stands open (`view="full"`).
    pub full: RwSignal<bool>,
    /// What the estimator counts, row by row: sources a month, and pieces from each.
    pub sources: RwSignal<[(u32, u32); SOURCES.len()]>,
    /// The assumption whose field Explore is asked to show.
    pub shown_assumption: RwSignal<Option<Key>>,
    platform: StoredValue<Rc<dyn Platform>, LocalStorage>,
}

impl Calculator {
    /// A calculator of this state. To be called inside of the owner that ends it.
    pub fn new(state: State, language: Rc<Language>, platform: Rc<dyn Platform>) -> Self {
        let full = RwSignal::new(state.options.full);
        let state = RwSignal::new(state);
        let inputs = Memo::new(move |_| state.with(|state| *state.inputs()));
        let settled = RwSignal::new(inputs.get_untracked());
        let calculator = Self {
            state,
            inputs,
            answer: Memo::new(move |_| Arc::new(answer(&inputs.get()))),
            settled,
            outcome: Memo::new(move |_| Arc::new(evaluate(&settled.get()))),
            language: RwSignal::new_local(language),
            drafts: RwSignal::default(),
            open: RwSignal::default(),
            full,
            sources: RwSignal::new(SOURCES.map(|source| (0, source.yields))),
            shown_assumption: RwSignal::new(None),
            platform: StoredValue::new_local(platform),
        };
        let mut settle = debounce(REST, move |inputs| settled.set(inputs));
        Effect::new(move |_| settle(inputs.get()));
        calculator
    }

    /// The browser's services.
    pub fn platform(&self) -> Rc<dyn Platform> {
        self.platform.get_value()
    }

    /// Words of the answer, which follow every change.
    pub fn now<T: PartialEq + Send + Sync + 'static>(
        self,
        words: impl Fn(&Language, &Inputs, &Answer) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        Memo::new(move |_| words(&self.language.get(), &self.inputs.get(), &self.answer.get()))
    }

    /// Words of the complete outcome, which follow once the inputs have rested.
    pub fn rested<T: PartialEq + Send + Sync + 'static>(
        self,
        words: impl Fn(&Language, &Inputs, &Outcome) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        Memo::new(move |_| words(&self.language.get(), &self.settled.get(), &self.outcome.get()))
    }

    /// Words that depend on the language alone: labels and names.
    pub fn label(self, words: impl Fn(&Language) -> String + Send + Sync + 'static) -> Signal<String> {
        Signal::derive(move || words(&self.language.get()))
    }

    /// The complete outcome of the inputs as they are, rested or not.
    pub fn current_outcome(self) -> Outcome {
        evaluate(&self.inputs.get_untracked())
    }

    /// Opens the field of an assumption in Explore.
    pub fn show_assumption(self, key: Key) {
        self.shown_assumption.set(Some(key));
    }

    /// Whether the host does not let the visitor set an input.
    pub fn is_locked(self, key: Key) -> Memo<bool> {
        Memo::new(move |_| self.state.with(|state| state.is_locked(key)))
    }

    /// Changes inputs; what is not in view follows once they rest.
    pub fn change(self, change: impl FnOnce(&mut State)) {
        self.state.update(change);
    }

    /// Changes inputs at one press: everything follows at once.
    pub fn press(self, change: impl FnOnce(&mut State)) {
        self.state.update(change);
        self.settled.set(self.inputs.get_untracked());
    }

    /// Replaces what visitor and link have set; half-typed text counts no more.
    pub fn restart(self, change: impl FnOnce(&mut Layers)) {
        self.drafts.update(BTreeMap::clear);
        let mut change = Some(change);
        self.press(|state| {
            state.restart(&mut |layers| {
                if let Some(change) = change.take() {
                    change(layers);
                }
            });
        });
    }
}

/// The calculator that a component stands in.
pub fn use_calculator() -> Calculator {
    expect_context()
}
