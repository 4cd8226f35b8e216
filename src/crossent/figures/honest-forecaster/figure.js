// @ts-check
/** Expected scores over what one says; two of them peak at what one believes. */
import { axes } from "/static/js/plot/axes.js";
import { curves } from "/static/js/plot/curves.js";
import { frame } from "/static/js/plot/frame.js";
import { grip } from "/static/js/plot/grip.js";
import { clamp, fixed, same, spell } from "/static/js/plot/num.js";
import { make, set, show, write } from "/static/js/plot/svg.js";

const TALL = 260, HEAD = 44, BASE = HEAD + TALL, LOW = -2;
const NAMES = { log: "log score", brier: "Brier score", zero_one: "0–1 score" };
const KEYS = /** @type {(keyof typeof NAMES)[]} */ (Object.keys(NAMES));

/** @param {HTMLElement} root @param {import("/static/js/plot/frame.js").Host} figure */
export function render(root, figure) {
  let { p, q } = figure.inputs;
  const fig = frame(root, figure, {
    label: "Expected scores against the probability that one says",
    readout: [
      { key: "log", label: "log score", swatch: "line loss", unit: "nats" },
      { key: "brier", label: "Brier score", swatch: "line ink dash" },
      { key: "zero_one", label: "0–1 score", swatch: "line ink dot" },
    ],
    hint: "Drag p above or q below, or Tab to a grip and use the arrow keys.",
    table: { caption: "Expected scores; higher is better.", columns: [["q", "m-q"], "log score", "Brier score", "0–1 score"] },
    layout, draw, reading, rows,
  });
  const { svg } = fig;
  const plane = axes(svg, {
    x: { domain: [0, 1], ticks: [0, 0.2, 0.4, 0.6, 0.8, 1], label: [["q", "q"], [", the probability of rain that you say"]] },
    y: { domain: [LOW, 0], ticks: [0, -0.5, -1, -1.5, -2], label: "expected score: minus the cost, so higher is better" },
  });
  const lineP = make("line", { class: "cursor p" }, svg), lineQ = make("line", { class: "cursor q" }, svg);
  const plot = curves(svg, plane, [
    { key: "log", kind: "loss", name: "log score", text: "loss" },
    { key: "brier", kind: "ink dash", name: "Brier score" },
    { key: "zero_one", kind: "ink dot", name: "0–1 score", stepped: true },
  ]);
  const dots = KEYS.map((key) => ({ said: make("circle", { class: "dot q", r: 4 }, svg), peak: make("circle", { class: "dot p", r: 4 }, svg), key }));
  const belief = make("text", { class: "p strong halo" }, svg);
  const gripP = grip(svg, { label: "p, what you believe", min: 0.05, max: 0.95, kind: "p", drag: (at) => move(plane.x.back(at.x), q), nudge: (by) => move(p + clamp(by, -1, 1), q, 1000) });
  const gripQ = grip(svg, { label: "q, what you say", min: 0.01, max: 0.99, kind: "q", drag: (at) => move(p, plane.x.back(at.x)), nudge: (by) => move(p, q + clamp(by, -1, 1), 1000) });
  fig.button("Be honest", () => move(p, p, 1000));

  /** @param {number} a @param {number} b @param {number} [parts] */
  function move(a, b, parts = 100) {
    p = clamp(Math.round(a * parts) / parts, 0.05, 0.95);
    q = clamp(Math.round(b * parts) / parts, 0.01, 0.99);
    fig.ask({ p, q });
  }

  function layout() {
    plane.place({ left: 40, right: fig.width() - 10, top: HEAD, base: BASE });
    set(svg, { height: BASE + 46 });
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function draw(state) {
    const { data } = state, { x, y } = plane, px = x.at(p), qx = x.at(q);
    plot(state, (d, key) => ({ x: d.grid, y: d.curves[key] }));
    set(lineP, { x1: px, x2: px, y1: HEAD, y2: BASE });
    set(lineQ, { x1: qx, x2: qx, y1: HEAD, y2: BASE });
    const here = (/** @type {number} */ v) => v >= LOW - 0.01 && v <= 0.01;
    for (const { said, peak, key } of dots) {
      const v = data.said[key], best = data.honest[key];
      set(said, { cx: x.at(data.q), cy: y.at(Number.isNaN(v) ? 0 : v) });
      show(said, here(v));
      // a peak is marked where it is one: nothing on the curve is higher, and its neighbours are lower
      const top = data.curves[key].every((/** @type {number} */ c, /** @type {number} */ i) => c <= best + 1e-9 && (c < best - 1e-12 || Math.abs(data.grid[i] - data.p) < 0.011));
      set(peak, { cx: x.at(data.p), cy: y.at(Number.isNaN(best) ? 0 : best) });
      show(peak, here(best) && top);
      fig.number(key, Number.isNaN(v) ? "no number" : v, state.truth ? state.truth.said[key] : undefined);
      if (!state.truth || same(v, state.truth.said[key])) fig.also(key, `honest: ${fixed(best)}`);
    }
    const right = px > plane.box.right - 150;
    set(belief, { x: right ? px - 10 : px + 10, y: fig.width() < 480 ? HEAD + 16 : HEAD - 6,   // below the name of the axis where that is as long as the plot
      "text-anchor": right ? "end" : "start" });
    write(belief, `you believe ${fixed(p, 2)}`);
    gripP.place({ x: px, y: HEAD - 8, width: 10, height: 12, hitWidth: 34, hitHeight: 32 });
    gripQ.place({ x: qx, y: BASE, width: 10, height: 10, hitWidth: 34, hitHeight: 36 });
    const words = KEYS.map((key) => `${NAMES[key]} ${fixed(data.said[key])}`).join(", ");
    gripP.say(p, `you believe ${fixed(p, 2)}`);
    gripQ.say(q, `you say ${fixed(q, 2)}: ${words}`);
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function reading(state) {
    const { p: a, q: b, said, honest } = state.data;
    const lost = (/** @type {keyof typeof NAMES} */ key) => honest[key] - said[key];
    if (same(a, b) && state.truth) return `You say what you believe, ${fixed(a, 2)}. By your code that scores ${KEYS.map((key) => `${spell(said[key])} by the ${NAMES[key]}`).join(", ")}.`;
    if (same(a, b)) return `You say what you believe, ${fixed(a, 2)}, and stand on both peaks: no other answer scores higher, by the log or by Brier.`;
    const flat = same(honest.zero_one, said.zero_one) ? "The 0–1 score does not notice." : `The 0–1 score loses ${fixed(lost("zero_one"))}, because you changed sides.`;
    return `You believe ${fixed(a, 2)} and say ${fixed(b, 2)}${state.truth ? ". By your code that" : ": that"} loses ${Number.isNaN(lost("brier")) ? `${spell(lost("log"))} of the log score; the Brier score is not a single number` : `${spell(lost("log"))} of the log score and ${spell(lost("brier"))} of the Brier score`}. ${flat}`;
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function rows({ data: { grid, curves: c, p: a, honest } }) {
    const some = grid.map((/** @type {number} */ _, /** @type {number} */ i) => i).filter((/** @type {number} */ i) => !i || i === grid.length - 1 || Math.abs(10 * grid[i] - Math.round(10 * grid[i])) < 1e-6);
    return { rows: some.map((/** @type {number} */ i) => [fixed(grid[i], 4), ...KEYS.map((k) => fixed(c[k][i]))]), foot: [`${fixed(a, 4)} (honest)`, ...KEYS.map((k) => fixed(honest[k]))] };
  }
}
