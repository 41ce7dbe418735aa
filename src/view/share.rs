//! Taking the result along: a link that carries the inputs.

use super::app::{App, Host};
use super::dom::{El, button, classed, watch};
use super::signal::Signal;
use crate::layers::Layers;
use crate::text;
use std::rc::Rc;

/// Where a result is taken along from.
pub fn place(app: &App) -> El {
    classed("div", "share").attr("part", "share").hide(app, "share")
}

/// Buttons and their confirmation.
pub fn fill(app: &App, host: &Rc<dyn Host>, place: El) {
    // A confirmation; and where the clipboard is out of reach, the link itself, to be copied by hand.
    let said = Signal::new([String::new(), String::new()]);
    let (follows, clears, says, shows) = (app.clone(), said.clone(), said.clone(), said.clone());
    watch(move || {
        // Once the inputs change, the confirmation is about another link.
        follows.read(|_, _| ());
        clears.set([String::new(), String::new()]);
    });
    let (copies, shares, saves, prints, resets) = (app.clone(), app.clone(), app.clone(), app.clone(), app.clone());
    let [copier, sharer, saver, printer] = [host.clone(), host.clone(), host.clone(), host.clone()];
    let copy = move || {
        let link = copier.share_link(&copies);
        let (shown, said) = (link.clone(), said.clone());
        let done = move |worked: bool| {
            let words =
                if worked { "Link copied." } else { "The browser does not let the link be copied; here it is:" };
            said.set([words.to_owned(), if worked { String::new() } else { shown }]);
        };
        copier.copy(&copies, &link, Box::new(done));
    };
    let sheet = move || {
        let verdict = shares.peek(|state, figures| text::verdict(state.inputs(), state.answer(), figures));
        sharer.share(&shares, &verdict, &sharer.share_link(&shares));
    };
    let table = move || {
        let link = saver.share_link(&saves);
        let table = saves.peek(|state, _| text::csv(state.inputs(), state.outcome(), &link));
        saver.save_table(&saves, &table);
    };
    let mut buttons = place.child(button("Copy link", copy));
    if host.has_share_sheet() {
        buttons = buttons.child(button("Share", sheet));
    }
    let _ = buttons
        .child(button("Download CSV", table))
        .child(button("Print", move || printer.print(&prints)))
        .child(button("Reset", move || resets.restart(Layers::reset)))
        .child(
            classed("p", "confirmation")
                .attr("role", "status")
                .say(move || says.get()[0].clone())
                .child(classed("span", "link").say(move || shows.get()[1].clone())),
        );
}

/// The place of what a link has set.
pub fn link_place() -> El {
    classed("p", "from-link").attr("hidden", "true")
}

/// What a link that was opened sets, and the way back to the page's own figures.
pub fn fill_link(app: &App, place: El) {
    let (says, is_none, leaves) = (app.clone(), app.clone(), app.clone());
    place
        .flag("hidden", move || is_none.read(|state, _| text::set_by_link(&state.layers().link.inputs).is_empty()))
        .say(move || says.read(|state, _| text::set_by_link(&state.layers().link.inputs)))
        .child(button("Use this page's own figures", move || leaves.restart(Layers::leave_link)));
}
