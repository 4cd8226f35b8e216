// @ts-check
/** Which of three classes wins where: each its own density, its number written in it, lines between them; and points marked by class. */
import { above, contours, trace } from "./contours.js";
import { make, set, show, write } from "./svg.js";

const DENSITY = [0.04, 0.18, 0.36];

/** @typedef {{x: import("./axes.js").Scale, y: import("./axes.js").Scale, box: {left: number, right: number, top: number, base: number}}} Plane */

/** The grid point of a class that is farthest from every other class, from what is taken and from the border. @param {number[][]} margin @param {Set<number>} taken  row · width + column */
function heart(margin, taken) {
  const high = margin.length, wide = high ? margin[0].length : 0;
  const deep = margin.map((row, r) => row.map((v, c) => (v >= 0 && !taken.has(r * wide + c) ? 1 : 0)));
  let best = { row: 0, col: 0, depth: 0 }, more = true;
  for (let depth = 1; more; depth++) {                             // the ground that is left after so many layers are taken off
    more = false;
    for (let r = depth; r < high - depth; r++)
      for (let c = depth; c < wide - depth; c++) {
        if (deep[r][c] !== depth) continue;
        if (best.depth < depth) best = { row: r, col: c, depth };
        if ([deep[r - 1][c], deep[r + 1][c], deep[r][c - 1], deep[r][c + 1]].every((v) => v >= depth)) { deep[r][c] = depth + 1; more = true; }
      }
  }
  return best;
}

/** @param {Element} parent */
export function regions(parent) {
  const areas = DENSITY.map((d) => make("path", { class: "band q", "fill-rule": "evenodd", "fill-opacity": d }, parent));
  const lines = DENSITY.map(() => make("path", { class: "curve q" }, parent)), over = make("g", {}, parent);
  const other = { right: make("path", { class: "curve right" }, over), wrong: make("path", { class: "curve wrong" }, over), dash: make("path", { class: "curve ink dash thin" }, over) };
  const names = DENSITY.map((_, c) => { const t = make("text", { class: "ink halo strong", "text-anchor": "middle" }, over); write(t, `class ${c}`); return t; });
  return {
    /** Lines and names over what was drawn meanwhile. */
    front() { parent.append(over); },
    /**
     * @param {Plane} plane @param {number[][][]} margins  of each class, rows from the lowest @param {[number, number]} xs @param {[number, number]} ys  of the grid's ends
     * @param {number[][]} points  among which the names find room
     * @param {{right?: number[][][], wrong?: number[][][], dash?: number[][][]}} [beside]  lines of others
     */
    draw(plane, margins, xs, ys, points, beside = {}) {
      const side = Math.max(1, (margins[0] || []).length - 1);
      const x = (/** @type {number} */ c) => plane.x.at(xs[0] + (c / side) * (xs[1] - xs[0])), y = (/** @type {number} */ r) => plane.y.at(ys[0] + (r / side) * (ys[1] - ys[0]));
      const cell = (/** @type {number} */ v, /** @type {number[]} */ [low, high]) => Math.round(((v - low) / (high - low)) * side);
      const taken = new Set(points.map(([px, py]) => cell(py, ys) * (side + 1) + cell(px, xs)));
      areas.forEach((area, c) => {
        const margin = margins[c] || [], free = heart(margin, taken), at = free.depth > 1 ? free : heart(margin, new Set());
        set(area, { d: trace(above(margin, 0), x, y) });
        set(lines[c], { d: trace(contours(margin, 0), x, y) });
        show(names[c], at.depth > 1);
        set(names[c], { x: x(at.col), y: y(at.row) + 4 });
      });
      for (const [key, path] of Object.entries(other)) set(path, { d: (/** @type {any} */ (beside)[key] || []).map((/** @type {number[][]} */ m) => trace(contours(m, 0), x, y)).join("") });
    },
  };
}

/**
 * Points of three classes: disc, ring and cross; around each, where it is given, a halo as wide as its loss.
 * @param {Element} parent @param {number} [size]
 */
export function marks(parent, size = 3) {
  const halos = make("g", {}, parent), group = make("g", {}, parent);
  let before = "";
  /** @param {number[][]} at @param {number[]} labels @param {Plane} plane @param {ArrayLike<number>} [costs] @param {number} [scale]  pixels for one nat */
  return (at, labels, plane, costs = [], scale = 6) => {
    const key = `${JSON.stringify(at)} ${labels.join()} ${plane.box.left} ${plane.box.right} ${plane.box.top} ${plane.box.base}`;
    if (key !== before) {
      before = key;
      halos.replaceChildren();
      group.replaceChildren();
      at.forEach(([px, py], k) => {
        const x = plane.x.at(px), y = plane.y.at(py), s = size;
        make("circle", { class: "heat", "fill-opacity": 0.22, cx: x, cy: y, r: 0 }, halos);
        if (labels[k] === 2) make("path", { class: "curve p", d: `M${(x - s).toFixed(1)} ${(y - s).toFixed(1)}l${2 * s} ${2 * s}m0 ${-2 * s}l${-2 * s} ${2 * s}` }, group);
        else make("circle", { class: labels[k] === 0 ? "point one" : "point", cx: x, cy: y, r: labels[k] === 0 ? s + 0.25 : s - 0.25 }, group);
      });
    }
    for (let k = 0; k < halos.childElementCount; k++) {
      const c = costs[k];
      set(halos.children[k], { r: c > 0 ? Math.min(40, c * scale).toFixed(2) : 0 });
    }
  };
}
