// @ts-check
/** Names written beside their curves, where they touch neither a curve nor one another. */
import { same } from "./num.js";
import { make, set, show, write } from "./svg.js";

/** @typedef {{text: string, kind: string, xs: number[], ys: number[]}} Named  points in pixels */

const TALL = 13, GAP = 5, NEAR = 9, STEP = 5;
const letters = new Map();
/** @param {SVGElement} node @param {string} text */
function widthOf(node, text) {
  const key = text + getComputedStyle(node).fontSize;
  if (!letters.has(key)) letters.set(key, /** @type {SVGTextElement} */ (node).getComputedTextLength() || text.length * 6.4);
  return letters.get(key);
}

/** A curve's points and as many between them as it takes to miss none of its steep parts. @param {{xs: number[], ys: number[]}} curve */
function dense({ xs, ys }) {
  const found = /** @type {[number, number][]} */ ([]);
  for (let i = 0; i < xs.length; i++) {
    found.push([xs[i], ys[i]]);
    const dx = xs[i + 1] - xs[i], dy = ys[i + 1] - ys[i], parts = Math.min(60, Math.ceil(Math.hypot(dx, dy) / STEP));
    for (let k = 1; k < parts; k++) found.push([xs[i] + (dx * k) / parts, ys[i] + (dy * k) / parts]);
  }
  return found;
}

/**
 * @param {SVGElement} svg
 * @param {number} most  how many names there can be
 */
export function labels(svg, most) {
  const nodes = Array.from({ length: most }, () => make("text", {}, svg));
  /** @type {any} */
  let before = null;
  /**
   * @param {Named[]} named  in order of importance
   * @param {{left: number, right: number, top: number, base: number}} box
   * @param {{xs: number[], ys: number[]}[]} [avoid]  lines without a name
   */
  return (named, box, avoid = []) => {
    if (before && same(before.named, named) && same(before.box, box)) return;       // only what moved is placed anew
    before = { named, box: { ...box } };
    const drawn = [...named, ...avoid].map(dense);
    /** @type {{x: number, y: number, w: number}[]} */
    const taken = [];
    nodes.forEach((node, k) => {
      show(node, k < named.length && named[k].xs.length > 0);
      if (k >= named.length) return;
      const { text, kind, xs, ys } = named[k];
      write(node, text);
      set(node, { class: `${kind} halo strong` });
      const w = widthOf(node, text);
      let best = { x: box.left, y: box.top, cost: Infinity };
      for (let i = 0; i < xs.length; i++) {
        if (!(ys[i] >= box.top && ys[i] <= box.base)) continue;
        for (const [x, y] of [[xs[i] + GAP, ys[i] - GAP], [xs[i] + GAP, ys[i] + GAP + 10], [xs[i] - GAP - w, ys[i] - GAP], [xs[i] - GAP - w, ys[i] + GAP + 10]]) {
          if (x < box.left + 2 || x + w > box.right || y - 10 < box.top || y > box.base - 9) continue;
          let cost = 0.02 * Math.abs(x + w / 2 - (box.left + box.right) / 2) / (box.right - box.left);
          for (const t of taken)
            if (x < t.x + t.w + 6 && t.x < x + w + 6 && Math.abs(y - t.y) < TALL + 2) cost += 40;
          drawn.forEach((points, j) => {
            const near = j === k ? 0 : NEAR;                                        // close to another curve it seems to be that one's name
            for (const [px, py] of points)
              if (px > x - 3 - near && px < x + w + 3 + near && py > y - 12 - near && py < y + 4 + near)
                cost += px > x - 3 && px < x + w + 3 && py > y - 12 && py < y + 4 ? 1 : 0.2;
          });
          if (cost < best.cost) best = { x, y, cost };
        }
      }
      show(node, best.cost < Infinity);
      set(node, { x: best.x, y: best.y });
      taken.push({ x: best.x, y: best.y, w });
    });
  };
}
