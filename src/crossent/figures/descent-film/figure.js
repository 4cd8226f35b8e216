// @ts-check
/** Left: points, field and boundary of one epoch. Right: the loss of every epoch, scrubbed and played; a run, live while it trains. */
import { axes } from "/static/js/plot/axes.js";
import { contours, trace } from "/static/js/plot/contours.js";
import { field } from "/static/js/plot/field.js";
import { frame } from "/static/js/plot/frame.js";
import { fixed, same } from "/static/js/plot/num.js";
import { points } from "/static/js/plot/points.js";
import { make, set, write } from "/static/js/plot/svg.js";
import { createLossCurve, createTraining } from "/static/js/plot/training.js";
import { fieldAt, fromAnswer, fromFilm, live, niceTop, path } from "./run.js";

const HEAD = 30, EXERCISE = "m4.train", STEPS = [1, 5, 10, 25];
const RATES = /** @type {[string, string][]} */ ([["0.01", "0.01"], ["0.1", "0.1"], ["1", "1"], ["10", "10"], ["100", "100"]]);
const EPOCHS = /** @type {[string, string][]} */ ([["100", "100"], ["1000", "1,000"], ["10000", "10,000"]]);

/** @typedef {import("./run.js").Run} Run */

/** @param {HTMLElement} root @param {any} figure */
export function render(root, figure) {
  let { data: kind, seed, rate } = figure.inputs, epochs = 100, shown = "";
  /** @type {any} */
  let facts = null;

  const fig = frame(root, figure, {
    label: "A training run: the boundary between two clusters, and the loss, epoch by epoch",
    readout: [
      { key: "epoch", label: "epoch" },
      { key: "loss", label: "loss", swatch: "line loss", unit: "nats" },
      { key: "accuracy", label: "on the right side", unit: "of 1" },
    ],
    table: { caption: "The run at some of its epochs.", columns: ["epoch", "w₁", "w₂", "b", "loss, nats"] },
    layout, draw, reading, rows,
  });
  const { svg } = fig;
  const plane = axes(svg, { x: { domain: [-5.5, 5.5], ticks: [-4, 0, 4], label: "x₁" }, y: { domain: [-5.5, 5.5], ticks: [-4, 0, 4], label: "x₂, and what the model says" } });
  const curve = createLossCurve(svg, { epochs: 100, top: 0.8, path, niceTop }), { time } = curve;
  const belief = field(plane.inside, { kind: "q", full: 0.36 }), other = make("path", { class: "curve ink dash thin" }, plane.inside);
  const cloud = points(plane.inside, 3);
  const classes = [0, 1].map((c) => { const t = make("text", { class: "p halo", "text-anchor": c ? "end" : "start" }, svg); write(t, `class ${c}`); return t; });
  const training = createTraining(root, fig, figure, {
    exercise: EXERCISE, steps: STEPS, frames: 101, page: 25, fromFilm: (result, run) => fromFilm(result, run, facts),
    settings: () => ({ learning_rate: rate, epochs, data: kind, seed }),
    live: (settings, own) => live(settings, own, facts),
    changed: () => { shown = ""; },
    silent: " A `train` that takes `on_epoch=None` and calls `on_epoch(epoch, history)` after each epoch is shown while it runs.",
  });
  const { hand, film } = training;
  fig.choice("Learning rate", RATES, () => String(rate), (to) => { rate = Number(to); ask(); });
  fig.choice("Epochs", EPOCHS, () => String(epochs), (to) => { epochs = Number(to); ask(); });
  fig.choice("Data", [["separable", "separable"], ["overlapping", "overlapping"]], () => kind, (to) => { kind = to; ask(); });
  training.choices();

  /** The short run of the new settings comes with the answer; a long one is trained when Train is pressed. */
  function ask() { if (!hand.busy) fig.ask({ data: kind, seed, rate }); }

  // -------------------------------------------------------------------------- drawing

  function layout() {
    const width = fig.width(), narrow = width < 520, left = 34;
    const side = narrow ? width - left - 10 : Math.min(300, (width - left) * 0.47), base = HEAD + side;
    plane.place({ left, right: left + side, top: HEAD, base });
    const x0 = narrow ? left : left + side + 56, top = narrow ? base + 84 : HEAD;
    time.place({ left: x0, right: width - 12, top, base: narrow ? top + 190 : base });
    set(svg, { height: time.box.base + 46 });
    set(classes[0], { x: plane.box.left + 6, y: plane.box.base - 7 });
    set(classes[1], { x: plane.box.right - 6, y: plane.box.top + 15 });
    film.place({ left: x0, right: width - 12, y: time.box.base });
    shown = "";
  }

  const fits = (/** @type {any} */ held) => facts.rate === held.rate && facts.data === held.data;

  /** @param {any} state */
  function draw(state) {
    facts = state.data;
    const asked = `${facts.data} ${facts.rate} ${seed}`;
    if (training.answered(asked, facts.film.loss.join(), () => fromAnswer(facts, state.borrowed), fits)) shown = "";
    const run = /** @type {Run | null} */ (hand.run), beside = hand.beside !== run ? /** @type {Run | null} */ (hand.beside) : null;
    if (!run) return;
    const truth = run.short && state.truth ? fromAnswer(state.truth, true) : null;
    const off = !!truth && !same(truth.loss, run.loss), mistake = off && state.mistake ? fromAnswer(state.mistake, true) : null;
    const epoch = Math.min(film.at(), run.last), k = run.index(epoch), value = run.loss[k] ?? NaN;
    if (shown !== `${run.name} ${run.loss.length} ${off}`) {
      belief.place(plane, [-facts.edge, facts.edge], [-facts.edge, facts.edge]);
      curve.scene(run, beside, off ? truth : null, mistake);
    }
    shown = `${run.name} ${run.loss.length} ${off}`;

    cloud(run.points, run.labels, plane);
    belief.draw(fieldAt(run, epoch, facts), facts.levels);
    belief.lines([0], "curve q");
    const theirs = beside ? fieldAt(beside, Math.min(epoch, beside.last), facts) : [];
    const { edge, side } = facts, across = (/** @type {number} */ c) => (2 * edge * c) / (side - 1) - edge;
    set(other, { d: trace(contours(theirs, 0), (c) => plane.x.at(across(c)), (r) => plane.y.at(across(r))) });
    curve.mark(epoch, value);
    film.draw(`epoch ${epoch}: loss ${fixed(value)}`);
    fig.number("epoch", epoch.toLocaleString("en"));
    const none = !run.loss.length;                                   // it has only just begun
    fig.number("loss", none ? "–" : value, off ? truth.loss[Math.min(k, truth.loss.length - 1)] : undefined, value < 0.01 ? 5 : 3);
    fig.number("accuracy", run.accuracy.length ? run.accuracy[run.key(epoch)] : "–");
  }

  /** @param {any} state */
  function reading({ data }) {
    const run = /** @type {Run | null} */ (hand.run);
    if (!run) return "";
    const whose = run.own ? "The course’s run" : "Your run", epoch = Math.min(film.at(), run.last);
    if (hand.busy) return `${whose} is on its way: ${run.name}.`;
    if (!run.loss.length) return `${whose} at rate ${run.rate} on ${run.data} points has told nothing yet.`;
    if ([run.loss[0], ...run.weights(0)].every(Number.isNaN)) return `${whose} cannot be drawn: train returned no history of weights, bias and loss. What to return is told beside the exercise.`;
    const first = run.loss[0], now = run.loss[run.index(epoch)];
    const moved = !Number.isFinite(now) || !Number.isFinite(first) ? `is ${fixed(now)}` : `has ${now > first ? "risen" : "fallen"} from ${fixed(first)} to ${fixed(now, now < 0.01 ? 5 : 3)} nats`;
    const went = epoch ? `after ${epoch.toLocaleString("en")} of ${run.last.toLocaleString("en")} epochs the loss ${moved}` : `before the first step the loss is ${fixed(first)} nats`;
    const code = training.own === run.own || (run.short && run.own) ? "" : training.own ? "the course’s code" : "your own code";
    const next = [run.short && epochs > 100 ? `${epochs.toLocaleString("en")} epochs` : "", code].filter(Boolean).join(" of ");
    const more = next && ` Press Train for ${next}.`;
    return `${whose} at rate ${run.rate} on ${run.data} points: ${went}. The shade is what the model gives to class 1, the line is one half.${more}`;
  }

  function rows() {
    const run = /** @type {Run | null} */ (hand.run);
    if (!run) return { rows: [] };
    const r = run, some = [...new Set(Array.from({ length: 11 }, (_, i) => Math.round((r.last * i) / 10)))];
    return { rows: some.map((e) => { const k = r.index(e); return [e.toLocaleString("en"), ...r.weights(k).map((w) => fixed(w)), fixed(r.loss[k], 4)]; }) };
  }
}
