//! Both totals as bars on one scale, and the likely range as a line around the tie.

use super::context::{Calculator, use_calculator};
use super::reactive::{each, flag, text};
use super::text::Text;
use crate::words::{self, Bar, Comparison, Piece, PieceKind};
use leptos::prelude::*;

/// Both bars.
#[component]
pub fn Compare() -> AnyView {
    view! { <dl class="compare" part="compare">{row("byok", |words| &words.byok)}{row("managed", |words| &words.managed)}</dl> }
        .into_any()
}

/// One bar with its label and its total.
fn row(side: &'static str, bar: fn(&Comparison) -> &Bar) -> AnyView {
    let calculator = use_calculator();
    let part = move |pick: fn(&Bar) -> String| calculator.say(move |words| pick(bar(&words.comparison)));
    let kinds =
        move || bar(&calculator.words.get().comparison).pieces.iter().map(|piece| piece.kind as usize).collect();
    view! {
        <div class="row" data-side=side>
            <dt><Text text=part(|bar| bar.label.clone())/><small><Text text=part(|bar| bar.detail.clone())/></small></dt>
            <dd class="total"><Text text=part(|bar| bar.total.clone().unwrap_or_else(|| "–".to_owned()))/></dd>
            <dd class="bar" aria-hidden="true">{each(kinds, move |kind| piece(calculator, bar, kind))}</dd>
        </div>
    }
    .into_any()
}

fn piece(calculator: Calculator, bar: fn(&Comparison) -> &Bar, kind: usize) -> AnyView {
    let part = move |pick: fn(&Piece) -> String| {
        calculator.say(move |words| {
            let pieces = &bar(&words.comparison).pieces;
            pieces.iter().find(|piece| piece.kind as usize == kind).map(pick).unwrap_or_default()
        })
    };
    view! {
        <span
            class=part(|piece| class(piece.kind).to_owned())
            style:--w=part(|piece| piece.share.css())
            title=part(|piece| piece.title.clone())
        >
            <i><Text text=part(|piece| piece.label.clone())/></i>
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
pub fn LikelyRange() -> AnyView {
    let calculator = use_calculator();
    let whisker = move || words::whisker(&calculator.answer.get());
    let place = move |pick: fn(&words::Whisker) -> words::Share| {
        text(move || whisker().as_ref().map(pick).unwrap_or_default().css())
    };
    let hidden = flag(move || whisker().is_none());
    let words = calculator.say(|words| words.answer.likely_range.clone().unwrap_or_default());
    view! {
        <figure class="whisker" hidden=hidden>
            <div class="axis" aria-hidden="true"
                style:--from=place(|whisker| whisker.from)
                style:--to=place(|whisker| whisker.to)
                style:--at=place(|whisker| whisker.at)>
                <b><Text text=calculator.label(|language| language.messages.managed_cheaper())/></b>
                <span></span>
                <em></em>
                <b><Text text=calculator.label(|language| language.messages.byok_cheaper())/></b>
            </div>
            <figcaption><Text text=words/></figcaption>
        </figure>
    }
    .into_any()
}
