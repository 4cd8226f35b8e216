// @ts-check
/** Left the loss, right the accuracy, of training and validation, live while a run trains; below them the digits that cost most at the epoch that is shown. */
import { axes, line } from "/static/js/plot/axes.js";
import { cards, runChoice } from "/static/js/plot/digits.js";
import { frame } from "/static/js/plot/frame.js";
import { labels } from "/static/js/plot/labels.js";
import { clamp, fixed, spell } from "/static/js/plot/num.js";
import { el, make, set, show } from "/static/js/plot/svg.js";
import { createTraining } from "/static/js/plot/training.js";
import { NAMES, accuracySide, fromDisk, fromFilm, live, lossSide, valueAt } from "./run.js";

const HEAD = 34, TALL = 210, EXERCISE = "final.train", SEEDS = 10_000;
/** @typedef {import("./run.js").Run} Run */
const PANELS = [
  { kind: "loss", title: "cross-entropy of a digit, nats", names: ["train_loss", "val_loss"], side: lossSide },
  { kind: "accuracy", title: "answered rightly", names: ["train_accuracy", "val_accuracy"], side: accuracySide },
];
const FIRST = "There is no run yet. Press Train: your functions learn from 4,000 digits and are measured on 1,000 others, which are there without a network.";
const pct = (/** @type {number} */ v) => (Number.isFinite(v) ? `${fixed(100 * v, 1)}%` : "–");
const nats = (/** @type {number} */ v) => (Number.isNaN(v) ? "–" : fixed(v, v < 0.1 ? 4 : 3));

