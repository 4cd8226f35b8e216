// @ts-check
/** The loss over the gap between the true logit and all others: smoothed, it has a lowest point, and never reaches 0. */
import { axes } from "/static/js/plot/axes.js";
import { curves } from "/static/js/plot/curves.js";
import { frame } from "/static/js/plot/frame.js";
import { grip } from "/static/js/plot/grip.js";
import { clamp, fixed, same } from "/static/js/plot/num.js";
import { RAIL, rail } from "/static/js/plot/rail.js";
import { make, set, show, write } from "/static/js/plot/svg.js";

const HEAD = 30, TALL = 250, BASE = HEAD + TALL, LOW = -2, HIGH = 14;
/** @type {Record<number, {domain: [number, number], ticks: number[]}>} */
const VIEWS = { 2: { domain: [0, 4], ticks: [0, 1, 2, 3, 4] }, 10: { domain: [0, 5], ticks: [0, 1, 2, 3, 4, 5] }, 1000: { domain: [0, 10], ticks: [0, 2, 4, 6, 8, 10] } };

/** @param {HTMLElement} root @param {import("/static/js/plot/frame.js").Host} figure */
export function render(root, figure) {
  let { gap, epsilon, classes } = figure.inputs;
  const fig = frame(root, figure, {
    label: "Loss with label smoothing against the gap between the true logit and the others",
    readout: [
      { key: "loss", label: "loss, smoothed", swatch: "line loss", unit: "nats" },
      { key: "floor", label: "its floor", swatch: "line p dash", unit: "nats" },
      { key: "best", label: "gap at the floor", swatch: "ring" },
      { key: "plain", label: "not smoothed", swatch: "line ink dash", unit: "nats" },
    ],
    hint: "Drag the gap, and change ε.",
    table: { caption: "Loss in nats at some gaps.", columns: ["gap", ["smoothed", "m-loss"], "not smoothed"] },
    layout, draw, reading, rows,
  });
  root.querySelector(".readout")?.classList.add("many");
  const { svg } = fig;
  const plane = axes(svg, {
    x: { domain: [LOW, HIGH], ticks: [-2, 0, 2, 4, 6, 8, 10, 12, 14], label: "gap: how far the true class’s logit is above all others" },
    y: { ...VIEWS[classes], label: [["loss", "loss"], [", in nats"]] },
  });
  const floor = make("path", { class: "curve p dash" }, svg), down = make("line", { class: "half" }, svg), cursor = make("line", { class: "cursor" }, svg);
  const plot = curves(svg, plane, [{ key: "smoothed", kind: "loss", name: "smoothed", text: "loss" }, { key: "plain", kind: "ink dash", name: "not smoothed" }]);
  const floorName = make("text", { class: "p halo strong", "text-anchor": "end" }, svg), bestName = make("text", { class: "ink halo", "text-anchor": "middle" }, svg);
  const ring = make("circle", { class: "yours", r: 5 }, svg), dots = ["loss", ""].map((kind) => make("circle", { class: `dot ${kind}`, r: 4 }, svg));
  const marks = { truth: make("path", { class: "truth" }, svg), mistake: make("path", { class: "mistake" }, svg) };
  const handle = grip(svg, {
    label: "Gap between the true logit and the others", min: LOW, max: HIGH, kind: "k", step: 0.1, fine: 0.01, page: 1,
    drag: (at) => move({ gap: Math.round(plane.x.back(at.x) * 10) / 10 }), nudge: (by) => move({ gap: Math.round((gap + clamp(by, -20, 20)) * 100) / 100 }),
  });
  const share = rail(svg, {
    label: "Epsilon, the share that is smoothed", name: "ε, the share spread over all classes", min: 0, max: 0.5, step: 0.01, fine: 0.001, page: 0.1,
    get: () => epsilon, change: (to) => { epsilon = to; move({}); },
  });
  fig.choice("Classes", [["2", "2"], ["10", "10"], ["1000", "1000"]], () => String(classes), (to) => {
    classes = Number(to);
    plane.update({ y: VIEWS[classes] });
    move({});
  });

  /** @param {{gap?: number}} to */
  function move(to) {
    gap = clamp(to.gap ?? gap, LOW, HIGH);
    fig.ask({ gap, epsilon, classes });
  }

  function layout() {
    const width = fig.width();
    plane.place({ left: 34, right: width - 14, top: HEAD, base: BASE });
    share.place({ left: 34, right: width - 14, y: BASE + 54 });
    set(svg, { height: BASE + 54 + RAIL });
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function draw(state) {
    const { data, truth, mistake } = state, { x, y, box } = plane, fresh = data.classes === classes, px = x.at(gap);
    plot(state, (d, key) => (fresh ? { x: d.grid, y: d.curves[key] } : { x: [], y: [] }), (c) => (c.key === "plain" && data.epsilon === 0 ? "" : c.name));
    const level = data.floor, has = fresh && Number.isFinite(level), reached = has && Number.isFinite(data.best) && data.best >= LOW && data.best <= HIGH;
    const high = has ? y.at(level) : 0, at = reached ? x.at(data.best) : 0;
    set(floor, { d: has ? `M${box.left} ${high}H${box.right}` : "" });
    for (const node of [down, ring]) show(node, reached);
    show(bestName, reached && !truth);
    show(floorName, has);
    set(floorName, { x: box.right - 4, y: high + (box.base - high > 22 ? 16 : -7) });
    write(floorName, `floor ${fixed(level)}`);
    set(down, { x1: at, x2: at, y1: high, y2: box.base });
    set(ring, { cx: at, cy: high });
    set(bestName, { x: clamp(at, box.left + 34, box.right - 34), y: high - 12 });
    write(bestName, `gap ${fixed(data.best, 2)}`);
    for (const [who, other] of /** @type {const} */ ([["truth", truth], ["mistake", mistake]])) {
      const off = fresh && other && truth && !same([level, data.best], [truth.floor, truth.best]) && Number.isFinite(other.floor), to = off ? y.at(other.floor) : 0;
      set(marks[who], { d: off ? `M${box.left} ${to}H${box.right}${Number.isFinite(other.best) ? `M${x.at(other.best)} ${to - 6}v12` : ""}` : "" });
    }
    set(cursor, { x1: px, x2: px, y1: HEAD, y2: BASE });
    [data.loss, data.plain].forEach((v, i) => {
      const seen = fresh && v > -0.05 && v < VIEWS[classes].domain[1] * 1.02;
      show(dots[i], seen);
      if (seen) set(dots[i], { cx: px, cy: y.at(v) });
    });
    handle.place({ x: px, y: BASE, width: 10, height: 10, hitWidth: 34, hitHeight: 36 });
    handle.say(gap, `gap ${fixed(gap, 2)}: loss ${fixed(data.loss)} smoothed, ${fixed(data.plain)} not smoothed`);
    share.draw(fixed(epsilon, 3).replace(/0$/, ""), `${fixed(epsilon)}: floor ${fixed(data.floor)} nats`);
    for (const key of /** @type {const} */ (["loss", "floor", "best", "plain"])) fig.number(key, data[key], truth ? truth[key] : undefined);
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function reading({ data: d, truth }) {
    const start = `At a gap of ${fixed(d.gap, 2)} the loss is ${fixed(d.loss)} nats`;
    if (truth && same(d.loss, truth.loss) && !same(d.floor, truth.floor)) return `${start}. Your smoothed target has an entropy of ${fixed(d.floor)} nats; the floor of the loss is at ${fixed(truth.floor)}.`;
    if (truth && !same([d.loss, d.floor], [truth.loss, truth.floor])) return `${start}, above a floor of ${fixed(d.floor)}. It should be ${fixed(truth.loss)}, above ${fixed(truth.floor)}.`;
    if (d.epsilon === 0) return `${start}. Without smoothing nothing stops the gap from growing: the loss falls towards 0 for ever.`;
    const target = `${fixed(d.target[0], 4)} for the true class, ${fixed(d.target[1], 4)} for each other`;
    const past = d.gap > d.best + 0.005 ? `Beyond ${fixed(d.best, 2)} it rises again: being surer than the target costs.` : d.gap < d.best - 0.005 ? `It falls until ${fixed(d.best, 2)}, and no further.` : "This is as low as it gets.";
    return `${start}; ${fixed(d.floor)} of them are the entropy of the target (${target}). ${past}`;
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function rows({ data: d }) {
    const some = d.grid.map((/** @type {number} */ _, /** @type {number} */ i) => i).filter((/** @type {number} */ i) => d.grid[i] % 2 === 0);
    return { rows: some.map((/** @type {number} */ i) => [fixed(d.grid[i], 0), fixed(d.curves.smoothed[i]), fixed(d.curves.plain[i])]), foot: [`${fixed(d.gap, 2)} (here)`, fixed(d.loss), fixed(d.plain)] };
  }
}
