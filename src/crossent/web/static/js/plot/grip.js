// @ts-check
/** What one drags: a slider for pointer, touch and keyboard. */
import { make, set } from "./svg.js";

/**
 * @typedef {object} GripOptions
 * @property {string} label                  what it moves, for a screen reader
 * @property {number} min
 * @property {number} max
 * @property {(point: {x: number, y: number}) => void} drag   pixels in the svg, corrected for where it was taken
 * @property {(by: number) => void} nudge    by a key: plus or minus `step`, `fine`, `page`; Infinity for Home and End
 * @property {number} [step]
 * @property {number} [fine]                 with Shift
 * @property {number} [page]
 * @property {boolean} [vertical]
 * @property {boolean} [pointerOnly]         a second way to move what other sliders move: no slider of its own
 * @property {string} [kind]                 a class: "p", "q", "k" (ink)
 * @property {boolean} [round]
 */

/**
 * @param {SVGElement} svg
 * @param {GripOptions} o
 */
export function grip(svg, o) {
  const { step = 0.01, fine = 0.001, page = 0.1 } = o;
  const node = make("g", { class: `grip ${o.vertical ? "v" : ""} ${o.pointerOnly ? "both" : ""} ${o.kind || "q"}` }, svg);
  if (o.pointerOnly) set(node, { "aria-hidden": "true" });
  else
    set(node, {
      role: "slider", tabindex: 0, "aria-label": o.label, "aria-valuemin": o.min, "aria-valuemax": o.max,
      "aria-orientation": o.vertical ? "vertical" : "horizontal",
    });
  const hit = make("rect", { class: "hit" }, node);
  const ring = make("rect", { class: "ring", rx: o.round ? 99 : 0 }, node);
  const knob = make("rect", { class: "knob", rx: o.round ? 99 : 0 }, node);
  let middle = { x: 0, y: 0 }, off = { x: 0, y: 0 };
  set(node, { display: "none" });                            // until it has a place, there is nothing to move

  /** @param {PointerEvent} event */
  const point = (event) => {
    const box = svg.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  node.addEventListener("pointerdown", (event) => {
    if (event.button > 0) return;
    const at = point(event);
    off = { x: at.x - middle.x, y: at.y - middle.y };
    node.setPointerCapture(event.pointerId);
    node.classList.add("held");
    if (!o.pointerOnly) node.focus({ preventScroll: true });
    event.preventDefault();
  });
  node.addEventListener("pointermove", (event) => {
    if (!node.hasPointerCapture(event.pointerId)) return;
    const at = point(event);
    o.drag({ x: at.x - off.x, y: at.y - off.y });
  });
  for (const end of ["pointerup", "pointercancel", "lostpointercapture"])
    node.addEventListener(end, () => node.classList.remove("held"));
  node.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const size = event.shiftKey ? fine : step;
    const by = /** @type {Record<string, number>} */ ({
      ArrowRight: size, ArrowUp: size, ArrowLeft: -size, ArrowDown: -size,
      PageUp: page, PageDown: -page, Home: -Infinity, End: Infinity,
    })[event.key];
    if (by === undefined) return;
    event.preventDefault();
    o.nudge(by);
  });

  return {
    node,
    /**
     * Put the knob's middle at x, y; the area that answers to a finger is larger.
     * @param {{x: number, y: number, width: number, height: number, hitWidth?: number, hitHeight?: number}} at
     */
    place({ x, y, width, height, hitWidth = Math.max(32, width + 16), hitHeight = Math.max(32, height + 12) }) {
      middle = { x, y };
      node.removeAttribute("display");
      set(knob, { x: x - width / 2, y: y - height / 2, width, height });
      set(ring, { x: x - width / 2 - 4, y: y - height / 2 - 4, width: width + 8, height: height + 8 });
      set(hit, { x: x - hitWidth / 2, y: y - hitHeight / 2, width: hitWidth, height: hitHeight });
    },
    /** @param {number} now @param {string} words */
    say(now, words) {
      if (!o.pointerOnly) set(node, { "aria-valuenow": Number.isFinite(now) ? +now.toFixed(4) : 0, "aria-valuetext": words });
    },
  };
}
