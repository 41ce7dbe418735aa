//! Taking the result along: a link that carries the inputs.

use super::app::App;
use super::dom::{El, classed, el, watch};
use crate::layers::Layers;
use leptos::prelude::{Get, RwSignal, Set};

/// Buttons and their confirmation.
pub fn share(app: &App) -> El {
    let said = RwSignal::new(String::new());
    // Where the clipboard is out of reach: the link itself, to be copied by hand.
    let by_hand = RwSignal::new(String::new());
    let follows = app.clone();
    watch(move || {
        // Once the inputs change, the confirmation is about another link.
        follows.read(|_, _| ());
        said.set(String::new());
        by_hand.set(String::new());
    });
    let (copies, resets) = (app.clone(), app.clone());
    let copy = move || {
        let link = copies.host().share_link(&copies);
        let shown = link.clone();
        let done = move |worked: bool| {
            let words =
                if worked { "Link copied." } else { "The browser does not let the link be copied; here it is:" };
            said.set(words.to_owned());
            by_hand.set(if worked { String::new() } else { shown });
        };
        copies.host().copy(&copies, &link, Box::new(done));
    };
    classed("div", "share")
        .child(button("Copy link", copy))
        .child(button("Reset", move || resets.restart(Layers::reset)))
        .child(
            classed("p", "confirmation")
                .attr("role", "status")
                .say(move || said.get())
                .child(classed("span", "link").say(move || by_hand.get())),
        )
}

/// A button that belongs to no form.
fn button(label: &str, press: impl Fn() + 'static) -> El {
    el("button").attr("type", "button").text(label).on("click", move |_| press())
}
