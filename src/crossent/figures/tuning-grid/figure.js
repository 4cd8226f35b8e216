// @ts-check
/** Left: a heat map of final losses that fills while the runs are made. Right: the open cell's curve. */
import { axes, line } from "/static/js/plot/axes.js";
import { frame } from "/static/js/plot/frame.js";
import { fixed, revive, same } from "/static/js/plot/num.js";
import { make, set, show, write } from "/static/js/plot/svg.js";
import { createTraining } from "/static/js/plot/training.js";
import { createMap } from "./map.js";

const HEAD = 44, TOP = 1.4, EXERCISE = "m9.grid";
const EPOCHS = /** @type {[string, string][]} */ ([["12", "12"], ["24", "24"], ["48", "48"]]);

/** A run just asked for, or one that came with an answer. @param {any} data @param {string} name @param {boolean} own @param {boolean} short */
function runOf(data, name, own, short) {
  const run = {
    name, own, short, seed: data.seed, epochs: data.epochs, total: 1, last: 0, cells: /** @type {any[]} */ ([]), best: /** @type {any[]} */ ([]),
    begin(/** @type {any} */ told) { run.total = told.rates.length * told.batches.length; },
    add(/** @type {any} */ event) {
      const now = revive(event.data);
      run.cells.push(...now.cells);
      run.last = run.cells.length;
      run.best = Array(run.epochs).fill(now.best);
    },
  };
  if (data.cells) {
    run.cells = data.cells;
    run.best = data.best;
    run.last = run.total = data.cells.length;
  }
  return run;
}
const called = (/** @type {any} */ s, /** @type {boolean} */ own) => `${own ? "the course’s, " : ""}${s.epochs} epochs, seed ${s.seed}`;

