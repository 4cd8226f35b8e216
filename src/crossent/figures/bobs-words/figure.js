// @ts-check
/** Boxes of width p and of height a code word's bits; under them a message, written with these words. */
import { linear } from "/static/js/plot/axes.js";
import { frame, says } from "/static/js/plot/frame.js";
import { fixed, same, share } from "/static/js/plot/num.js";
import { WHOLE, strip, toProbabilities, toShares } from "/static/js/plot/shares.js";
import { hatch, make, set, show, write } from "/static/js/plot/svg.js";

const TOP = 6, TALL = 216, HEAD = 30, BASE = HEAD + TALL, MOST = 60;
const WORDS = ["dog", "cat", "fish", "bird"], ALICE = [0.125, 0.5, 0.25, 0.125];

/** @param {HTMLElement} root @param {import("/static/js/plot/frame.js").Host} figure */
export function render(root, figure) {
  let q = toShares(figure.inputs.q);
  /** @type {any} */
  let data = null;
  const all = WORDS.map((_, i) => i);
  const fig = frame(root, figure, {
    label: "Four boxes of width p and of height the length of a code word, and their average",
    readout: [
      { key: "sent", label: "sent, a word", swatch: "line loss", unit: "bits" },
      { key: "cross", label: "H(p, q)", swatch: "line q dash", unit: "bits" },
      { key: "floor", label: "H(p)", swatch: "area p", unit: "bits" },
      { key: "kraft", label: "Kraft sum" },
    ],
    hint: "Drag an orange border, or Tab to it and use the arrow keys.",
    table: { caption: "The code book.", columns: ["word", "code", ["p", "m-p"], ["q", "m-q"], "bits", "p times bits"] },
    layout, draw, reading, rows,
  });
  const { svg } = fig;
  root.querySelector(".readout")?.classList.add("many");
  const excess = hatch(svg), middle = { "text-anchor": "middle" };
  const ticks = [...all, 4, 5, 6].map((bits) => ({ bits, line: make("line", { class: "grid" }, svg), text: make("text", { "text-anchor": "end" }, svg) }));
  const title = make("text", { x: 0, y: 12 }, svg);
  const boxes = all.map(() => ({
    box: make("rect", { class: "box q" }, svg), cuts: make("path", { class: "curve q thin" }, svg), top: make("line", { class: "top" }, svg),
    over: make("text", { class: "q halo", ...middle }, svg), name: make("text", { class: "name", ...middle }, svg),
    code: make("text", { class: "q code", ...middle }, svg), p: make("text", { class: "p", ...middle }, svg), q: make("text", { class: "q", ...middle }, svg),
  }));
  const mean = {
    own: make("rect", { class: "own" }, svg), extra: make("rect", { fill: excess }, svg), side: make("path", { class: "side" }, svg),
    ownTop: make("line", { class: "own-top" }, svg), cross: make("line", { class: "curve q dash" }, svg), top: make("line", { class: "mean" }, svg),
    name: make("text", { class: "name", ...middle }, svg),
    says: [["sent", "loss strong"], ["H(p, q)", "q"], ["H(p)", "p"]].map(([text, kind]) => { const t = make("text", { class: kind }, svg); write(t, text); return t; }),
  };
  write(mean.name, "average");
  const marks = { truth: make("path", { class: "truth" }, svg), mistake: make("path", { class: "mistake" }, svg) };
  const ground = [0, 1].map(() => make("line", { class: "axis" }, svg));
  const rowNames = [["p", "p", 58], ["q", "q", 76]].map(([text, kind, dy]) => { const t = make("text", { class: kind, "text-anchor": "end", y: BASE + Number(dy) }, svg); write(t, String(text)); return t; });
  const mix = strip(svg, { outcomes: WORDS, kind: "q", of: "the code book", get: () => q, change });
  const bits = Array.from({ length: MOST }, () => make("text", { class: "code ink", ...middle }, svg));
  const spans = Array.from({ length: 8 }, () => ({ line: make("path", { class: "axis" }, svg), word: make("text", { ...middle }, svg) }));
  const total = make("text", {}, svg);
  fig.button("Bob’s own book", () => data && change(toShares(data.p)));
  fig.button("Alice’s book", () => change(toShares(ALICE)));
  fig.button("Carol’s book", () => change(toShares(figure.inputs.q)));
  let at = { left: 34, wide: 400, column: 50, mean: 470 }, y = linear([0, TOP], [BASE, HEAD], 8);

  /** @param {number[]} next */
  function change(next) {
    q = next;
    fig.ask({ q: toProbabilities(q) });
  }

  function layout() {
    const width = fig.width(), small = width < 480, left = small ? 22 : 34, column = small ? 28 : 50, gap = small ? 16 : 36;
    const wide = width - left - gap - column - (small ? 46 : 56);
    at = { left, wide, column, mean: left + wide + gap };
    y = linear([0, TOP], [BASE, HEAD], 8);
    write(title, [[small ? "height: bits of the code word; width: " : "height: the length of the code word, in bits; width: the probability "], ["p", "p"]]);
    for (const t of ticks) {
      set(t.line, { x1: left, x2: at.mean + column, y1: y.at(t.bits), y2: y.at(t.bits) });
      show(t.line, t.bits > 0);
      set(t.text, { x: left - 8, y: y.at(t.bits) + 4 });
      write(t.text, String(t.bits));
    }
    set(ground[0], { x1: left, x2: left + wide, y1: BASE, y2: BASE });
    set(ground[1], { x1: at.mean, x2: at.mean + column, y1: BASE, y2: BASE });
    rowNames.forEach((t) => set(t, { x: left - 8 }));
    set(mean.name, { x: at.mean + column / 2, y: BASE + 20 });
    mix.place({ left, y: BASE + 92, width: wide });
    set(svg, { height: BASE + 202 });
  }

  /** @param {number} v */
  const height = (v) => (Number.isNaN(v) ? BASE : Math.min(BASE, y.at(v)));

  /** @param {import("/static/js/plot/frame.js").State} state */
  function draw(state) {
    data = state.data;
    const { p, lengths, codes } = data, lines = { truth: "", mistake: "" };
    const mark = (/** @type {number} */ x, /** @type {number} */ w, /** @type {(d: any) => number} */ of) => {
      for (const who of /** @type {const} */ (["truth", "mistake"]))
        if (state[who] && !same(of(data), of(state.truth)) && (who === "truth" || !same(of(state[who]), of(state.truth)))) lines[who] += `M${x} ${height(of(state[who]))}h${w}`;
    };
    let from = 0;
    for (const i of all) {
      const x = at.left + from * at.wide, w = p[i] * at.wide, mid = x + w / 2, b = boxes[i], top = height(lengths[i]);
      set(b.box, { x, y: top, width: w, height: BASE - top });
      set(b.top, { x1: x, x2: x + w, y1: top, y2: top });
      let cuts = "";
      for (let k = 1; k < lengths[i] && k < TOP; k++) cuts += `M${x} ${y.at(k)}h${w}`;
      set(b.cuts, { d: cuts });
      set(b.over, { x: mid, y: top - 7 });
      write(b.over, `${fixed(lengths[i], Number.isInteger(lengths[i]) ? 0 : 2)}${w > 60 ? (lengths[i] === 1 ? " bit" : " bits") : ""}`);
      for (const [node, dy, text] of /** @type {const} */ ([[b.name, 20, WORDS[i]], [b.code, 38, codes ? codes[i] || "–" : "none"], [b.p, 58, share(p[i], w)], [b.q, 76, share(q[i] / WHOLE, w)]])) {
        set(node, { x: mid, y: BASE + dy });
        write(node, text);
        node.classList.toggle("tight", w < 40 && dy > 50);
      }
      mark(x, w, (d) => d.lengths[i]);
      from += p[i];
    }
    const end = at.mean + at.column, ys = [height(data.sent), height(data.cross), height(data.floor)];
    set(mean.own, { x: at.mean, y: ys[2], width: at.column, height: BASE - ys[2] });
    set(mean.extra, { x: at.mean, y: ys[0], width: at.column, height: Math.max(0, ys[2] - ys[0]) });
    set(mean.side, { d: `M${at.mean} ${BASE}V${ys[0]}M${end} ${BASE}V${ys[0]}` });
    [mean.top, mean.cross, mean.ownTop].forEach((node, k) => set(node, { x1: at.mean, x2: end, y1: ys[k], y2: ys[k] }));
    // three names on one side: spread from the top, at least a line apart
    const order = [0, 1, 2].sort((a, b) => ys[a] - ys[b] || a - b);
    let last = -Infinity;
    const middleOf = (ys[order[0]] + ys[order[2]]) / 2, tight = ys[order[2]] - ys[order[0]] < 28;
    for (const k of order) {
      last = Math.max(tight && k === order[0] ? middleOf - 10 : ys[k] + 4, last + 14);
      set(mean.says[k], { x: end + 6, y: last });
    }
    for (const key of ["sent", "cross", "floor"]) mark(at.mean, at.column, (d) => d[key]);
    set(marks.truth, { d: lines.truth });
    set(marks.mistake, { d: lines.mistake });
    mix.draw();
    message();
    for (const key of ["sent", "cross", "floor", "kraft"]) fig.number(key, data[key], state.truth ? state.truth[key] : undefined);
    if (!state.truth || same(data.kraft, state.truth.kraft)) fig.also("kraft", data.kraft > 1 ? "above 1: no such code" : "at most 1: it fits");
  }

  /** Eight words in the code, one digit a cell, a bracket under each word. */
  function message() {
    const { codes, message: said } = data, width = fig.width() - at.left;
    const length = codes ? said.reduce((/** @type {number} */ s, /** @type {number} */ k) => s + codes[k].length, 0) : 0;
    const room = Math.min(13, width / Math.max(1, length)), base = BASE + 158;
    let n = 0;
    said.forEach((/** @type {number} */ k, /** @type {number} */ j) => {
      const from = at.left + n * room, code = codes && length <= MOST ? codes[k] : "";
      for (const digit of code) {
        set(bits[n], { x: at.left + (n + 0.5) * room, y: base });
        write(bits[n], digit);
        show(bits[n++], true);
      }
      const to = at.left + n * room;
      set(spans[j].line, { d: code ? `M${from + 2} ${base + 6}H${to - 2}` : "" });
      set(spans[j].word, { x: (from + to) / 2, y: base + 20 });
      write(spans[j].word, to - from > 24 ? WORDS[k] : code ? WORDS[k][0] : "");
    });
    for (let k = n; k < MOST; k++) show(bits[k], false);
    set(total, { x: at.left, y: BASE + 198 });
    write(total, !codes ? "no code has these lengths" : length > MOST ? `eight words, ${length} bits: too many to show` : `eight words, ${length} bits`);
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function reading(state) {
    const { data: d, truth } = state;
    if (!d.codes && !d.lengths.every((/** @type {number} */ n) => Number.isInteger(n) && n >= 0)) return "A code word has a whole number of bits. Your lengths are not whole numbers from 0 up, so no code has them.";
    if (!d.codes) return `The Kraft sum of your lengths is ${fixed(d.kraft)}. Above 1 some code word must be the beginning of another: the lengths are too short.`;
    const start = `With this book a word takes ${fixed(d.sent)} bits on average; H(p, q) is ${fixed(d.cross)} and H(p) ${fixed(d.floor)} bits. `;
    if (truth) return says(state, start.trim());
    if (same(d.sent, d.floor)) return `${start}Every length is exactly the word’s surprise: no code is shorter.`;
    return `${start}Rounding up to whole bits costs ${fixed(d.sent - d.cross)}, and the wrong belief ${fixed(d.cross - d.floor)}.`;
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function rows({ data: d }) {
    return {
      rows: all.map((i) => [WORDS[i], d.codes ? d.codes[i] || "(empty)" : "–", fixed(d.p[i]), fixed(d.q[i]), fixed(d.lengths[i], 0), fixed(d.p[i] * d.lengths[i])]),
      foot: ["average", "", "1.000", "1.000", "", fixed(d.sent)],
    };
  }
}
