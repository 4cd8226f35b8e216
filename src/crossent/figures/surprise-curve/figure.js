// @ts-check
/** The price of a probability, and the staircase on it: each division of p by the same number costs the same. */
import { axes, reaching } from "/static/js/plot/axes.js";
import { curves } from "/static/js/plot/curves.js";
import { frame, says } from "/static/js/plot/frame.js";
import { grip } from "/static/js/plot/grip.js";
import { clamp, fixed, same, spell } from "/static/js/plot/num.js";
import { make, set, show, write } from "/static/js/plot/svg.js";

const TALL = 260, HEAD = 30, BASE = HEAD + TALL, MOST = 7;
const SIDE = { domain: /** @type {[number, number]} */ ([0, 5]), ticks: [0, 1, 2, 3, 4, 5] };

/** @param {HTMLElement} root @param {import("/static/js/plot/frame.js").Host} figure */
export function render(root, figure) {
  let { p, ratio } = figure.inputs;
  const fig = frame(root, figure, {
    label: "Surprise against probability, with a staircase of equal ratios",
    readout: [
      { key: "at", label: "surprise at p", swatch: "dot p", unit: "nats" },
      { key: "rise", label: "each step adds", swatch: "line ink", unit: "nats" },
    ],
    hint: "Drag the point, or Tab to its grip and use the arrow keys.",
    table: { caption: "The staircase: probability, price, and what the step added.", columns: [["p", "m-p"], "surprise, nats", "added"] },
    layout, draw, reading, rows,
  });
  const { svg } = fig;
  const plane = axes(svg, {
    x: { domain: [0, 1], ticks: [0, 0.2, 0.4, 0.6, 0.8, 1], label: [["p", "p"], [", the probability of what happened"]] },
    y: { ...SIDE, label: "surprise, in nats" },
  });
  const plot = curves(svg, plane, [{ key: "curve", kind: "loss", name: "surprise(p)", text: "loss" }]);
  const guides = make("path", { class: "mean-guide" }, svg), stairs = make("path", { class: "curve ink thin" }, svg);
  const added = make("text", { y: 12, "text-anchor": "end" }, svg);
  write(added, "added, in nats");
  const bracket = make("path", { class: "axis" }, svg);
  const steps = Array.from({ length: MOST }, () => ({ dot: make("circle", { class: "dot", r: 3.5 }, svg), text: make("text", { class: "ink" }, svg) }));
  const cursor = make("line", { class: "cursor p" }, svg);
  const word = { min: 0.01, max: 1, kind: "p", page: 0.1, label: "p, the probability of what happened" };
  const knob = grip(svg, { ...word, pointerOnly: true, round: true, drag: (point) => move(plane.x.back(point.x)), nudge: () => {} });
  const handle = grip(svg, { ...word, drag: (point) => move(plane.x.back(point.x)), nudge: (by) => move(p + clamp(by, -1, 1), 1000) });
  fig.choice("Divide p by", [["2", "2"], ["3", "3"]], () => String(ratio), (to) => { ratio = Number(to); fig.ask({ p, ratio }); });

  let side = SIDE;

  /** @param {number} to @param {number} [parts] */
  function move(to, parts = 100) {
    p = clamp(Math.round(to * parts) / parts, 0.01, 1);
    fig.ask({ p, ratio });
  }

  function layout() {
    const width = fig.width();
    plane.place({ left: 34, right: width - (width < 480 ? 64 : 70), top: HEAD, base: BASE });
    set(added, { x: width });
    set(svg, { height: BASE + 46 });
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function draw(state) {
    const { stairs: s, curve } = state.data, end = plane.box.right + 10, next = reaching(SIDE, curve.y);
    if (!same(next, side)) plane.update({ y: (side = next) });
    const { x, y } = plane, [low, high] = side.domain;
    const rails = s.x.flatMap((/** @type {number} */ v, /** @type {number} */ i) => [
      { xs: [x.at(v), x.at(s.x[i + 1] ?? v), x.at(s.x[i + 1] ?? v)], ys: [y.at(s.y[i]), y.at(s.y[i]), y.at(s.y[i + 1] ?? s.y[i])] },
      { xs: [x.at(v), end], ys: [y.at(s.y[i]), y.at(s.y[i])] },
    ]).filter((/** @type {{ys: number[]}} */ rail) => rail.ys.every(Number.isFinite));
    plot(state, (d) => d.curve, (c) => (state.missing.length || state.borrowed ? c.name : `your ${c.name}`), rails);
    let walk = "", lines = "", marks = "";
    const inside = (/** @type {number} */ v) => v >= low - 0.02 && v <= high + 0.02;
    steps.forEach(({ dot, text }, i) => {
      const here = i < s.x.length && inside(s.y[i]), more = i + 1 < s.x.length && inside(s.y[i + 1]) && here;
      show(dot, here);
      show(text, more);
      if (!here) return;
      const px = x.at(s.x[i]), py = y.at(s.y[i]);
      set(dot, { cx: px, cy: py });
      lines += `M${px} ${py}H${end + 6}`;
      marks += `M${end} ${py}h6`;
      if (!more) return;
      walk += `M${px} ${py}H${x.at(s.x[i + 1])}V${y.at(s.y[i + 1])}`;
      const tall = Math.abs(y.at(s.y[i + 1]) - py), rise = s.y[i + 1] - s.y[i];
      set(text, { x: end + 11, y: (py + y.at(s.y[i + 1])) / 2 + 4 });
      write(text, tall > 11 ? (rise < 0 ? "" : "+") + fixed(rise) : "");
    });
    const shown = s.y.filter(inside);
    set(stairs, { d: walk });
    set(guides, { d: lines });
    set(bracket, { d: shown.length ? `${marks}M${end + 6} ${y.at(shown[0])}V${y.at(shown[shown.length - 1])}` : "" });
    // the handle moves at once, along the curve that is drawn
    let k = curve.x.findIndex((/** @type {number} */ v) => v >= p);
    if (k < 1) k = 1;
    const part = (p - curve.x[k - 1]) / (curve.x[k] - curve.x[k - 1]), height = curve.y[k - 1] + part * (curve.y[k] - curve.y[k - 1]);
    const px = x.at(p), py = clamp(y.at(Number.isNaN(height) ? 0 : height), HEAD, BASE);
    knob.place({ x: px, y: py, width: 12, height: 12 });
    set(cursor, { x1: px, x2: px, y1: py, y2: BASE });
    handle.place({ x: px, y: BASE, width: 10, height: 10, hitWidth: 32, hitHeight: 36 });
    handle.say(p, `p ${fixed(p, 2)}: ${fixed(s.y[0])} nats`);
    fig.rename("at", `surprise at ${fixed(p, 2)}`);
    fig.number("at", Number.isNaN(s.y[0]) ? "no number" : s.y[0], state.truth ? state.truth.stairs.y[0] : undefined);
    const [rise] = state.data.rises, equal = state.data.rises.every((/** @type {number} */ r) => same(r, rise));
    fig.number("rise", rise === undefined ? "–" : state.data.rises.some(Number.isNaN) ? "no number" : equal ? rise : "unequal", state.truth && rise !== undefined ? state.truth.rises[0] : undefined);
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function reading(state) {
    const { p: at, ratio: by, stairs: s, rises } = state.data, half = by === 2 ? "Halving" : "Dividing by three";
    if (s.y.every(Number.isNaN)) return `Your code gives nothing that can be drawn: of ${s.x.length} probabilities it has to make ${s.x.length} numbers.`;
    const here = says(state, `At p = ${fixed(at, 2)} the surprise is ${spell(s.y[0], state.truth ? "" : "nats")}${state.truth ? `; the true one is ${spell(state.truth.stairs.y[0], "nats")}` : ""}.`);
    if (!rises.length) return `${here} One more step would leave the picture; drag p to the right.`;
    const equal = rises.every((/** @type {number} */ r) => same(r, rises[0]) && Number.isFinite(r));
    if (state.truth) {
      const right = state.truth.rises[0];
      if (equal) return `${here} ${half} p should add ${fixed(right)} each time; in your code it adds ${fixed(rises[0])}.`;
      return `${here} ${half} p should add the same each time; in your code it adds ${rises.slice(0, 3).map((/** @type {number} */ r) => spell(r)).join(", then ")}.`;
    }
    return `${here} ${half} p adds ${fixed(rises[0])} nats, wherever you start: the stairs are equally high, however short they become.`;
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function rows({ data: { stairs: s, rises } }) {
    return { rows: s.x.map((/** @type {number} */ v, /** @type {number} */ i) => [fixed(v, 4), fixed(s.y[i]), i ? fixed(rises[i - 1]) : ""]) };
  }
}
