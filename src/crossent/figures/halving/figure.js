// @ts-check
/** Sixteen curves. Each is drawn as far as halving trains it; what the whole grid would have trained as well stays pale. */
import { axes, line } from "/static/js/plot/axes.js";
import { frame } from "/static/js/plot/frame.js";
import { labels } from "/static/js/plot/labels.js";
import { clamp, fixed, same } from "/static/js/plot/num.js";
import { RAIL, rail } from "/static/js/plot/rail.js";
import { make, set, show, write } from "/static/js/plot/svg.js";

const HEAD = 30, TALL = 250, LOW = 60, TOP = 1.3, MOST = 8;

/** @param {HTMLElement} root @param {import("/static/js/plot/frame.js").Host} figure */
export function render(root, figure) {
  let { first, seed, upto } = figure.inputs;
  const fig = frame(root, figure, {
    label: "Sixteen validation curves, and how far successive halving trains each",
    readout: [
      { key: "winner", label: "left over: rate, batch", swatch: "line loss" },
      { key: "best", label: "the grid’s best", swatch: "line ink dash" },
      { key: "spent", label: "epochs trained" },
      { key: "all", label: "the whole grid" },
    ],
    table: { caption: "Every setting: epochs trained, and what its loss would be at the end.", columns: ["rate", "batch", "epochs trained", ["loss at the end, nats", "m-loss"]] },
    layout, draw, reading, rows,
  });
  const { svg } = fig;
  const plane = axes(svg, { x: { domain: [0, 8], ticks: [1, 2, 4, 8], label: "epochs trained" }, y: { domain: [0.2, TOP], ticks: [0.25, 0.5, 0.75, 1, 1.25], label: [["validation loss", "loss"], [", in nats"]] } });
  const below = axes(svg, { x: { domain: [0, 8], ticks: [] }, y: { domain: [0, 16], ticks: [1, 8, 16], label: "settings left" } });
  const counts = { wrong: make("path", { class: "curve wrong" }, below.inside), right: make("path", { class: "curve right" }, below.inside), own: make("path", { class: "curve ink" }, below.inside) };
  const slider = rail(svg, {
    label: "How far the runs are shown, in times the first round", name: "shown up to", min: 0, max: 8, step: 0.1, fine: 0.1, page: 1,
    get: () => upto, change: (to) => { upto = clamp(to, 0, 8); fig.moved(); },
  });
  const cuts = Array.from({ length: MOST }, () => ({ line: make("line", { class: "half" }, svg), text: make("text", { class: "soft halo", "text-anchor": "middle" }, svg) }));
  const paths = Array.from({ length: 16 }, () => ({ pale: make("path", { class: "curve hair" }, plane.inside), done: make("path", { class: "curve thin ink" }, plane.inside) }));
  const best = make("path", { class: "curve ink dash" }, plane.inside), right = make("path", { class: "curve right" }, plane.inside), winner = make("path", { class: "curve loss" }, plane.inside);
  const ends = paths.map(() => make("circle", { class: "yours", r: 3.5 }, plane.inside)), name = labels(svg, 3);
  fig.choice("Epochs of the first round", [["1", "1"], ["2", "2"], ["4", "4"]], () => String(first), (to) => { first = Number(to); fig.ask({ first, seed, upto }); });
  fig.choice("Seed", [["0", "0"], ["2", "2"], ["4", "4"]], () => String(seed), (to) => { seed = Number(to); fig.ask({ first, seed, upto }); });

  function layout() {
    const base = HEAD + TALL;
    plane.place({ left: 42, right: fig.width() - 16, top: HEAD, base });
    below.place({ left: 42, right: fig.width() - 16, top: base + 88, base: base + 88 + LOW });
    slider.place({ left: 42, right: fig.width() - 16, y: base + LOW + 104 });
    set(svg, { height: base + LOW + 104 + RAIL });
  }

  const pair = (/** @type {any} */ d, /** @type {number} */ i) => (i < 0 ? "none" : d.settings[i].join(", "));
  const said = (/** @type {any} */ d, /** @type {number} */ i) => (i < 0 ? "none" : `rate ${d.settings[i][0]}, batch ${d.settings[i][1]}`);

  /** @param {import("/static/js/plot/frame.js").State} state */
  function draw({ data: d, truth, mistake }) {
    const stops = [1, 2, 4, 8].map((n) => n * d.first);
    plane.update({ x: { domain: [0.6 * d.first, d.length + 0.15 * d.first], ticks: stops } });
    below.update({ x: { domain: [0.6 * d.first, d.length + 0.15 * d.first] } });
    const shown = Math.floor(upto * d.first + 1e-9), round = stops.filter((s) => s <= shown).length;
    const stairs = (/** @type {any} */ one) => (one ? one.left.map((/** @type {number} */ n, /** @type {number} */ r) => {
      const from = r ? stops[r - 1] : 0.6 * d.first, to = r < stops.length ? stops[r] : d.length + 0.15 * d.first;
      return `${r ? "V" : `M${below.x.at(from).toFixed(1)} `}${below.y.at(n).toFixed(1)}H${below.x.at(to).toFixed(1)}`;
    }).join("") : "");
    const counted = !!truth && !same(truth.left, d.left);
    set(counts.own, { d: stairs(d), class: counted ? "curve thin ink" : "curve ink" });
    set(counts.right, { d: counted ? stairs(truth) : "" });
    set(counts.wrong, { d: counted && mistake ? stairs(mistake) : "" });
    const { x, y, box } = plane, xs = Array.from({ length: d.length }, (_, k) => k + 1);
    const part = (/** @type {any} */ data, /** @type {number} */ i, from = 0, to = data.length) => (i < 0 ? "" : line(xs.slice(from, to), data.curves[i].slice(from, to), x, y));
    d.curves.forEach((/** @type {number[]} */ ys, /** @type {number} */ i) => {
      const n = Math.min(d.trained[i], d.length, shown);
      set(paths[i].pale, { d: part(d, i, Math.max(0, n - 1)) });
      set(paths[i].done, { d: part(d, i, 0, n) });
      const v = n ? ys[n - 1] : NaN, seen = Number.isFinite(v) && i !== d.winner && v < TOP;
      show(ends[i], seen);
      if (seen) set(ends[i], { cx: x.at(n), cy: y.at(v) });
    });
    set(winner, { d: part(d, d.winner, 0, shown) });
    set(best, { d: d.best === d.winner ? "" : part(d, d.best) });
    const off = !!truth && truth.winner !== d.winner;
    set(right, { d: off ? part(truth, truth.winner) : "" });
    cuts.forEach(({ line: l, text }, r) => {
      const there = r < d.rounds.length && r < round;
      show(l, there);
      show(text, there);
      if (!there) return;
      set(l, { x1: x.at(stops[r]), x2: x.at(stops[r]), y1: box.top, y2: box.base });
      set(text, { x: Math.min(x.at(stops[r]), box.right - 24), y: box.base - 8 });
      write(text, `${d.rounds[r].length} left`);
    });
    const points = (/** @type {number} */ i) => (i < 0 ? { xs: [], ys: [] } : { xs: xs.map(x.at), ys: d.curves[i].map(y.at) });
    name([{ text: "left over", kind: "loss", ...points(d.winner) }, ...(d.best !== d.winner ? [{ text: "the grid’s best", kind: "ink", ...points(d.best) }] : [])], box);
    slider.draw(`${fixed(upto, 1)} × first round: ${round} of 4`, `${fixed(upto, 1)} times the first round, ${round === 1 ? "one round" : `${round} rounds`} done: ${d.left[round] === 1 ? "one setting" : `${d.left[round]} settings`} left`);
    fig.number("winner", pair(d, d.winner));
    fig.also("winner", d.winner < 0 ? "" : `${fixed(d.ends[d.winner])} nats at the end`);
    fig.number("best", pair(d, d.best));
    fig.also("best", d.best < 0 ? "" : `${fixed(d.ends[d.best])} nats at the end`);
    fig.number("spent", d.spent, truth ? truth.spent : undefined, 0);
    fig.number("all", String(d.all));
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function reading({ data: d }) {
    const shown = Math.floor(upto * d.first + 1e-9), done = [1, 2, 4, 8].filter((n) => n * d.first <= shown).length;
    if (done < 4) return `After ${shown} epoch${shown === 1 ? "" : "s"}, ${done === 1 ? "1 round is" : `${done} rounds are`} done: ${d.left[done]} of 16 settings go on, and nobody knows yet how the others would have ended.`;
    const sizes = d.rounds.map((/** @type {number[]} */ r) => r.length).join(", ");
    const start = `Of 16 settings ${sizes || "none"} ${d.rounds.length ? "are left after the rounds" : "survive"}, for ${d.spent} epochs in all where the whole grid takes ${d.all}. `;
    if (d.winner < 0) return `${start}No single one is left over.`;
    if (d.winner === d.best) return `${start}The one left over is the grid’s best.`;
    if (d.best < 0) return `${start}\`best_setting\` picks none of the grid.`;
    const round = d.rounds.findIndex((/** @type {number[]} */ r) => !r.includes(d.best));
    const where = round < 0 ? "" : `. It was dropped in round ${round + 1}, after ${d.first * 2 ** round} epoch${d.first * 2 ** round === 1 ? "" : "s"}`;
    return `${start}The grid’s best is another: ${said(d, d.best)} would have ended at ${fixed(d.ends[d.best])} instead of ${fixed(d.ends[d.winner])}${where}.`;
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function rows({ data: d }) {
    return { rows: d.settings.map(([rate, batch], /** @type {number} */ i) => [String(rate), String(batch), String(d.trained[i]), Number.isFinite(d.ends[i]) ? fixed(d.ends[i]) : "diverged"]) };
  }
}
