//! A picture as SVG.

use crate::chart::{Anchor, Label, Mark, Picture, tenths};
use crate::view::reactive::text;
use leptos::prelude::*;
use std::sync::Arc;

/// The picture and its mark, from back to front.
pub fn drawing(picture: Memo<Arc<Picture>>, mark: impl Fn() -> Option<Mark> + Copy + Send + Sync + 'static) -> AnyView {
    let drawn = move |pick: fn(&Picture) -> &String| text(move || pick(&picture.get()).clone());
    let marked = move |pick: fn(&Mark) -> &String| text(move || mark().as_ref().map(pick).cloned().unwrap_or_default());
    let paths = [
        path("grid", drawn(|picture| &picture.grid)),
        path("band byok", drawn(|picture| &picture.bands[0])),
        path("band managed", drawn(|picture| &picture.bands[1])),
        path("line byok", drawn(|picture| &picture.lines[0])),
        path("line managed", drawn(|picture| &picture.lines[1])),
        path("strip byok", drawn(|picture| &picture.strip[0])),
        path("strip managed", drawn(|picture| &picture.strip[1])),
        path("strip tie", drawn(|picture| &picture.strip[2])),
        path("crossing", drawn(|picture| &picture.crossings)),
        path("mark", marked(|mark| &mark.line)),
        labels(move || picture.get().labels.clone()),
        path("dot byok", marked(|mark| &mark.dots[0])),
        path("dot managed", marked(|mark| &mark.dots[1])),
        labels(move || mark().and_then(|mark| mark.flag).into_iter().collect()),
    ];
    view! {
        <svg
            class="chart"
            role="img"
            aria-label=drawn(|picture| &picture.name)
            viewBox=text(move || picture.get().view_box())
        >
            {paths.into_iter().collect_view()}
        </svg>
    }
    .into_any()
}

fn path(class: &'static str, d: Signal<String>) -> AnyView {
    view! { <path class=class d=d/> }.into_any()
}

/// Texts that come and go with the width. They are hidden from assistive technology, as all of an image is.
fn labels(labels: impl Fn() -> Vec<Label> + Send + Sync + 'static) -> AnyView {
    fn boxed(labels: Box<dyn Fn() -> Vec<Label> + Send + Sync>) -> AnyView {
        (move || labels().into_iter().map(label).collect_view()).into_any()
    }
    boxed(Box::new(labels))
}

fn label(label: Label) -> AnyView {
    let anchor = match label.anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    let first = cfg!(feature = "ssr").then(|| label.text.clone());
    view! {
        <text
            class=if label.is_flag { "flag" } else { "tick" }
            x=tenths(label.at.0)
            y=tenths(label.at.1)
            text-anchor=anchor
            prop:textContent=label.text
        >
            {first}
        </text>
    }
    .into_any()
}
