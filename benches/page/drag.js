// Drags the slider of the page's calculator up and down, with a frame painted between events or back to back; gives the
// script time of each event in milliseconds. After a paint the same calls cost several times as much.
async (events, painted) => {
  /** Turns of the microtask queue after which nothing that an event has set going still waits there. */
  const TURNS = 32;

  if (!crossOriginIsolated) throw new Error("the clock is coarse: the page is not cross-origin isolated");
  const root = document.querySelector("byok-calculator").shadowRoot;
  const slider = root.querySelector("input[type=range]");
  const verdict = () => root.querySelector("[part=verdict]").textContent;

  /** Sets the slider as a drag would, and lets all that follows run. */
  async function move(rung) {
    slider.value = rung;
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    for (let turn = 0; turn < TURNS; turn++) await null;
  }

  /** The time from one event to all that follows from it, at the latest the new verdict. */
  async function time(rung) {
    if (painted) await new Promise(requestAnimationFrame);
    const before = verdict();
    const begun = performance.now();
    await move(rung);
    let ended = performance.now();
    while (verdict() === before) {
      if (ended - begun > 5000) throw new Error(`the verdict stays as it is at rung ${rung}`);
      await new Promise((done) => setTimeout(done));
      ended = performance.now();
    }
    return ended - begun;
  }

  // The way up, without rungs that give the same verdict as the one before.
  const rungs = [];
  let last;
  for (let rung = Number(slider.min); rung <= Number(slider.max); rung++) {
    await move(rung);
    if (verdict() !== last) rungs.push(rung);
    last = verdict();
  }
  const way = [...rungs.toReversed(), ...rungs.slice(1, -1)];
  await move(way.at(-1));

  const times = [];
  for (let event = 0; event < events; event++) times.push(await time(way[event % way.length]));
  return times;
}