/** @param {HTMLElement} root @param {any} figure */
export function render(root, figure) {
  let settings = { source: "offline", model: "yours", epochs: 5, seed: 0, falsified: 0 }, from = "anew", tied = "", ended = false;
  /** @type {any} */
  let facts = null;

  const fig = frame(root, figure, {
    label: "A training run: loss and accuracy after each epoch, on the digits it trains on and on those it is validated with",
    readout: [
      { key: "epoch", label: "epoch" },
      { key: "train_loss", label: "training loss", swatch: "line ink thin", unit: "nats" },
      { key: "val_loss", label: "validation loss", swatch: "line loss", unit: "nats" },
      { key: "train_accuracy", label: "training accuracy", swatch: "line ink thin" },
      { key: "val_accuracy", label: "validation accuracy", swatch: "line q" },
    ],
    table: { caption: "Every epoch of the run.", columns: ["epoch", "training loss, nats", "validation loss, nats", "training accuracy", "validation accuracy", "costliest digit, nats"] },
    candid: true, layout, draw, reading, rows,
  });
  const { svg } = fig;
  root.querySelector(".readout")?.classList.add("many");
  const panels = PANELS.map(({ kind, title, names, side }) => {
    const plane = axes(svg, { x: { domain: [0, 5], ticks: [0, 5], label: "epoch" }, y: { ...side([]), label: title } });
    const curve = (/** @type {string} */ classes) => make("path", { class: `curve ${classes}` }, plane.inside);
    const strong = kind === "loss" ? "loss" : "q";
    const lines = { besideTrain: curve("ink dash hair"), besideVal: curve(`${strong} dash thin`), train: curve("ink thin"), val: curve(strong) };
    return {
      kind, names, side, plane, strong, lines, cursor: make("line", { class: "cursor" }, svg), name: labels(svg, 3),
      dots: names.map((_, i) => make("circle", { class: `dot ${i ? strong : ""}`, r: 4 }, svg)),
    };
  });
  const training = createTraining(root, fig, figure, {
    exercise: EXERCISE, steps: [], frames: 1, page: 5, fps: 4, fromFilm, starting: "starting: what every digit costs before the training …",
    silent: " A run is kept from its first whole epoch on, so nothing is kept of this one. Let an epoch end before you stop.",
    settings: () => ({ ...settings, ...(from === "on" && training.hand.run?.disk ? { ...goingOn(), resume: training.hand.run.disk } : {}) }),
    live: (wanted, _, held) => live(wanted, held),
    changed: () => fig.redraw(),
    ended: () => {                                                        // what the run left on the disk is more than it told
      const { run, beside } = training.hand;
      if (run && !run.last) run.disk = tied = "";                         // it left nothing: back to the run before
      ended = true;
      fig.ask({ run: run ? run.disk : "", beside: beside ? beside.disk : "" });
    },
  });
  const { hand, film } = training;
  fig.choice("Digits", [["offline", "5,000"], ["full", "all of MNIST"]], () => settings.source, (to) => { settings.source = to; });
  fig.choice("Model", [["yours", "yours"], ["mlp", "MLP"], ["cnn", "CNN"]], () => settings.model, (to) => { settings.model = to; });
  fig.choice("Epochs", [2, 5, 10, 20, 40].map((n) => [String(n), String(n)]), () => String(settings.epochs), (to) => { settings.epochs = Number(to); });
  fig.choice("False labels", [["0", "none"], ["0.03", "3%"], ["0.1", "10%"]], () => String(settings.falsified), (to) => { settings.falsified = Number(to); });
  const seed = /** @type {HTMLInputElement} */ (el("input", { type: "number", min: 0, max: SEEDS, step: 1, value: 0, "aria-label": "Seed of the weights, the order and the false labels" }));
  seed.addEventListener("change", () => {
    settings.seed = Math.round(clamp(Number(seed.value) || 0, 0, SEEDS));
    seed.value = String(settings.seed);
  });
  root.querySelector(".tools [aria-expanded]")?.before(el("label", { class: "soft" }, "Seed ", seed));
  fig.choice("Begin", [["anew", "anew"], ["on", "where this run ended"]], () => from, (to) => { from = to; });
  const begin = /** @type {HTMLElement} */ (root.querySelector("[aria-label=Begin]"));
  begin.hidden = true;
  /** @param {string} run @param {string} beside */
  function choose(run, beside) {
    ended = false;
    if (!hand.busy) fig.ask({ run, beside: beside === run ? "" : beside });
  }
  const chosen = runChoice(root, (name) => choose(name, hand.beside ? hand.beside.disk : ""));
  const pick = /** @type {HTMLSelectElement} */ (el("select", { "aria-label": "A run to lay beside this one" })), compare = el("label", { class: "soft" }, "Beside it ", pick);
  compare.hidden = true;                                                 // until there is a run, as is all that is of one
  for (const { dots, cursor } of panels) for (const node of [...dots, cursor]) show(node, false);
  pick.addEventListener("change", () => choose(hand.run ? hand.run.disk : "", pick.value));
  root.querySelector(".tools [aria-expanded]")?.before(compare);
  const heading = el("p", { class: "over" }), strip = cards("The costliest validation digits", null), dear = el("div", { "data-part": "costliest" }, heading, strip.node);
  dear.hidden = true;
  root.querySelector(".stage")?.append(dear);
  const kept = el("p", { class: "soft", "data-part": "kept" });
  root.querySelector(".tools")?.before(kept);

  /** Where the run lies, with its report and its comparison, each in a tab of its own. */
  function papers() {
    const run = /** @type {Run | null} */ (hand.run), both = hand.busy || !other() ? null : facts.compared;
    const parts = !run || hand.busy || !run.report ? [] : [
      "The run that is shown is kept in ", el("code", {}, `runs/${run.disk}`), ": ", page(run.report, "its report"),
      ...(both?.page ? [", ", page(both.page, "the two compared")] : []), ". ", ...(both?.why ? [both.why] : []),
    ];
    const key = JSON.stringify(parts.map((part) => (typeof part === "string" ? part : part.outerHTML)));
    if (kept.dataset.key === key) return;
    kept.dataset.key = key;
    kept.hidden = !parts.length;
    kept.replaceChildren(...parts);
  }
  const page = (/** @type {string} */ path, /** @type {string} */ words) => el("a", { href: `/${path}`, target: "_blank", rel: "noopener" }, words);

  /** A run that is gone on with keeps its digits, model and seed; it gets all that it was begun for, or so many on top. */
  function goingOn() {
    const { last, wanted } = /** @type {Run} */ (hand.run);
    return { epochs: Math.min(40, Math.max(wanted, last + settings.epochs)) };
  }

  /** The run of a new answer, once; what a run told while it trained stays until the disk says more. */
  function take() {
    const { run, beside } = facts, key = JSON.stringify([run && [run.name, run.epochs], beside && beside.name, facts.runs.length]);
    if (hand.busy || key === tied) return;
    const mine = run && (!ended || !hand.run?.disk || run.name === hand.run.disk);
    if (mine) {
      const held = hand.run && hand.run.disk === run.name && hand.run.last === run.epochs;
      if (held) Object.assign(hand.run, fromDisk(run));
      else training.take(fromDisk(run), ended);
    }
    hand.beside = beside ? fromDisk(beside) : null;
    ended = false;
    tied = key;
    chosen(facts.runs, hand.run ? hand.run.disk : "");
    const others = facts.runs.filter((/** @type {any} */ r) => !hand.run || r.name !== hand.run.disk);
    compare.hidden = !others.length;
    pick.replaceChildren(el("option", { value: "" }, "nothing"), ...others.map((/** @type {any} */ r) => el("option", { value: r.name }, r.words)));
    pick.value = hand.beside ? hand.beside.disk : "";
  }

  const other = () => (hand.beside && hand.beside.disk !== hand.run?.disk ? /** @type {Run} */ (hand.beside) : null);
  const shown = () => Math.min(film.at(), hand.run ? hand.run.last : 0);

  function layout() {
    const width = fig.width(), narrow = width < 560, left = 48, gap = 66, right = width - 12, wide = narrow ? right - left : (right - left - gap) / 2;
    panels.forEach(({ plane }, i) => {
      const x0 = narrow || !i ? left : left + wide + gap, top = narrow && i ? HEAD + TALL + 84 : HEAD;
      plane.place({ left: x0, right: x0 + wide, top, base: top + TALL });
    });
    set(svg, { height: panels[1].plane.box.base + 46 });
    const { box } = panels[0].plane;
    film.place({ left: box.left, right: box.right, y: box.base });
  }

  /** @param {any} state */
  function draw(state) {
    facts = state.data;
    take();
    const run = /** @type {Run | null} */ (hand.run), beside = other(), epoch = shown(), both = [run, beside].filter((r) => r !== null);
    const total = Math.max(1, run ? (hand.busy ? run.total : run.last) : 5, beside ? beside.last : 0), half = total % 2 ? [] : [total / 2];
    for (const { plane, names, side, lines, cursor, dots, name, strong } of panels) {
      plane.update({ x: { domain: [0, total], ticks: total <= 10 ? Array.from({ length: total + 1 }, (_, i) => i) : [0, ...half, total] }, y: side(both) });
      const over = (/** @type {Run | null} */ r, /** @type {number} */ i) => (r ? r.curves[names[i]] : []);
      const path = (/** @type {number[]} */ ys) => line(ys.map((_, e) => e), ys, plane.x, plane.y);
      [lines.train, lines.val].forEach((node, i) => set(node, { d: path(over(run, i)) }));
      [lines.besideTrain, lines.besideVal].forEach((node, i) => set(node, { d: path(over(beside, i)) }));
      const points = (/** @type {number[]} */ ys) => { const some = ys.map((y, e) => [plane.x.at(e), plane.y.at(y)]).filter(([, y]) => Number.isFinite(y)); return { xs: some.map(([x]) => x), ys: some.map(([, y]) => y) }; };
      name([{ text: "validation", kind: strong, ...points(over(run, 1)) }, { text: "training", kind: "ink", ...points(over(run, 0)) }, ...(beside ? [{ text: "beside it", kind: strong, ...points(over(beside, 1)) }] : [])], plane.box);
      const x = plane.x.at(epoch);
      set(cursor, { x1: x, x2: x, y1: plane.box.top, y2: plane.box.base });
      show(cursor, !!run);
      dots.forEach((dot, i) => {
        const v = run ? valueAt(run, names[i], epoch) : NaN, y = Number.isNaN(v) ? plane.box.base : plane.y.at(v);
        show(dot, !Number.isNaN(v) && y >= plane.box.top - 6);
        set(dot, { cx: plane.x.at(epoch), cy: y });
      });
    }
    const { box } = panels[0].plane;
    film.place({ left: box.left, right: panels[0].plane.x.at(hand.busy && run ? run.total : run ? Math.max(1, run.last) : total), y: box.base });
    film.draw(run ? `after epoch ${epoch}: validation loss ${nats(valueAt(run, "val_loss", epoch))}, ${pct(valueAt(run, "val_accuracy", epoch))} right` : "no run yet");
    show(/** @type {SVGElement} */ (svg.querySelector(".grip")), !!run);          // without a run there is no epoch to go to
    fig.number("epoch", run ? epoch.toLocaleString("en") : "–");
    for (const key of NAMES) {
      const v = run ? valueAt(run, key, epoch) : NaN, print = key.endsWith("loss") ? nats : pct;
      fig.number(key, Number.isNaN(v) || key.endsWith("accuracy") ? print(v) : v, undefined, v < 0.1 ? 4 : 3);
      fig.also(key, beside && epoch <= beside.last ? `beside it ${print(valueAt(beside, key, epoch))}` : "");
    }
    begin.hidden = !run || !run.last;
    papers();
    const worst = run ? run.worst[epoch] : null;
    dear.hidden = !worst;
    if (!worst) return;
    heading.textContent = epoch ? `The validation digits that cost most after epoch ${epoch}, in nats` : "The validation digits that cost most before training, in nats";
    strip.show(worst);
  }

  function reading() {
    const run = /** @type {Run | null} */ (hand.run), beside = other();
    if (!run || (!hand.busy && !run.last && !run.disk)) return FIRST;
    const whose = run.own ? "The course’s functions train" : "Your functions train", epoch = shown();
    if (hand.busy && !run.last) return `${whose}: the first epoch is on its way.`;
    const at = (/** @type {string} */ name) => valueAt(run, name, epoch);
    if (!epoch) return `Before training a validation digit costs ${spell(at("val_loss"), "nats")} on average. Knowing nothing of ten digits costs ln 10 = ${fixed(facts.uniform)} nats. Move the grip to see what each epoch changes.`;
    const now = `After epoch ${epoch} of ${hand.busy ? run.total : run.last} a validation digit costs ${nats(at("val_loss"))} nats on average, and ${pct(at("val_accuracy"))} are answered rightly; of the digits trained on, ${nats(at("train_loss"))} nats and ${pct(at("train_accuracy"))}.`;
    const test = run.test && epoch === run.last && !hand.busy ? ` MNIST’s own 10,000 test digits: ${nats(run.test.loss)} nats, ${pct(run.test.accuracy)}.` : "";
    const laid = beside ? ` Dashed beside it: ${beside.name}.` : "";
    return `${now}${remark(run, epoch)}${test}${laid}`;
  }

  /** What to notice up to an epoch. @param {Run} run @param {number} epoch */
  function remark(run, epoch) {
    const loss = run.curves.val_loss.slice(0, epoch + 1), right = run.curves.val_accuracy, least = Math.min(...loss.filter(Number.isFinite)), best = loss.indexOf(least);
    if (best > 0 && best < epoch && loss[epoch] > 1.05 * least)
      return ` Validation loss was lowest after epoch ${best}, ${nats(least)} nats. Since then it has risen${right[epoch] >= right[best] ? ", though no fewer answers are right" : ""}: the network goes on to learn its training digits by heart.`;
    const train = valueAt(run, "train_loss", epoch);
    if (loss[epoch] > 1.5 * train) return " Training loss is far below validation loss: that gap is what the network knows of its training digits alone.";
    if (train > loss[epoch] && run.falsified) return " The training numbers include the falsified labels, which a network that reads well gets wrong; the validation set has none.";
    if (train > loss[epoch]) return " Training numbers may look worse here: they are often averaged while the epoch still goes on.";
    return "";
  }

  function rows() {
    const run = /** @type {Run | null} */ (hand.run);
    if (!run) return { rows: [] };
    return { rows: Array.from({ length: run.last + 1 }, (_, e) => {
      const [trainLoss, valLoss, trainRight, valRight] = NAMES.map((name) => valueAt(run, name, e));
      return [String(e), nats(trainLoss), nats(valLoss), pct(trainRight), pct(valRight), run.worst[e] ? fixed(run.worst[e].loss[0], 2) : "–"];
    }) };
  }
}
