// @ts-check
/** Four measures of one forecast: two without a ceiling, one that has one, one that is only a step. */
import { axes, reaching } from "/static/js/plot/axes.js";
import { curves } from "/static/js/plot/curves.js";
import { frame, says } from "/static/js/plot/frame.js";
import { grip } from "/static/js/plot/grip.js";
import { clamp, fixed, same, spell } from "/static/js/plot/num.js";
import { make, set, show } from "/static/js/plot/svg.js";

const TALL = 270, HEAD = 30, BASE = HEAD + TALL;
const NAMES = { cross_entropy: "cross-entropy", kl_divergence: "KL divergence", mse: "squared error", error_rate: "error rate" };
const KEYS = /** @type {(keyof typeof NAMES)[]} */ (Object.keys(NAMES));
/** @type {Record<string, {domain: [number, number], ticks: number[]}>} */
const VIEWS = { far: { domain: [0, 5], ticks: [0, 1, 2, 3, 4, 5] }, near: { domain: [0, 1], ticks: [0, 0.2, 0.4, 0.6, 0.8, 1] } };

/** @param {HTMLElement} root @param {import("/static/js/plot/frame.js").Host} figure */
export function render(root, figure) {
  let { x, truth } = figure.inputs, view = "far";
  const fig = frame(root, figure, {
    label: "Four measures of a forecast against the probability that it gives to the truth",
    readout: [
      { key: "cross_entropy", label: "cross-entropy", swatch: "line loss", unit: "nats" },
      { key: "kl_divergence", label: "KL divergence", swatch: "line loss dash", unit: "nats" },
      { key: "mse", label: "squared error", swatch: "line ink dash" },
      { key: "error_rate", label: "error rate", swatch: "line ink dot" },
    ],
    hint: "Drag the line, or Tab to its grip and use the arrow keys.",
    table: { caption: "The four measures of q = (x, 1 − x).", columns: ["x", "cross-entropy", "KL", "squared error", "error rate"] },
    layout, draw, reading, rows,
  });
  const { svg } = fig;
  root.querySelector(".readout")?.classList.add("many");
  const plane = axes(svg, {
    x: { domain: [0, 1], ticks: [0, 0.2, 0.4, 0.6, 0.8, 1], label: [["x, the probability that "], ["q", "q"], [" gives to the first outcome"]] },
    y: { ...VIEWS.far, label: "cross-entropy and KL in nats; the other two have no unit" },
  });
  const cursor = make("line", { class: "cursor" }, svg);
  const plot = curves(svg, plane, [
    { key: "cross_entropy", kind: "loss", name: "cross-entropy", text: "loss" },
    { key: "kl_divergence", kind: "loss dash", name: "KL divergence", text: "loss" },
    { key: "mse", kind: "ink dash", name: "squared error" },
    { key: "error_rate", kind: "ink dot", name: "error rate", stepped: true },
  ]);
  const dots = KEYS.map((key) => make("circle", { class: `dot ${key === "mse" || key === "error_rate" ? "" : "loss"}`, r: 4 }, svg));
  const handle = grip(svg, {
    label: "x, the probability given to the first outcome", min: 0, max: 1, kind: "q", page: 0.1,
    drag: (point) => move({ x: Math.round(plane.x.back(point.x) * 100) / 100 }), nudge: (by) => move({ x: Math.round((x + clamp(by, -1, 1)) * 1000) / 1000 }),
  });
  fig.choice("The truth:", [["certain", "p = (1, 0)"], ["uncertain", "p = (0.8, 0.2)"]], () => truth, (to) => move({ truth: to }));
  fig.choice("Axis:", [["far", "0 to 5"], ["near", "0 to 1"]], () => view, (to) => { view = to; fig.redraw(); });

  let side = VIEWS.far;

  /** @param {{x?: number, truth?: string}} to */
  function move(to) {
    x = clamp(to.x ?? x, 0, 1);
    truth = to.truth ?? truth;
    fig.ask({ x, truth });
  }

  function layout() {
    const width = fig.width();
    plane.place({ left: 34, right: width - (width < 480 ? 8 : 14), top: HEAD, base: BASE });
    set(svg, { height: BASE + 46 });
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function draw(state) {
    const { data } = state, both = same(data.curves.cross_entropy, data.curves.kl_divergence);
    const next = reaching(VIEWS[view], KEYS.flatMap((key) => data.curves[key]));
    if (!same(next, side)) plane.update({ y: (side = next) });
    const px = plane.x.at(x);
    plot(state, (d, key) => ({ x: d.grid, y: d.curves[key] }), (c) => (!both ? c.name : c.key === "cross_entropy" ? "cross-entropy, and KL on it" : c.key === "kl_divergence" ? "" : c.name), [{ xs: [px, px], ys: [HEAD, BASE] }]);
    const [low, top] = side.domain;
    set(cursor, { x1: px, x2: px, y1: HEAD, y2: BASE });
    KEYS.forEach((key, i) => {
      const v = data.at[key];
      set(dots[i], { cx: px, cy: plane.y.at(Number.isNaN(v) ? 0 : v) });
      show(dots[i], v >= low - 0.01 && v <= top * 1.01);
      fig.number(key, v, state.truth ? state.truth.at[key] : undefined);
    });
    handle.place({ x: px, y: BASE, width: 10, height: 10, hitWidth: 32, hitHeight: 40 });
    handle.say(x, `x ${fixed(x, 2)}: ${KEYS.map((k) => `${NAMES[k]} ${fixed(data.at[k])}`).join(", ")}`);
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function reading(state) {
    const { at, p, truth: kind, x: where } = state.data;
    if (state.truth) {
      const wrong = KEYS.filter((key) => !same(state.data.curves[key], state.truth.curves[key]) || !same(at[key], state.truth.at[key]));
      const each = wrong.map((key) => `${key === "cross_entropy" || key === "kl_divergence" ? "" : "the "}${NAMES[key]} is ${spell(at[key])}${same(at[key], state.truth.at[key]) ? "" : `, and should be ${spell(state.truth.at[key])}`}`);
      return says(state, `At x = ${fixed(where, 2)} ${each.join("; ")}.`);
    }
    const start = `At x = ${fixed(where, 2)} cross-entropy is ${spell(at.cross_entropy, "nats")}, the squared error ${fixed(at.mse)} and the error rate ${fixed(at.error_rate, 1)}. `;
    if (kind === "uncertain") return `${start}With p = (${p.join(", ")}) cross-entropy and KL part by a constant, the entropy of p, and both rise without limit at either end.`;
    return `${start}Towards x = 0 cross-entropy and KL have no ceiling; the squared error stops at 1, and the error rate only knows which side of one half you are on.`;
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function rows({ data: { grid, curves: all } }) {
    const some = grid.map((/** @type {number} */ _, /** @type {number} */ i) => i).filter((/** @type {number} */ i) => i % 6 === 0 || i === grid.length - 1);
    return { rows: some.map((/** @type {number} */ i) => [fixed(grid[i]), ...KEYS.map((k) => fixed(all[k][i]))]) };
  }
}