/** @param {HTMLElement} root @param {any} figure */
export function render(root, figure) {
  let { seed } = figure.inputs, epochs = 24, open = [3, 4];
  /** @type {any} */
  let facts = null;
  const fig = frame(root, figure, {
    label: "A grid of learning rates and batch sizes, coloured by validation loss, and the curve of one of its cells",
    readout: [
      { key: "cell", label: "open cell" },
      { key: "loss", label: "its loss", swatch: "line loss", unit: "nats" },
      { key: "best", label: "best_setting says", swatch: "ring" },
      { key: "diverged", label: "diverged", swatch: "hatch" },
    ],
    hint: "Press a cell to open its curve.",
    table: { caption: "Validation loss in nats; learning rates down, batch sizes across.", columns: ["rate", "4", "8", "16", "32", "64"] },
    layout, draw, reading, rows,
  });
  const { svg } = fig, map = createMap(svg, (cell) => { open = cell; fig.moved(); });
  const plane = axes(svg, {
    x: { domain: [1, 24], ticks: [1, 24], label: "epoch" },
    y: { domain: [0, TOP], ticks: [0, 0.5, 1], label: [["validation loss", "loss"], [", in nats"]] },
  });
  const guess = make("line", { class: "half" }, plane.inside), guessed = make("text", { class: "soft halo" }, svg);
  write(guessed, "a guess, ln 3");
  const wrong = make("path", { class: "curve wrong" }, plane.inside), right = make("path", { class: "curve right" }, plane.inside), curve = make("path", { class: "curve loss" }, plane.inside), other = make("path", { class: "curve ink dash thin" }, plane.inside);
  const cursor = make("line", { class: "cursor" }, svg), dot = make("circle", { class: "dot loss", r: 4 }, svg), gone = make("text", { class: "ink halo", "text-anchor": "end" }, svg);
  const training = createTraining(root, fig, figure, {
    exercise: EXERCISE, steps: [], frames: 5, page: 1, fps: 6, unit: "setting", apart: true,
    settings: () => ({ epochs, seed }),
    live: (settings, own) => runOf(settings, called(settings, own), own, false),
    fromFilm: ({ film, settings, own }) => runOf({ ...revive(film), seed: settings.seed }, called(settings, own), own, false),
    changed: () => fig.redraw(),
  });
  const { hand, film } = training;
  fig.choice("Epochs", EPOCHS, () => String(epochs), (to) => { epochs = Number(to); });
  fig.choice("Seed", [["0", "0"], ["1", "1"], ["2", "2"]], () => String(seed), (to) => { seed = Number(to); if (!hand.busy && (!hand.run || hand.run.short)) fig.ask({ seed }); });
  training.choices();

  function layout() {
    const width = fig.width(), narrow = width < 620, left = 46, cellHigh = narrow ? 30 : 38;
    const wide = narrow ? width - left - 4 : Math.min(460, (width - left) * 0.58), base = HEAD + 5 * cellHigh;
    map.place({ left, right: left + wide, top: HEAD, high: cellHigh });
    const x0 = narrow ? left : left + wide + 62, top = narrow ? base + 96 : HEAD;
    plane.place({ left: x0, right: width - 14, top, base: narrow ? top + 180 : base });
    set(svg, { height: plane.box.base + 58 });
    film.place({ left: x0, right: width - 14, y: plane.box.base });
  }

  const cellOf = (/** @type {any} */ run) => (run ? run.cells.find((/** @type {any} */ c) => c.at[0] === open[0] && c.at[1] === open[1]) : null);
  const name = (/** @type {number[]} */ [r, c]) => `rate ${facts.rates[c]}, batch ${facts.batches[r]}`;
  /** The epoch that is shown, as an index. @param {any} run */
  const at = (run) => Math.max(0, Math.min(film.at(), run.epochs) - 1);
  const lost = (/** @type {any} */ run) => run.cells.filter((/** @type {any} */ c) => c.dark[at(run)] < 0).length;

  /** @param {any} state */
  function draw(state) {
    facts = state.data;
    const said = JSON.stringify([facts.best, facts.cells.map((/** @type {any} */ c) => c.words)]);
    training.answered(String(facts.seed), said, () => runOf(facts, called(facts, state.borrowed), state.borrowed, true));
    const run = hand.run;
    if (!run) return;
    const k = at(run), best = run.best[k], beside = hand.beside !== run ? hand.beside : null;
    map.draw(run.cells, k, best, open, facts);
    plane.update({ x: { domain: [1, Math.max(2, run.epochs)], ticks: [1, Math.ceil(run.epochs / 2), run.epochs].filter((v, i, all) => all.indexOf(v) === i) } });
    const { x, y, box } = plane, xs = (/** @type {number[]} */ ys) => ys.map((_, i) => i + 1);
    const cell = cellOf(run), theirs = cellOf(beside), truth = run.short && state.truth ? cellOf(runOf(state.truth, "", true, true)) : null;
    const off = truth && cell && !same(truth.losses, cell.losses);
    const path = (/** @type {any} */ c) => (c ? line(xs(c.losses), c.losses.map((/** @type {number} */ v) => (v > 1e3 ? Infinity : v)), x, y) : "");
    set(curve, { d: path(cell), class: off ? "curve ink" : "curve loss" });
    set(right, { d: off ? path(truth) : "" });
    set(wrong, { d: off && state.mistake ? path(cellOf(runOf(state.mistake, "", false, true))) : "" });
    set(other, { d: path(theirs) });
    set(guess, { x1: box.left, x2: box.right, y1: y.at(facts.high), y2: y.at(facts.high) });
    set(guessed, { x: box.left + 6, y: y.at(facts.high) - 6 });
    const value = cell ? cell.losses[k] : NaN, away = !!cell && cell.dark[k] < 0;
    set(cursor, { x1: x.at(k + 1), x2: x.at(k + 1), y1: box.top, y2: box.base });
    show(dot, !!cell && !away && Number.isFinite(value) && value < TOP);
    if (Number.isFinite(value)) set(dot, { cx: x.at(k + 1), cy: y.at(value) });
    show(gone, away);
    set(gone, { x: box.right - 4, y: box.top + 12 });
    write(gone, away ? `diverged: ${cell.words[k]} nats` : "");
    film.draw(`after epoch ${k + 1}${cell ? `: ${cell.words[k]}` : ""}`);
    const pair = (/** @type {number[]} */ [r, c]) => `${facts.rates[c]}, ${facts.batches[r]}`;
    fig.number("cell", pair(open));
    fig.also("cell", cell ? "learning rate, batch size" : "not run yet");
    fig.number("loss", away ? cell.words[k] : value, off ? truth.losses[k] : undefined);
    fig.number("best", best ? pair(best) : "none");
    fig.also("best", best ? "learning rate, batch size" : "");
    fig.number("diverged", `${lost(run)} of ${run.cells.length}`);
  }

  /** @param {any} state */
  function reading(state) {
    const run = hand.run;
    if (!run || !facts) return "";
    const lent = run.short && state.missing.includes("learning_curves");
    const whose = run.own || lent ? "The course’s runs" : "Your runs", k = at(run), best = run.best[k], all = facts.rates.length * facts.batches.length;
    if (hand.busy) return `${whose} are on their way: ${run.cells.length} of ${all} settings, ${run.epochs} epochs each.`;
    const cells = run.cells.length === 1 ? "1 setting" : `${run.cells.length} settings`, gone = lost(run);
    const found = best ? `the best is ${name(best)}, at ${run.cells.find((/** @type {any} */ c) => same(c.at, best)).words[k]} nats` : "`best_setting` picks none of them";
    const away = gone ? ` ${gone} ${gone === 1 ? "has" : "have"} diverged and ${gone === 1 ? "is" : "are"} hatched.` : "";
    const more = run.short ? ` These are the two rows that train quickest, for ${run.epochs} epochs; press Train for the whole map.` : "";
    return `${whose} of ${cells} with seed ${run.seed} after epoch ${k + 1}: ${found}.${away}${more}`;
  }

  function rows() {
    const run = hand.run;
    if (!run || !facts) return { rows: [] };
    const k = at(run), said = (/** @type {number} */ r, /** @type {number} */ c) => {
      const cell = run.cells.find((/** @type {any} */ one) => one.at[0] === r && one.at[1] === c);
      return !cell ? "–" : cell.dark[k] < 0 ? cell.words[k] : fixed(cell.losses[k]);
    };
    return { rows: facts.rates.map((/** @type {number} */ rate, /** @type {number} */ c) => [String(rate), ...facts.batches.map((/** @type {number} */ _, /** @type {number} */ r) => said(r, c))]) };
  }
}
