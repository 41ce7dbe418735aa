//! A picture as SVG, rendered again when the picture changes or its mark moves.

use crate::chart::{Anchor, Label, Mark, Picture, tenths};
use crate::view::reactive::dynamic;
use crate::view::text::{Content, rendered};
use leptos::prelude::*;
use std::sync::Arc;

/// The picture with a mark in it, from back to front.
pub fn drawing(
    class: &'static str,
    picture: Memo<Arc<Picture>>,
    mark: impl Fn(&Picture) -> Mark + Send + Sync + 'static,
) -> AnyView {
    dynamic(move || {
        let picture = picture.get();
        let mark = mark(&picture);
        let Picture { name, view_box, grid, bands, lines, strip, crossings, labels, .. } = &*picture;
        let paths = [
            ("grid", grid),
            ("band byok", &bands[0]),
            ("band managed", &bands[1]),
            ("line byok", &lines[0]),
            ("line managed", &lines[1]),
            ("strip byok", &strip[0]),
            ("strip managed", &strip[1]),
            ("strip tie", &strip[2]),
            ("mark", &mark.line),
            ("dot byok", &mark.dots[0]),
            ("dot managed", &mark.dots[1]),
            ("crossing", crossings),
        ];
        let paths: Vec<AnyView> = paths.into_iter().map(|(class, d)| path(class, d)).collect();
        let labels: Vec<AnyView> = labels.iter().chain(&mark.flag).map(label).collect();
        view! {
            <svg class=class role="img" aria-label=name.clone() viewBox=view_box.clone()>
                {paths}
                {labels}
            </svg>
        }
        .into_any()
    })
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
        <text class=class text-anchor=anchor transform=place prop:textContent=Content(label.text.clone())>
            {rendered(|| label.text.clone())}
        </text>
    }
    .into_any()
}
