// @ts-check
/** A reliability diagram: how often answers are right, in tenths of how sure they are; the gap hatched, few digits faint. */
import { axes } from "/static/js/plot/axes.js";
import { hatch, make, set, show, write } from "/static/js/plot/svg.js";

const BINS = 10, PARTS = Array.from({ length: BINS }, (_, k) => k), QUARTERS = [0, 0.25, 0.5, 0.75, 1];

/** @param {SVGElement} svg @param {string} title */
export function createDiagram(svg, title) {
  const plane = axes(svg, {
    x: { domain: [0, 1], ticks: QUARTERS, label: [["confidence", "q"]] },
    y: { domain: [0, 1], ticks: QUARTERS, label: [["accuracy", "p"]] },
  });
  const fill = hatch(svg), bars = PARTS.map(() => {
    const group = make("g", {}, svg);
    return { group, box: make("rect", { class: "box p" }, group), gap: make("rect", { fill }, group), mean: make("line", { class: "top" }, group) };
  });
  const diagonal = make("line", { class: "half" }, svg), words = make("text", { class: "ink strong", "text-anchor": "end" }, svg);
  return {
    /** @param {{left: number, right: number, top: number, base: number}} where */
    place(where) {
      const few = where.right - where.left < 200;
      plane.update({ x: { ticks: few ? [0, 0.5, 1] : QUARTERS }, y: { ticks: few ? [0, 0.5, 1] : QUARTERS } });
      plane.place(where);
      set(diagonal, { x1: where.left, x2: where.right, y1: where.base, y2: where.top });
      set(words, { x: where.right, y: where.top - 18 });
    },
    /** @param {any} d  null for an empty one @param {number} few  a bin with fewer is faint @param {string} [name] */
    draw(d, few, name = title) {
      write(words, name);
      bars.forEach(({ group, box, gap, mean }, k) => {
        show(group, !!d && d.count[k] > 0);
        if (!d || !d.count[k]) return;
        const { x, y, box: b } = plane, from = x.at(k / BINS), wide = x.at((k + 1) / BINS) - from, high = y.at(d.accuracy[k]), sure = y.at(d.confidence[k]);
        set(group, { opacity: d.count[k] < few ? 0.35 : 1 });
        set(box, { x: from + 1, y: high, width: wide - 2, height: b.base - high });
        set(gap, { x: from + 1, y: Math.min(high, sure), width: wide - 2, height: Math.abs(high - sure) });
        set(mean, { x1: from + 1, x2: from + wide - 1, y1: sure, y2: sure });
      });
    },
  };
}
