// @ts-check
/** The loss of a network that learns a text, beside a bigram's; below it, what it writes after the epoch that is shown. */
import { axes, line } from "/static/js/plot/axes.js";
import { frame } from "/static/js/plot/frame.js";
import { labels } from "/static/js/plot/labels.js";
import { fixed, num, same } from "/static/js/plot/num.js";
import { el, make, set, show } from "/static/js/plot/svg.js";
import { createTraining } from "/static/js/plot/training.js";

const HEAD = 30, TALL = 230, EXERCISE = "m7.sample", SHARE = 5;
const nats = (/** @type {number} */ v) => (Number.isNaN(v) ? "–" : fixed(v));

/** @param {HTMLElement} root @param {any} figure */
export function render(root, figure) {
  let epochs = 20, seed = figure.inputs.seed;
  /** @type {any} */
  let facts = null;

  /** A run, told epoch by epoch or as it ended: place k of a list belongs to epoch k + 1. @param {any} from */
  const made = (from) => ({
    train: [], validation: [], texts: [], bigram: NaN, first: NaN, last: 0, short: false, own: false, ...from,
    begin(/** @type {any} */ data) { this.bigram = num(data.bigram); this.first = num(data.first); },
    add(/** @type {any} */ { epoch, data }) {
      this.train[epoch - 1] = num(data.train);
      this.validation[epoch - 1] = num(data.validation);
      this.texts[epoch - 1] = data.text;
      this.last = epoch;
    },
  });

  const fig = frame(root, figure, {
    label: "Nats a character of a network that learns a text, beside those of the bigram",
    readout: [
      { key: "epoch", label: "epoch" },
      { key: "learnt", label: "training", swatch: "line ink thin", unit: "nats" },
      { key: "validation", label: "validation", swatch: "line loss", unit: "nats" },
      { key: "bigram", label: "the bigram", swatch: "line ink dash", unit: "nats" },
      { key: "first", label: "loss of knowing nothing", unit: "nats" },
    ],
    table: { caption: "Nats a character after each epoch of a fifth of the text.", columns: ["epoch", "training", ["validation", "m-loss"], "bigram"] },
    candid: true, layout, draw, reading, rows,
    // two right programs draw different characters from one seed
    alike: (a, b) => same([a.seed, a.first.toFixed(4), a.bigram.toFixed(4), a.written.text.includes("\u25a1")], [b.seed, b.first.toFixed(4), b.bigram.toFixed(4), b.written.text.includes("\u25a1")]),
  });
  const { svg } = fig;
  root.querySelector(".readout")?.classList.add("many");
  const plane = axes(svg, { x: { domain: [0, 20], ticks: [0, 10, 20], label: "epoch, of a fifth of the text" }, y: { domain: [0, 5], ticks: [0, 1, 2, 3, 4, 5], label: "nats a character" } });
  const level = { uniform: make("line", { class: "half" }, svg), bigram: make("path", { class: "curve ink dash" }, plane.inside) };
  const curve = { beside: make("path", { class: "curve ink dash thin" }, plane.inside), train: make("path", { class: "curve ink thin" }, plane.inside), validation: make("path", { class: "curve loss" }, plane.inside) };
  const name = labels(svg, 5), cursor = make("line", { class: "cursor" }, svg), marks = ["first", "bigram", "drawn"].map((key) => ({ key, dot: make("circle", { class: key === "first" ? "dot loss" : "dot", r: 4 }, svg), right: make("path", { class: "truth" }, svg), wrong: make("path", { class: "mistake" }, svg) })), dot = make("circle", { class: "dot loss", r: 4 }, svg);
  const training = createTraining(root, fig, figure, {
    exercise: EXERCISE, steps: [1], frames: 21, page: 5, fps: 4,
    settings: () => ({ epochs, seed }),
    live: (wanted, own) => made({ name: `seed ${wanted.seed}, ${wanted.epochs} epochs`, total: wanted.epochs, own }),
    fromFilm: ({ film, settings, own }) => made({
      name: `seed ${settings.seed}, ${film.epochs} epochs`, total: Math.max(1, film.epochs), last: film.epochs, own,
      train: film.train.map(num), validation: film.validation.map(num), texts: film.texts, bigram: num(film.bigram), first: num(film.first),
    }),
    changed: () => fig.redraw(),
  });
  const { hand, film } = training;
  fig.choice("Epochs", [5, 20, 40].map((n) => [String(n), String(n)]), () => String(epochs), (to) => { epochs = Number(to); });
  fig.choice("Seed", [0, 1, 2].map((n) => [String(n), String(n)]), () => String(seed), (to) => { seed = Number(to); fig.ask({ seed }); });
  training.choices();
  const heading = el("p", { class: "over" }), page = el("pre", { class: "written", tabindex: 0, "data-part": "written" });
  root.querySelector(".stage")?.append(el("div", {}, heading, page));

  function layout() {
    plane.place({ left: 44, right: fig.width() - 14, top: HEAD, base: HEAD + TALL });
    set(svg, { height: plane.box.base + 46 });
    film.place({ left: 44, right: fig.width() - 14, y: plane.box.base });
  }
  const shown = () => (hand.run ? Math.min(film.at(), hand.run.last) : 0);
  const valueAt = (/** @type {any} */ run, /** @type {string} */ key, /** @type {number} */ epoch) => (!run ? NaN : epoch ? run[key][epoch - 1] ?? NaN : key === "validation" ? run.first : NaN);

  /** @param {any} state */
  function draw(state) {
    facts = state.data;
    const { run } = hand, beside = hand.beside && hand.beside !== run ? hand.beside : null, epoch = shown();
    const total = Math.max(run ? run.total : epochs, beside ? beside.last : 1), half = total % 2 ? [] : [total / 2];
    plane.update({ x: { domain: [0, total], ticks: [0, ...half, total] } });
    const all = (/** @type {any} */ r, /** @type {string} */ key) => Array.from({ length: r.last + 1 }, (_, e) => valueAt(r, key, e));
    const path = (/** @type {number[]} */ ys) => line(ys.map((_, e) => e), ys, plane.x, plane.y);
    set(curve.train, { d: run ? path(all(run, "train")) : "" });
    set(curve.validation, { d: run ? path(all(run, "validation")) : "" });
    set(curve.beside, { d: beside ? path(all(beside, "validation")) : "" });
    const { box } = plane, top = plane.y.at(facts.uniform), known = !!run && Number.isFinite(run.bigram);
    set(level.uniform, { x1: box.left, x2: box.right, y1: top, y2: top });
    set(level.bigram, { d: known ? line([0, total], [run.bigram, run.bigram], plane.x, plane.y) : "" });
    const points = (/** @type {number[]} */ ys) => { const some = ys.map((y, e) => [plane.x.at(e), plane.y.at(y)]).filter(([, y]) => Number.isFinite(y)); return { xs: some.map(([x]) => x), ys: some.map(([, y]) => y) }; };
    name([
      { text: `all ${facts.characters} alike`, kind: "ink", xs: [box.left, box.right], ys: [top, top] },
      ...(run ? [] : [{ text: "bigram, and its draws", kind: "ink", xs: [box.left + 60, box.left + 96], ys: [facts.bigram, facts.written.nats].map((v) => plane.y.at(v)) }]),
      ...(known ? [{ text: "bigram", kind: "ink", xs: [box.left, box.right], ys: [plane.y.at(run.bigram), plane.y.at(run.bigram)] }] : []),
      ...(run && run.last ? [{ text: "network", kind: "loss", ...points(all(run, "validation")) }] : []),
      ...(beside ? [{ text: "beside it", kind: "ink", ...points(all(beside, "validation")) }] : []),
    ], box);
    marks.forEach(({ key, dot: mark, right, wrong }, i) => {               // before a run: what the three functions give on a little text
      const of = (/** @type {any} */ d) => (d ? (key === "drawn" ? d.written.nats : d[key]) : NaN), seen = !run && Number.isFinite(of(facts)), px = box.left + 24 + 36 * i, other = state.truth && !run && !same(of(facts), of(state.truth));
      show(mark, seen);
      if (seen) set(mark, { cx: px, cy: plane.y.at(of(facts)) });
      for (const [node, d] of /** @type {const} */ ([[right, state.truth], [wrong, state.mistake]])) set(node, { d: other && Number.isFinite(of(d)) ? `M${px - 9} ${plane.y.at(of(d))}h18` : "" });
    });
    const at = valueAt(run, "validation", epoch), x = plane.x.at(epoch);
    show(cursor, !!run);
    set(cursor, { x1: x, x2: x, y1: box.top, y2: box.base });
    show(dot, Number.isFinite(at));
    if (Number.isFinite(at)) set(dot, { cx: x, cy: plane.y.at(at) });
    film.place({ left: box.left, right: box.right, y: box.base });
    film.draw(run ? `after epoch ${epoch}: ${nats(at)} nats a character` : "no run yet");
    fig.number("epoch", run ? String(epoch) : "–");
    for (const [cell, key] of [["learnt", "train"], ["validation", "validation"]]) fig.number(cell, run && !Number.isNaN(valueAt(run, key, epoch)) ? valueAt(run, key, epoch) : "–");
    fig.number("bigram", known ? run.bigram : facts.bigram, state.truth && !known ? state.truth.bigram : undefined);
    fig.number("first", facts.first, state.truth ? state.truth.first : undefined);
    const text = run && epoch ? run.texts[epoch - 1] : facts.written.text;
    heading.textContent = run && epoch ? `What the network writes after epoch ${epoch}` : `What ${state.borrowed || state.missing.length ? "a" : "your"} bigram writes, counted on the first characters of the text`;
    if (page.textContent !== text) page.textContent = text || "";
  }

  /** @param {any} state */
  function reading({ truth }) {
    const { run } = hand, off = truth && !same([facts.bigram], [truth.bigram]) ? `, and should cost ${fixed(truth.bigram)}` : "";
    if (!run) return `Knowing nothing of ${facts.characters} characters costs ${fixed(facts.uniform)} nats a character; a bigram counted on the first ${facts.read.toLocaleString("en")} characters costs ${fixed(facts.bigram)} on the next ones${off}. Dots: the loss of knowing nothing, the bigram’s, and that of its text below. Press Train: a recurrent network learns the text with your loss for up to two minutes, and writes after each epoch by your draws. By epoch ${film.at()} it will have read the text ${fixed(film.at() / SHARE, 1)} times.`;
    const whose = run.own ? "The course’s functions train it" : "Your functions train it", epoch = shown(), at = valueAt(run, "validation", epoch);
    if (hand.busy && !run.last) return `${whose}: the first epoch is on its way. An epoch here is a fifth of the text.`;
    if (!epoch) return `Untrained, the network costs ${nats(at)} nats a character, and the bigram ${nats(run.bigram)}. Move the grip to see what each epoch changes.`;
    const less = run.bigram - at;
    return `After epoch ${epoch}, ${epoch === SHARE ? "one pass over the text" : `${fixed(epoch / SHARE, 1)} passes over the text`}, a character that it has not seen costs ${nats(at)} nats: ${less > 0 ? `${fixed(less)} fewer` : `${fixed(-less)} more`} than with the bigram’s ${nats(run.bigram)}.`;
  }

  function rows() {
    const { run } = hand;
    if (!run) return { rows: [["before training", "–", nats(facts.first), "–"], ["the bigram, on a little text", "–", "–", nats(facts.bigram)]] };
    return { rows: Array.from({ length: run.last }, (_, i) => [String(i + 1), nats(valueAt(run, "train", i + 1)), nats(valueAt(run, "validation", i + 1)), nats(run.bigram)]) };
  }
}
