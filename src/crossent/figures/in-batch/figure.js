// @ts-check
/** InfoNCE as an estimate of information: it follows the truth until it meets ln N. */
import { dial, some } from "/static/js/plot/dial.js";
import { fixed, same } from "/static/js/plot/num.js";

/** @param {HTMLElement} root @param {import("/static/js/plot/frame.js").Host} figure */
export const render = (root, figure) =>
  dial(root, figure, {
    label: "The information that InfoNCE can show against the information that is there",
    name: "I, the information that each pair shares", step: 0.1, fine: 0.01, range: [0, 6],
    readout: [
      { key: "loss", label: "InfoNCE", unit: "nats" },
      { key: "bound", label: "ln N − InfoNCE", swatch: "line loss", unit: "nats" },
      { key: "information", label: "information, I", swatch: "line ink dash", unit: "nats" },
      { key: "cap", label: "ln N", swatch: "line ink dash", unit: "nats" },
    ],
    read: (d, key) => (key === "cap" ? d.cap : undefined),
    hint: "Drag I, and change the size of a batch.",
    table: { caption: "Information in nats.", columns: ["I", ["ln N − InfoNCE", "m-loss"]] },
    x: { domain: [0, 6], ticks: [0, 1, 2, 3, 4, 5, 6], label: [["I", "ink"], [", the information that each pair shares, in nats"]] },
    y: { domain: [0, 6], ticks: [0, 1, 2, 3, 4, 5, 6], label: "what a batch shows of it, in nats" },
    curves: [{ key: "information", kind: "ink dash", name: "all of it" }, { key: "bound", kind: "loss", name: "ln N − InfoNCE", text: "loss" }],
    choice: { key: "size", name: "Batch size N", options: [4, 16, 64] },
    level: (d) => d.cap,
    rows: (d) => some(d, 1, 2, ["bound"]),
    reading({ data: d, truth }) {
      const start = `Among ${d.size} candidates the right one costs ${fixed(d.at.loss)} nats, where a guess costs ln ${d.size} = ${fixed(d.cap)}`;
      if (truth && !same(d.at, truth.at)) return `${start}; it should cost ${fixed(truth.at.loss)}.`;
      const end = d.at.information > d.cap ? `. A batch of ${d.size} cannot show more than ${fixed(d.cap)}.` : ".";
      return `${start}. The difference, ${fixed(d.at.bound)} nats, is what it shows of the ${fixed(d.at.information, 2)} that the pair shares (ρ = ${fixed(d.rho, 4)})${end}`;
    },
  });
