// @ts-check
/** Above, forty estimates with their error bars around the closed form; below, how far off they are, by the number of samples. */
import { axes } from "/static/js/plot/axes.js";
import { curves } from "/static/js/plot/curves.js";
import { frame } from "/static/js/plot/frame.js";
import { clamp, fixed, same } from "/static/js/plot/num.js";
import { rail } from "/static/js/plot/rail.js";
import { make, set, show, write } from "/static/js/plot/svg.js";

const HEAD = 30, TALL = 190, GAP = 142, LOW = 190;
const SIZES = [10, 40, 160, 640];

/** @param {HTMLElement} root @param {import("/static/js/plot/frame.js").Host} figure */
export function render(root, figure) {
  let { size, seed, bar } = figure.inputs, scaled = false;
  const fig = frame(root, figure, {
    label: "Forty estimates of a cross-entropy with their error bars, and their errors by the number of samples",
    readout: [
      { key: "truth", label: "closed form", swatch: "line ink dash", unit: "nats" },
      { key: "error", label: "standard error", swatch: "line loss", unit: "nats" },
      { key: "held", label: "bars that hold it" },
    ],
    hint: "Take more samples, and draw new ones.",
    table: { caption: "Forty runs of each size; errors in nats, root mean square.", columns: ["samples", ["standard error", "m-loss"], "how far off", "bars that hold the closed form"] },
    layout, draw, reading, rows,
  });
  const { svg } = fig;
  const upper = axes(svg, { x: { domain: [0, 41], ticks: [1, 10, 20, 30, 40], label: "run" }, y: { domain: [0.8, 2.4], ticks: [0.8, 1.2, 1.6, 2, 2.4], label: [["estimate", "loss"], [", with its error bar, in nats"]] } });
  const lower = axes(svg, { x: { domain: [0.8, 3], ticks: [], label: "samples in a run" }, y: { domain: [-3.4, 0.2], ticks: [], label: "how far off, in nats" } });
  const level = make("line", { class: "curve ink dash" }, svg), right = make("line", { class: "truth" }, svg);
  const bars = { held: make("path", { class: "curve loss" }, upper.inside), missed: make("path", { class: "arrow" }, upper.inside) };
  const dots = { held: make("path", { class: "solid loss" }, upper.inside), missed: make("path", { class: "arrow" }, upper.inside) };
  const name = make("text", { class: "ink halo strong" }, svg);
  const guide = make("path", { class: "curve ink dot" }, lower.inside), spread = make("path", { class: "solid loss", opacity: 0.55 }, lower.inside);
  const typical = curves(svg, lower, [{ key: "typical_at", kind: "loss", name: "standard error", text: "loss" }]);
  const marks = SIZES.map(() => make("circle", { class: "dot loss", r: 4.5 }, svg)), cursor = make("line", { class: "cursor" }, svg), guideName = make("text", { class: "halo" }, svg);
  const press = fig.choice("Samples", SIZES.map((n, k) => /** @type {[string, string]} */ ([String(k), String(n)])), () => String(size), (to) => { size = clamp(Number(to), 0, 3); fig.moved(); });
  fig.button("Draw again", () => { seed = (seed + 1) % 10000; ask(); });
  const ask = () => fig.ask({ size, seed, bar });
  const reach = rail(svg, {
    label: "Standard errors on either side of an estimate", name: "bar: standard errors on either side", min: 0.5, max: 3, step: 0.05, fine: 0.01, page: 0.5,
    get: () => bar, change: (to) => { bar = to; ask(); },
  });

  function layout() {
    const r = fig.width() - 14, base = HEAD + TALL;
    upper.place({ left: 42, right: r, top: HEAD, base });
    lower.place({ left: 42, right: r, top: base + GAP, base: base + GAP + LOW });
    set(svg, { height: base + GAP + LOW + 46 });
    reach.place({ left: 42, right: r, y: base + 50 });
    scaled = false;
  }

  /** A small disc. @param {number} x @param {number} y @param {number} r */
  const disc = (x, y, r) => `M${(x - r).toFixed(1)} ${y.toFixed(1)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;

  /** @param {import("/static/js/plot/frame.js").State} state */
  function draw(state) {
    const { data, truth } = state, { x, y, box } = upper;
    if (!scaled) {
      const names = new Map(data.ticks.map((/** @type {any} */ t) => [t.at, String(t.value)]));
      const counts = new Map(data.at.map((/** @type {number} */ v, /** @type {number} */ k) => [v, String(data.sizes[k])]));
      lower.update({ x: { ticks: data.at, format: (v) => counts.get(v) || "" }, y: { ticks: data.ticks.map((/** @type {any} */ t) => t.at), format: (v) => names.get(v) || "" } });
    }
    scaled = true;
    press();
    const paths = { held: "", missed: "" }, points = { held: "", missed: "" };
    data.estimates[size].forEach((/** @type {number} */ e, /** @type {number} */ r) => {
      const long = data.bars[size][r];
      if (!Number.isFinite(e)) return;
      const who = data.held[size][r] ? "held" : "missed", px = x.at(r + 1), py = y.at(e);
      if (Number.isFinite(long)) paths[who] += `M${px.toFixed(1)} ${y.at(e - long).toFixed(1)}V${y.at(e + long).toFixed(1)}`;
      points[who] += who === "held" ? disc(px, py, 2.5) : `M${(px - 3.5).toFixed(1)} ${(py - 3.5).toFixed(1)}l7 7m0 -7l-7 7`;
    });
    for (const who of /** @type {const} */ (["held", "missed"])) {
      set(bars[who], { d: paths[who] });
      set(dots[who], { d: points[who] });
    }
    const seen = Number.isFinite(data.truth), ly = seen ? y.at(data.truth) : 0, off = !!truth && !same(data.truth, truth.truth);
    for (const node of [level, name]) show(node, seen);
    set(level, { x1: box.left, x2: box.right, y1: ly, y2: ly });
    show(right, off);
    if (off) set(right, { x1: box.left, x2: box.right, y1: y.at(truth.truth), y2: y.at(truth.truth) });
    set(name, { x: box.left + 6, y: box.base - 8 });
    write(name, `✕ misses the closed form, ${fixed(data.truth)}`);

    const l = lower;
    let all = "";
    data.off.forEach((/** @type {number[]} */ row, /** @type {number} */ k) => row.forEach((v, r) => { if (Number.isFinite(v) && l.y.at(v) > l.box.top - 6) all += disc(l.x.at(data.at[k]) + (r - 19.5) * 0.55, Math.min(l.y.at(v), l.box.base), 1.8); }));
    set(spread, { d: all });
    set(guide, { d: data.guide.every(Number.isFinite) ? data.guide.map((/** @type {number} */ v, /** @type {number} */ k) => `${k ? "L" : "M"}${l.x.at(data.at[k]).toFixed(1)} ${l.y.at(v).toFixed(1)}`).join("") : "" });
    typical(state, (d) => ({ x: d.at, y: d.typical_at }));
    marks.forEach((node, k) => {
      const v = data.typical_at[k], on = Number.isFinite(v) && !truth;
      show(node, on);
      if (on) set(node, { cx: l.x.at(data.at[k]), cy: l.y.at(v) });
    });
    const last = data.guide[1], there = Number.isFinite(last);
    show(guideName, there);
    if (there) set(guideName, { x: l.x.at(data.at[0]) - 8, y: l.box.base - 8 });
    write(guideName, "a dot a run; dotted: 1/√N");
    const px = l.x.at(data.at[size]);
    set(cursor, { x1: px, x2: px, y1: l.box.top, y2: l.box.base });
    fig.number("truth", data.truth, truth ? truth.truth : undefined);
    fig.number("error", data.typical[size], truth ? truth.typical[size] : undefined);
    reach.draw(fixed(bar, 2), `${fixed(bar, 2)}: ${data.coverage[size]} of ${data.runs} bars hold the closed form`);
    fig.number("held", `${data.coverage[size]} of ${data.runs}`);
    fig.also("held", `expected: ${fixed(data.expected, 1)}`);
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function reading({ data: d, truth }) {
    const n = d.sizes[size], start = `${d.runs} runs of ${n} samples: a standard error of ${fixed(d.typical[size])} nats, and the estimates are ${fixed(d.actual[size])} off`;
    if (truth && !same([d.truth, d.typical, d.actual], [truth.truth, truth.typical, truth.actual])) return `${start}. It should be ${fixed(truth.typical[size])}, and ${fixed(truth.actual[size])} off from ${fixed(truth.truth)}.`;
    return `${start} (root mean square). ${d.coverage[size]} bars of ${fixed(d.bar, 2)} standard errors hold the closed form${size ? `. Four times the samples, half the error: with ${d.sizes[size - 1]} it was ${fixed(d.typical[size - 1])}` : "; ten samples tend to underestimate their own spread"}.`;
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function rows({ data: d }) {
    return { rows: d.sizes.map((/** @type {number} */ n, /** @type {number} */ k) => [String(n), fixed(d.typical[k], 4), fixed(d.actual[k], 4), `${d.coverage[k]} of ${d.runs}`]) };
  }
}
