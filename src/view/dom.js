/**
 * Elements of the page, made from text; `template.rs` tells how such a text is written. `innerHTML` is no way: pages that
 * require Trusted Types refuse it. A place is an element or a text with the name of an attribute, or without one for what
 * is inside.
 */

/** Makes what a text describes inside an element, if there is one: its last outermost element, then all places. */
export function make(around, text) {
  const inside = [around];
  const places = [];
  for (const line of text.split("\n")) {
    const [, { length: depth }, head, , words] = /^( *)([^|]*)(\|?)(.*)/s.exec(line);
    const [tag, ...attributes] = head.split(";");
    inside.length = depth + 1;
    if (tag === "+") {
      places.push([write(inside[depth], ""), ""]);
    } else if (tag) {
      const element = /^(svg|path)$/.test(tag)
        ? document.createElementNS("http://www.w3.org/2000/svg", tag)
        : document.createElement(tag);
      inside[depth]?.append(element);
      inside.push(element);
    }
    const element = inside.at(-1);
    if (tag === "button") attributes.push("type=button", "part=button");
    for (const attribute of attributes) {
      const [, name, value] = /(.*?)=(.*)/.exec(attribute);
      if (value === "*") places.push([element, name]);
      else if (name[0] === "-") put([element, name], value);
      else element.setAttribute(name, value);
    }
    if (words === "+") places.push([element, ""]);
    else if (words === "*") places.push([write(element, ""), ""]);
    else if (words) write(element, words);
  }
  return [inside[1], ...places];
}

function write(element, words) {
  const text = document.createTextNode(words);
  element.append(text);
  return text;
}

/** Puts words into a place. An attribute without words is not there. */
export function put([node, name], words) {
  if (!name) node.textContent = words;
  else if (name[0] === "-") node.style.setProperty(name, words);
  else if (name !== "value") words ? node.setAttribute(name, words) : node.removeAttribute(name);
  // Setting it costs many times what reading does, and under the visitor's hands it is right already.
  else if (node.value !== words) node.value = words;
}

/** Puts rows into a place instead of all that is there: lines of cells, tabs between, each as its text; their places. */
export function rows([place], row, words) {
  place.textContent = "";
  return words
    .split("\n")
    .filter(Boolean)
    .flatMap((line) => {
      const cells = line.split("\t");
      return make(
        place,
        row.replace(/{}/g, () => cells.shift()),
      ).slice(1);
    });
}

/** Puts an element into a place: inside of an element, or before the text that keeps the place. */
export function add([node], element) {
  node.nodeType === 3 ? node.before(element) : node.append(element);
}

/** Lets a place, which is named after the event with `on` before it, listen. */
export function listen([node, name], act) {
  node.addEventListener(name.slice(2), act);
}

/** Lets it listen no more. */
export function unlisten([node, name], act) {
  node.removeEventListener(name.slice(2), act);
}
