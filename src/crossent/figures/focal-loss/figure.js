// @ts-check
/** Surprise and focal loss over the probability of what is right, and whose loss a batch's is. */
import { dial, some } from "/static/js/plot/dial.js";
import { fixed, same } from "/static/js/plot/num.js";

/** @param {HTMLElement} root @param {import("/static/js/plot/frame.js").Host} figure */
export const render = (root, figure) =>
  dial(root, figure, {
    label: "Cross-entropy and focal loss against the probability of the right class",
    name: "p, the probability of the right class", step: 0.01, fine: 0.001, range: [0.01, 1],
    readout: [
      { key: "plain", label: "cross-entropy at p", swatch: "line ink dash", unit: "nats" },
      { key: "focal", label: "focal loss at p", swatch: "line loss", unit: "nats" },
      { key: "before", label: "share of the hard ten", swatch: "line ink dash", unit: "%", digits: 1 },
      { key: "after", label: "with focal loss", swatch: "line loss", unit: "%", digits: 1 },
    ],
    read: (d, key) => (key === "before" || key === "after" ? d[key] : undefined),
    hint: "Drag p, and change γ.",
    table: { caption: "Both losses in nats.", columns: ["p", "cross-entropy", ["focal", "m-loss"]] },
    x: { domain: [0, 1], ticks: [0, 0.2, 0.4, 0.6, 0.8, 1], label: [["p", "p"], [", the probability of the right class"]] },
    y: { domain: [0, 5], ticks: [0, 1, 2, 3, 4, 5], label: [["loss", "loss"], [", in nats"]] },
    curves: [{ key: "plain", kind: "ink dash", name: "cross-entropy" }, { key: "focal", kind: "loss", name: "focal loss", text: "loss" }],
    rails: [{ key: "gamma", label: "gamma, how much the easy ones are turned down", name: "γ, how much the easy ones are turned down", min: 0, max: 5, step: 0.1, digits: 1 }],
    rows: (d) => some(d, 6, 3, ["plain", "focal"]),
    reading({ data: d, truth }) {
      const start = `At p = ${fixed(d.x, 2)} the focal loss is ${fixed(d.at.focal)} nats in place of ${fixed(d.at.plain)}`;
      if (truth && !same(d.at, truth.at)) return `${start}; it should be ${fixed(truth.at.focal)} in place of ${fixed(truth.at.plain)}.`;
      const b = d.batch;
      return `${start}. In a batch of ${b.easy.toLocaleString("en")} easy examples (p = ${fixed(b.easy_p, 2)}) and ${b.hard} hard ones (p = ${fixed(b.hard_p, 2)}) the hard ones have ${fixed(d.before, 1)}% of the cross-entropy, and ${fixed(d.after, 1)}% of the focal loss.`;
    },
  });
