// Runs before anything of the page's: waits for the verdict to be on the screen.
window.answered = new Promise((resolve) => {
  const look = () => {
    const verdict = document.querySelector("byok-calculator")?.shadowRoot?.querySelector("[part=verdict]");
    // A frame's callbacks come before its painting, timers after it.
    if (verdict?.textContent && verdict.checkVisibility()) setTimeout(() => resolve(performance.now()));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
});
