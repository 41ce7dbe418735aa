//! A picture as SVG. It is made anew where the picture changes, and its mark wherever that moves: what differs is updated.

use crate::chart::{Anchor, Label, Mark, Picture, tenths};
use crate::view::reactive::changing;
use crate::view::text::rendered;
use leptos::prelude::*;
use std::sync::Arc;

/// What says where the mark is.
pub type Marking = Arc<dyn Fn(&Picture) -> Option<Mark> + Send + Sync>;

/// The picture with its mark, from back to front.
pub fn drawing(class: &'static str, picture: Memo<Arc<Picture>>, mark: Marking) -> AnyView {
    changing(move || {
        let (drawn, mark) = (picture.get(), mark.clone());
        let Picture { name, view_box, grid, bands, lines, strip, crossings, labels, .. } = &*drawn;
        let paths: Vec<AnyView> = vec![
            path("grid", grid),
            path("band byok", &bands[0]),
            path("band managed", &bands[1]),
            path("line byok", &lines[0]),
            path("line managed", &lines[1]),
            path("strip byok", &strip[0]),
            path("strip managed", &strip[1]),
            path("strip tie", &strip[2]),
        ];
        let front: Vec<AnyView> =
            std::iter::once(path("crossing", crossings)).chain(labels.iter().map(label)).collect();
        view! {
            <svg class=class role="img" aria-label=name.clone() viewBox=view_box.clone()>
                {paths}
                {changing(move || marking(mark(&picture.get())))}
                {front}
            </svg>
        }
        .into_any()
    })
}

/// The mark; there may be none.
fn marking(mark: Option<Mark>) -> AnyView {
    let Mark { line, dots, flag } = mark.unwrap_or_default();
    let parts: Vec<AnyView> = vec![path("mark", &line), path("dot byok", &dots[0]), path("dot managed", &dots[1])];
    let flag: Vec<AnyView> = flag.iter().map(label).collect();
    view! { <g>{parts}{flag}</g> }.into_any()
}

fn path(class: &'static str, d: &str) -> AnyView {
    view! { <path class=class d=d.to_owned()/> }.into_any()
}

fn label(label: &Label) -> AnyView {
    let anchor = match label.anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    let class = if label.is_flag { "flag" } else { "tick" };
    let place = ["translate(", &tenths(label.at.0), " ", &tenths(label.at.1), ")"].concat();
    view! {
        <text class=class text-anchor=anchor transform=place prop:textContent=label.text.clone()>
            {rendered(|| label.text.clone())}
        </text>
    }
    .into_any()
}
