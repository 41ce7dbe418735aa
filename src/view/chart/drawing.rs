//! A picture as SVG.

use crate::chart::{Anchor, Label, Mark, Picture, tenths};
use crate::view::reactive::text;
use leptos::prelude::*;
use std::sync::Arc;

/// A mark, which need not follow what the picture does.
pub type Marking = Arc<dyn Fn() -> Option<Mark> + Send + Sync>;

/// The picture and its mark, from back to front.
pub fn drawing(picture: Memo<Arc<Picture>>, mark: &Marking) -> AnyView {
    let drawn = move |pick: fn(&Picture) -> &String| text(move || pick(&picture.get()).clone());
    let marked = |pick: fn(&Mark) -> &String| {
        let mark = mark.clone();
        text(move || mark().as_ref().map(pick).cloned().unwrap_or_default())
    };
    let flag = mark.clone();
    let parts: Vec<AnyView> = vec![
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
        labels(Box::new(move || picture.get().labels.clone())),
        path("dot byok", marked(|mark| &mark.dots[0])),
        path("dot managed", marked(|mark| &mark.dots[1])),
        labels(Box::new(move || flag().and_then(|mark| mark.flag).into_iter().collect())),
    ];
    let view_box = drawn(|picture| &picture.view_box);
    view! { <svg class="chart" role="img" aria-label=drawn(|picture| &picture.name) viewBox=view_box>{parts}</svg> }
        .into_any()
}

fn path(class: &'static str, d: Signal<String>) -> AnyView {
    view! { <path class=class d=d/> }.into_any()
}

/// Texts that come and go with the width.
fn labels(labels: Box<dyn Fn() -> Vec<Label> + Send + Sync>) -> AnyView {
    (move || labels().into_iter().map(label).collect_view()).into_any()
}

fn label(label: Label) -> AnyView {
    let anchor = match label.anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    let class = if label.is_flag { "flag" } else { "tick" };
    let place = ["translate(", &tenths(label.at.0), " ", &tenths(label.at.1), ")"].concat();
    // Properties are not rendered natively.
    let first = cfg!(feature = "ssr").then(|| label.text.clone());
    view! { <text class=class text-anchor=anchor transform=place prop:textContent=label.text>{first}</text> }.into_any()
}
