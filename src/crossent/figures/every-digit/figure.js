// @ts-check
/** Left: every digit a row, every epoch a column, loss as colour. Right: the picked digit, its ten probabilities and its loss, epoch by epoch. */
import { axes, line } from "/static/js/plot/axes.js";
import { NO_RUN, onTheme, picture, pictures, rgb, runChoice, unpack } from "/static/js/plot/digits.js";
import { createFilm } from "/static/js/plot/film.js";
import { frame } from "/static/js/plot/frame.js";
import { grip } from "/static/js/plot/grip.js";
import { clamp, fixed } from "/static/js/plot/num.js";
import { make, set, show, write } from "/static/js/plot/svg.js";
import { createHeat } from "./heat.js";

const HEAD = 46, TALL = 320, ROWS = 64, STRIP = 22, FILM = 150, CLASSES = 10, BAR = 15;
const PARTS = /** @type {[string, string][]} */ ([["val", "validation"], ["train", "training"], ["all", "all"]]);

/** @param {HTMLElement} root @param {import("/static/js/plot/frame.js").Host} figure */
export function render(root, figure) {
  let { run, part } = figure.inputs, rank = 0, from = 0, epoch = Infinity, quiet = false, pictured = "";
  /** @type {{key: string, order: ArrayLike<number>, levels: Uint8Array, columns: number, rows: number} | null} */
  let held = null;
  const fig = frame(root, figure, {
    label: "The loss of every digit after every epoch, as a heat map, and one digit's probabilities and loss",
    readout: [
      { key: "rank", label: "digit, by its last loss" },
      { key: "loss", label: "its loss at this epoch", swatch: "line loss", unit: "nats" },
      { key: "said", label: "called" },
      { key: "share", label: "probability of its label", swatch: "box q" },
    ],
    hint: "Press a row, or drag along the map’s right edge; scrub the epochs below the curve.",
    table: { caption: "The picked digit, after each epoch.", columns: ["epoch", ["loss, nats", "m-loss"], "called", "probability of its label"] },
    candid: true, layout, draw, reading, rows,
  });
  root.querySelector(".readout")?.classList.add("many");
  const { svg } = fig;
  const heat = createHeat(svg, (to) => pick(to)), ink = make("text", { class: "ink" }, svg), paint = { loss: make("text", { class: "loss" }, svg) };
  const image = make("image", { class: "raster", role: "img" }, svg), title = make("text", { class: "ink strong" }, svg), under = make("text", {}, svg);
  const bars = Array.from({ length: CLASSES }, (_, c) => ({
    name: make("text", { "text-anchor": "end" }, svg), box: make("rect", { class: "box q" }, svg), value: make("text", {}, svg), c,
  }));
  const time = axes(svg, { x: { domain: [0, 5], ticks: [0, 5], label: "epoch" }, y: { domain: [0, 2.5], ticks: [0, 2.5], label: "loss, nats: this digit, and (dashed) the mean" } });
  const guess = make("line", { class: "half" }, time.inside), mean = make("path", { class: "curve ink dash thin" }, time.inside), own = make("path", { class: "curve loss" }, time.inside);
  const cursor = make("line", { class: "cursor" }, svg), dot = make("circle", { class: "dot loss", r: 4 }, svg);
  const film = createFilm({
    frames: 6, fps: 4, at: 5, label: "The epoch that is shown", button: fig.button, svg, kind: "k", page: 5,
    onFrame: (to) => { epoch = to; if (quiet) fig.redraw(); else fig.moved(); },
  });
  const handle = grip(svg, {
    label: "The digit, by its rank", min: 1, max: 1, kind: "k", step: 1, fine: 1, page: ROWS, vertical: true,
    drag: (point) => { if (held) pick(Math.round(heat.rankAt(point.y, held.rows))); },
    nudge: (by) => pick(rank - clamp(by, -1e9, 1e9)),
  });
  fig.choice("Digits", PARTS, () => part, (to) => { part = to; rank = from = 0; ask(-1); });
  const choose = runChoice(root, (name) => { run = name; rank = from = 0; epoch = Infinity; ask(-1); });
  onTheme(fig.redraw);

  /** @param {number} digit */
  function ask(digit) { fig.ask({ run, part, digit, have: held ? held.key : "" }); }
  /** @param {number} to */
  function pick(to) {
    if (!held) return;
    rank = clamp(Math.round(to), 0, held.rows - 1);
    ask(held.order[rank]);
  }

  function layout() {
    const width = fig.width(), narrow = width < 560, wide = narrow ? width - 34 - 24 : Math.min(300, (width - 34) * 0.42);
    heat.place({ left: 34, right: 34 + wide, top: HEAD, base: HEAD + TALL, strip: STRIP });
    const left = narrow ? 34 : 34 + wide + 74, top = narrow ? HEAD + TALL + 84 : HEAD - 16, right = width - 12;
    set(image, { x: left - 30, y: top, width: 96, height: 96 });
    set(title, { x: left + 78, y: top + 18 });
    set(under, { x: left + 78, y: top + 36 });
    const most = right - left - 54;
    bars.forEach(({ name, box, value, c }) => {
      const y = top + 108 + c * BAR;
      set(name, { x: left - 8, y: y + 11 });
      set(box, { x: left, y: y + 2, height: BAR - 5, width: 0, "data-most": most });
      set(value, { y: y + 11 });
    });
    const first = top + 108 + CLASSES * BAR + 48;
    time.place({ left, right, top: first, base: narrow ? first + FILM : Math.max(first + 70, HEAD + TALL) });
    film.place({ left, right, y: time.box.base });
    set(svg, { height: Math.max(HEAD + TALL, time.box.base) + 46 });
  }

  /** @param {any} d */
  function take(d) {
    const fresh = !held || held.key !== d.key;
    if (d.order && fresh) {
      const levels = /** @type {Uint8Array} */ (unpack(d.levels));
      held = { key: d.key, order: unpack(d.order), levels, columns: d.levels.shape[0], rows: d.levels.shape[1] };
      rank = from = 0;
    }
    if (!held) return;
    const at = held.order[rank] === d.digit.row ? rank : Array.prototype.indexOf.call(held.order, d.digit.row);
    if (fresh && at >= 0) rank = at;
    const last = d.run.epochs;
    quiet = true;
    film.frames(last + 1);
    if (epoch > last || fresh) film.scrub(last);
    quiet = false;
    const ticks = Array.from({ length: last + 1 }, (_, e) => e).filter((e) => e % Math.max(1, Math.ceil(last / 5)) === 0);
    time.update({ x: { domain: [0, last], ticks }, y: { domain: [0, d.digit.top], ticks: [0, d.digit.top / 2, d.digit.top] } });
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function draw({ data: d }) {
    choose(d.runs, d.run ? d.run.name : "");
    for (const node of [image, title, under, own, mean, cursor, dot, handle.node, guess]) show(node, !!d.run);
    for (const b of bars) for (const node of [b.name, b.box, b.value]) show(node, !!d.run);
    if (!d.run) { heat.clear(); held = null; return; }
    take(d);
    if (!held) return;
    const { digit } = d, at = clamp(epoch, 0, d.run.epochs), colours = { loss: rgb(getComputedStyle(paint.loss).fill), ink: rgb(getComputedStyle(ink).fill) };
    if (rank < from || rank >= from + ROWS) from = clamp(rank - ROWS / 2, 0, Math.max(0, held.rows - ROWS));
    heat.draw(held, { from, count: Math.min(ROWS, held.rows), rank, epoch: at, top: d.top, marks: d.levels_of }, colours.loss);
    const said = digit.probs[at].indexOf(Math.max(...digit.probs[at])), wrong = said !== digit.label;
    const pixels = `${d.run.name} ${digit.row} ${Array.from(colours.ink).join()}`;
    if (pixels !== pictured) set(image, { href: picture(pictures(digit.image)[0], colours.ink), "aria-label": `a ${digit.label}` });
    pictured = pixels;
    write(title, [[`a ${digit.label}`, "ink"], [wrong ? `, called ${said}` : ", called right", wrong ? "wrong" : "right"]]);
    write(under, `${digit.trained ? "trained on" : "not trained on"}${digit.true !== digit.label ? `; falsified, it is a ${digit.true}` : ""}`);
    bars.forEach(({ name, box, value, c }) => {
      const q = digit.probs[at][c], wide = Math.max(0.5, q * Number(box.getAttribute("data-most")));
      write(name, String(c));
      set(name, { class: c === digit.label ? "p strong" : "" });
      set(box, { width: Number.isFinite(wide) ? wide : 0, class: c === digit.label ? "box q its" : "box q" });
      write(value, fixed(q));
      set(value, { x: Number(box.getAttribute("x")) + (Number.isFinite(wide) ? wide : 0) + 6, class: c === digit.label ? "ink" : "" });
    });
    const epochs = digit.loss.map((/** @type {number} */ _, /** @type {number} */ e) => e), value = digit.loss[at];
    set(own, { d: line(epochs, digit.loss, time.x, time.y) });
    set(mean, { d: line(epochs, d.mean, time.x, time.y) });
    set(guess, { x1: time.box.left, x2: time.box.right, y1: time.y.at(d.guess), y2: time.y.at(d.guess) });
    set(cursor, { x1: time.x.at(at), x2: time.x.at(at), y1: time.box.top, y2: time.box.base });
    show(dot, Number.isFinite(value));
    if (Number.isFinite(value)) set(dot, { cx: time.x.at(at), cy: time.y.at(value) });
    film.draw(at ? `after epoch ${at}: loss ${fixed(value)} nats, called ${said}` : `before training: loss ${fixed(value)} nats`);
    set(handle.node, { "aria-valuemax": held.rows });
    handle.place({ ...heat.knob(rank, held.rows), width: 12, height: 10, hitWidth: 40, hitHeight: 32 });
    handle.say(rank + 1, `digit ${(rank + 1).toLocaleString("en")} of ${held.rows.toLocaleString("en")}: a ${digit.label}, loss ${fixed(digit.loss[d.run.epochs])} nats at last`);
    fig.number("rank", `${(rank + 1).toLocaleString("en")}`);
    fig.also("rank", `of ${held.rows.toLocaleString("en")}; 1 cost most`);
    fig.number("loss", value, undefined, value < 0.01 ? 5 : 3);
    fig.number("said", String(said));
    fig.also("said", at ? `after epoch ${at}` : "before training");
    fig.number("share", digit.probs[at][digit.label]);
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function reading({ data: d }) {
    if (!d.run) return NO_RUN.replaceAll("`", "");
    const { digit } = d, first = digit.loss[0], last = digit.loss[d.run.epochs], best = Math.min(...digit.loss);
    const story = last > first ? "training made it worse: the network has learned to be sure of another answer" : last > 2 * best + 0.05 ? "it was cheaper in between: what the other digits taught later speaks against it" : last < 0.1 ? "the network has made up its mind, and rightly" : "the network still hesitates";
    const whose = d.good ? "" : " Your worst_examples did not return 100 different places, so the course’s own order is shown.";
    return `This ${digit.label} cost ${fixed(first, 2)} nats before training and costs ${fixed(last, last < 0.01 ? 5 : 2)} after ${d.run.epochs} epochs: ${story}. Rows that keep their colour are digits that stay costly; most fade after one epoch.${whose}`;
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function rows({ data: d }) {
    if (!d.run) return { rows: [] };
    const { digit } = d;
    return { rows: digit.loss.map((/** @type {number} */ v, /** @type {number} */ e) => [e ? String(e) : "before", fixed(v, 4), String(digit.probs[e].indexOf(Math.max(...digit.probs[e]))), fixed(digit.probs[e][digit.label], 4)]) };
  }
}
