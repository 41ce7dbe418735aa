// Types of `embed.js`: the element <byok-calculator>, its events, and the function that needs no element. Added to a
// project they also make `document.querySelector("byok-calculator")` and `addEventListener("byok-change", …)` typed.

/**
 * Everything that is known about a query. Money in micro-dollars a month, hours in micro-hours, ratios in millionths,
 * volumes in generations a month, all of them integers; `null` for what there is none of.
 */
export interface Result {
  /** The schema of links and results. */
  schema: 1;
  /** The canonical query of everything that is set. */
  query: string;
  /** What of the query, of the link or of the attributes is not used as it was given. */
  notes: Note[];
  /** What own keys cost: `cash` is `api`, `fee` and `usage_fee`; `total` adds `ops` and `surprises`. */
  byok: { api: number; fee: number; usage_fee: number; ops: number; surprises: number; cash: number; total: number };
  /** What managed costs; `null` where no plan covers the volume. */
  managed: number | null;
  /** `managed` less `byok.total`: above 0 own keys are cheaper. */
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
  /** Hours of key keeping a month. */
  hours: number;
  /** The worth of an hour at which both sides cost the same; may be negative. */
  hour_worth: number | null;
  /** What managed costs over the cash of own keys. */
  markup_over_cash_ppm: number | null;
  /** The plan that managed takes, where it is priced in plans. */
  plan: { included: number; price: number; unused: number } | null;
  /** What speaks for a side. */
  fit: { signal: Signal; side: "byok" | "managed" }[];
  /** What is recommended, all told. */
  recommendation: "byok" | "managed" | "either";
  /** The value of each assumption at which `difference` becomes 0, all else kept; for `volume`, where the side changes. */
  flips: { fee: number | null; hours: number | null; rate: number | null; managed_ppm: number | null; volume: number | null };
  /** `difference` at the low and at the high end of each assumption, all else kept. */
  sensitivity: { fee: Ends; hours: Ends; rate: Ends; unit: Ends; managed: Ends };
  /** The volume of each month, and after how many of them on managed the switch to own keys is cheapest. */
  planner: { volumes: number[]; switch_after: number; total: number; stay_managed: number; byok_now: number } | null;
  /** A month in the middle of which one switches. */
  switch_month: { credit_back: number; total: number } | null;
}

export type Side = "byok" | "managed" | "tie";

/** The low and the high end. */
export type Ends = [number | null, number | null];

export type Signal =
  | "small-volume"
  | "power-volume"
  | "agency"
  | "ops-person"
  | "no-ops-person"
  | "compliance"
  | "predictable-bill";

/** A part of a query, of a link or of the attributes that is not used as it was given. */
export interface Note {
  /** The input, without the prefix; empty for the schema and for the query as a whole. */
  param: string;
  /** The value as it was given, at most 64 characters. */
  given: string;
  why:
    | "not-a-number"
    | "out-of-range"
    | "unknown-choice"
    | "malformed-list"
    | "unknown-name"
    | "duplicate"
    | "unknown-schema"
    | "too-long"
    | "locked";
  /** The value that is used instead: the nearer bound, or nothing. */
  used: string | null;
}

/**
 * The result of a query such as `"byok-volume=2000&byok-fee=25"`, without any element. What cannot be read is told in
 * `notes`; the promise is rejected only if the module cannot be loaded or has broken.
 */
export function quote(query: string): Promise<Result>;

/** `<byok-calculator>`. The inputs are attributes only; `null` removes the attribute of a property that takes text. */
export interface ByokCalculator extends HTMLElement {
  /**
   * The canonical query of everything that is set, always with the prefix `byok`. Setting it counts as the visitor's
   * doing and replaces what visitor and link have set; it can be set before the calculator is live.
   */
  query: string;
  /** The result, as from `quote`; `null` before the calculator is live. */
  readonly result: Result | null;
  /** Fulfilled once the calculator is live, rejected if it cannot be. A lazy one waits to come near the viewport. */
  readonly ready: Promise<void>;
  /** Attribute `prefix`: the prefix of link parameters; letters, digits, `_`. */
  prefix: string;
  /** Attribute `sync-url`: whether the state is written into the page's address. */
  syncUrl: boolean;
  /** Attribute `share-url`: the address that share links lead to. */
  shareUrl: string;
  /** Attribute `lock`: names of inputs, with spaces between, that neither a link nor the visitor may set. */
  lock: string;
  /** Attribute `hide`: names of what is left out, with spaces between. */
  hide: string;
  /** Attribute `currency`: the ISO code with which amounts are shown; nothing is converted. */
  currency: string;
  /** Attribute `lang`: the language in which figures are written; by default the closest `lang` around. */
  lang: string;
  /** Attribute `theme`. */
  theme: "auto" | "light" | "dark";
  /** Attribute `view`. */
  view: "compact" | "full";
  /** Attribute `loading`. */
  loading: "lazy" | "eager";
}

/** The events. All of them bubble and leave shadow trees. */
export interface ByokEvents {
  /** The calculator is live; once in the life of an element. */
  "byok-ready": CustomEvent<{ schema: 1; query: string; result: Result }>;
  /** The inputs have changed, whoever changed them, and have rested for 300 ms. */
  "byok-change": CustomEvent<{ schema: 1; query: string; result: Result }>;
  /** The visitor takes the result along. */
  "byok-share": CustomEvent<{ schema: 1; how: "copy" | "share" | "csv" | "print"; query: string }>;
  /** The calculator cannot load, start or go on, and the fallback is back; once in the life of an element. */
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
