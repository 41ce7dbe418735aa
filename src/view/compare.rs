//! Both totals as bars on one scale, and the likely range as a line around the tie.

use super::context::{Calculator, use_calculator};
use super::reactive::{flag, rows, text};
use super::text::Text;
use crate::words::{self, Bar, PieceKind, Share, Words};
use leptos::prelude::*;

/// Which of the bars.
type Which = fn(&Words) -> &Bar;

/// Both bars.
#[component]
pub fn Comparison() -> impl IntoView {
    view! {
        <dl class="compare" part="compare">
            <Row side="byok" bar=|words| &words.comparison.byok/>
            <Row side="managed" bar=|words| &words.comparison.managed/>
        </dl>
    }
}

/// One bar with its label and its total.
#[component]
fn Row(side: &'static str, bar: Which) -> impl IntoView {
    let calculator = use_calculator();
    let pieces = move || calculator.words.with(|words| bar(words).pieces.len());
    view! {
        <div class="row" data-side=side>
            <dt>
                <Text text=calculator.said(move |words| bar(words).label.clone())/>
                <small><Text text=calculator.said(move |words| bar(words).detail.clone())/></small>
            </dt>
            <dd class="total">
                <Text text=calculator.said(move |words| bar(words).total.clone().unwrap_or_else(|| "–".to_owned()))/>
            </dd>
            <dd class="bar" aria-hidden="true">{rows(pieces, move |at, hidden| piece(calculator, bar, at, hidden))}</dd>
        </div>
    }
}

fn piece(calculator: Calculator, bar: Which, at: usize, hidden: Signal<bool>) -> AnyView {
    let said = move |pick: fn(&words::Piece) -> String| {
        calculator.said(move |words| bar(words).pieces.get(at).map(pick).unwrap_or_default())
    };
    view! {
        <span
            class=said(|piece| class(piece.kind).to_owned())
            style:--w=said(|piece| piece.share.css())
            title=said(|piece| piece.title.clone())
            hidden=hidden
        >
            <i><Text text=said(|piece| piece.label.clone())/></i>
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
#[component]
pub fn LikelyRange() -> impl IntoView {
    let calculator = use_calculator();
    let place = move |pick: fn(words::Whisker) -> Share| {
        text(move || pick(calculator.answer.with(|answer| words::whisker(answer)).unwrap_or_default()).css())
    };
    let hidden = flag(move || calculator.answer.with(|answer| words::whisker(answer).is_none()));
    view! {
        <figure class="whisker" hidden=hidden>
            <div
                class="axis"
                aria-hidden="true"
                style:--from=place(|whisker| whisker.from)
                style:--to=place(|whisker| whisker.to)
                style:--at=place(|whisker| whisker.at)
            >
                <b><Text text=calculator.label(|language| language.messages.managed_cheaper())/></b>
                <span></span>
                <em></em>
                <b><Text text=calculator.label(|language| language.messages.byok_cheaper())/></b>
            </div>
            <figcaption>
                <Text text=calculator.said(|words| words.answer.likely_range.clone().unwrap_or_default())/>
            </figcaption>
        </figure>
    }
}
