// @ts-check
/** Some values on a line of their own, each a dot; where theirs is not the truth, a mark for the truth and for the misconception. */
import { axes } from "./axes.js";
import { same } from "./num.js";
import { make, set, show, write } from "./svg.js";

/** Height of a strip in pixels, its axis and label included. */
export const STRIP = 96;

/**
 * @param {SVGElement} svg @param {string} label  of the axis, with its unit
 * @param {{key: string, kind: string, name: string}[]} kinds
 */
export function strip(svg, label, kinds) {
  const plane = axes(svg, { x: { domain: [0, 10], ticks: [0, 5, 10], label }, y: { domain: [0, 1], ticks: [] } });
  const parts = kinds.map(() => ({ name: make("text", { class: "name" }, svg), right: make("path", { class: "truth" }, svg), wrong: make("path", { class: "mistake" }, svg), dot: make("circle", { r: 5 }, svg) }));
  return {
    /** @param {{left: number, right: number, y: number}} where  y: the top of its space */
    place: ({ left, right, y }) => plane.place({ left, right, top: y + 10, base: y + 50 }),
    /** @param {(data: any) => Record<string, number>} of @param {{data: any, truth: any, mistake: any}} state */
    draw(of, { data, truth, mistake }) {
      const values = of(data), { x, box } = plane;
      kinds.forEach(({ key, kind, name }, i) => {
        const { right, wrong, dot, name: text } = parts[i], y = box.top + 8 + i * 20, known = Number.isFinite(values[key]);
        set(text, { x: box.left - 10, y: y + 4, "text-anchor": "end" });
        write(text, [[name, kind]]);
        show(dot, known);
        if (known) set(dot, { class: `dot ${kind}`, cx: x.at(values[key]), cy: y });
        for (const [node, other] of /** @type {const} */ ([[right, truth], [wrong, mistake]])) {
          const v = truth && other && !same(values[key], of(truth)[key]) ? of(other)[key] : NaN;
          set(node, { d: Number.isFinite(v) ? `M${x.at(v)} ${y - 9}v18` : "" });
        }
      });
    },
  };
}
