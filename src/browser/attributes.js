// What attributes the element has, and the properties that reflect them.

export const INPUTS = __INPUTS__.split(" ");
const PARTS = "presets estimator sides faq share chart change assumptions mix planner fit method".split(" ");

/** Attributes that are no inputs, with what they may be: a pattern, a choice whose first word is the default, or words of
 * a list. */
export const OPTIONS = {
  prefix: /^\w+$/,
  "sync-url": "boolean",
  "share-url": /./,
  lock: new Set(INPUTS),
  hide: new Set(PARTS),
  currency: /^[a-z]{3}$/i,
  lang: /./,
  theme: ["auto", "light", "dark"],
  view: ["compact", "full"],
  loading: ["lazy", "eager"],
};

const told = new Set();

/** Tells the host's developer, once, of an attribute that is not understood. */
export function check(name, value) {
  const allowed = OPTIONS[name];
  if (!value || !allowed || allowed === "boolean" || told.has(name + value)) return;
  const words = value.split(/\s+/);
  const wrong = allowed.test ? !allowed.test(value) : allowed.has ? words.some((word) => word && !allowed.has(word)) : !allowed.includes(value);
  if (!wrong) return;
  told.add(name + value);
  const hint = allowed.test ? "" : `; it can be ${[...allowed].join(", ")}`;
  console.warn(`<byok-calculator>: ${name}="${value}" is not understood${hint}`);
}

/** "sync-url" -> "syncUrl" */
export function property(attribute) {
  return attribute.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
}

/** Gives the element's class a property for each attribute that is no input. */
export function reflect(prototype) {
  for (const [name, allowed] of Object.entries(OPTIONS)) {
    // Every element reflects its language.
    if (name !== "lang") Object.defineProperty(prototype, property(name), reflection(name, allowed));
  }
}

function reflection(name, allowed) {
  const boolean = allowed === "boolean";
  return {
    __proto__: null, // whatever a page does to the prototype of all objects
    configurable: true,
    enumerable: true,
    get() {
      if (boolean) return this.hasAttribute(name);
      const value = this.getAttribute(name) ?? "";
      return !allowed.includes || allowed.includes(value) ? value : allowed[0];
    },
    set(value) {
      if (boolean) this.toggleAttribute(name, Boolean(value));
      else if (value === null || value === undefined) this.removeAttribute(name);
      else this.setAttribute(name, value);
    },
  };
}
