// The calculator alone on a page: in an iframe, where it tells its height and its events to the page around it, and in a
// tab of its own, where it prints itself.

const calculator = document.querySelector("byok-calculator");
const given = new URLSearchParams(location.search);

for (const name of ["lang", "currency", "theme", "view", "hide", "lock", "prefix"]) {
  if (given.has(name)) calculator.setAttribute(name, given.get(name));
}

// `share-url` must have the origin of the page around: nobody else may send visitors elsewhere.
const around = origin(document.referrer);
if (parent !== window && around && origin(given.get("share-url")) === around) {
  calculator.setAttribute("share-url", given.get("share-url"));
}

function origin(address) {
  try {
    return new URL(address).origin;
  } catch {}
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function tell(message) {
  if (parent !== window) parent.postMessage(message, around ?? "*");
}

// Not while the calculator loads: the fallback would take the place that the page around has reserved.
const height = new ResizeObserver(() => tell({ type: "byok-height", height: document.body.offsetHeight }));
customElements
  .whenDefined("byok-calculator")
  .then(() => calculator.ready)
  .catch(() => {}) // byok-error reports it
  .then(() => height.observe(document.body));

for (const type of ["byok-ready", "byok-change", "byok-share", "byok-error"]) {
  calculator.addEventListener(type, ({ detail }) => tell({ type, detail }));
}

if (location.hash.startsWith("#print=")) {
  calculator.setAttribute("hide", `${calculator.getAttribute("hide") ?? ""} presets estimator faq share`);
  document.querySelector(".link").textContent = decoded(location.hash.slice(7));
  await customElements.whenDefined("byok-calculator");
  await calculator.ready;
  print();
}
