//! Taking the result along: a link that carries the inputs.

use super::app::{App, Host};
use super::dom::El;
use super::template::Part::{self, Act, Now};
use super::template::flag;
use crate::layers::Layers;
use crate::state::State;
use crate::text::{self, Figures};
use web_sys::Event;

const COPY: &str = "button;onclick=*;oncopied=*;onrefused=*|Copy link";
const SHEET: &str = "button;onclick=*|Share";
const OTHERS: &str = "
button;onclick=*|Download CSV
button;onclick=*|Print
button;onclick=*|Reset
p;class=confirmation;role=status|*
 span;class=link|*";

const LINK: &str = ";hidden=*|*
button;onclick=*|Use this page's own figures";

/// Buttons and their confirmation.
pub fn show(app: &App, place: &El) {
    const OF_OTHERS: &[Part] = &[
        Act(save),
        Act(|_, app, _| {
            if let Some(host) = app.host() {
                host.print(app);
            }
        }),
        Act(|_, app, _| app.restart(&mut Layers::reset)),
        Now(|_, state, _| state.share_status[0].clone()),
        Now(|_, state, _| state.share_status[1].clone()),
    ];
    const OF_COPY: &[Part] = &[
        Act(copy),
        Act(|_, app, _| app.act(&mut |state| state.share_status = ["Link copied.".to_owned(), String::new()])),
        Act(refused),
    ];
    place.hold(app, 0, COPY, OF_COPY);
    if app.host().is_some_and(Host::has_share_sheet) {
        place.hold(app, 0, SHEET, &[Act(share)]);
    }
    place.hold(app, 0, OTHERS, OF_OTHERS);
}

fn copy(_: usize, app: &App, press: &Event) {
    if let Some(host) = app.host() {
        host.copy(app, press, &host.share_link(app));
    }
}

/// Where the clipboard is out of reach, the link itself is told, to be copied by hand.
fn refused(_: usize, app: &App, _: &Event) {
    let link = app.host().map_or_else(String::new, |host| host.share_link(app));
    let words = "The browser does not let the link be copied; here it is:";
    app.act(&mut |state| state.share_status = [words.to_owned(), link.clone()]);
}

fn share(_: usize, app: &App, _: &Event) {
    let Some(host) = app.host() else { return };
    let verdict = app.peek(|state, figures| text::verdict(state.inputs(), state.answer(), figures));
    host.share(app, &verdict, &host.share_link(app));
}

fn save(_: usize, app: &App, _: &Event) {
    let Some(host) = app.host() else { return };
    let link = host.share_link(app);
    let table = app.peek(|state, _| text::csv(state.inputs(), state.outcome(), &link));
    host.save_table(app, &table);
}

/// What a link that was opened sets, and the way back to the page's own figures.
pub fn show_link(app: &App, place: &El) {
    const SLOTS: &[Part] = &[
        Now(|at, state, figures| flag(set_by_link(at, state, figures).is_empty())),
        Now(set_by_link),
        Act(|_, app, _| app.restart(&mut Layers::drop_link)),
    ];
    place.hold(app, 0, LINK, SLOTS);
}

fn set_by_link(_: usize, state: &State, _: &dyn Figures) -> String {
    text::set_by_link(&state.layers().link.inputs)
}
