//! The panels under a tab list, or one below the other.

use super::assumptions::AssumptionsPanel;
use super::change::ChangePanel;
use super::fit::FitPanel;
use super::method::MethodPanel;
use super::mix::MixPanel;
use super::planner::PlannerPanel;
use crate::panel::Panel;
use crate::view::context::{Calculator, use_calculator};
use crate::view::reactive::{dynamic, latch, text};
use crate::view::text::Text;
use crate::words::{Language, Messages};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlElement};

/// Every panel with its heading: the full view.
#[component]
pub fn AllPanels() -> impl IntoView {
    Panel::ALL.into_iter().map(|panel| view! { <Section panel is_tab=false/> }).collect_view()
}

/// One panel at a time, after the ARIA pattern for tabs: arrow keys, Home and End go from tab to tab, and the panel
/// follows at once.
#[component]
pub fn Tabs() -> impl IntoView {
    let calculator = use_calculator();
    let name = calculator.message(Messages::explore_title);
    view! {
        <div
            class="tabs"
            part="tabs"
            role="tablist"
            aria-label=name
            on:keydown=move |event| on_keydown(calculator, &event)
        >
            {Panel::ALL.into_iter().map(|panel| view! { <Tab panel/> }).collect_view()}
        </div>
        {Panel::ALL.into_iter().map(|panel| view! { <Section panel is_tab=true/> }).collect_view()}
    }
}

#[component]
fn Tab(panel: Panel) -> AnyView {
    let calculator = use_calculator();
    let name = panel.name();
    let is_shown = calculator.interface_flag(move |interface| interface.shown_panel() == Some(panel));
    view! {
        <button
            type="button"
            role="tab"
            id=format!("tab-{name}")
            data-panel=name
            aria-controls=format!("panel-{name}")
            aria-selected=text(move || is_shown.get().to_string())
            tabindex=text(move || if is_shown.get() { "0" } else { "-1" }.to_owned())
            on:click=move |_| calculator.change(|state| state.interface_mut().panel = panel)
        >
            <Text text=calculator.localized(move |language| title(language, panel))/>
        </button>
    }
    .into_any()
}

/// Goes to another tab, past those that the host hides.
fn on_keydown(calculator: Calculator, event: &KeyboardEvent) {
    // The browser's own keys, such as Alt and Left for Back.
    if event.alt_key() || event.ctrl_key() || event.meta_key() {
        return;
    }
    let interface = calculator.interface.get_untracked();
    let now = interface.shown_panel();
    let shown: Vec<Panel> =
        Panel::ALL.into_iter().filter(|panel| !interface.options.hidden_panels.contains(panel)).collect();
    let Some(at) = shown.iter().position(|panel| Some(*panel) == now) else { return };
    let Some(list) = event.current_target().and_then(|list| list.dyn_into::<Element>().ok()) else { return };
    let last = shown.len() - 1;
    let next = if at == last { 0 } else { at + 1 };
    let previous = if at == 0 { last } else { at - 1 };
    let is_mirrored = list.matches(":dir(rtl)").unwrap_or_default();
    let to = match (event.key().as_str(), is_mirrored) {
        ("ArrowRight", false) | ("ArrowLeft", true) => next,
        ("ArrowLeft", false) | ("ArrowRight", true) => previous,
        ("Home", _) => 0,
        ("End", _) => last,
        _ => return,
    };
    event.prevent_default();
    calculator.change(|state| state.interface_mut().panel = shown[to]);
    let tab = list.query_selector(&format!("#tab-{}", shown[to].name())).ok().flatten();
    if let Some(tab) = tab.and_then(|tab| tab.dyn_into::<HtmlElement>().ok()) {
        drop(tab.focus());
    }
}

/// A panel. Its content is rendered when it is first shown.
#[component]
fn Section(panel: Panel, is_tab: bool) -> AnyView {
    let calculator = use_calculator();
    let name = panel.name();
    let label = if is_tab { "tab" } else { "heading" };
    let hidden = calculator.interface_flag(move |interface| is_tab && interface.shown_panel() != Some(panel));
    let was_shown = latch(move || !hidden.get());
    let content = dynamic(move || if was_shown.get() { content(panel) } else { ().into_any() });
    view! {
        <section
            class=format!("panel {name}")
            id=format!("panel-{name}")
            role=is_tab.then_some("tabpanel")
            tabindex=is_tab.then_some("0")
            aria-labelledby=format!("{label}-{name}")
            hidden=hidden
        >
            <h3 id=format!("heading-{name}") class=if is_tab { "unseen" } else { "" }>
                <Text text=calculator.localized(move |language| title(language, panel))/>
            </h3>
            {content}
        </section>
    }
    .into_any()
}

fn title(language: &Language, panel: Panel) -> String {
    let messages = &language.messages;
    match panel {
        Panel::Change => messages.tab_change(),
        Panel::Assumptions => messages.tab_assumptions(),
        Panel::Mix => messages.tab_mix(),
        Panel::Planner => messages.tab_switch(),
        Panel::Fit => messages.tab_fit(),
        Panel::Method => messages.tab_method(),
    }
}

fn content(panel: Panel) -> AnyView {
    match panel {
        Panel::Change => view! { <ChangePanel/> }.into_any(),
        Panel::Assumptions => view! { <AssumptionsPanel/> }.into_any(),
        Panel::Mix => view! { <MixPanel/> }.into_any(),
        Panel::Planner => view! { <PlannerPanel/> }.into_any(),
        Panel::Fit => view! { <FitPanel/> }.into_any(),
        Panel::Method => view! { <MethodPanel/> }.into_any(),
    }
}
