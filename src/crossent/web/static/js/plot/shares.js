// @ts-check
/** Shares in whole thousandths that always sum to 1000, and the strip on which one drags their boundaries.
 *  Whole, so that q is a distribution after every step and three printed decimals are the number in use. */
import { grip } from "./grip.js";
import { clamp, fixed, sum } from "./num.js";
import { make, set, write } from "./svg.js";

export const WHOLE = 1000, LEAST = 20;

/** @param {number[]} q */
export const toShares = (q) => {
  const shares = q.map((v) => Math.round(v * WHOLE));
  shares[shares.indexOf(Math.max(...shares))] += WHOLE - sum(shares);
  return shares;
};
/** @param {number[]} shares */
export const toProbabilities = (shares) => shares.map((v) => v / WHOLE);

/**
 * Move the boundary between outcome k and k + 1: the two trade shares, the others keep theirs.
 * @param {number[]} q @param {number} k @param {number} position @param {number} [least]
 */
export function moveBoundary(q, k, position, least = LEAST) {
  const left = sum(q.slice(0, k)), pair = q[k] + q[k + 1];
  const part = clamp(Math.round(position) - left, least, pair - least);
  return q.map((v, i) => (i === k ? part : i === k + 1 ? pair - part : v));
}

/**
 * Give outcome i a share; the others shrink or grow in proportion. Largest remainders keep the sum exact.
 * @param {number[]} q @param {number} i @param {number} wanted
 */
export function setShare(q, i, wanted) {
  const others = q.length - 1;
  const part = clamp(Math.round(wanted), LEAST, WHOLE - LEAST * others);
  const rest = WHOLE - part - LEAST * others;
  const spare = q.reduce((s, v, j) => (j === i ? s : s + v - LEAST), 0);
  const exact = q.map((v, j) => (j === i ? 0 : spare ? ((v - LEAST) / spare) * rest : rest / others));
  const next = exact.map((v, j) => (j === i ? part : LEAST + Math.floor(v)));
  let missing = WHOLE - sum(next);
  exact.map((v, j) => ({ part: v - Math.floor(v), j })).filter(({ j }) => j !== i).sort((a, b) => b.part - a.part)
    .forEach(({ j }) => { if (missing > 0) { next[j] += 1; missing -= 1; } });
  return next;
}

/**
 * A bar cut into shares, with a grip on every cut.
 * @param {SVGElement} svg
 * @param {{outcomes: string[], kind: "p" | "q", of: string, least?: number, get: () => number[], change: (next: number[]) => void}} o
 */
export function strip(svg, { outcomes, kind, of, least = LEAST, get, change }) {
  const parts = outcomes.map(() => ({
    box: make("rect", { class: `strip ${kind}` }, svg), text: make("text", { class: kind, "text-anchor": "middle" }, svg),
  }));
  let at = { left: 0, y: 0, width: 100, height: 26 };
  const edge = (/** @type {number} */ k) => sum(get().slice(0, k + 1));
  const grips = outcomes.slice(1).map((name, k) => grip(svg, {
    label: `Boundary between ${outcomes[k]} and ${name} in ${of}`, min: 0, max: 1, kind, step: 10, fine: 1, page: 50,
    drag: (point) => change(moveBoundary(get(), k, ((point.x - at.left) / at.width) * WHOLE, least)),
    nudge: (by) => change(moveBoundary(get(), k, edge(k) + clamp(by, -WHOLE, WHOLE), least)),
  }));
  return {
    /** @param {{left: number, y: number, width: number, height?: number}} where */
    place(where) { at = { height: 26, ...where }; },
    /** The x of every cut, in pixels. */
    cuts: () => grips.map((_, k) => at.left + (edge(k) / WHOLE) * at.width),
    draw() {
      const q = get(), { left, y, width, height } = at;
      let from = 0;
      parts.forEach(({ box, text }, i) => {
        const x = left + (from / WHOLE) * width, w = (q[i] / WHOLE) * width;
        set(box, { x, y, width: w, height });
        set(text, { x: x + w / 2, y: y + height / 2 + 4 });
        write(text, w > 14 + 7 * outcomes[i].length ? outcomes[i] : "");
        from += q[i];
        if (i === parts.length - 1) return;
        grips[i].place({ x: x + w, y: y + height / 2, width: 8, height: height + 8, hitWidth: 28, hitHeight: height + 16 });
        grips[i].say(from / WHOLE, `${outcomes[i]} ${fixed(q[i] / WHOLE)}, ${outcomes[i + 1]} ${fixed(q[i + 1] / WHOLE)}`);
      });
    },
  };
}
