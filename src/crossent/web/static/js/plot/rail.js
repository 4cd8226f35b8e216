// @ts-check
/** A slider on a line of its own under a plot: its name on the left, its value on the right, the track below them. */
import { linear } from "./axes.js";
import { grip } from "./grip.js";
import { clamp } from "./num.js";
import { make, set, write } from "./svg.js";

/** Height of one rail in pixels, its hit area included. */
export const RAIL = 44;

/**
 * @param {SVGElement} svg
 * @param {object} o
 * @param {string} o.label                       what it moves, for a screen reader
 * @param {string | [string, string?][]} o.name  what stands above the track
 * @param {number} o.min
 * @param {number} o.max
 * @param {number} o.step                        of arrows and of dragging
 * @param {number} [o.fine]                      of arrows with Shift
 * @param {number} [o.page]
 * @param {string} [o.kind]                      colour of its knob: "p", "q", "k" (ink)
 * @param {() => number} o.get
 * @param {(to: number) => void} o.change
 */
export function rail(svg, o) {
  const { step, fine = step / 10, page = 10 * step } = o;
  const name = make("text", {}, svg), value = make("text", { class: "ink", "text-anchor": "end" }, svg);
  const track = make("line", { class: "axis" }, svg), done = make("line", { class: "cursor" }, svg);
  write(name, o.name);
  const round = (/** @type {number} */ v, /** @type {number} */ unit) => +(Math.round(v / unit) * unit).toFixed(6);
  const to = (/** @type {number} */ v) => o.change(clamp(v, o.min, o.max));
  let at = linear([o.min, o.max], [0, 100], 0), ends = { left: 0, right: 100 }, y = 0;
  const handle = grip(svg, {
    label: o.label, min: o.min, max: o.max, kind: o.kind || "k", step, fine, page,
    drag: (point) => to(round(at.back(point.x), step)), nudge: (by) => to(round(o.get() + clamp(by, o.min - o.max, o.max - o.min), fine)),
  });
  return {
    node: handle.node,
    /** @param {{left: number, right: number, y: number}} where  y: the top of its space */
    place({ left, right, y: top }) {
      ends = { left, right };
      at = linear([o.min, o.max], [left, right], 0);
      y = top + 28;
      set(name, { x: left, y: top + 12 });
      set(value, { x: right, y: top + 12 });
      set(track, { x1: left, x2: right, y1: y, y2: y });
    },
    /** @param {string} shown  the value as it is printed @param {string} words  as it is spoken */
    draw(shown, words) {
      const x = at.at(o.get());
      set(done, { x1: at.at(o.min), x2: x, y1: y, y2: y });
      write(value, shown);
      handle.place({ x, y, width: 10, height: 10, hitWidth: 36, hitHeight: 30 });
      handle.say(o.get(), words);
    },
    /** Another end of the track. @param {number} max */
    extend(max) {
      o.max = max;
      at = linear([o.min, max], [ends.left, ends.right], 0);
      set(handle.node, { "aria-valuemax": max });
    },
  };
}
