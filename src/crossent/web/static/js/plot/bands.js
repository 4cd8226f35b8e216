// @ts-check
/** Filled bands and contour lines over a mesh of triangles: values at the corners, straight lines between them. */
import { make, set } from "./svg.js";

/** @typedef {{x: number, y: number, v: number}} Corner  pixels, and the value there */

/**
 * The part of a polygon whose value is at least, or at most, a level.
 * @param {Corner[]} polygon @param {number} level @param {boolean} above
 */
function cut(polygon, level, above) {
  const kept = /** @type {Corner[]} */ ([]), inside = (/** @type {Corner} */ c) => (above ? c.v >= level : c.v <= level);
  polygon.forEach((a, i) => {
    const b = polygon[(i + 1) % polygon.length];
    if (inside(a)) kept.push(a);
    if (inside(a) !== inside(b)) kept.push(between(a, b, level));
  });
  return kept;
}

/** Where a level lies on an edge. @param {Corner} a @param {Corner} b @param {number} level @returns {Corner} */
export function between(a, b, level) {
  const part = (level - a.v) / (b.v - a.v);
  return { x: a.x + part * (b.x - a.x), y: a.y + part * (b.y - a.y), v: level };
}

/**
 * @param {Element} parent
 * @param {number[]} levels      ascending; band k lies below level k, the last one above them all
 * @param {string} kind          the class of a band: "heat", "heat other"
 * @param {(band: number) => number} strength   its opacity
 */
export function bands(parent, levels, kind, strength) {
  const fills = [...levels, Infinity].map((_, k) => make("path", { class: `piece ${kind}`, opacity: strength(k) }, parent));
  const lines = levels.map(() => make("path", { class: "contour loss" }, parent));
  /** @param {Corner[][]} triangles */
  return (triangles) => {
    const whole = triangles.filter((t) => t.every((c) => Number.isFinite(c.v)));
    const point = (/** @type {Corner} */ c) => `${c.x.toFixed(1)} ${c.y.toFixed(1)}`;
    fills.forEach((path, k) => {
      const low = k ? levels[k - 1] : -Infinity, high = k < levels.length ? levels[k] : Infinity;
      let d = "";
      for (const t of whole) {
        let part = t;
        if (low > -Infinity) part = cut(part, low, true);
        if (high < Infinity) part = cut(part, high, false);
        if (part.length > 2) d += `M${part.map(point).join("L")}Z`;
      }
      set(path, { d });
    });
    lines.forEach((path, k) => {
      let d = "";
      for (const t of whole) {
        const ends = t.map((a, i) => [a, t[(i + 1) % 3]]).filter(([a, b]) => a.v < levels[k] !== b.v < levels[k]).map(([a, b]) => between(a, b, levels[k]));
        if (ends.length === 2) d += `M${point(ends[0])}L${point(ends[1])}`;
      }
      set(path, { d });
    });
  };
}
