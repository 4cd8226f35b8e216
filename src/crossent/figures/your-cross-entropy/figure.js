// @ts-check
/** Theirs, the truth and the mistake on one axis; once it passes, the curve is theirs alone. */
import { axes, line, reaching } from "/static/js/plot/axes.js";
import { frame } from "/static/js/plot/frame.js";
import { grip } from "/static/js/plot/grip.js";
import { clamp, fixed, same, spell } from "/static/js/plot/num.js";
import { labels } from "/static/js/plot/labels.js";
import { make, seen, set, show } from "/static/js/plot/svg.js";

const TALL = 250, HEAD = 30, BASE = HEAD + TALL;
const SIDE = { domain: /** @type {[number, number]} */ ([0, 5]), ticks: [0, 1, 2, 3, 4, 5] };

/** @param {HTMLElement} root @param {import("/static/js/plot/frame.js").Host} figure */
export function render(root, figure) {
  let x = figure.inputs.x;
  const fig = frame(root, figure, {
    label: "Cost against x, drawn by your function",
    readout: [
      { key: "yours", label: "yours", swatch: "ring", unit: "nats" },
      { key: "truth", label: "true", swatch: "line right", unit: "nats" },
      { key: "ratio", label: "yours / true" },
    ],
    hint: "Drag the line, or Tab to its grip and use the arrow keys.",
    table: { caption: "The cost of what happened, by the probability x that it had been given.", columns: ["x", "yours", "true"] },
    layout, draw, reading, rows, candid: true,
  });
  const { svg } = fig;
  const plane = axes(svg, {
    x: { domain: [0, 1], ticks: [0, 0.2, 0.4, 0.6, 0.8, 1], label: [["x, the probability given to what happened"]] },
    y: { ...SIDE, label: "cost of what happened, in nats" },
  });
  const mistake = make("path", { class: "curve wrong" }, plane.inside), truth = make("path", { class: "curve right" }, plane.inside);
  const own = make("path", { class: "curve loss" }, plane.inside);
  const cursor = make("line", { class: "cursor" }, svg);
  const rings = make("g", {}, svg);
  const dots = { truth: make("circle", { class: "dot right", r: 4 }, svg), yours: make("circle", { class: "yours", r: 5 }, svg) };
  const name = labels(svg, 3);
  const handle = grip(svg, {
    label: "x, where the curves are read", min: 0, max: 1, kind: "k", page: 0.1,
    drag: (point) => read(Math.round(plane.x.back(point.x) * 100) / 100), nudge: (by) => read(Math.round((x + clamp(by, -1, 1)) * 1000) / 1000),
  });
  let side = SIDE;

  /** @param {number} to */
  function read(to) {
    x = clamp(to, 0, 1);
    fig.ask({ x });
  }

  function layout() {
    const width = fig.width();
    plane.place({ left: 34, right: width - (width < 480 ? 14 : 20), top: HEAD, base: BASE });
    set(svg, { height: BASE + 46 });
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function draw(state) {
    const { data } = state;
    const next = reaching(SIDE, data.curve.y);
    if (!same(next, side)) plane.update({ y: (side = next) });
    const curve = (/** @type {any} */ d) => (d ? line(d.curve.x, d.curve.y, plane.x, plane.y) : "");
    set(own, { d: state.truth ? "" : curve(data) });
    set(truth, { d: curve(state.truth) });
    set(mistake, { d: curve(state.mistake) });
    const { probes } = data;
    const lost = (/** @type {number} */ v) => beyond([v]) > 0;
    while (rings.childElementCount < probes.x.length) make("circle", { class: "yours", r: 4.5 }, rings);
    [...rings.children].forEach((ring, i) => {
      show(ring, !!state.truth && i < probes.x.length && !lost(probes.y[i]));
      set(ring, { cx: plane.x.at(probes.x[i]), cy: plane.y.at(Number.isNaN(probes.y[i]) ? 0 : probes.y[i]) });
    });
    const written = !state.missing.length && !state.borrowed;
    const points = (/** @type {any} */ d) => ({ xs: d.x.map(plane.x.at), ys: d.y.map(plane.y.at) });
    const { box } = plane;
    const dashed = seen(svg, ".curve.wrong"), off = beyond(probes.y) === probes.y.length;
    if (state.truth)
      name([
        { text: off ? "" : dashed ? (fig.width() < 480 ? "yours, on the dashed" : "your values (rings), on the mistake’s curve (dashed)") : "your values (rings)", kind: dashed ? "wrong" : "ink", ...points(dashed ? data.curve : probes) },
        { text: "true (solid)", kind: "right", ...points(state.truth.curve) },
      ], box);
    else name([{ text: (written ? "your " : "") + (fig.width() < 480 ? "cross_entropy" : "cross_entropy([1, 0], [x, 1 − x])"), kind: "loss", ...points(data.curve) }], box);

    fig.rename("yours", written ? "yours" : "the course’s");
    const px = plane.x.at(x), should = state.truth ? state.truth.value : data.value;
    set(cursor, { x1: px, x2: px, y1: HEAD, y2: BASE });
    for (const [dot, v] of /** @type {const} */ ([[dots.yours, data.value], [dots.truth, should]])) {
      set(dot, { cx: px, cy: plane.y.at(Number.isNaN(v) ? 0 : v) });
      show(dot, !lost(v) && (dot === dots.yours || !!state.truth));
    }
    handle.place({ x: px, y: BASE, width: 10, height: 10, hitWidth: 32, hitHeight: 40 });
    handle.say(x, `x ${fixed(x, 2)}: yours ${fixed(data.value)}${state.truth ? `, true ${fixed(should)}` : ""}`);
    fig.number("yours", Number.isNaN(data.value) ? "no number" : data.value);
    for (const key of ["truth", "ratio"]) fig.cell(key).hidden = !state.truth;
    fig.number("truth", should);
    fig.number("ratio", data.value === should ? "equal" : Number.isFinite(data.value / should) ? data.value / should : "–", undefined, 4);
  }

  /** How many of the values have no place in the picture. @param {number[]} values */
  const beyond = (values) => values.filter((v) => !(v >= side.domain[0] - 0.05 && v <= side.domain[1] + 0.05)).length;

  /** @param {import("/static/js/plot/frame.js").State} state */
  function reading({ data, truth: right, missing, borrowed, passed }) {
    if (!right) {
      if (x === 0 && Number.isFinite(data.value)) return `What happened had been called impossible, and you pay ${fixed(data.value)} nats: that is the ceiling that your clip puts on every price. The honest cost is infinite.`;
      if (data.value === Infinity) return "At x = 0 what happened had been called impossible: the cost is infinite, and the curve has no top.";
      return `Give what happened ${fixed(x, 2)} and you pay ${fixed(data.value)} nats. ${missing.length || borrowed ? "C" : "The curve is your function’s: c"}ertain and right costs nothing, and towards x = 0 ${Number.isFinite(data.ceiling) ? `your clip puts a ceiling of ${fixed(data.ceiling)} nats on the price` : "there is no ceiling"}.${missing.length || borrowed || passed ? "" : " Here p is certain. Your function is not right yet, and it shows where p is not."}`;
    }
    const a = data.probes.y, b = right.probes.y, off = beyond(a);
    if (a.every(Number.isNaN)) return `Your function does not return a single number, so nothing of it can be drawn. The true cost at x = ${fixed(x, 2)} is ${spell(right.value, "nats")}.`;
    if (off === a.length) return `Your values all lie outside the picture: at x = ${fixed(x, 2)} yours is ${spell(data.value)}, the true cost ${spell(right.value, "nats")}.`;
    const numbers = a.filter((/** @type {number} */ v) => !Number.isNaN(v)).length, right_where = a.every((/** @type {number} */ v, /** @type {number} */ i) => Number.isNaN(v) || Math.abs(v - b[i]) <= 1e-6 * Math.abs(b[i]) + 1e-9);
    if (numbers < a.length && right_where) return `Your values are the true ones, except where q has a 0: at x = ${fixed(data.probes.x[a.findIndex(Number.isNaN)], 0)} yours is not a number, and the true cost is ${spell(b[a.findIndex(Number.isNaN)], "nats")}.`;
    const ratios = a.map((/** @type {number} */ v, /** @type {number} */ i) => v / b[i]).filter((/** @type {number} */ r) => Number.isFinite(r));
    const r = ratios[0], constant = ratios.length > 3 && Math.abs(r - 1) > 1e-4 && ratios.every((/** @type {number} */ v) => Math.abs(v - r) < 1e-4 * Math.abs(r));
    if (constant && Math.abs(r + 1) < 1e-4) return "Your values are the true ones with the sign turned round, at every x: only a minus is missing.";
    if (constant && Math.abs(r - 1.442695) < 1e-4) return "Your values are 1.4427 times the true ones at every x: a constant factor, 1/ln 2. They are bits on an axis in nats: the shape is right, and only the unit is not.";
    if (constant && Math.abs(r - 0.5) < 1e-4) return "Your values are half the true ones at every x: of two outcomes a mean is half the sum, and a sum belongs there.";
    if (constant && Math.abs(r) > 1e-6) return `Your values are ${fixed(r, 4)} times the true ones at every x: a constant factor, so the shape is right.`;
    const wrong = a.map((/** @type {number} */ v, /** @type {number} */ i) => (Math.abs(v - b[i]) <= 1e-6 * Math.abs(b[i]) + 1e-9 ? -1 : i)).filter((/** @type {number} */ i) => i >= 0);
    if (!wrong.length) return `At x = ${fixed(x, 2)} yours is ${spell(data.value)} and the true cost ${spell(right.value)}. At the rings they agree${same(data.ceiling, right.ceiling) ? "" : `; at x = 0 yours is ${spell(data.ceiling)} and the true cost ${spell(right.ceiling)}`}.`;
    const lost = off ? `; ${off} of them lie${off === 1 ? "s" : ""} outside the picture` : "";
    return `Your values leave the true curve at ${wrong.length} of ${a.length} places${lost}. At x = ${fixed(x, 2)} yours is ${spell(data.value)}, the true cost ${spell(right.value, "nats")}.`;
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function rows({ data: { probes }, truth: right }) {
    return { rows: probes.x.map((/** @type {number} */ v, /** @type {number} */ i) => [fixed(v, 2), fixed(probes.y[i]), fixed((right ? right.probes : probes).y[i])]) };
  }
}
