// @ts-check
/** Above, precision and recall of the k costliest digits, k on the axis. Below, what false and true labels cost, epoch by epoch. Then the digits themselves. */
import { axes, line } from "/static/js/plot/axes.js";
import { NO_RUN, runChoice, unpack } from "/static/js/plot/digits.js";
import { createFilm } from "/static/js/plot/film.js";
import { frame } from "/static/js/plot/frame.js";
import { grip } from "/static/js/plot/grip.js";
import { labels } from "/static/js/plot/labels.js";
import { clamp, fixed } from "/static/js/plot/num.js";
import { createOpened } from "/static/js/plot/opened.js";
import { make, set, show } from "/static/js/plot/svg.js";

const HEAD = 46, TALL = 190, LOW = 110, QUARTERS = [0, 0.25, 0.5, 0.75, 1];

/** @param {HTMLElement} root @param {import("/static/js/plot/frame.js").Host} figure */
export function render(root, figure) {
  let { run } = figure.inputs, epoch = -1, k = -1, digit = -1, quiet = false;
  /** @type {any} */
  let held = null;                                                            // both curves
  /** @type {any} */
  let facts = null;
  const fig = frame(root, figure, {
    label: "Precision and recall of the costliest training digits as a search for false labels, and what false and true labels cost",
    readout: [
      { key: "k", label: "looked at, k" },
      { key: "found", label: "false among them" },
      { key: "precision", label: "precision", swatch: "line p" },
      { key: "recall", label: "recall", swatch: "line ink dash" },
    ],
    hint: "Drag k along its axis; scrub the epochs below.",
    table: { caption: "The costliest k training digits at this epoch.", columns: ["looked at, k", "false among them", ["precision", "m-p"], "recall"] },
    candid: true, layout, draw, reading, rows,
  });
  root.querySelector(".readout")?.classList.add("many");
  const { svg } = fig;
  const plane = axes(svg, { x: { domain: [0, 60], ticks: [], label: "k, the costliest training digits that are looked at" }, y: { domain: [0, 1], ticks: QUARTERS, label: "precision and recall" } });
  const time = axes(svg, { x: { domain: [0, 2], ticks: [0, 1, 2], label: "epoch" }, y: { domain: [0, 1], ticks: [], label: [["mean loss", "loss"], [" of false labels and of true ones, nats"]] } });
  const chance = make("line", { class: "half" }, plane.inside), equal = make("line", { class: "half" }, svg), span = make("rect", { class: "wash" }, plane.inside);
  const precision = make("path", { class: "curve p" }, plane.inside), recall = make("path", { class: "curve ink dash" }, plane.inside), cursor = make("line", { class: "cursor" }, svg);
  const dots = { precision: make("circle", { class: "dot p", r: 4.5 }, svg), recall: make("circle", { class: "dot", r: 4.5 }, svg) };
  const costs = { false: make("path", { class: "curve loss" }, time.inside), true: make("path", { class: "curve loss dash thin" }, time.inside) }, now = make("line", { class: "cursor" }, svg);
  const name = labels(svg, 4), naming = labels(svg, 2);
  const handle = grip(svg, {
    label: "k, how many are looked at", min: 1, max: 60, kind: "k", step: 1, fine: 1, page: 12,
    drag: (point) => go(plane.x.back(point.x)), nudge: (by) => go((facts && facts.false ? at() : 0) + clamp(by, -1e6, 1e6)),
  });
  const film = createFilm({
    frames: 2, fps: 2, at: 1, label: "The epoch that is shown", button: fig.button, svg, kind: "k", page: 5,
    onFrame: (to) => { if (quiet || !held) return; epoch = to; ask(); },
  });
  const play = /** @type {HTMLElement} */ (root.querySelector("[data-part=play]"));
  const choose = runChoice(root, (to) => { run = to; epoch = k = digit = -1; ask(); });
  const opened = createOpened(root, "The last of the digits that are looked at", (row) => { digit = row; ask(); }, (d, i) => {
    const lie = d.label[i] !== d.true[i];
    return { words: lie ? `given ${d.label[i]}, is ${d.true[i]}` : `${d.label[i]} is true`, wrong: lie, spoken: lie ? `label given ${d.label[i]}, true label ${d.true[i]}` : `label ${d.label[i]}, which is true` };
  });

  /** What the hand has chosen; the numbers of it come with the answer. */
  const at = () => (k < 0 ? facts.k : Math.min(k, facts.most));
  function ask() { fig.ask({ run, epoch, k, digit, have: held ? held.key : "" }); }
  /** @param {number} to */
  function go(to) {
    if (!facts || !facts.false) return;
    k = clamp(Math.round(to), 1, facts.most);
    ask();
  }

  function layout() {
    const width = fig.width(), left = 34, right = width - 12, base = HEAD + TALL, top = base + 92;
    plane.place({ left, right, top: HEAD, base });
    time.place({ left, right, top, base: top + LOW });
    film.place({ left, right, y: top + LOW });
    set(svg, { height: top + LOW + 46 });
  }

  /** @param {any} d */
  function take(d) {
    if (d.curves && (!held || held.key !== d.key)) held = { key: d.key, precision: Array.from(unpack(d.curves.precision)), recall: Array.from(unpack(d.curves.recall)) };
    if (!held || held.key !== d.key) return false;
    const last = d.run.epochs, most = Math.max(1, ...d.costs.false, ...d.costs.true), step = most > 4 ? 2 : 1, top = step * Math.ceil(most / step);
    const by = d.most <= 120 ? 20 : d.most <= 600 ? 60 : d.most <= 2400 ? 300 : d.most <= 12000 ? 2000 : 10000;
    plane.update({ x: { domain: [0, d.most], ticks: Array.from({ length: Math.floor(d.most / by) + 1 }, (_, i) => i * by), format: (v) => v.toLocaleString("en") } });
    time.update({ x: { domain: [0, last], ticks: Array.from({ length: last + 1 }, (_, e) => e).filter((e) => e % Math.max(1, Math.ceil(last / 8)) === 0) }, y: { domain: [0, top], ticks: Array.from({ length: top / step + 1 }, (_, i) => i * step).filter((_, i, all) => all.length < 6 || i % 2 === 0) } });
    quiet = true;
    film.frames(last + 1);
    if (epoch < 0) film.scrub(d.epoch);
    quiet = false;
    return true;
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function draw({ data: d }) {
    choose(d.runs, d.run ? d.run.name : "");
    const some = !!d.run && d.false > 0;
    facts = d;
    for (const node of [chance, equal, span, precision, recall, cursor, dots.precision, dots.recall, costs.false, costs.true, now, handle.node]) show(node, some);
    opened.node.hidden = play.hidden = !some;
    show(/** @type {Element} */ (svg.querySelector("[aria-label='The epoch that is shown']")), some);
    if (!some) {
      name([], plane.box);
      naming([], time.box);
      film.draw("nothing to show");
      for (const key of ["k", "found", "precision", "recall"]) { fig.number(key, "–"); fig.also(key, ""); }
      return;
    }
    if (!take(d)) { held = null; ask(); return; }
    const { x, y, box: b } = plane, here = at(), px = x.at(here), ks = held.precision.map((/** @type {number} */ _, /** @type {number} */ i) => i + 1), p = held.precision[here - 1], r = held.recall[here - 1];
    set(chance, { x1: b.left, x2: b.right, y1: y.at(d.share), y2: y.at(d.share) });
    set(equal, { x1: x.at(d.false), x2: x.at(d.false), y1: b.top, y2: b.base });
    const from = x.at(d.first - 1), to = x.at(d.first - 1 + d.cards.at.length);
    set(span, { x: from, width: to - from, y: b.top, height: b.base - b.top });
    set(precision, { d: line(ks, held.precision, x, y) });
    set(recall, { d: line(ks, held.recall, x, y) });
    set(cursor, { x1: px, x2: px, y1: b.top, y2: b.base });
    set(dots.precision, { cx: px, cy: y.at(p) });
    set(dots.recall, { cx: px, cy: y.at(r) });
    const part = (/** @type {number[]} */ v, /** @type {number} */ low, /** @type {number} */ high) => {
      const some = ks.filter((/** @type {number} */ i) => i % 4 === 0 && i >= low * d.most && i <= high * d.most);      // where the curve has its name
      return { xs: some.map(x.at), ys: some.map((/** @type {number} */ i) => y.at(v[i - 1])) };
    };
    name([
      { text: "precision", kind: "p", ...part(held.precision, 0.6, 1) }, { text: "recall", kind: "ink", ...part(held.recall, 0, 0.4) },
      { text: "by chance", kind: "", ...part(ks.map(() => d.share), 0.6, 1) }, { text: `${d.false.toLocaleString("en")} are false`, kind: "", xs: [x.at(d.false)], ys: [b.base - 34] },
    ], b);
    handle.place({ x: px, y: b.base, width: 10, height: 10, hitWidth: 34, hitHeight: 40 });
    set(handle.node, { "aria-valuemax": d.most });
    handle.say(here, `the ${here.toLocaleString("en")} costliest: precision ${fixed(p)}, recall ${fixed(r)}`);
    const e = film.at(), epochs = d.costs.false.map((/** @type {number} */ _, /** @type {number} */ i) => i), of = (/** @type {number[]} */ v) => ({ xs: epochs.map(time.x.at), ys: v.map(time.y.at) });
    set(costs.false, { d: line(epochs, d.costs.false, time.x, time.y) });
    set(costs.true, { d: line(epochs, d.costs.true, time.x, time.y) });
    set(now, { x1: time.x.at(e), x2: time.x.at(e), y1: time.box.top, y2: time.box.base });
    naming([{ text: "false labels", kind: "loss", ...of(d.costs.false) }, { text: "true labels", kind: "loss", ...of(d.costs.true) }], time.box);
    film.draw(`${e ? `after epoch ${e}` : "before training"}: a false label costs ${fixed(d.costs.false[e])} nats on average, a true one ${fixed(d.costs.true[e])}`);
    fig.number("k", here.toLocaleString("en"));
    fig.also("k", `of ${d.trained.toLocaleString("en")}`);
    fig.number("found", d.k === here && d.epoch === e ? d.found.toLocaleString("en") : "…");
    fig.also("found", `of ${d.false.toLocaleString("en")}`);
    fig.number("precision", p);
    fig.number("recall", r);
    const n = d.cards.at.length;
    opened.show(`Places ${d.first.toLocaleString("en")} to ${(d.first + n - 1).toLocaleString("en")} of the order, ${d.epoch ? `after epoch ${d.epoch}` : "before training"}: the label given, and the true one. Under each its loss in nats.`, d);
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function reading({ data: d }) {
    if (!d.run) return NO_RUN.replaceAll("`", "");
    if (!d.false) return "In this run every training label is true, so there is nothing to find. Choose 3% false labels above and train again, or do it with crossent train mnist --falsified 0.03; then this figure shows how many of them their loss gives away.";
    const e = d.epoch, as = d.marks.find((/** @type {number[]} */ m) => m[0] === d.false), when = e ? `After epoch ${e}` : "Before training";
    const start = `${when} the ${d.k.toLocaleString("en")} costliest of ${d.trained.toLocaleString("en")} training digits hold ${d.found.toLocaleString("en")} of the ${d.false.toLocaleString("en")} false labels: `;
    const first = `precision ${fixed(d.precision, 2)}, recall ${fixed(d.recall, 2)}.`;
    const by_chance = ` Chance would have a precision of ${fixed(d.share, 2)}.`;
    const more = e === 0 ? " Nothing has been learned yet, so a loss says nothing of a label." : !as ? "" : d.costs.false[e] < 0.6 * Math.max(...d.costs.false.slice(0, e)) ? " By now the network has begun to learn the false labels by heart: their loss falls, and they hide better than in earlier epochs." : d.k < d.false ? " Further along the order true labels come between them: digits that are hard to read." : d.k === d.false ? " Look at the digits that are not false: are they hard to read?" : " Whoever wants the last false ones has to look through many that are true.";
    const order = d.order === "other" ? " Your worst_examples gives others, or another order, than the costliest first; the curves follow yours." : d.order === "odd" ? ` Your worst_examples did not give ${d.most} different places, so the course’s own order is shown.` : "";
    return `${start}${first}${by_chance}${more}${order}`;
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function rows({ data: d }) {
    if (!d.run || !d.false) return { rows: [] };
    return { rows: d.marks.map((/** @type {number[]} */ m) => [m[0].toLocaleString("en"), m[1].toLocaleString("en"), fixed(m[2]), fixed(m[3])]) };
  }
}
