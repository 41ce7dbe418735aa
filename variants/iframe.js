// The receiver: the frame is as high as its content. Only messages of that frame and of that origin count.
const frame = document.querySelector("#calculator");
const origin = new URL(frame.src).origin;

addEventListener("message", (event) => {
  if (event.source !== frame.contentWindow || event.origin !== origin) return;
  if (event.data.type === "byok-height") frame.style.blockSize = `${event.data.height}px`;
});
