// The element's shell, all that a host loads: defines <byok-calculator>, loads the module when one comes near the
// viewport, hands over, and gives the place back to the fallback when something fails.

import { INPUTS, OPTIONS, check, property, reflect } from "./attributes.js";

/** The style sheet of every calculator in a document, made once. */
const sheets = new WeakMap();

function styles(page) {
  if (!sheets.has(page)) {
    const sheet = new page.defaultView.CSSStyleSheet();
    sheet.replaceSync(__STYLE__);
    sheets.set(page, sheet);
  }
  return sheets.get(page);
}

/** The module while it loads and afterwards: one for all calculators on the page. */
let loading;
/** The panic that has taken the module down. */
let panic;
/** What to call when a panic takes all live calculators down. */
const live = new Set();

/** Loads and starts the module, WASM and glue side by side. */
async function load() {
  const [binary, module] = await Promise.all([
    fetch(new URL(__WASM__, import.meta.url), { integrity: __INTEGRITY__ }).then(expectOk),
    import(__GLUE__),
  ]);
  await module.default({ module_or_path: binary });
  for (const name of ["error", "unhandledrejection"]) addEventListener(name, watch);
  return module;
}

/** The module, loaded once. A failed load can be tried again, a broken module cannot. */
async function ready() {
  loading ??= load().catch((error) => {
    loading = undefined;
    throw error;
  });
  const module = await loading;
  if (panic) throw panic;
  return module;
}

function expectOk(response) {
  if (!response.ok) throw new Error(`${response.url}: HTTP ${response.status}`);
  return response;
}

/** A panic is a WASM trap, thrown to the caller: for most calls, the window. */
function watch(event) {
  const error = event.error ?? event.reason;
  if (isTrap(error)) broken(error);
}

const isTrap = (error) => error instanceof WebAssembly.RuntimeError && String(error.stack).includes(__GLUE__.slice(2));

/** A trap leaves nothing in the module that could be trusted: every calculator falls back, and so do later ones. */
function broken(error) {
  panic ??= error;
  for (const stop of [...live]) stop(error);
}

/** Everything about a query, without any element: the object described as `result`. `config` is a host's configuration,
 * the layer under the query. */
export async function quote(query, config) {
  const first = customElements.get("byok-calculator");
  if (first !== ByokCalculator && first.quote) return first.quote(query, config);
  const module = await ready();
  return guarded(() => module.quote(String(query), config === undefined ? undefined : JSON.stringify(config)));
}

/** Calls into the module; a trap ends every calculator. */
function guarded(call) {
  try {
    return call();
  } catch (error) {
    if (isTrap(error)) broken(error);
    throw error;
  }
}

class ByokCalculator extends HTMLElement {
  static observedAttributes = [...INPUTS, ...Object.keys(OPTIONS)];
  /** For a second copy of this script, so that the page has one module. */
  static quote = quote;

  /** The calculator in the module, while it is live. */
  #calculator;
  /** What visitor and link had set when the element was taken away, and what was to be seen then. */
  #saved;
  #last = { query: "", result: null };
  /** A query set before there was a calculator to take it. */
  #query;
  #state = "waiting";
  /** Whether `byok-ready` was sent. */
  #announced = false;
  /** What tells that it comes near the viewport. */
  #observer;
  #mark;
  /** Ends the listener for links to a question, while it waits. */
  #waiting;
  #listeners;
  /** What stands in the shadow root until the calculator is live, and after an error. */
  #fallback;
  #resolve;
  #reject;
  #ready = new Promise((resolve, reject) => ([this.#resolve, this.#reject] = [resolve, reject]));

  constructor() {
    super();
    this.#ready.catch(() => {}); // byok-error reports it; who awaits `ready` still sees it
    // A declarative shadow root holds the answer already; it stays until the live view takes its place.
    if (!this.shadowRoot) this.attachShadow({ mode: "open" }).append(document.createElement("slot"));
    this.#fallback = [...this.shadowRoot.childNodes];
  }

  get ready() {
    return this.#ready;
  }

  get version() {
    return __VERSION__;
  }

