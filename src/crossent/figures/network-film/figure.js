// @ts-check
/** Left: points, what each costs, and the regions of three classes at one epoch. Right: the loss, scrubbed and played; a run, live while it trains. */
import { axes } from "/static/js/plot/axes.js";
import { frame } from "/static/js/plot/frame.js";
import { fixed, same } from "/static/js/plot/num.js";
import { marks, regions } from "/static/js/plot/regions.js";
import { set } from "/static/js/plot/svg.js";
import { createLossCurve, createTraining } from "/static/js/plot/training.js";
import { costsAt, fromAnswer, fromFilm, keyAt, live, lossAt, marginsAt, niceTop, path } from "./run.js";

const HEAD = 30, EXERCISE = "m5.fit", STEPS = [1, 5, 25], HALO = 7;
const RATES = /** @type {[string, string][]} */ ([["0.01", "0.01"], ["0.1", "0.1"], ["1", "1"], ["10", "10"]]);
const EPOCHS = /** @type {[string, string][]} */ ([["30", "30"], ["200", "200"], ["1000", "1,000"]]);

/** @typedef {import("./run.js").Run} Run */

/** @param {HTMLElement} root @param {any} figure */
export function render(root, figure) {
  let { data: kind, seed, rate } = figure.inputs, epochs = 200, shown = "";
  /** @type {any} */
  let facts = null;

  const fig = frame(root, figure, {
    label: "A network's training: the regions of three classes, the cost of each point, and the loss, epoch by epoch",
    readout: [
      { key: "epoch", label: "epoch" },
      { key: "loss", label: "its loss", swatch: "line loss", unit: "nats" },
      { key: "accuracy", label: "classified rightly", unit: "of 1" },
    ],
    table: { caption: "The run at some of its epochs.", columns: ["epoch", "loss, nats", "classified rightly", "costliest point, nats"] },
    layout, draw, reading, rows,
  });
  const { svg } = fig;
  const plane = axes(svg, { x: { domain: [-6, 6], ticks: [-4, 0, 4], label: "x₁" }, y: { domain: [-6, 6], ticks: [-4, 0, 4], label: "x₂, and the class chosen there" } });
  const curve = createLossCurve(svg, { epochs: 30, top: 1.2, path, niceTop }), { time } = curve;
  const ground = regions(plane.inside), cloud = marks(plane.inside, 2.75);
  ground.front();
  const training = createTraining(root, fig, figure, {
    exercise: EXERCISE, steps: STEPS, frames: 31, page: 10, fromFilm,
    settings: () => ({ learning_rate: rate, epochs, data: kind, seed }),
    live: (settings, own, held) => Object.assign(live(settings, own), held && held.data === settings.data ? { points: held.points, labels: held.labels } : {}),
    changed: () => { shown = ""; },
  });
  const { hand, film } = training;
  fig.choice("Data", [["clusters", "three clusters"], ["rings", "rings"]], () => kind, (to) => { kind = to; ask(); });
  fig.choice("Learning rate", RATES, () => String(rate), (to) => { rate = Number(to); ask(); });
  fig.choice("Epochs", EPOCHS, () => String(epochs), (to) => { epochs = Number(to); ask(); });
  training.choices();

  /** The short run of the new settings comes with the answer; a long one is trained when Train is pressed. */
  function ask() { if (!hand.busy) fig.ask({ data: kind, seed, rate }); }

  // -------------------------------------------------------------------------- drawing

  function layout() {
    const width = fig.width(), narrow = width < 520, left = 34;
    const side = narrow ? width - left - 10 : Math.min(340, (width - left) * 0.5), base = HEAD + side;
    plane.place({ left, right: left + side, top: HEAD, base });
    const x0 = narrow ? left : left + side + 56, top = narrow ? base + 84 : HEAD;
    time.place({ left: x0, right: width - 12, top, base: narrow ? top + 190 : base });
    set(svg, { height: time.box.base + 46 });
    film.place({ left: x0, right: width - 12, y: time.box.base });
    shown = "";
  }

  const fits = (/** @type {any} */ held) => facts.rate === held.rate && facts.data === held.data;

  /** @param {any} state */
  function draw(state) {
    facts = state.data;
    const asked = `${facts.data} ${facts.rate} ${seed}`, said = JSON.stringify([facts.film.loss, facts.film.accuracy]);
    if (training.answered(asked, said, () => fromAnswer(facts, state.borrowed || state.missing.includes("build_model")), fits)) shown = "";
    const run = /** @type {Run | null} */ (hand.run), beside = hand.beside !== run ? /** @type {Run | null} */ (hand.beside) : null;
    if (!run) return;
    const truth = run.short && state.truth ? fromAnswer(state.truth, true) : null;
    const off = !!truth && !same(Array.from(truth.loss), Array.from(run.loss)), mistake = off && state.mistake ? fromAnswer(state.mistake, true) : null;
    const epoch = Math.min(film.at(), run.last), value = lossAt(run, epoch);
    const [mx, my] = facts.middles[run.data] || [0, 0], r = facts.reach, xs = /** @type {[number, number]} */ ([mx - r, mx + r]), ys = /** @type {[number, number]} */ ([my - r, my + r]);
    if (shown !== `${run.name} ${run.loss.length} ${off}`) {
      plane.update({ x: { domain: xs }, y: { domain: ys } });
      curve.scene(run, beside, off ? truth : null, mistake);
    }
    shown = `${run.name} ${run.loss.length} ${off}`;
    const theirs = beside && beside.data === run.data ? marginsAt(beside, Math.min(epoch, beside.last), facts) : [];
    ground.draw(plane, marginsAt(run, epoch, facts), xs, ys, run.points, { dash: theirs, right: truth ? marginsAt(truth, epoch, facts) : [] });
    cloud(run.points, run.labels, plane, costsAt(run, epoch), HALO);
    curve.mark(epoch, value);
    film.draw(epoch ? `epoch ${epoch}: loss ${fixed(value)}` : "before the first epoch");
    fig.number("epoch", epoch.toLocaleString("en"));
    fig.number("loss", epoch || !run.loss.length ? value : "–", off && epoch ? lossAt(truth, epoch) : undefined, value < 0.01 ? 5 : 3);
    fig.number("accuracy", run.accuracy.length ? run.accuracy[keyAt(run.keys, epoch)] : NaN);
  }

  function reading() {
    const run = /** @type {Run | null} */ (hand.run);
    if (!run) return "";
    const whose = run.own ? "The course’s network" : "Your network", epoch = Math.min(film.at(), run.last);
    if (hand.busy) return `${whose} is on its way: ${run.name}.`;
    const on = run.data === "rings" ? "the rings" : "three clusters", value = lossAt(run, epoch);
    const went = epoch ? `in epoch ${epoch.toLocaleString("en")} of ${run.last.toLocaleString("en")} its loss is ${fixed(value, value < 0.01 ? 5 : 3)} nats` : "before the first step";
    const costs = costsAt(run, epoch), worst = costs.length ? Math.max(...costs) : NaN;
    const halo = Number.isNaN(worst) ? "" : ` The halo of a point is as wide as its own loss; the widest costs ${fixed(worst, 2)} nats.`;
    const more = run.short ? ` This short run calls fit once for each of its ${run.keys.length - 1} pictures${epochs > run.last ? `; press Train for ${epochs.toLocaleString("en")} epochs` : ""}.` : " A fit without on_epoch is called in parts, up to 60, and its optimizer is made anew for each.";
    return `${whose} at rate ${run.rate} on ${on}: ${went}.${halo}${more}`;
  }

  function rows() {
    const run = /** @type {Run | null} */ (hand.run);
    if (!run) return { rows: [] };
    const r = run, some = [...new Set(Array.from({ length: 11 }, (_, i) => Math.round((r.last * i) / 10)))];
    return { rows: some.map((e) => {
      const costs = costsAt(r, e);
      return [e.toLocaleString("en"), e ? fixed(lossAt(r, e), 4) : "–", r.accuracy.length ? fixed(r.accuracy[keyAt(r.keys, e)]) : "NaN", costs.length ? fixed(Math.max(...costs), 2) : "NaN"];
    }) };
  }
}
