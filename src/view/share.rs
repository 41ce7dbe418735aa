//! Taking the result along: link, share sheet, CSV, print; and the way back to the defaults.

use super::context::{Calculator, use_calculator};
use super::reactive::{effect, text};
use super::text::{Paragraph, Text};
use crate::words::{self, Language, Messages};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The status of the last action.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Status {
    Copied,
    /// The clipboard is out of reach: the link is shown, to be copied by hand.
    Refused(String),
}

/// Buttons and what came of them.
#[component]
pub fn Share() -> impl IntoView {
    let calculator = use_calculator();
    let status = RwSignal::new(None::<Status>);
    let about = RwSignal::new(calculator.inputs.get_untracked());
    // A message is about one state of the inputs and disappears with it.
    effect(move || {
        if calculator.inputs.get() != about.get_untracked() && status.read_untracked().is_some() {
            status.set(None);
        }
    });
    let copy = move |()| {
        // The same words again would not be announced.
        status.set(None);
        let link = calculator.platform().share_link(calculator);
        let copied = calculator.platform().copy(link.clone());
        calculator.platform().shared(calculator, "copy");
        about.set(calculator.inputs.get_untracked());
        spawn_local(async move {
            let outcome = if copied.await { Status::Copied } else { Status::Refused(link) };
            status.try_set(Some(outcome));
        });
    };
    let reset = move |()| {
        status.set(None);
        calculator.reset();
    };
    let cannot_undo_reset = calculator.cannot_undo_reset();
    let message = move || match status.get() {
        None if !cannot_undo_reset.get() => calculator.language.get().messages.share_reset_done(),
        status => status_message(&calculator.language.get(), status),
    };
    let sheet = calculator.platform().has_share_sheet().then(|| {
        view! { <ShareButton label=Messages::share_sheet on_press=move |()| share(calculator)/> }
    });
    view! {
        <div class="share" part="share">
            <ShareButton label=Messages::share_copy on_press=copy/>
            {sheet}
            <ShareButton label=Messages::share_csv on_press=move |()| save(calculator)/>
            <ShareButton label=Messages::share_print on_press=move |()| {
                calculator.platform().print(calculator);
                calculator.platform().shared(calculator, "print");
            }/>
            <ShareButton label=Messages::share_reset on_press=reset quiet=true/>
            <div class="status">
                <div class="confirmation" role="status">
                    <Paragraph class="" text=text(message)/>
                </div>
                <span hidden=cannot_undo_reset>
                    <ShareButton label=Messages::share_undo on_press=move |()| calculator.undo_reset()/>
                </span>
            </div>
        </div>
    }
}

#[component]
fn ShareButton(
    label: fn(&Messages) -> String,
    #[prop(into)] on_press: Callback<()>,
    #[prop(optional)] quiet: bool,
) -> impl IntoView {
    let calculator = use_calculator();
    view! {
        <button type="button" part="button" class:quiet=quiet on:click=move |_| on_press.run(())>
            <Text text=calculator.message(label)/>
        </button>
    }
}

fn status_message(language: &Language, status: Option<Status>) -> String {
    match status {
        None => String::new(),
        Some(Status::Copied) => language.messages.share_copied(),
        Some(Status::Refused(link)) => [&language.messages.share_refused(), " ", &*link].concat(),
    }
}

fn share(calculator: Calculator) {
    let (inputs, answer) = (calculator.inputs.get_untracked(), calculator.answer.get_untracked());
    let text = words::share_text(&calculator.language.get_untracked(), &inputs, &answer);
    calculator.platform().share(&text, &calculator.platform().share_link(calculator));
    calculator.platform().shared(calculator, "share");
}

fn save(calculator: Calculator) {
    let link = calculator.platform().share_link(calculator);
    let (inputs, outcome) = (calculator.inputs.get_untracked(), calculator.current_outcome());
    let csv = words::csv(&calculator.language.get_untracked(), &inputs, &outcome, &link);
    calculator.platform().save_csv(&csv);
    calculator.platform().shared(calculator, "csv");
}
