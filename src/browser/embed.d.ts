// The element <byok-calculator> and the function that needs none.

/** Micro-dollars a month, hours in micro-hours, ratios in millionths, volumes in generations a month; null for what there is none of. */
export interface Result {
  schema: 1;
  /** The canonical query of all that is set. */
  query: string;
  notes: Note[];
  byok: { api: number; fee: number; usage_fee: number; ops: number; surprises: number; cash: number; total: number };
  managed: number | null;
  /** managed - byok.total: above 0 own keys are cheaper. */
  difference: number | null;
  cheaper: "byok" | "managed" | "tie";
  verdict: "byok" | "managed" | "close";
  range: {
    difference_low: number | null;
    difference_high: number | null;
    break_even_low: number | null;
    break_even_high: number | null;
  };
  /** The volume from which managed is never cheaper again; 0 is always, null never. */
  break_even: number | null;
  regions: { start: number; end: number; cheaper: "byok" | "managed" | "tie" }[];
  hours: number;
  /** The worth of an hour at which both cost the same. */
  hour_worth: number | null;
  markup_over_cash_ppm: number | null;
  plan: { included: number; price: number; unused: number } | null;
  fit: { signal: string; side: "byok" | "managed" }[];
  recommendation: "byok" | "managed" | "either";
  flips: {
    fee: number | null;
    hours: number | null;
    rate: number | null;
    managed_ppm: number | null;
    volume: number | null;
  };
  sensitivity: Record<"fee" | "hours" | "rate" | "unit" | "managed", [number | null, number | null]>;
  planner: {
    volumes: number[];
    switch_after: number;
    total: number;
    stay_managed: number;
    byok_now: number;
  } | null;
  switch_month: { credit_back: number; total: number } | null;
}

/** A part of a link, or an attribute, that is not used as it was given. */
export interface Note {
  param: string;
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
  used: string | null;
}

/** Everything about a query, without any element. */
export function quote(query: string): Promise<Result>;

/** `<byok-calculator>` */
export interface ByokCalculator extends HTMLElement {
  /** The canonical query of everything that is set; setting it replaces what visitor and link have set. */
  query: string;
  /** The result; null before there is one. */
  readonly result: Result | null;
  /** Kept once the calculator is live, broken if it cannot be. */
  readonly ready: Promise<void>;
  prefix: string;
  syncUrl: boolean;
  shareUrl: string;
  lock: string;
  hide: string;
  currency: string;
  theme: "auto" | "light" | "dark";
  view: "compact" | "full";
  loading: "lazy" | "eager";
}

export interface ByokEvents {
  "byok-ready": CustomEvent<{ schema: 1; query: string; result: Result }>;
  "byok-change": CustomEvent<{ schema: 1; query: string; result: Result }>;
  "byok-share": CustomEvent<{ schema: 1; how: "copy" | "share" | "csv" | "print"; query: string }>;
  "byok-error": CustomEvent<{ schema: 1; stage: "load" | "start" | "run"; message: string }>;
}

declare global {
  interface HTMLElementTagNameMap {
    "byok-calculator": ByokCalculator;
  }
  interface HTMLElementEventMap extends ByokEvents {}
}
