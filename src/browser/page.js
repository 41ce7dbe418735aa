// What the calculator asks of the browser beside its elements: figures, address, clipboard, events. In JavaScript
// because that is the smaller language for it: the same through web-sys and js-sys took 3 kB more (Brotli).

/** Writes figures in one language and currency; what the browser does not know becomes English, or dollars. */
export class Formats {
  #locale;
  #currency;
  #made = {};

  constructor(lang, currency) {
    this.#locale = attempt(() => Intl.NumberFormat.supportedLocalesOf(lang)[0]) ?? "en";
    this.#currency = /^[a-z]{3}$/i.test(currency) ? currency : "USD";
  }

  /** An amount with exactly so many decimals. */
  money(value, decimals) {
    const minimumFractionDigits = decimals;
    return this.#format("currency", decimals, { minimumFractionDigits }).format(value);
  }

  /** A number with at most so many decimals. */
  number(value, decimals) {
    return this.#format("decimal", decimals).format(value);
  }

  percent(value) {
    return this.#format("percent", 0).format(value);
  }

  /** Decimals of amounts in this currency. */
  minorDigits() {
    return this.#format("currency").resolvedOptions().maximumFractionDigits;
  }

  /** The sign of the currency, or the mark between whole and fraction. */
  sign() {
    return this.#part("currency", "currency");
  }

  mark() {
    return this.#part("decimal", "decimal");
  }

  #part(style, type) {
    return this.#format(style, style === "decimal" ? 1 : undefined).formatToParts(1.5).find((part) => part.type === type).value;
  }

  /** Digits are Latin in any language: what is typed back is read as such. */
  #format(style, maximumFractionDigits, more) {
    return (this.#made[style + maximumFractionDigits] ??= new Intl.NumberFormat(this.#locale, {
      numberingSystem: "latn",
      style,
      currency: this.#currency,
      maximumFractionDigits,
      ...more,
    }));
  }
}

function attempt(act) {
  try {
    return act();
  } catch {}
}

/** The query part of the page's address. */
export const search = () => location.search;

/** Where links to a result lead: to the address that a host gives, as the page would follow it, or to the page itself. A
 * page without an address of its own has that of the page around it. */
export function base(given) {
  const link = given && attempt(() => new URL(given, document.baseURI));
  const page = new URL(location.origin === "null" ? document.baseURI : location);
  page.search = page.hash = "";
  return (link || page).href;
}

/** Goes to a place on the page, whatever the page resolves addresses against, unless another tab is asked for. */
export function go_to(event, id) {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  location.hash = id;
}

/** The closest `lang` of an element, outside of the shadow trees that it stands in too; empty without any. */
export function lang(element) {
  for (let at = element; at; at = at.getRootNode().host) {
    const found = at.closest("[lang]");
    if (found) return found.getAttribute("lang");
  }
  return "";
}

/** Puts another query into the address; the fragment and the history entry's state stay. A browser that refuses (too
 * often, or a page without an address) loses nothing but the address. */
export function rewrite(query) {
  attempt(() => {
    const address = new URL(location); // whole: a page may resolve others against somewhere else
    address.search = query;
    history.replaceState(history.state, "", address);
  });
}

/**
 * Puts text on the clipboard and tells the button that was pressed whether that worked, as an event. There is no
 * clipboard on pages that are not served securely.
 */
export async function copy({ currentTarget: button }, text) {
  let outcome = "copied";
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    outcome = "refused";
  }
  // A calculator that has gone meanwhile listens no more.
  if (button.isConnected) button.dispatchEvent(new Event(outcome));
}

/** Whether the browser has a sheet for sharing, and that sheet. */
export const has_share_sheet = () => Boolean(navigator.share);

export function share(text, url) {
  attempt(() => navigator.share({ text, url }).catch(() => {})); // the visitor may change their mind
}

/** Saves a table. The mark at its beginning tells spreadsheets that it is UTF-8. */
export function save(table) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob(["\ufeff", table], { type: "text/csv" }));
  link.download = "byok-calculator.csv";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // some browsers read it only after a while
}

/** Prints a result on a page of its own, which carries the link to it. */
export function print(query, link) {
  open(new URL(`./frame.html?${query}#print=${encodeURIComponent(link)}`, import.meta.url), "_blank", "noopener");
}

/** Where the list of all prices is. */
export const price_list = () => new URL("./prices-2026-11.json", import.meta.url).href;

/** The day where the visitor is, as one number: 20261124. */
export function today() {
  const now = new Date();
  return (now.getFullYear() * 100 + now.getMonth() + 1) * 100 + now.getDate();
}

const told = new Set();

/** Tells the host's developer something once. */
export function warn(text) {
  if (!told.has(text)) console.warn("<byok-calculator>:", text);
  told.add(text);
}

/** An object from its JSON. By way of JSON: making results field by field took 7 kB of WASM more. */
export const object = (json) => JSON.parse(json);

/** Tells hosts of new inputs, and of a result that was taken along. */
export const changed = (host, query, json) => send(host, "byok-change", { query, result: JSON.parse(json) });
export const shared = (host, how, query) => send(host, "byok-share", { how, query });

/** Sends an event that leaves shadow trees. */
export function send(host, name, detail) {
  host.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail: { schema: 1, ...detail } }));
}
