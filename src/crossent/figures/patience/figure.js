// @ts-check
/** A validation curve, the epoch at which patience ends it, and the epoch whose weights are kept. */
import { axes, line } from "/static/js/plot/axes.js";
import { frame } from "/static/js/plot/frame.js";
import { labels } from "/static/js/plot/labels.js";
import { clamp, fixed } from "/static/js/plot/num.js";
import { RAIL, rail } from "/static/js/plot/rail.js";
import { make, set, show } from "/static/js/plot/svg.js";

const HEAD = 30, TALL = 240, TOP = 1;
const further = (/** @type {number} */ n) => (n === 1 ? "one further epoch" : `${fixed(n, 0)} further epochs`);
const SOME = [1, 2, 3, 5, 8, 12, 20, 30];

/** @param {HTMLElement} root @param {import("/static/js/plot/frame.js").Host} figure */
export function render(root, figure) {
  let { patience, run } = figure.inputs;
  const fig = frame(root, figure, {
    label: "A run's losses, where patience ends it, and the epoch that is kept",
    readout: [
      { key: "stop", label: "trained to epoch", swatch: "line ink" },
      { key: "weights", label: "kept: loss", swatch: "dot loss", unit: "nats" },
      { key: "missed", label: "lowest of all 60", swatch: "ring", unit: "nats" },
      { key: "cost", label: "epochs for nothing" },
    ],
    hint: "Drag the patience.",
    table: { caption: "Where each patience ends the run, and what it keeps. Epochs count from 0.", columns: ["patience", "last epoch", "kept epoch", ["its loss, nats", "m-loss"], "epochs for nothing"] },
    layout, draw, reading, rows,
  });
  const { svg } = fig;
  const plane = axes(svg, { x: { domain: [0, 59], ticks: [0, 20, 40, 59], label: "epoch" }, y: { domain: [0, TOP], ticks: [0, 0.25, 0.5, 0.75, 1], label: [["loss", "loss"], [", in nats"]] } });
  const rest = make("path", { class: "curve ink hair" }, plane.inside), train = make("path", { class: "curve ink dash thin" }, plane.inside), val = make("path", { class: "curve loss" }, plane.inside);
  const level = make("line", { class: "mean-guide" }, svg), end = make("line", { class: "cursor" }, svg), truth = make("line", { class: "truth" }, svg), mistake = make("line", { class: "mistake" }, svg);
  const lowest = make("circle", { class: "yours", r: 5 }, svg), kept = make("circle", { class: "dot loss", r: 5 }, svg), true_kept = make("circle", { class: "dot right", r: 4 }, svg);
  const name = labels(svg, 3);
  const slider = rail(svg, {
    label: "Patience, in epochs", name: "patience, in epochs", min: 1, max: 30, step: 1, fine: 1, page: 5,
    get: () => patience, change: (to) => { patience = clamp(Math.round(to), 1, 30); fig.moved(); },
  });
  fig.choice("Run", [["restless", "restless"], ["calm", "calm"], ["slow", "slow"]], () => run, (to) => { run = to; fig.ask({ patience, run }); });

  function layout() {
    const base = HEAD + TALL, right = fig.width() - 14;
    plane.place({ left: 42, right, top: HEAD, base });
    slider.place({ left: 42, right, y: base + 54 });
    set(svg, { height: base + 54 + RAIL });
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function draw({ data, truth: t, mistake: m }) {
    const { x, y, box } = plane, k = patience - 1, stop = data.stop[k], best = data.best[k], xs = data.val.map((/** @type {number} */ _, /** @type {number} */ i) => i);
    const upto = Number.isFinite(stop) ? clamp(Math.round(stop), 0, data.epochs - 1) : data.epochs - 1;
    set(val, { d: line(xs.slice(0, upto + 1), data.val.slice(0, upto + 1), x, y) });
    set(rest, { d: line(xs.slice(upto), data.val.slice(upto), x, y) });
    set(train, { d: line(xs.slice(0, upto + 1), data.train.slice(0, upto + 1), x, y) });
    show(end, Number.isFinite(stop));
    if (Number.isFinite(stop)) set(end, { x1: x.at(stop), x2: x.at(stop), y1: box.top, y2: box.base });
    const off = !!t && (t.stop[k] !== stop || t.best[k] !== best);
    show(truth, off);
    show(true_kept, off);
    const erring = off && !!m && Number.isFinite(m.stop[k]);
    show(mistake, erring);
    if (erring) set(mistake, { x1: x.at(m.stop[k]), x2: x.at(m.stop[k]), y1: box.top, y2: box.base });
    if (off) {
      set(truth, { x1: x.at(t.stop[k]), x2: x.at(t.stop[k]), y1: box.top, y2: box.base });
      set(true_kept, { cx: x.at(t.best[k]), cy: y.at(t.kept[k]) });
    }
    set(lowest, { cx: x.at(data.lowest.epoch), cy: y.at(data.lowest.loss) });
    const known = Number.isFinite(data.kept[k]);
    for (const node of [kept, level]) show(node, known);
    if (known) {
      set(kept, { cx: x.at(best), cy: y.at(data.kept[k]) });
      set(level, { x1: x.at(best), x2: x.at(Math.max(best, upto)), y1: y.at(data.kept[k]), y2: y.at(data.kept[k]) });
    }
    const points = (/** @type {number[]} */ v) => ({ xs: xs.slice(0, upto + 1).map(x.at), ys: v.slice(0, upto + 1).map(y.at) });
    name([{ text: "validation", kind: "loss", ...points(data.val) }, { text: "training", kind: "ink", ...points(data.train) }], box);
    slider.draw(String(patience), `patience ${patience}: ends after epoch ${fixed(stop, 0)}, keeps epoch ${fixed(best, 0)}`);
    fig.number("stop", stop, t ? t.stop[k] : undefined, 0);
    fig.number("weights", data.kept[k], t ? t.kept[k] : undefined);
    if (!off) fig.also("weights", `epoch ${fixed(best, 0)}`);
    fig.number("missed", data.lowest.loss);
    fig.also("missed", `epoch ${data.lowest.epoch}`);
    fig.number("cost", stop - best, off ? t.stop[k] - t.best[k] : undefined, 0);
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function reading({ data }) {
    const k = patience - 1, stop = data.stop[k], best = data.best[k], kept = data.kept[k], through = stop === data.epochs - 1;
    const start = `Rate ${data.rate}, batch ${data.batch}, patience ${patience}: ${through ? "the run goes through all 60 epochs" : `the run ends after epoch ${fixed(stop, 0)}`} and keeps epoch ${fixed(best, 0)}, at ${fixed(kept)} nats. `;
    if (best === data.lowest.epoch) return `${start}That is the lowest of all${stop > best ? `; ${further(stop - best)} brought nothing` : ""}${through ? "" : `, and ${data.epochs - 1 - stop} were spared`}. The last epoch is at ${fixed(data.last)}.`;
    return `${start}The lowest, ${fixed(data.lowest.loss)}, comes at epoch ${data.lowest.epoch}: it was not waited for.`;
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function rows({ data }) {
    const row = (/** @type {number} */ p) => [String(p), fixed(data.stop[p - 1], 0), fixed(data.best[p - 1], 0), fixed(data.kept[p - 1]), fixed(data.stop[p - 1] - data.best[p - 1], 0)];
    return { rows: SOME.map(row), foot: row(patience) };
  }
}
