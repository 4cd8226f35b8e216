// @ts-check
/** Scales, axes with units, and curves on them. */
import { clipped, make, set, show, write } from "./svg.js";

/**
 * @typedef {object} Scale
 * @property {(v: number) => number} at    value to pixel; what is beyond the axis lies a little beyond its end
 * @property {(px: number) => number} back pixel to value
 */

/**
 * @param {[number, number]} domain
 * @param {[number, number]} range
 * @param {number} [beyond]  how far past its ends, in pixels, a value may be drawn
 * @returns {Scale}
 */
export function linear([d0, d1], [r0, r1], beyond = 24) {
  const low = Math.min(r0, r1) - beyond, high = Math.max(r0, r1) + beyond;
  return {
    at: (v) => {
      if (v === Infinity) return r1 > r0 ? high : low;
      if (v === -Infinity) return r1 > r0 ? low : high;
      return Math.min(high, Math.max(low, r0 + ((v - d0) / (d1 - d0)) * (r1 - r0)));
    },
    back: (px) => d0 + ((px - r0) / (r1 - r0)) * (d1 - d0),
  };
}

/**
 * The d of a path through points; what is not finite interrupts the line.
 * @param {number[]} xs @param {number[]} ys @param {Scale} x @param {Scale} y
 */
export function line(xs, ys, x, y) {
  let d = "", pen = false;
  xs.forEach((v, i) => {
    if (!Number.isFinite(ys[i])) { pen = false; return; }
    d += `${pen ? "L" : "M"}${x.at(v).toFixed(1)} ${y.at(ys[i]).toFixed(1)}`;
    pen = true;
  });
  return d;
}

/**
 * The same as steps: every value holds until half way to its neighbours.
 * @param {number[]} xs @param {number[]} ys @param {Scale} x @param {Scale} y
 */
export function steps(xs, ys, x, y) {
  let d = "";
  xs.forEach((v, i) => {
    const from = i ? (xs[i - 1] + v) / 2 : v, to = i < xs.length - 1 ? (v + xs[i + 1]) / 2 : v;
    if (Number.isNaN(ys[i])) return;
    d += `${d ? "L" : "M"}${x.at(from).toFixed(1)} ${y.at(ys[i]).toFixed(1)}H${x.at(to).toFixed(1)}`;
  });
  return d;
}

/**
 * A side from 0 upwards, or as far down as up where values lie below 0: what leaves the frame is seen leaving.
 * @param {{domain: [number, number], ticks: number[]}} side @param {number[]} values
 * @returns {{domain: [number, number], ticks: number[]}}
 */
export function reaching({ domain: [low, top], ticks }, values) {
  if (!values.some((v) => v < low - 0.01 * top)) return { domain: [low, top], ticks };
  const step = top > 2 ? 2 : top / 2, most = Math.floor(top / step);
  return { domain: [-top, top], ticks: Array.from({ length: 2 * most + 1 }, (_, i) => (i - most) * step) };
}

/**
 * @typedef {object} Side
 * @property {[number, number]} domain
 * @property {number[]} ticks
 * @property {string | [string, string?][]} [label]  x: under the axis; y: above the plot
 * @property {(v: number) => string} [format]
 */

/**
 * Axes whose nodes are made once. Draw into `inside` what must not leave the frame.
 * @param {Element} svg
 * @param {{x: Side, y: Side}} sides
 */
export function axes(svg, sides) {
  const now = { x: { ...sides.x }, y: { ...sides.y } };
  const behind = make("g", {}, svg);
  const { rect, group: inside } = clipped(svg);
  const title = make("text", {}, behind), below = make("text", { "text-anchor": "middle" }, behind);
  /** @typedef {{line: SVGElement, text: SVGElement}[]} Ticks */
  const xs = /** @type {Ticks} */ ([]), ys = /** @type {Ticks} */ ([]);
  const pool = (/** @type {Ticks} */ list, /** @type {number} */ n, /** @type {string} */ anchor) => {
    while (list.length < n)
      list.push({ line: make("line", {}, behind), text: make("text", { "text-anchor": anchor }, behind) });
    list.forEach((t, i) => { show(t.line, i < n); show(t.text, i < n); });
  };
  let box = { left: 34, right: 600, top: 30, base: 280 };

  const self = {
    inside, x: linear([0, 1], [0, 1]), y: linear([0, 1], [1, 0]), box,
    /** Change a side's domain, ticks or label. @param {{x?: Partial<Side>, y?: Partial<Side>}} change */
    update(change) {
      Object.assign(now.x, change.x || {});
      Object.assign(now.y, change.y || {});
      self.place(box);
    },
    /** @param {{left: number, right: number, top: number, base: number}} where  all in pixels */
    place(where) {
      self.box = box = where;
      const { left, right, top, base } = where;
      self.x = linear(now.x.domain, [left, right]);
      self.y = linear(now.y.domain, [base, top]);
      set(rect, { x: left - 2, y: top - 4, width: right - left + 4, height: base - top + 8 });
      const say = (/** @type {Side} */ side, /** @type {number} */ v) => (side.format ? side.format(v) : String(v).replace("-", "\u2212"));
      pool(ys, now.y.ticks.length, "end");
      now.y.ticks.forEach((v, i) => {
        const y = self.y.at(v);
        set(ys[i].line, { class: v === 0 ? "axis" : "grid", x1: left, x2: right, y1: y, y2: y });
        set(ys[i].text, { x: left - 8, y: y + 4 });
        write(ys[i].text, say(now.y, v));
      });
      pool(xs, now.x.ticks.length, "middle");
      now.x.ticks.forEach((v, i) => {
        const x = self.x.at(v);
        set(xs[i].line, { class: "axis", x1: x, x2: x, y1: base, y2: base + 4 });
        set(xs[i].text, { x, y: base + 18 });
        write(xs[i].text, say(now.x, v));
      });
      set(title, { x: now.y.ticks.length ? left - 34 : left, y: top - 18 });
      write(title, now.y.label || "");
      set(below, { x: (left + right) / 2, y: base + 38 });
      write(below, now.x.label || "");
    },
  };
  return self;
}
