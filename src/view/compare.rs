//! Both totals as bars on one scale, and the likely range as a line around the tie.

use super::context::use_calculator;
use super::text::Text;
use crate::words::{self, Bar, Piece, PieceKind};
use leptos::prelude::*;

/// Both bars.
#[component]
pub fn Compare() -> impl IntoView {
    let calculator = use_calculator();
    let comparison = calculator.now(words::comparison);
    let byok = Memo::new(move |_| comparison.with(|comparison| comparison.byok.clone()));
    let managed = Memo::new(move |_| comparison.with(|comparison| comparison.managed.clone()));
    view! {
        <dl class="compare" part="compare">
            <BarRow bar=byok side="byok"/>
            <BarRow bar=managed side="managed"/>
        </dl>
    }
}

#[component]
fn BarRow(bar: Memo<Bar>, side: &'static str) -> impl IntoView {
    let text = move |pick: fn(&Bar) -> String| Signal::derive(move || bar.with(pick));
    let kinds = Memo::new(move |_| bar.with(|bar| bar.pieces.iter().map(|piece| piece.kind).collect::<Vec<_>>()));
    view! {
        <div class="row" data-side=side>
            <dt><Text text=text(|bar| bar.label.clone())/><small><Text text=text(|bar| bar.detail.clone())/></small></dt>
            <dd class="total"><Text text=text(|bar| bar.total.clone().unwrap_or_else(|| "–".to_owned()))/></dd>
            <dd class="bar" aria-hidden="true">
                <For each=move || kinds.get() key=|kind| *kind let(kind)>
                    <PieceOfBar bar kind/>
                </For>
            </dd>
        </div>
    }
}

#[component]
fn PieceOfBar(bar: Memo<Bar>, kind: PieceKind) -> impl IntoView {
    let piece = Memo::new(move |_| bar.with(|bar| bar.pieces.iter().find(|piece| piece.kind == kind).cloned()));
    let text = move |pick: fn(&Piece) -> String| {
        Memo::new(move |_| piece.with(|piece| piece.as_ref().map(pick).unwrap_or_default()))
    };
    let (label, title, width) =
        (text(|piece| piece.label.clone()), text(|piece| piece.title.clone()), text(|piece| piece.share.css()));
    view! {
        <span class=class(kind) style:--w=move || width.get() title=move || title.get()>
            <i><Text text=label/></i>
        </span>
    }
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
    let whisker = calculator.now(|_, _, answer| words::whisker(answer));
    let place = move |pick: fn(&words::Whisker) -> words::Share| {
        Memo::new(move |_| whisker.with(|whisker| whisker.as_ref().map(pick).unwrap_or_default().css()))
    };
    let (from, to, at) = (place(|whisker| whisker.from), place(|whisker| whisker.to), place(|whisker| whisker.at));
    let text = calculator.now(words::likely_range);
    view! {
        <figure class="whisker" hidden=move || whisker.get().is_none()>
            <div class="axis" aria-hidden="true"
                style:--from=move || from.get() style:--to=move || to.get() style:--at=move || at.get()>
                <b><Text text=calculator.label(|language| language.messages.managed_cheaper())/></b>
                <span></span>
                <em></em>
                <b><Text text=calculator.label(|language| language.messages.byok_cheaper())/></b>
            </div>
            <figcaption><Text text=Signal::derive(move || text.get().unwrap_or_default())/></figcaption>
        </figure>
    }
}
