// The attributes of the element, whose tables are in src/element/, and the properties that reflect them.

export const INPUTS = __INPUTS__.split(" ");

/** The attributes that are not inputs, each with its rule (`Rule` in src/element/attributes.rs). */
export const OPTIONS = JSON.parse(__OPTIONS__);

/** What names in a list can be, by its rule. */
const NAMES = { inputs: INPUTS, hide: __HIDE__.split(" ") };

const warned = new Set();

/** Warns the host's developer, once, about a value that is not understood. */
export function check(name, value) {
  const rule = OPTIONS[name];
  if (!value || !rule || isUnderstood(rule, value) || warned.has(name + value)) return;
  warned.add(name + value);
  const allowed = rule.pattern ? rule.pattern[1] : (rule.choice ?? NAMES[rule]).join(", ");
  console.warn(`<byok-calculator>: ${name}="${value}" is not understood; it can be ${allowed}`);
}

function isUnderstood(rule, value) {
  if (rule.choice) return rule.choice.includes(value);
  if (rule.pattern) return new RegExp(rule.pattern[0]).test(value);
  return !NAMES[rule] || value.split(/\s+/).every((name) => !name || NAMES[rule].includes(name));
}

/** "sync-url" -> "syncUrl" */
export function property(attribute) {
  return attribute.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
}

/** Gives the element's class a property for each attribute that is no input. */
export function reflect(prototype) {
  for (const [name, rule] of Object.entries(OPTIONS)) {
    // Every element reflects its language.
    if (name !== "lang") Object.defineProperty(prototype, property(name), reflection(name, rule));
  }
}

function reflection(name, rule) {
  const boolean = rule === "flag";
  return {
    __proto__: null, // whatever a page does to the prototype of all objects
    configurable: true,
    enumerable: true,
    get() {
      if (boolean) return this.hasAttribute(name);
      const value = this.getAttribute(name) ?? "";
      return !rule.choice || rule.choice.includes(value) ? value : rule.choice[0];
    },
    set(value) {
      if (boolean) this.toggleAttribute(name, Boolean(value));
      else if (value === null || value === undefined) this.removeAttribute(name);
      else this.setAttribute(name, value);
    },
  };
}
