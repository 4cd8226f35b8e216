// @ts-check
/** A point to move on a plane: dragged freely, and along each axis by a slider of its own, which the keyboard reaches. */
import { grip } from "./grip.js";
import { clamp } from "./num.js";
import { make, set } from "./svg.js";

/**
 * @typedef {object} Way
 * @property {string} label   what it moves, for a screen reader
 * @property {number} min
 * @property {number} max
 */

/**
 * @param {SVGElement} svg
 * @param {{x: import("./axes.js").Scale, y: import("./axes.js").Scale, box: any}} plane
 * @param {object} o
 * @param {Way} o.x
 * @param {Way} o.y
 * @param {() => [number, number]} o.get
 * @param {(x: number, y: number) => void} o.change
 * @param {string} [o.kind]   colour of its knobs: "p", "q", "k"
 */
export function spot(svg, plane, { x, y, get, change, kind = "q" }) {
  const lines = [0, 1].map(() => make("line", { class: "half" }, svg));
  const to = (/** @type {number} */ a, /** @type {number} */ b) => change(clamp(Math.round(a * 100) / 100, x.min, x.max), clamp(Math.round(b * 100) / 100, y.min, y.max));
  const far = (/** @type {number} */ by) => clamp(by, -99, 99), keys = { step: 0.1, fine: 0.01, page: 0.5, kind };
  const gripX = grip(svg, { ...keys, ...x, drag: (at) => to(plane.x.back(at.x), get()[1]), nudge: (by) => to(get()[0] + far(by), get()[1]) });
  const gripY = grip(svg, { ...keys, ...y, vertical: true, drag: (at) => to(get()[0], plane.y.back(at.y)), nudge: (by) => to(get()[0], get()[1] + far(by)) });
  const both = grip(svg, { label: "the point", min: 0, max: 1, pointerOnly: true, round: true, kind, drag: (at) => to(plane.x.back(at.x), plane.y.back(at.y)), nudge: () => {} });
  return {
    /** Put it where it is by now. @param {string} words  what it means there */
    draw(words) {
      const [a, b] = get(), px = plane.x.at(a), py = plane.y.at(b), { left, base } = plane.box;
      set(lines[0], { x1: px, x2: px, y1: py, y2: base });
      set(lines[1], { x1: left, x2: px, y1: py, y2: py });
      gripX.place({ x: px, y: base, width: 10, height: 10, hitWidth: 34, hitHeight: 34 });
      gripY.place({ x: left, y: py, width: 10, height: 10, hitWidth: 34, hitHeight: 34 });
      both.place({ x: px, y: py, width: 14, height: 14, hitWidth: 40, hitHeight: 40 });
      gripX.say(a, words);
      gripY.say(b, words);
    },
  };
}
