//! A list of credit prices or plans that is edited row by row. An invalid list shows an error, and the last valid one stays in
//! use.

use crate::model::{Key, Kind, MAX_ENTRIES, MAX_OVERAGE, MAX_PRICE, MAX_VOLUME, Offer};
use crate::state::checked;
use crate::view::context::{Calculator, use_calculator};
use crate::view::field::{Field, NumberField};
use crate::view::reactive::{rows, text};
use crate::view::text::{Paragraph, Text};
use crate::words::{Language, OfferWords, label, offer_error, offer_remove, offer_words};
use leptos::prelude::*;

/// A number of a row.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Volume,
    Price,
    Overage,
}

impl Part {
    const ALL: [Self; 3] = [Self::Volume, Self::Price, Self::Overage];

    fn name(self) -> &'static str {
        match self {
            Self::Volume => "volume",
            Self::Price => "price",
            Self::Overage => "overage",
        }
    }

    fn kind(self) -> Kind {
        let (decimals, min, max) = match self {
            Self::Volume => (0, 1, MAX_VOLUME.into()),
            Self::Price => (2, 0, MAX_PRICE),
            Self::Overage => (6, 0, MAX_OVERAGE),
        };
        Kind::Number { decimals, min, max, default: None }
    }

    fn label(self, words: OfferWords) -> String {
        match self {
            Self::Volume => words.volume,
            Self::Price => words.price,
            Self::Overage => words.overage,
        }
    }

    fn format(self, language: &Language, offer: &Offer) -> String {
        match (self, offer.overage) {
            (Self::Volume, _) => language.number(offer.volume),
            (Self::Price, _) => language.figures.number(offer.cents * 10_000, 2),
            (Self::Overage, Some(each)) => language.figures.number(each, 6),
            (Self::Overage, None) => String::new(),
        }
    }

    fn set(self, offer: &mut Offer, number: Option<i64>) {
        match self {
            Self::Volume => offer.volume = number.and_then(|number| number.try_into().ok()).unwrap_or_default(),
            Self::Price => offer.cents = number.unwrap_or_default(),
            Self::Overage => offer.overage = number,
        }
    }
}

/// The list of this input.
#[component]
pub fn Offers(
    /// The input.
    key: Key,
) -> impl IntoView {
    let calculator = use_calculator();
    let name = calculator.localized(move |language| label(language, key));
    let count = move || calculator.state.read().list(key).len();
    let error = text(move || {
        let checked = checked(key, calculator.state.read().list(key));
        checked.err().map(|fault| offer_error(&calculator.language.get(), key, fault)).unwrap_or_default()
    });
    let cannot_add = calculator.flag(move |state| {
        let rows = state.list(key);
        let is_full = rows.len() >= MAX_ENTRIES || rows.last().is_some_and(|last| last.volume >= MAX_VOLUME);
        is_full || state.is_locked(key)
    });
    view! {
        <div class="offers" id=key.name() role="group" aria-label=name>
            <b><Text text=name/></b>
            {rows(count, move |row, hidden| view! { <Row key row hidden/> }.into_any())}
            <div aria-live="polite"><Paragraph class="error" text=error/></div>
            <button
                type="button"
                part="button"
                disabled=cannot_add
                on:click=move |_| change(calculator, key, |rows| rows.push(next(rows.last().copied().unwrap_or_default())))
            >
                <Text text=calculator.localized(move |language| offer_words(language, key).add)/>
            </button>
        </div>
    }
}

/// The default of a new row: double the volume and the price.
fn next(last: Offer) -> Offer {
    let volume = last.volume.saturating_mul(2).clamp(1, MAX_VOLUME);
    Offer { volume, cents: (last.cents * 2).min(MAX_PRICE * 100), overage: None }
}

fn change(calculator: Calculator, key: Key, change: impl FnOnce(&mut Vec<Offer>)) {
    calculator.change_now(|state| {
        let mut rows = state.list(key).to_vec();
        change(&mut rows);
        state.set_list(key, rows);
    });
}

#[component]
fn Row(key: Key, row: usize, hidden: Signal<bool>) -> impl IntoView {
    let calculator = use_calculator();
    let count = if key == Key::Plans { 3 } else { 2 };
    let cells: Vec<AnyView> =
        Part::ALL.into_iter().take(count).map(|part| view! { <Cell key row part/> }.into_any()).collect();
    let cannot_remove = calculator.flag(move |state| state.list(key).len() < 2 || state.is_locked(key));
    let remove = move |_| {
        // Rows move up: what is being typed would stand in another one.
        calculator.change(|state| state.interface_mut().clear_drafts_of(key));
        change(calculator, key, |rows| {
            if row < rows.len() {
                rows.remove(row);
            }
        });
    };
    view! {
        <div class="offer" hidden=hidden>
            {cells}
            <button
                type="button"
                part="button"
                class="remove"
                aria-label=calculator.localized(move |language| offer_remove(language, row + 1))
                disabled=cannot_remove
                on:click=remove
            >
                <Text text=text(|| "×".to_owned())/>
            </button>
        </div>
    }
}

fn id(key: Key, row: usize, part: Part) -> String {
    format!("{}-{}-{row}", key.name(), part.name())
}

/// One number of a row.
#[component]
fn Cell(key: Key, row: usize, part: Part) -> impl IntoView {
    let calculator = use_calculator();
    let id = id(key, row, part);
    let field = Field {
        id,
        key,
        kind: part.kind(),
        is_money: part != Part::Volume,
        optional: part == Part::Overage,
        short_forms: part == Part::Volume,
    };
    let value = text(move || {
        let offer = calculator.state.read().list(key).get(row).copied();
        offer.map(|offer| part.format(&calculator.language.get(), &offer)).unwrap_or_default()
    });
    let sign = calculator.localized(move |language| match part {
        Part::Volume => String::new(),
        _ => language.figures.currency_sign(),
    });
    let set = move |number| {
        calculator.change(|state| {
            let mut rows = state.list(key).to_vec();
            if let Some(offer) = rows.get_mut(row) {
                part.set(offer, number);
            }
            state.set_list(key, rows);
        });
    };
    view! {
        <NumberField
            field
            label=calculator.localized(move |language| part.label(offer_words(language, key)))
            value
            on_number=set
            affixes=[sign, text(String::new)]
            disabled=calculator.is_locked(key)
        />
    }
}
