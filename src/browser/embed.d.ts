// Types of `embed.js`: the element <byok-calculator>, its events, and the function that needs no element. Added to a
// project they also make `document.querySelector("byok-calculator")` and `addEventListener("byok-change", …)` typed.
// Written by `cargo xtask tables`.

/**
 * Everything that is known about a query. Money in micro-dollars a month, hours in micro-hours, ratios in millionths,
 * volumes in generations a month, all of them integers; `null` for what there is none of.
 */
export interface Result {
  /** The schema of links and results. */
  schema: 1;
  /** The canonical query of everything that is set. */
  query: string;
  /** What of the query, the link or the attributes is not used as it was given. */
  notes: Note[];
  /** What BYOK costs: `cash` is `api`, `fee` and `usage_fee`; `total` adds `ops` and `surprises`. */
  byok: { api: number; fee: number; usage_fee: number; ops: number; surprises: number; cash: number; total: number };
  /** What managed credits cost; `null` where no plan covers the volume. */
  managed: number | null;
  /** `managed` less `byok.total`: above 0 BYOK is cheaper. */
  difference: number | null;
  /** The cheaper side at exactly these figures. */
  cheaper: Side;
  /** The side that is cheaper over the whole range of the assumptions that are not set; `close` if neither is. */
  verdict: "byok" | "managed" | "close";
  /** How far difference and break-even reach over these ranges. */
  range: { difference_low: number | null; difference_high: number | null; break_even_low: number | null; break_even_high: number | null };
  /** The smallest volume from which managed is never cheaper again: 0 is always, `null` never. */
  break_even: number | null;
  /** Where each side is cheaper, from 0 to 1,000,000, both ends of a region included. */
  regions: { start: number; end: number; cheaper: Side }[];
  /** Hours of key management a month. */
  hours: number;
  /** The value of an hour at which both sides cost the same; may be negative. */
  hour_worth: number | null;
  /** How far managed credits are above the cash cost of BYOK. */
  markup_over_cash_ppm: number | null;
  /** The chosen plan, where managed credits are priced in plans. */
  plan: { included: number; price: number; unused: number } | null;
  /** What speaks for a side. */
  fit: { signal: Signal; side: "byok" | "managed" }[];
  /** What is recommended, all in all. */
  recommendation: "byok" | "managed" | "either";
  /** The value of each assumption at which `difference` becomes 0, all else kept; for `volume`, where the side changes. */
  flips: { fee: number | null; hours: number | null; rate: number | null; managed_ppm: number | null; volume: number | null };
  /** `difference` at the low and at the high end of each assumption, all else kept. */
  sensitivity: { fee: Ends; hours: Ends; rate: Ends; unit: Ends; managed: Ends };
  /** The volume of each month, and after how many months of managed credits the switch to BYOK is cheapest. */
  planner: { volumes: number[]; switch_after: number; total: number; stay_managed: number; byok_now: number } | null;
  /** The month of a switch on the given day. */
  switch_month: { credit_back: number; total: number } | null;
}

/** A part of a query, a link or the attributes that is not used as it was given. */
export interface Note {
  /** The input, without the prefix; empty for the schema and the query as a whole. */
  param: string;
  /** The value as it was given, at most 64 characters. */
  given: string;
  /** What is wrong with it. */
  why: "not-a-number" | "out-of-range" | "unknown-choice" | "malformed-list" | "unknown-name" | "duplicate" | "unknown-schema" | "too-long" | "locked";
  /** The value that is used instead: the nearer bound, or nothing. */
  used: string | null;
}

/** The cheaper side. */
export type Side = "byok" | "managed" | "tie";

/** The low and the high end. */
export type Ends = [number | null, number | null];

/** What speaks for a side. */
export type Signal = "small-volume" | "power-volume" | "agency" | "ops-person" | "no-ops-person" | "compliance" | "predictable-bill";

/**
 * The result of a query such as `"byok-volume=2000&byok-fee=25"`, without any element. What cannot be read is in
 * `notes`; the promise is rejected only if the module cannot be loaded or has broken.
 */
export function quote(query: string, config?: object): Promise<Result>;

/** `<byok-calculator>`. The inputs are attributes only; `null` removes the attribute of a property that takes text. */
export interface ByokCalculator extends HTMLElement {
  /** the canonical query of everything that is set, always with the prefix `byok`; setting it counts as the visitor's doing and replaces what the visitor and the link had set */
  query: string;
  /** the result, as from `quote()`; `null` before the calculator is live */
  readonly result: Result | null;
  /** fulfilled once the calculator is live, rejected if it cannot be */
  readonly ready: Promise<void>;
  /** the version of the script, such as `0.1.0` */
  readonly version: string;
  /** Attribute `prefix`: prefix of this calculator's link parameters */
  prefix: string;
  /** Attribute `sync-url`: writes every set input into the page's address, 300 ms after the last change, and reads them again on Back and Forward; other parameters, the fragment and `history.state` stay */
  syncUrl: boolean;
  /** Attribute `share-url`: where share links lead; they carry the calculator's parameters and nothing else */
  shareUrl: string;
  /** Attribute `lock`: inputs that neither a link nor the visitor can set */
  lock: string;
  /** Attribute `hide`: what is left out */
  hide: string;
  /** Attribute `currency`: the currency that your figures are in; nothing is converted, and in another one the answer says that defaults, the article's figures and API prices are US dollar amounts */
  currency: string;
  /** Attribute `lang`: how figures are written; the words are English */
  lang: string;
  /** Attribute `theme`: colors; `auto` follows the visitor's system */
  theme: "auto" | "light" | "dark";
  /** Attribute `view`: whether estimator, FAQ answers and Explore start closed or open */
  view: "compact" | "full";
  /** Attribute `loading`: whether the WASM is fetched when the element comes near the viewport, or at once */
  loading: "lazy" | "eager";
}

/** The events. All of them bubble and are composed. */
export interface ByokEvents {
  /** the calculator is live; once in the life of an element */
  "byok-ready": CustomEvent<{ schema: 1; query: string; result: Result }>;
  /** the inputs have changed, whoever changed them, and no further change came for 300 ms */
  "byok-change": CustomEvent<{ schema: 1; query: string; result: Result }>;
  /** the visitor pressed Copy link, Share, Download CSV or Print */
  "byok-share": CustomEvent<{ schema: 1; how: "copy" | "share" | "csv" | "print"; query: string }>;
  /** the visitor pressed the page's call to action in the slot of that side */
  "byok-cta": CustomEvent<{ schema: 1; side: "byok" | "managed"; query: string; result: Result }>;
  /** the calculator cannot load, start, or continue, and the fallback is back; once in the life of an element */
  "byok-error": CustomEvent<{ schema: 1; stage: "load" | "start" | "run"; message: string }>;
}

/** What `frame.html` in an iframe posts to the page around it: its height, and the events with their detail. */
export type FrameMessage =
  | { type: "byok-height"; height: number }
  | { [Type in keyof ByokEvents]: { type: Type; detail: ByokEvents[Type]["detail"] } }[keyof ByokEvents];

declare global {
  interface HTMLElementTagNameMap {
    "byok-calculator": ByokCalculator;
  }
  interface GlobalEventHandlersEventMap extends ByokEvents {}
}
