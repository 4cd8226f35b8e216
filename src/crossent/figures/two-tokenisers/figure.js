// @ts-check
/** Left: perplexity against the number of merges. Right: bits for each byte. Below: how the text is cut. */
import { axes } from "/static/js/plot/axes.js";
import { curves } from "/static/js/plot/curves.js";
import { frame } from "/static/js/plot/frame.js";
import { grip } from "/static/js/plot/grip.js";
import { clamp, fixed, same } from "/static/js/plot/num.js";
import { make, set, write } from "/static/js/plot/svg.js";

const HEAD = 30, TALL = 180, LINES = 4, LINE = 26, LETTER = 8.4;

/** @param {HTMLElement} root @param {import("/static/js/plot/frame.js").Host} figure */
export function render(root, figure) {
  let { at } = figure.inputs;
  /** @type {any} */
  let shown = null;
  const fig = frame(root, figure, {
    label: "Perplexity and bits for each byte of models of pairs, against how the text is cut into tokens",
    readout: [
      { key: "merges", label: "merges" },
      { key: "perplexity", label: "perplexity", swatch: "line loss" },
      { key: "bits", label: "bits a byte", swatch: "line q" },
      { key: "word", label: "characters, per word" },
    ],
    hint: "Drag the line along the merges.",
    table: { caption: "Models of pairs of tokens on the same validation text.", columns: ["merges", "vocabulary", "tokens", ["perplexity", "m-loss"], ["bits a byte", "m-q"]] },
    layout, draw, reading, rows,
  });
  const { svg } = fig;
  root.querySelector(".readout")?.classList.add("many");
  const x = { domain: /** @type {[number, number]} */ ([0, 100]), ticks: [0, 50, 100], label: "merges of the tokeniser" };
  const left = axes(svg, { x, y: { domain: [0, 40], ticks: [0, 10, 20, 30, 40], label: [["perplexity", "loss"], [" of the next token"]] } });
  const right = axes(svg, { x, y: { domain: [0, 4], ticks: [0, 1, 2, 3, 4], label: [["bits", "q"], [" for each byte of the text"]] } });
  const planes = [left, right], cursors = planes.map(() => make("line", { class: "cursor" }, svg));
  const drawn = [curves(svg, left, [{ key: "perplexity", kind: "loss", name: "perplexity", text: "loss" }]), curves(svg, right, [{ key: "bits", kind: "q", name: "bits", text: "q" }])];
  const dots = planes.map((_, i) => make("circle", { class: `dot ${i ? "q" : "loss"}`, r: 4 }, svg));
  const handle = grip(svg, {
    label: "Merges of the tokeniser", min: 0, max: 4, kind: "k", step: 1, fine: 1, page: 2,
    drag: (point) => near(left.x.back(point.x)), nudge: (by) => go(at + clamp(by, -9, 9)),
  });
  const title = make("text", {}, svg), tokens = Array.from({ length: 120 }, () => ({ box: make("rect", { class: "box q" }, svg), text: make("text", { class: "code ink" }, svg) }));
  let low = 0;

  /** Every tokeniser is in the answer: moving asks nothing. @param {number} to */
  function go(to) {
    if (!shown) return;
    at = clamp(Math.round(to), 0, shown.merges.length - 1);
    fig.moved();
  }
  /** @param {number} place */
  function near(place) {
    if (shown) go(shown.merges.reduce((/** @type {number} */ b, /** @type {number} */ m, /** @type {number} */ i) => (Math.abs(m - place) < Math.abs(shown.merges[b] - place) ? i : b), 0));
  }

  function layout() {
    const width = fig.width(), narrow = width < 520, half = narrow ? width - 46 : (width - 34 - 60 - 12) / 2, base = HEAD + TALL;
    left.place({ left: 34, right: 34 + half, top: HEAD, base });
    right.place({ left: narrow ? 34 : 94 + half, right: narrow ? 34 + half : width - 12, top: narrow ? base + 84 : HEAD, base: narrow ? base + 84 + TALL : base });
    low = (narrow ? base + 84 + TALL : base) + 68;
    set(title, { x: 0, y: low });
    write(title, "the beginning of the text, cut into tokens");
    set(svg, { height: low + 14 + LINES * LINE });
  }

  /** The tokens in lines, as far as there is room. @param {string[]} pieces */
  function cut(pieces) {
    const width = fig.width();
    let px = 0, line = 0;
    tokens.forEach(({ box, text }, i) => {
      const word = (pieces[i] || "").replaceAll(" ", "␣"), wide = word.length * LETTER + 8;
      if (px + wide > width) { px = 0; line += 1; }
      const seen = i < pieces.length && line < LINES, y = low + 12 + line * LINE;
      for (const node of [box, text]) node.setAttribute("visibility", seen ? "visible" : "hidden");
      if (!seen) return;
      set(box, { x: px, y, width: wide - 3, height: LINE - 5 });
      set(text, { x: px + 3, y: y + 15, "textLength": word.length * LETTER, lengthAdjust: "spacingAndGlyphs" });
      write(text, word);
      px += wide;
    });
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function draw(state) {
    const { data, truth } = state, px = planes.map((p) => p.x.at(data.merges[at]));
    shown = data;
    drawn[0](state, (d) => ({ x: d.merges, y: d.perplexity }));
    drawn[1](state, (d) => ({ x: d.merges, y: d.bits }));
    planes.forEach(({ y, box }, i) => {
      const v = (i ? data.bits : data.perplexity)[at];
      set(cursors[i], { x1: px[i], x2: px[i], y1: box.top, y2: box.base });
      set(dots[i], { cx: px[i], cy: y.at(v) >= box.top ? y.at(v) : -9 });
    });
    cut(data.pieces[at]);
    handle.place({ x: px[0], y: left.box.base, width: 10, height: 10, hitWidth: 34, hitHeight: 40 });
    handle.say(at, `${data.merges[at]} merges: perplexity ${fixed(data.perplexity[at], 1)}, ${fixed(data.bits[at])} bits a byte`);
    fig.number("merges", String(data.merges[at]));
    fig.also("merges", `a vocabulary of ${data.vocabulary[at]}`);
    fig.number("perplexity", data.perplexity[at], truth ? truth.perplexity[at] : undefined, 1);
    fig.number("bits", data.bits[at], truth ? truth.bits[at] : undefined);
    const word = data.by_word;
    fig.number("word", Number.isFinite(word) ? Math.round(word).toLocaleString("en") : word, truth && !same(word, truth.by_word) ? truth.by_word : undefined, 0);
    if (!truth) fig.also("word", `perplexity; ${fixed(data.by_word_bits)} bits a byte`);
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function reading({ data, truth }) {
    const [p0, b0] = [data.perplexity[0], data.bits[0]], [p, b] = [data.perplexity[at], data.bits[at]];
    if (truth && !same([p, b], [truth.perplexity[at], truth.bits[at]])) return `By your code ${data.merges[at]} merges have perplexity ${fixed(p, 1)} and ${fixed(b)} bits a byte; it should be ${fixed(truth.perplexity[at], 1)} and ${fixed(truth.bits[at])}.`;
    const word = `The model of characters has perplexity ${fixed(p0, 1)} for each character. Its very same probabilities, counted for each word, are a perplexity of ${Math.round(data.by_word).toLocaleString("en")}, and still ${fixed(b0)} bits a byte.`;
    if (at === 0) return `${word} Drag to the right: longer tokens.`;
    return `With ${data.merges[at]} merges the perplexity is ${fixed(p, 1)}, ${p > p0 ? "worse" : "better"} than the ${fixed(p0, 1)} of single characters. Bits a byte say the opposite, and are right: ${fixed(b)} against ${fixed(b0)}. A harder choice is made ${fixed(data.tokens[0] / data.tokens[at], 1)} times less often.`;
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function rows({ data: d }) {
    return {
      rows: d.merges.map((/** @type {number} */ m, /** @type {number} */ i) => [String(m), String(d.vocabulary[i]), d.tokens[i].toLocaleString("en"), fixed(d.perplexity[i], 1), fixed(d.bits[i])]),
      foot: ["0, per word", "–", d.words.toLocaleString("en"), fixed(d.by_word, 0), fixed(d.by_word_bits)],
    };
  }
}
