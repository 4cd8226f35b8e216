// @ts-check
/** Above, samples and the mixture that is fitted to them, at one step; below, its cross-entropy on them, step by step: the axis is the film. */
import { axes, line } from "/static/js/plot/axes.js";
import { curves } from "/static/js/plot/curves.js";
import { createFilm } from "/static/js/plot/film.js";
import { frame } from "/static/js/plot/frame.js";
import { fixed, same } from "/static/js/plot/num.js";
import { make, set, show, write } from "/static/js/plot/svg.js";

const HEAD = 30, TALL = 190, GAP = 76, LOW = 150, MOST = 3, STEPS = 25;
const STARTS = /** @type {[string, string][]} */ ([["together", "close together"], ["apart", "apart"], ["one side", "on one side"]]);

/** @param {HTMLElement} root @param {import("/static/js/plot/frame.js").Host} figure */
export function render(root, figure) {
  let { components, start } = figure.inputs;
  const fig = frame(root, figure, {
    label: "A mixture of Gaussians fitted to samples step by step, and its cross-entropy on them",
    readout: [
      { key: "step", label: "after step" },
      { key: "loss", label: "cross-entropy", swatch: "line loss", unit: "nats" },
      { key: "truth", label: "of the truth", swatch: "line ink dash", unit: "nats" },
    ],
    hint: "Play the steps, or scrub them.",
    table: { caption: "Cross-entropy on the samples, in nats, and the components.", columns: ["step", ["cross-entropy", "m-loss"], "weights", "means", "stds"] },
    layout, draw, reading, rows,
  });
  const { svg } = fig;
  const upper = axes(svg, { x: { domain: [-5, 5], ticks: [-4, -2, 0, 2, 4], label: "x" }, y: { domain: [0, 0.5], ticks: [0, 0.1, 0.2, 0.3, 0.4, 0.5], label: [["samples from "], ["p", "p"], [", and the model "], ["q", "q"], [": density"]] } });
  const lower = axes(svg, { x: { domain: [0, STEPS], ticks: [0, 5, 10, 15, 20, 25], label: "steps" }, y: { domain: [1.5, 3], ticks: [1.5, 2, 2.5, 3], label: [["cross-entropy", "loss"], [" on the samples, in nats"]] } });
  const bars = make("path", { class: "wash p" }, upper.inside), tops = make("path", { class: "curve p thin" }, upper.inside);
  const parts = Array.from({ length: MOST }, () => make("path", { class: "curve q dash thin" }, upper.inside));
  const hills = curves(svg, upper, [{ key: "density", kind: "q", name: "q", text: "q" }]);
  const level = make("line", { class: "curve ink dash" }, lower.inside), levelName = make("text", { class: "ink halo", "text-anchor": "end" }, svg);
  const losses = curves(svg, lower, [{ key: "losses", kind: "loss", name: "cross-entropy", text: "" }]);
  const cursor = make("line", { class: "cursor" }, svg), dot = make("circle", { class: "dot loss", r: 4.5 }, svg);
  const film = createFilm({ frames: STEPS + 1, fps: 5, at: 2, label: "Step", page: 5, svg, button: fig.button, onFrame: () => fig.moved() });
  fig.choice("Components", [["1", "1"], ["2", "2"], ["3", "3"]], () => String(components), (to) => { components = Number(to); restart(); });
  fig.choice("Start", STARTS, () => start, (to) => { start = to; restart(); });

  function restart() {
    film.scrub(0);
    fig.ask({ components, start });
  }

  function layout() {
    const right = fig.width() - 14, base = HEAD + TALL;
    upper.place({ left: 42, right, top: HEAD, base });
    lower.place({ left: 42, right, top: base + GAP, base: base + GAP + LOW });
    film.place({ left: 42, right, y: lower.box.base });
    set(svg, { height: base + GAP + LOW + 46 });
  }

  /** The step that is shown, or the last that there is. @param {any} data */
  const at = (data) => data.steps[Math.min(film.at(), data.steps.length - 1)];

  /** @param {import("/static/js/plot/frame.js").State} state */
  function draw(state) {
    const { data, truth } = state, { x, y, box } = upper, step = at(data), k = film.at();
    let d = "", outline = `M${x.at(data.edges[0]).toFixed(1)} ${box.base}`;
    data.heights.forEach((/** @type {number} */ h, /** @type {number} */ i) => {
      const [a, b, top] = [x.at(data.edges[i]).toFixed(1), x.at(data.edges[i + 1]).toFixed(1), y.at(h).toFixed(1)];
      d += `M${a} ${box.base}V${top}H${b}V${box.base}Z`;
      outline += `V${top}H${b}`;
    });
    set(bars, { d });
    set(tops, { d: outline });
    parts.forEach((node, i) => set(node, { d: step.parts[i] && data.components > 1 ? line(data.across, step.parts[i], x, y) : "" }));
    hills(state, (one) => ({ x: one.across, y: at(one).density }));
    const seen = Number.isFinite(data.truth_loss), ly = seen ? lower.y.at(data.truth_loss) : 0;
    for (const node of [level, levelName]) show(node, seen);
    set(level, { x1: lower.box.left, x2: lower.box.right, y1: ly, y2: ly });
    set(levelName, { x: lower.box.right - 4, y: ly + 15 });
    write(levelName, `the truth itself: ${fixed(data.truth_loss)}`);
    losses(state, (one) => ({ x: one.losses.map((/** @type {number} */ _, /** @type {number} */ i) => i), y: one.losses }), () => "");
    const px = film.x(k), v = data.losses[k], on = Number.isFinite(v) && lower.y.at(v) > lower.box.top - 8 && lower.y.at(v) < lower.box.base + 8;
    set(cursor, { x1: px, x2: px, y1: lower.box.top, y2: lower.box.base });
    show(dot, on);
    if (on) set(dot, { cx: px, cy: lower.y.at(v) });
    film.draw(`step ${k}: cross-entropy ${fixed(v)} nats`);
    fig.number("step", String(k));
    fig.number("loss", v, truth ? truth.losses[k] : undefined);
    fig.number("truth", data.truth_loss, truth ? truth.truth_loss : undefined);
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function reading({ data: d, truth }) {
    const k = film.at(), v = d.losses[k], start = k ? `After ${k} step${k === 1 ? "" : "s"} the samples cost ${fixed(v)} nats each` : `Before the first step the samples cost ${fixed(v)} nats each`;
    if (truth && !same(d.losses, truth.losses)) return `${start}. It should be ${fixed(truth.losses[k])}.`;
    if (d.steps.length <= STEPS) return `${start}. After ${d.steps.length - 1} steps the fit breaks off: what comes next is no number.`;
    if (!k) return `${start}. Each step shares every sample among the components, then refits each to its share.`;
    const gone = d.losses[k - 1] - v, under = v < d.truth_loss;
    return `${start}, ${fixed(gone, gone < 0.0005 ? 6 : 3)} less than one step before: no step goes up. ${under ? `That is less than the truth itself costs, ${fixed(d.truth_loss)}: a model that was fitted to these samples knows their accidents.` : d.components === 1 ? "One hill for two cannot come near the truth." : "The truth itself is still below."}`;
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function rows({ data: d }) {
    const all = (/** @type {number[]} */ values) => values.map((v) => fixed(v, 2)).join(", ");
    const some = [0, 1, 2, 5, 10, 15, 25].filter((k) => k < d.steps.length);
    return { rows: some.map((k) => [String(k), fixed(d.losses[k], 4), all(d.steps[k].weights), all(d.steps[k].means), all(d.steps[k].stds)]) };
  }
}
