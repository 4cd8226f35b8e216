// @ts-check
/** A confusion matrix at an epoch that is scrubbed; its cells open their digits, costliest first. */
import { NO_RUN, runChoice, unpack } from "/static/js/plot/digits.js";
import { createFilm } from "/static/js/plot/film.js";
import { frame } from "/static/js/plot/frame.js";
import { article, fixed } from "/static/js/plot/num.js";
import { createOpened } from "/static/js/plot/opened.js";
import { make, set, show, write } from "/static/js/plot/svg.js";
import { createMatrix } from "./matrix.js";

const TOP = 44, CLASSES = 10;
const PARTS = /** @type {[string, string][]} */ ([["val", "validation"], ["train", "training"]]);

/** @param {HTMLElement} root @param {import("/static/js/plot/frame.js").Host} figure */
export function render(root, figure) {
  let { run, part } = figure.inputs, epoch = -1, label = -1, said = -1, digit = -1, quiet = false;
  /** @type {any} */
  let held = null;                                                            // the matrices of all epochs
  const fig = frame(root, figure, {
    label: "A confusion matrix, labels down and answers across, after an epoch",
    readout: [
      { key: "epoch", label: "epoch" },
      { key: "wrong", label: "called wrong" },
      { key: "accuracy", label: "accuracy" },
      { key: "loss", label: "mean loss", swatch: "line loss", unit: "nats" },
    ],
    hint: "Press a cell to open its digits; arrows move on from it.",
    table: { caption: "Each label at this epoch.", columns: [["label", "m-p"], "digits", "right", ["mean loss, nats", "m-loss"], ["most often taken for", "m-q"], "how often"] },
    candid: true, layout, draw, reading, rows,
  });
  root.querySelector(".readout")?.classList.add("many");
  const { svg } = fig, matrix = createMatrix(svg, open);
  const name = make("text", {}, svg), value = make("text", { class: "ink", "text-anchor": "end" }, svg);
  const film = createFilm({
    frames: 2, fps: 2, at: 1, label: "The epoch that is shown", button: fig.button, svg, kind: "k", page: 5,
    onFrame: (to) => { if (quiet) return; epoch = to; digit = -1; ask(); },
  });
  const all = fig.button("All that are wrong", () => open(-1, -1));
  fig.choice("Digits", PARTS, () => part, (to) => { part = to; digit = -1; ask(); });
  const choose = runChoice(root, (to) => { run = to; epoch = digit = -1; ask(); });
  const opened = createOpened(root, "The digits of the open cell, costliest first", (row) => { digit = row; ask(); });

  function ask() { fig.ask({ run, part, epoch, label, said, digit, have: held ? held.key : "" }); }
  /** @param {number} a @param {number} b */
  function open(a, b) {
    label = a;
    said = b;
    digit = -1;
    ask();
  }

  function layout() {
    const width = fig.width(), narrow = width < 520, high = narrow ? 26 : 29, left = narrow ? 38 : 44, edge = width - 2;
    matrix.place({ left, right: edge - (narrow ? 50 : 150), top: TOP, high, narrow, edge });
    const y = TOP + CLASSES * high + 44, right = edge - (narrow ? 50 : 150);
    film.place({ left, right, y });
    set(name, { x: left, y: y - 14 });
    set(value, { x: right, y: y - 14 });
    set(svg, { height: y + 18 });
  }

  /** The matrices of an answer, where it brings them. @param {any} d */
  function take(d) {
    if (!d.matrix || (held && held.key === d.key)) return;
    const m = d.matrix;
    held = { ...m, key: d.key, counts: unpack(m.counts), shade: unpack(m.shade), right: unpack(m.right), cost: unpack(m.cost) };
    quiet = true;
    film.frames(m.loss.length);
    film.scrub(d.epoch);
    quiet = false;
  }

  /** What the matrix is made of at the epoch that the hand has chosen; the digits come with the answer. @param {any} d */
  function at(d) {
    const e = film.at(), size = CLASSES * CLASSES, row = (/** @type {any} */ a) => Array.from(a.subarray(e * CLASSES, (e + 1) * CLASSES));
    return { e, counts: held.counts.subarray(e * size, (e + 1) * size), shade: held.shade.subarray(e * size, (e + 1) * size), right: row(held.right), cost: row(held.cost) };
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function draw({ data: d }) {
    choose(d.runs, d.run ? d.run.name : "");
    opened.node.hidden = all.hidden = !d.run;
    for (const node of [name, value]) show(node, !!d.run);
    if (!d.run) { held = null; matrix.draw(null, -1, -1); film.draw("there is no run"); return; }
    if (d.matrix) take(d);
    if (!held || held.key !== d.key) { held = null; ask(); return; }          // the page holds another run's
    const now = at(d);
    matrix.draw({ ...now, right: now.right.map((v) => `${fixed(100 * v, 1)}%`), cost: now.cost.map((v) => fixed(v)) }, label, said);
    write(name, "epoch");
    write(value, now.e ? `after ${now.e} of ${d.run.epochs}` : "before training");
    film.draw(`${now.e ? `after epoch ${now.e}` : "before training"}: ${held.wrong[now.e]} of ${held.all} called wrong`);
    fig.number("epoch", now.e ? String(now.e) : "before");
    fig.also("epoch", `of ${d.run.epochs}`);
    fig.number("wrong", held.wrong[now.e].toLocaleString("en"));
    fig.also("wrong", `of ${held.all.toLocaleString("en")}`);
    fig.number("accuracy", `${fixed(100 * held.accuracy[now.e], 1)}%`);
    fig.number("loss", held.loss[now.e]);
    opened.show(told(d), d);
  }

  /** What the opened digits are. @param {any} d */
  function told(d) {
    const n = d.cards.at.length, many = d.count === 1 ? "1 digit" : `${d.count.toLocaleString("en")} digits`;
    const which = d.label < 0 ? `${many} called wrong` : d.label === d.said ? `${many} labelled ${d.label} and called ${d.said}, right` : `${many} labelled ${d.label} and called ${d.said}`;
    const when = d.epoch ? `after epoch ${d.epoch}` : "before training";
    if (!n) return `${which.replace("0 digits", "No digit")} ${when}.`;
    const order = d.order === "right" ? "costliest first" : d.order === "other" ? "in the order of your worst_examples" : "costliest first";
    const few = n === d.count ? "" : d.order === "other" ? `, ${n} of them` : `, the ${n} costliest`;
    return `${which} ${when}${few}${n > 1 ? `, ${order}` : ""}. Under each its loss in nats.`;
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function reading({ data: d }) {
    if (!d.run) return NO_RUN.replaceAll("`", "");
    if (!held) return "";
    const e = film.at(), [a, b, n] = held.often[e], digits = d.part === "val" ? "validation" : "training", when = e ? `After epoch ${e}` : "Before training";
    const count = `${when}, ${held.wrong[e].toLocaleString("en")} of ${held.all.toLocaleString("en")} ${digits} digits are called wrong`;
    const pair = n ? `, most often ${article(a)} taken for ${article(b)}: ${n === 1 ? "once" : `${n} times`}.` : ".";
    const look = e === 0 ? " Nothing is known yet, and a column or two get nearly everything." : !n ? "" : " Look at the costliest: some are written so that you would hesitate too, others the network simply has not learned.";
    const falsified = d.part === "train" && d.run.false ? ` ${d.run.false.toLocaleString("en")} of the labels were falsified: rightly read, such a digit stands off the diagonal.` : "";
    return `${count}${pair}${look}${falsified}${order(d)}`;
  }

  /** What is wrong with their order. @param {any} d */
  function order(d) {
    if (d.order === "other") return " Your worst_examples gives other digits, or another order, than the costliest first.";
    if (d.order === "odd") return ` Your worst_examples did not give ${d.cards.at.length} different places, so the course’s own order is shown.`;
    return "";
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function rows({ data: d }) {
    if (!d.run || !held) return { rows: [] };
    const now = at(d), lines = Array.from({ length: CLASSES }, (_, a) => {
      const row = Array.from(now.counts.subarray(a * CLASSES, (a + 1) * CLASSES)), n = row.reduce((x, y) => x + y, 0);
      const off = row.map((v, b) => (b === a ? -1 : v)), most = Math.max(...off);
      return [String(a), n.toLocaleString("en"), `${fixed(100 * now.right[a], 1)}%`, fixed(now.cost[a]), most > 0 ? String(off.indexOf(most)) : "–", most > 0 ? String(most) : "–"];
    });
    return { rows: lines, foot: ["all", held.all.toLocaleString("en"), `${fixed(100 * held.accuracy[now.e], 1)}%`, fixed(held.loss[now.e]), "", ""] };
  }
}
