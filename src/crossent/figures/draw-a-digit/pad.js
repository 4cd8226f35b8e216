// @ts-check
/** A field to draw on, with pointer, finger or keyboard; what is drawn goes out as 112 × 112 bytes, base64. */
import { el } from "/static/js/plot/svg.js";

const SIDE = 112, WIDTH = 9, STEP = 4;

/** @param {(pixels: string) => void} tell */
export function createPad(tell) {
  const canvas = /** @type {HTMLCanvasElement} */ (el("canvas", { class: "pad", width: SIDE, height: SIDE, tabindex: 0, role: "img", "aria-label": "Field to draw a digit on. Arrows move the pen, Space puts it down or lifts it, Delete clears." }));
  const pen = el("span", { class: "unseen", role: "status" });
  const node = el("div", { class: "pad-box" }, canvas, pen);
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d", { willReadFrequently: true }));
  let at = { x: SIDE / 2, y: SIDE / 4 }, down = false, laid = false, queued = false, ready = true;

  const pixels = () => {
    const data = context.getImageData(0, 0, SIDE, SIDE).data;
    let text = "";
    for (let i = 3; i < data.length; i += 4) text += String.fromCharCode(data[i]);
    return btoa(text);
  };
  const blank = btoa("\0".repeat(SIDE * SIDE));
  function send() {
    if (queued) return;
    queued = true;
    requestAnimationFrame(() => { queued = false; tell(pixels()); });
  }
  function wipe() {
    context.clearRect(0, 0, SIDE, SIDE);
    laid = false;
  }
  /** @param {{x: number, y: number}} from @param {{x: number, y: number}} to */
  function stroke(from, to) {
    if (!ready) return;
    if (laid) wipe();                                       // a digit of the set makes room for theirs
    context.strokeStyle = getComputedStyle(canvas).color;
    context.lineWidth = WIDTH;
    context.lineCap = context.lineJoin = "round";
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.lineTo(to.x + 0.01, to.y);
    context.stroke();
    send();
  }
  /** @param {PointerEvent} event */
  const point = (event) => {
    const box = canvas.getBoundingClientRect();
    return { x: ((event.clientX - box.left) / box.width) * SIDE, y: ((event.clientY - box.top) / box.height) * SIDE };
  };
  canvas.addEventListener("pointerdown", (event) => {
    if (event.button > 0) return;
    canvas.setPointerCapture(event.pointerId);
    at = point(event);
    stroke(at, at);
    event.preventDefault();
  });
  canvas.addEventListener("pointermove", (event) => {
    if (!canvas.hasPointerCapture(event.pointerId)) return;
    for (const each of event.getCoalescedEvents ? event.getCoalescedEvents() : [event]) {
      const to = point(each);
      stroke(at, to);
      at = to;
    }
  });
  canvas.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const by = /** @type {Record<string, [number, number]>} */ ({ ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] })[event.key];
    if (by) {
      const to = { x: Math.min(SIDE, Math.max(0, at.x + by[0])), y: Math.min(SIDE, Math.max(0, at.y + by[1])) };
      if (down) stroke(at, to);
      at = to;
      pen.textContent = `${Math.round(at.x)}, ${Math.round(at.y)}`;
    } else if (event.key === " ") {
      down = !down;
      canvas.classList.toggle("down", down);
      pen.textContent = down ? "pen down" : "pen up";
      if (down) stroke(at, at);
    } else if (event.key === "Delete" || event.key === "Backspace") {
      wipe();
      send();
    } else return;
    event.preventDefault();
  });
  return {
    node, blank,
    clear() { wipe(); down = false; canvas.classList.remove("down"); },
    /** @param {boolean} yes */
    enable(yes) { ready = yes; canvas.toggleAttribute("data-off", !yes); },
    /** A digit of the set, to look at; the first stroke wipes it. @param {ArrayLike<number>} digit  28 × 28 */
    lay(digit) {
      const side = 28, part = SIDE / side;
      context.clearRect(0, 0, SIDE, SIDE);
      context.fillStyle = getComputedStyle(canvas).color;
      for (let i = 0; i < side * side; i++) {
        context.globalAlpha = digit[i] / 255;
        if (digit[i]) context.fillRect((i % side) * part, Math.floor(i / side) * part, part, part);
      }
      context.globalAlpha = 1;
      laid = true;
    },
  };
}