  /** The canonical query of everything that is set. */
  get query() {
    return guarded(() => this.#calculator?.query) ?? this.#query ?? this.#last.query;
  }

  set query(query) {
    if (this.#calculator) guarded(() => (this.#calculator.query = String(query)));
    else this.#query = String(query);
  }

  /** The result, an object as from `quote`; null before there is one. */
  get result() {
    return guarded(() => this.#calculator?.result) ?? this.#last.result;
  }

  connectedCallback() {
    for (const name of ["query", ...Object.keys(OPTIONS).map(property)]) this.#upgrade(name);
    if (this.#calculator) return this.#calculator.refresh(); // moved
    // A document that is not shown has no styles to give; the element comes alive once it is in one that is.
    if (this.#state !== "waiting" || !this.ownerDocument.defaultView) return;
    const isLinked = () => location.hash.startsWith(`#${this.prefix || "byok"}-faq-`);
    if (isLinked() || this.loading === "eager" || !("IntersectionObserver" in globalThis)) return this.#start();
    this.#waiting = new AbortController();
    addEventListener("hashchange", () => isLinked() && this.#start(), { signal: this.#waiting.signal });
    // A mark of its own is observed: WebKit misses what has no size yet, as in a dialog.
    this.#mark = document.createElement("div");
    Object.assign(this.#mark.style, { position: "absolute", width: "1px", height: "1px" });
    this.shadowRoot.append(this.#mark);
    this.#observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && this.#start(),
      { rootMargin: "400px" },
    );
    this.#observer.observe(this.#mark);
  }

  disconnectedCallback() {
    this.#unobserve();
    // A move takes the element out and puts it in again at once: only what stays away is freed.
    queueMicrotask(() => this.isConnected || this.#suspend());
  }

  /** Restarts from the saved state in another document: a style sheet belongs to one. */
  adoptedCallback() {
    this.#unobserve();
    this.#suspend();
  }

  attributeChangedCallback(name, before, now) {
    if (before === now) return;
    check(name, now);
    if (name === "loading" && now === "eager" && this.isConnected && this.#state === "waiting") this.#start();
    this.#calculator?.refresh();
  }

  #unobserve() {
    this.#waiting?.abort();
    this.#observer?.disconnect();
    this.#mark?.remove();
  }

  async #start() {
    this.#unobserve();
    if (this.#state !== "waiting") return;
    this.#state = "loading";
    let module;
    try {
      if (!CSS.supports("color", "light-dark(#000, #fff)")) throw new Error("the browser is too old");
      module = await ready();
    } catch (error) {
      return this.#fail("load", error);
    }
    this.#state = "waiting";
    if (!this.isConnected || !this.ownerDocument.defaultView) return;
    try {
      if (panic) throw panic; // mounting another element may just have caused it
      this.#mount(module);
    } catch (error) {
      this.#fail("start", error);
      if (isTrap(error)) broken(error);
    }
  }

  #mount(module) {
    const root = document.createElement("div");
    root.className = "place";
    this.shadowRoot.adoptedStyleSheets = [styles(this.ownerDocument)];
    live.add(this.#stop);
    this.#calculator = new module.MountedCalculator(this, root, this.#saved, new URL("./", import.meta.url).href);
    if (this.#query !== undefined) this.#calculator.query = this.#query;
    this.#query = undefined;
    this.shadowRoot.replaceChildren(root);
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    addEventListener("popstate", () => this.#calculator.follow(), { signal });
    addEventListener("pagehide", () => this.#calculator.flush(), { signal });
    addEventListener("hashchange", () => this.#reveal(), { signal });
    // Figures are written in the language of the closest ancestor.
    const languages = new MutationObserver(() => this.#calculator.refresh());
    languages.observe(this.ownerDocument, { subtree: true, attributeFilter: ["lang"] });
    signal.addEventListener("abort", () => languages.disconnect());
    this.#state = "live";
    this.#resolve();
    // What was put back has its questions as they were.
    if (this.#saved === undefined) this.#reveal();
    if (!this.#announced) this.#send("byok-ready", { schema: 1, query: this.query, result: this.result });
    this.#announced = true;
  }

  /** Opens the answer that the address points to. */
  #reveal() {
    const entry = this.shadowRoot.getElementById(location.hash.slice(1));
    if (entry?.localName !== "details") return;
    entry.open = true;
    entry.scrollIntoView();
  }

  /** Frees all that the element holds, and remembers what was set. */
  #suspend() {
    if (!this.#calculator) return;
    this.#saved = this.#calculator.save();
    this.#last = { query: this.query, result: this.result };
    this.#leave();
    this.#calculator.free();
    this.#calculator = undefined;
    this.#state = "waiting";
  }

  /** Gives the place back to the fallback. */
  #leave() {
    this.#listeners?.abort();
    live.delete(this.#stop);
    this.shadowRoot.adoptedStyleSheets = [];
    this.shadowRoot.replaceChildren(...this.#fallback);
  }

  #stop = (error) => this.#fail("run", error);

  /** The module cannot load, cannot start or has broken. */
  #fail(stage, error) {
    if (this.#state === "failed") return;
    this.#state = "failed";
    this.#leave();
    this.#calculator = undefined;
    this.#reject(error);
    this.#send("byok-error", { schema: 1, stage, message: String(error?.message ?? error) });
  }

  #send(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }

  /** A property that was set before the element was defined hides the class's own: set it again. */
  #upgrade(name) {
    if (!Object.hasOwn(this, name)) return;
    const value = this[name];
    delete this[name];
    this[name] = value;
  }
}

reflect(ByokCalculator.prototype);

// A second copy of the script leaves the first one's definition alone.
const first = customElements.get("byok-calculator");
if (!first) customElements.define("byok-calculator", ByokCalculator);
else {
  const { version } = first.prototype;
  console.warn(`<byok-calculator>: version ${version} is on the page; ${__VERSION__} of ${import.meta.url} is not used`);
}
