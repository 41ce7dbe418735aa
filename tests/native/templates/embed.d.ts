// Types of `embed.js`: the element <byok-calculator>, its events, and the function that needs no element. Added to a
// project they also make `document.querySelector("byok-calculator")` and `addEventListener("byok-change", …)` typed.
// Written by `cargo xtask tables`.

{% for record in records %}
{% if record.name == "Result" %}
/**
 * Everything that is known about a query. Money in micro-dollars a month, hours in micro-hours, ratios in millionths,
 * volumes in generations a month, all of them integers; `null` for what there is none of.
 */
{% else %}
/** A part of a query, a link or the attributes that is not used as it was given. */
{% endif %}
export interface {{ record.name }} {
{% for field in record.fields %}
  /** {{ field.meaning }} */
  {{ field.name }}: {{ field.form }};
{% endfor %}
}

{% endfor %}
{% for alias in aliases %}
/** {{ alias.meaning }} */
export type {{ alias.name }} = {{ alias.form }};

{% endfor %}
/**
 * The result of a query such as `"byok-volume=2000&byok-fee=25"`, without any element. What cannot be read is in
 * `notes`; the promise is rejected only if the module cannot be loaded or has broken.
 */
export function quote(query: string, config?: object): Promise<Result>;

/** `<byok-calculator>`. The inputs are attributes only; `null` removes the attribute of a property that takes text. */
export interface ByokCalculator extends HTMLElement {
{% for property in properties %}
  /** {{ property.meaning }} */
  {{ "readonly " if not property.writable }}{{ property.name }}: {{ property.form }};
{% endfor %}
{% for attribute in attributes %}
  /** Attribute `{{ attribute.name }}`: {{ attribute.meaning }} */
  {{ attribute.property }}: {{ attribute.form }};
{% endfor %}
}

/** The events. All of them bubble and are composed. */
export interface ByokEvents {
{% for event in events %}
  /** {{ event.meaning }} */
  "{{ event.name }}": CustomEvent<{{ "{ " }}{% for field in event.detail %}{{ field.name }}: {{ field.form }}{{ "; " if not loop.last }}{% endfor %}{{ " }" }}>;
{% endfor %}
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
