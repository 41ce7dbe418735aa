//! A picture as SVG. Each path and each label follows the picture by itself.

use crate::chart::{Anchor, Label, Mark, Picture, tenths};
use crate::view::reactive::{flag, rows, text};
use crate::view::text::rendered;
use leptos::prelude::*;
use std::sync::Arc;

/// The picture with a mark in it, from back to front.
pub fn drawing(class: &'static str, picture: Memo<Arc<Picture>>, mark: Memo<Arc<Mark>>) -> AnyView {
    let drawn = move |class: &'static str, pick: fn(&Picture) -> &String| {
        path(class, text(move || pick(&picture.read()).clone()))
    };
    let marked =
        move |class: &'static str, pick: fn(&Mark) -> &String| path(class, text(move || pick(&mark.read()).clone()));
    let labels = rows(
        move || picture.read().labels.len(),
        move |at, hidden| label(move || picture.read().labels.get(at).cloned(), hidden),
    );
    view! {
        <svg
            class=class
            role="img"
            aria-label=text(move || picture.read().name.clone())
            viewBox=text(move || picture.read().view_box.clone())
        >
            {drawn("grid", |picture| &picture.grid)}
            {drawn("band byok", |picture| &picture.bands[0])}
            {drawn("band managed", |picture| &picture.bands[1])}
            {drawn("line byok", |picture| &picture.lines[0])}
            {drawn("line managed", |picture| &picture.lines[1])}
            {drawn("strip byok", |picture| &picture.strip[0])}
            {drawn("strip managed", |picture| &picture.strip[1])}
            {drawn("strip tie", |picture| &picture.strip[2])}
            {marked("mark", |mark| &mark.line)}
            {marked("dot byok", |mark| &mark.dots[0])}
            {marked("dot managed", |mark| &mark.dots[1])}
            {label(move || mark.read().flag.clone(), flag(move || mark.read().flag.is_none()))}
            {drawn("crossing", |picture| &picture.crossings)}
            {labels}
        </svg>
    }
    .into_any()
}

fn path(class: &'static str, d: Signal<String>) -> AnyView {
    view! { <path class=class d=d/> }.into_any()
}

fn label(label: impl Fn() -> Option<Label> + Copy + Send + Sync + 'static, hidden: Signal<bool>) -> AnyView {
    let of = move |write: fn(Label) -> String| text(move || label().map(write).unwrap_or_default());
    let content = of(|label| label.text);
    view! {
        <text
            class=of(|label| if label.is_flag { "flag" } else { "tick" }.to_owned())
            text-anchor=of(|label| anchor(label.anchor).to_owned())
            transform=of(|label| ["translate(", &tenths(label.at.0), " ", &tenths(label.at.1), ")"].concat())
            hidden=hidden
            prop:textContent=content
        >
            {rendered(|| content.get_untracked())}
        </text>
    }
    .into_any()
}

fn anchor(anchor: Anchor) -> &'static str {
    match anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    }
}
