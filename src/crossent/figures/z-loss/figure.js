// @ts-check
/** Cross-entropy, flat where all logits drift together, and its sum with a z-loss, which is not. */
import { dial, some } from "/static/js/plot/dial.js";
import { fixed, same } from "/static/js/plot/num.js";

/** @param {HTMLElement} root @param {import("/static/js/plot/frame.js").Host} figure */
export const render = (root, figure) =>
  dial(root, figure, {
    label: "Cross-entropy with and without z-loss against a number added to all logits",
    name: "c, the number added to all logits", step: 0.5, fine: 0.1, digits: 1,
    readout: [
      { key: "loss", label: "cross-entropy", swatch: "line ink dash", unit: "nats" },
      { key: "log_z", label: "ln Z" },
      { key: "sum", label: "with z-loss", swatch: "line loss", unit: "nats" },
      { key: "slope", label: "slope of the z-loss in c" },
    ],
    read: (d, key) => (key === "slope" ? d.slope : undefined),
    hint: "Drag c, and change α.",
    table: { caption: "Losses in nats, by the number added to all logits.", columns: ["c", "cross-entropy", ["with z-loss", "m-loss"]] },
    x: { domain: [-12, 12], ticks: [-12, -8, -4, 0, 4, 8, 12], label: "c, the number added to all logits" },
    y: { domain: [0, 4], ticks: [0, 1, 2, 3, 4], label: [["loss", "loss"], [", in nats"]] },
    curves: [{ key: "loss", kind: "ink dash", name: "cross-entropy" }, { key: "sum", kind: "loss", name: "with z-loss", text: "loss" }],
    rails: [{ key: "alpha", label: "alpha, the weight of the z-loss", name: "α, the weight of the z-loss", min: 0, max: 0.02, step: 0.001, digits: 4 }],
    rows: (d) => some(d, 4, 1, ["loss", "sum"]),
    reading({ data: d, truth }) {
      const start = `With c = ${fixed(d.x, 1)}, ln Z is ${fixed(d.at.log_z)}. The cross-entropy is ${fixed(d.at.loss)} nats`;
      if (truth && !same(d.at, truth.at)) return `${start}; it should be ${fixed(truth.at.loss)}, with ln Z = ${fixed(truth.at.log_z)}.`;
      if (d.alpha === 0) return `${start} at every c. Nothing holds the logits in place.`;
      return `${start}, whatever c is; the z-loss adds ${fixed(d.at.extra)} and pulls c to ${fixed(d.lowest, 2)}, where Z is 1.`;
    },
  });
