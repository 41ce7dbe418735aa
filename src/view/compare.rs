//! Both totals as bars on one scale, and the likely range as a line around the tie.

use super::text::text_span;
use crate::model;
use crate::words::{self, Bar, Comparison, Language, Piece, PieceKind};
use leptos::prelude::*;

/// Both bars.
pub fn bars(comparison: &Comparison) -> AnyView {
    view! { <dl class="compare" part="compare">{row("byok", &comparison.byok)}{row("managed", &comparison.managed)}</dl> }
        .into_any()
}

/// One bar with its label and its total.
fn row(side: &'static str, bar: &Bar) -> impl IntoView + use<> {
    let total = bar.total.clone().unwrap_or_else(|| "–".to_owned());
    let pieces: Vec<AnyView> = bar.pieces.iter().map(piece).collect();
    view! {
        <div class="row" data-side=side>
            <dt>{text_span(bar.label.clone())}<small>{text_span(bar.detail.clone())}</small></dt>
            <dd class="total">{text_span(total)}</dd>
            <dd class="bar" aria-hidden="true">{pieces}</dd>
        </div>
    }
}

fn piece(piece: &Piece) -> AnyView {
    view! {
        <span class=class(piece.kind) style:--w=piece.share.css() title=piece.title.clone()>
            <i>{text_span(piece.label.clone())}</i>
        </span>
    }
    .into_any()
}

fn class(kind: PieceKind) -> &'static str {
    match kind {
        PieceKind::Api => "api",
        PieceKind::Fee => "fee",
        PieceKind::UsageFee => "fee usage",
        PieceKind::Time => "time",
        PieceKind::Surprises => "time surprises",
        PieceKind::Credits => "credits",
        PieceKind::Overage => "credits overage",
    }
}

/// The likely range of the difference, drawn around the tie and said in a few words.
pub fn likely_range(language: &Language, answer: &model::Answer, words: &words::Answer) -> AnyView {
    let whisker = words::whisker(answer);
    let hidden = whisker.is_none();
    let whisker = whisker.unwrap_or_default();
    let messages = &language.messages;
    view! {
        <figure class="whisker" hidden=hidden>
            <div class="axis" aria-hidden="true"
                style:--from=whisker.from.css() style:--to=whisker.to.css() style:--at=whisker.at.css()>
                <b>{text_span(messages.managed_cheaper())}</b>
                <span></span>
                <em></em>
                <b>{text_span(messages.byok_cheaper())}</b>
            </div>
            <figcaption>{text_span(words.likely_range.clone().unwrap_or_default())}</figcaption>
        </figure>
    }
    .into_any()
}
