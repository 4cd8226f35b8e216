// @ts-check
/** The slope of a distillation loss over the temperature, as it is and times T². */
import { dial, some } from "/static/js/plot/dial.js";
import { fixed, same } from "/static/js/plot/num.js";

/** @param {HTMLElement} root @param {import("/static/js/plot/frame.js").Host} figure */
export const render = (root, figure) =>
  dial(root, figure, {
    label: "Size of the slope of a distillation loss against the temperature",
    name: "T, the temperature of teacher and student", step: 0.5, fine: 0.1, digits: 1, range: [1, 20],
    readout: [
      { key: "loss", label: "loss", unit: "nats" },
      { key: "plain", label: "size of its slope", swatch: "line loss" },
      { key: "scaled", label: "times T²", swatch: "line ink" },
      { key: "limit", label: "T² × slope, T → ∞", swatch: "line ink dash" },
    ],
    read: (d, key) => (key === "limit" ? d.limit : undefined),
    hint: "Drag T along the axis.",
    table: { caption: "Length of the loss’s gradient in the student’s logits.", columns: ["T", ["slope", "m-loss"], "T² × slope"] },
    x: { domain: [0, 20], ticks: [1, 5, 10, 15, 20], label: "T, the temperature of teacher and student" },
    y: { domain: [0, 2], ticks: [0, 0.5, 1, 1.5, 2], label: "length of the gradient, in nats a logit" },
    curves: [{ key: "plain", kind: "loss", name: "slope", text: "loss" }, { key: "scaled", kind: "ink", name: "T² × slope" }],
    level: (d) => d.limit,
    rows: (d) => some(d, 4, 2, ["plain", "scaled"]),
    reading({ data: d, truth }) {
      const answers = (/** @type {number[]} */ q) => d.words.map((/** @type {string} */ w, /** @type {number} */ i) => `${w} ${fixed(q[i], 2)}`).join(", ");
      const start = `At T = ${fixed(d.x, 1)} the teacher says ${answers(d.teacher)}; the student ${answers(d.student)}.`;
      if (truth && !same(d.at, truth.at)) return `${start} In your code the slope has the length ${fixed(d.at.plain)}; it should be ${fixed(truth.at.plain)}.`;
      return `${start} The slope has the length ${fixed(d.at.plain)}; times T² it is ${fixed(d.at.scaled)}, and tends to ${fixed(d.limit)} as T grows.`;
    },
  });
