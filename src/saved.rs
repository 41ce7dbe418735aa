//! The saved state of a calculator that is removed from the page and put back, as a query string.

use crate::interface::Draft;
use crate::model::{Key, Offer};
use crate::panel::Panel;
use crate::query::{PREFIX, parse, write};
use crate::state::{LISTS, State, checked};
use form_urlencoded::{Serializer, parse as pairs};

const VISITOR: &str = "visitor";
const LINK: &str = "link";
const REPLACED: &str = "replaced";
const OPEN: &str = "open";
const EXPLORING: &str = "exploring";
const PANEL: &str = "panel";
/// Once for each row of the estimator: sources a month, and pieces from each.
const SOURCE: &str = "source";
/// Once for each row of a list that cannot be used yet, before the input's name: volume, cents, and overage or a dash.
const ROW: &str = "row-";
const PENDING: &str = "pending";
/// The input on trial, and what the visitor had set before.
const TRIAL: [&str; 2] = ["tried", "before"];
/// Before the id of a field, for each part of what is being typed into it.
const DRAFT: [&str; 3] = ["text-", "error-", "value-"];

/// The state of a calculator. `pending` says whether a change event is still to be sent.
pub fn save(state: &State, pending: bool) -> String {
    let layers = state.layers();
    let mut saved = Serializer::new(String::new());
    saved.append_pair(VISITOR, &write(&layers.visitor));
    saved.append_pair(LINK, &layers.link_query);
    saved.append_pair(REPLACED, &layers.replaced_query);
    for question in state.interface().open() {
        saved.append_pair(OPEN, question);
    }
    saved.append_pair(PANEL, state.interface().panel.name());
    for (count, yields) in state.interface().sources {
        saved.append_pair(SOURCE, &format!("{count} {yields}"));
    }
    if state.interface().is_exploring {
        saved.append_key_only(EXPLORING);
    }
    for (id, draft) in state.interface().drafts() {
        for (part, text) in DRAFT.iter().zip([&draft.text, &draft.error, &draft.value]) {
            saved.append_pair(&format!("{part}{id}"), text);
        }
    }
    for key in LISTS {
        let rows = state.list(key);
        if checked(key, rows).is_ok() {
            continue;
        }
        for row in rows {
            let overage = row.overage.map_or_else(|| "-".to_owned(), |overage| overage.to_string());
            saved.append_pair(&format!("{ROW}{}", key.name()), &format!("{} {} {overage}", row.volume, row.cents));
        }
    }
    if let Some((key, before)) = state.trial() {
        saved.append_pair(TRIAL[0], key.name());
        saved.append_pair(TRIAL[1], &write(&before));
    }
    if pending {
        saved.append_key_only(PENDING);
    }
    saved.finish()
}

/// Restores a saved state into one that has the attributes and locks. Returns whether a change event is still to be sent.
pub fn restore(saved: &str, state: &mut State, prefix: &str) -> bool {
    let first = |name: &str| {
        let found = pairs(saved.as_bytes()).find(|(known, _)| known == name);
        found.map(|(_, value)| value.into_owned())
    };
    let (visitor, link, replaced) = (first(VISITOR), first(LINK), first(REPLACED));
    state.update(|layers| {
        match replaced.as_deref() {
            Some(replaced) if !replaced.is_empty() => layers.replace(replaced, PREFIX),
            _ => layers.follow(link.as_deref().unwrap_or_default(), prefix),
        }
        layers.visitor = parse(visitor.as_deref().unwrap_or_default(), PREFIX, &layers.locked).inputs;
    });
    for key in LISTS {
        let name = format!("{ROW}{}", key.name());
        let rows: Vec<_> = pairs(saved.as_bytes())
            .filter(|(known, _)| *known == name)
            .filter_map(|(_, value)| offer(&value))
            .collect();
        if !rows.is_empty() {
            state.set_list(key, rows);
        }
    }
    if let Some(key) = first(TRIAL[0]).and_then(|name| Key::named(&name)).filter(|&key| !state.is_locked(key)) {
        let before = parse(&first(TRIAL[1]).unwrap_or_default(), PREFIX, &[]).inputs;
        state.resume_trial(key, before);
    }
    let interface = state.interface_mut();
    interface.is_exploring = first(EXPLORING).is_some();
    interface.panel = first(PANEL).and_then(|name| Panel::named(&name)).unwrap_or_default();
    let sources = pairs(saved.as_bytes()).filter(|(name, _)| name == SOURCE);
    for (row, (_, value)) in interface.sources.iter_mut().zip(sources) {
        if let Some((count, yields)) = value.split_once(' ') {
            *row = (count.parse().unwrap_or_default(), yields.parse().unwrap_or_default());
        }
    }
    for (name, value) in pairs(saved.as_bytes()) {
        if name == OPEN {
            interface.set_open(&value, true);
        }
        if let Some(id) = name.strip_prefix(DRAFT[0]) {
            let part = |at: usize| first(&format!("{}{id}", DRAFT[at])).unwrap_or_default();
            interface.set_draft(id, Some(Draft { text: value.into_owned(), error: part(1), value: part(2) }));
        }
    }
    first(PENDING).is_some()
}

/// A saved row of a list.
fn offer(row: &str) -> Option<Offer> {
    let mut numbers = row.split(' ');
    let volume = numbers.next()?.parse().ok()?;
    let cents = numbers.next()?.parse().ok()?;
    Some(Offer { volume, cents, overage: numbers.next()?.parse().ok() })
}
