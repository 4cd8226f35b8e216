// @ts-check
/** Above, a Gaussian density with the height 1 marked; below, its cross-entropy with itself over its standard deviation, in three units. */
import { axes } from "/static/js/plot/axes.js";
import { curves } from "/static/js/plot/curves.js";
import { frame } from "/static/js/plot/frame.js";
import { grip } from "/static/js/plot/grip.js";
import { clamp, fixed, same } from "/static/js/plot/num.js";
import { make, set, show, write } from "/static/js/plot/svg.js";

const HEAD = 30, TALL = 150, GAP = 84, LOW = 210, MIN = 0.05, MAX = 1, TOP = 4;
const UNITS = ["m", "dm", "cm"], NAMES = /** @type {Record<string, string>} */ ({ m: "metre", dm: "decimetre", cm: "centimetre" });

/** @param {HTMLElement} root @param {import("/static/js/plot/frame.js").Host} figure */
export function render(root, figure) {
  let { std, unit } = figure.inputs, scaled = "";
  const fig = frame(root, figure, {
    label: "A Gaussian density, and its cross-entropy with itself over the standard deviation",
    readout: [
      { key: "nats", label: "cross-entropy", swatch: "line loss", unit: "nats" },
      { key: "peak", label: "highest density", swatch: "line p" },
      { key: "bits", label: "rounded to 1 cm", unit: "bits" },
    ],
    hint: "Drag the standard deviation, and change the unit.",
    table: { caption: "Cross-entropy of a Gaussian with itself, in nats, by the unit of x.", columns: ["σ in metres", ...UNITS.map((u) => /** @type {[string, string]} */ ([`x in ${u}`, "m-loss"]))] },
    layout, draw, reading, rows,
  });
  const { svg } = fig;
  const upper = axes(svg, { x: { domain: [-1.5, 1.5], ticks: [], label: "" }, y: { domain: [0, TOP], ticks: [], label: "" } });
  const lower = axes(svg, { x: { domain: [0, MAX], ticks: [0, 0.2, 0.4, 0.6, 0.8, 1], label: "σ, the standard deviation, in metres" }, y: { domain: [-2, 7], ticks: [-2, 0, 2, 4, 6], label: [["cross-entropy", "loss"], [" with itself, in nats"]] } });
  const one = make("line", { class: "curve ink dash" }, svg), oneName = make("text", { class: "ink halo", "text-anchor": "end" }, svg), bitsName = make("text", { class: "ink halo" }, svg);
  const bell = curves(svg, upper, [{ key: "density", kind: "p", name: "density", text: "p" }]);
  const kinds = UNITS.map((u) => ({ key: u, kind: "ink dash", name: `x in ${u}`, text: "ink" }));
  const prices = curves(svg, lower, kinds);
  const edge = make("circle", { class: "yours", r: 4.5 }, svg), edgeName = make("text", { class: "ink halo" }, svg);
  const cursor = make("line", { class: "cursor" }, svg), dot = make("circle", { class: "dot loss", r: 4.5 }, svg);
  const handle = grip(svg, {
    label: "σ, the standard deviation in metres", min: MIN, max: MAX, kind: "p", step: 0.01, fine: 0.001, page: 0.1,
    drag: (at) => move(Math.round(lower.x.back(at.x) * 100) / 100), nudge: (by) => move(Math.round((std + clamp(by, -9, 9)) * 1000) / 1000),
  });
  fig.choice("Unit of x", UNITS.map((u) => /** @type {[string, string]} */ ([u, u])), () => unit, (to) => { unit = to; move(std); });

  /** @param {number} to */
  function move(to) {
    std = clamp(to, MIN, MAX);
    fig.ask({ std, unit });
  }

  function layout() {
    const right = fig.width() - 14, base = HEAD + TALL;
    upper.place({ left: 42, right, top: HEAD, base });
    lower.place({ left: 42, right, top: base + GAP, base: base + GAP + LOW });
    set(svg, { height: base + GAP + LOW + 46 });
    scaled = "";
  }

  /** The upper axes, in the unit of x. @param {any} data */
  function scale({ factor, unit: u }) {
    upper.update({
      x: { domain: [-1.5 * factor, 1.5 * factor], ticks: [-1, -0.5, 0, 0.5, 1].map((v) => v * factor), label: `x, in ${u}` },
      y: { domain: [0, TOP / factor], ticks: [0, 1, 2, 3, 4].map((v) => v / factor), label: [["density", "p"], [`, per ${NAMES[u]}`]] },
    });
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function draw(state) {
    const { data, truth } = state, px = lower.x.at(std), fresh = data.unit === unit;
    if (scaled !== data.unit) scale(data);
    scaled = data.unit;
    const high = data.unit === "m" ? upper.y.at(1) : 0;
    for (const node of [one, oneName]) show(node, high > 0);
    set(one, { x1: upper.box.left, x2: upper.box.right, y1: high, y2: high });
    set(oneName, { x: upper.box.right - 2, y: high - 7 });
    write(oneName, fig.width() < 520 ? "above 1: below 0 nats" : "above 1 the surprise is negative");
    set(bitsName, { x: upper.box.left + 6, y: upper.box.top + 16 });
    write(bitsName, `to the centimetre: ${fixed(data.bits, 2)} bits`);
    bell(state, (d) => ({ x: d.across, y: d.density }));
    kinds.forEach((c) => { c.kind = c.key === data.unit ? "loss" : "ink dash"; c.text = c.key === data.unit ? "loss" : "ink"; });
    prices(state, (d, key) => ({ x: d.stds, y: d.curves[key] }));
    const crossing = data.unit === "m" && !truth;
    for (const node of [edge, edgeName]) show(node, crossing);
    set(edge, { cx: lower.x.at(data.edge), cy: lower.y.at(0) });
    set(edgeName, { x: lower.x.at(data.edge) + 10, y: lower.y.at(0) + 18 });
    write(edgeName, `0 at σ = ${fixed(data.edge)}`);
    set(cursor, { x1: px, x2: px, y1: lower.box.top, y2: lower.box.base });
    const seen = fresh && Number.isFinite(data.nats);
    show(dot, seen);
    if (seen) set(dot, { cx: px, cy: lower.y.at(data.nats) });
    handle.place({ x: px, y: lower.box.base, width: 10, height: 10, hitWidth: 34, hitHeight: 36 });
    handle.say(std, `${fixed(std)} metres: cross-entropy ${fixed(data.nats)} nats`);
    fig.number("nats", data.nats, truth ? truth.nats : undefined);
    fig.number("peak", data.peak, truth ? truth.peak : undefined, data.unit === "cm" ? 4 : 3);
    if (!truth || same(data.peak, truth.peak)) fig.also("peak", `per ${NAMES[data.unit]}`);
    fig.number("bits", data.bits, truth ? truth.bits : undefined);
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function reading({ data: d, truth }) {
    const start = `With a standard deviation of ${fixed(d.std, 2)} m, and x in ${d.unit}, the cross-entropy of this density with itself is ${fixed(d.nats)} nats`;
    if (truth && !same(d.nats, truth.nats)) return `${start}. It should be ${fixed(truth.nats)}.`;
    if (d.unit !== "m") return `${start}: ${fixed(d.nats - d.others.m)} more than in metres, the same for every σ. The bits at a resolution of 1 cm stay what they were.`;
    if (d.nats < 0) return `${start}: below 0, since its density reaches ${fixed(d.peak, 2)} where its values lie. ${truth && !same(d.bits, truth.bits) ? `To the centimetre it should cost ${fixed(truth.bits, 2)} bits.` : `Nothing is free: a centimetre of it still costs ${fixed(d.bits, 2)} bits.`}`;
    return `${start}. Make it narrow: below ${fixed(d.edge)} the price is negative.`;
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function rows({ data: d }) {
    const some = d.stds.map((/** @type {number} */ _, /** @type {number} */ i) => i).filter((/** @type {number} */ i) => [0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 1].some((v) => Math.abs(v - d.stds[i]) < 0.001 || (v % 0.2 > 0.05 && Math.abs(v - 0.02 - d.stds[i]) < 0.001)));
    return { rows: some.map((/** @type {number} */ i) => [fixed(d.stds[i], 2), ...UNITS.map((u) => fixed(d.curves[u][i]))]), foot: [`${fixed(d.std)} (here)`, ...UNITS.map((u) => fixed(d.others[u]))] };
  }
}
