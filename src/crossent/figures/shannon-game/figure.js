// @ts-check
/** The text as it is found, and under each letter how many guesses it took: the reader's, and those of the table of pairs. */
import { frame } from "/static/js/plot/frame.js";
import { fixed, same, sum } from "/static/js/plot/num.js";
import { RAIL, rail } from "/static/js/plot/rail.js";
import { el, make, set, show, write } from "/static/js/plot/svg.js";

const CELL = 17, LINE = 56, SCALE = 66, CONTEXT = 70, HEAD = 44, PATIENCE = 2000, FEW = 5;
const KEYS = "abcdefghijklmnopqrstuvwxyz ";
const SAID = new Map([[" ", "␣"]]);
const letter = (/** @type {string} */ c) => SAID.get(c) || c;
const range = (/** @type {any} */ b) => (b && Number.isFinite(b.low) ? `${fixed(b.low, 2)} to ${fixed(b.high, 2)}` : "–");

/** @param {HTMLElement} root @param {import("/static/js/plot/frame.js").Host} figure */
export function render(root, figure) {
  let { seed, tries, seen } = figure.inputs, asked = 0;
  /** @type {any} */
  let shown = null;
  const fig = frame(root, figure, {
    label: "A text, letter by letter, with the number of guesses under each",
    readout: [
      { key: "you", label: "your guesses, bits", swatch: "line loss" },
      { key: "model", label: "your table pays", swatch: "line q", unit: "bits" },
      { key: "alone", label: "on 2,000 letters", swatch: "line q dash", unit: "bits" },
    ],
    hint: "Put the cursor into the field and type. ␣ is a space.",
    table: { caption: "How many guesses the letters of this game took.", columns: ["guesses", ["you, letters", "m-loss"], ["your table, letters", "m-q"]] },
    candid: true, layout, draw, reading, rows,
  });
  const { svg } = fig;
  const title = make("text", { x: 0, y: 14 }, svg), wrong = make("text", { class: "ink", x: 0, y: 34 }, svg);
  const cells = Array.from({ length: 240 }, () => ({
    text: make("text", { class: "code", "text-anchor": "middle" }, svg), mine: make("text", { class: "loss tight", "text-anchor": "middle" }, svg),
    its: make("text", { class: "q tight", "text-anchor": "middle" }, svg),
  }));
  const next = make("rect", { class: "box loss" }, svg), mark = make("text", { class: "loss strong", "text-anchor": "middle" }, svg);
  write(mark, "?");
  const ground = make("line", { class: "axis" }, svg), unit = make("text", {}, svg), nothing = make("line", { class: "half" }, svg);
  const marks = [0, 1, 2, 3, 4, 5].map((bits) => { const t = make("text", { "text-anchor": "middle" }, svg); write(t, String(bits)); return t; });
  const bands = ["q", "loss"].map((kind) => make("rect", { class: `box ${kind}` }, svg));
  const prices = ["curve q dash", "curve q"].map((kind) => make("path", { class: kind }, svg));
  const others = /** @type {const} */ (["truth", "mistake"]).map((kind) => ({ kind, path: make("path", { class: kind }, svg) }));
  const sight = rail(svg, {
    label: "How many letters you see before the one to guess", name: "letters that you see; your table sees 1", min: 1, max: CONTEXT, step: 1, fine: 1, page: 10,
    get: () => seen, change: (to) => { seen = to; fig.moved(); },
  });
  const field = /** @type {HTMLInputElement} */ (el("input", { class: "guess", type: "text", size: "2", autocomplete: "off", autocapitalize: "none", spellcheck: "false", "aria-label": "Your guess for the next letter", "data-part": "guess" }));
  root.querySelector(".tools")?.prepend(el("label", { class: "soft" }, "Your guess ", field));
  field.addEventListener("input", () => {
    const typed = field.value.toLowerCase();
    field.value = "";
    guess(typed.slice(-1));
  });
  fig.button("Another passage", () => { seed += 1; tries = []; ask(); field.focus(); });

  function ask() {
    asked = performance.now();
    fig.ask({ seed, tries, seen });
  }
  /** @param {string} key */
  function guess(key) {
    if (!shown || shown.over || !key || !KEYS.includes(key)) return;
    const waiting = !same(tries, shown.tries) || seed !== shown.seed;
    if (waiting && performance.now() - asked < PATIENCE) return;      // until the last one is judged, nobody knows for which letter this is
    const at = shown.solved.length, now = shown.tries[at] || "";
    if (now.includes(key)) return;
    tries = [...shown.tries.slice(0, at), now + key];
    ask();
  }

  function layout() {
    write(title, fig.width() < 480 ? "under a letter: your guesses, your table’s" : "under each letter: the guesses that you needed, and below them those of your table");
    const right = fig.width() - 12, base = low() + 44;
    set(unit, { x: 0, y: low() + 4 });
    write(unit, fig.width() < 480 ? "bits a letter: boxes from guesses, lines paid" : "bits a letter: boxes from guesses, lines from the table’s probabilities");
    set(ground, { x1: 6, x2: right, y1: base, y2: base });
    marks.forEach((t, bits) => set(t, { x: at(bits), y: base + 16 }));
    sight.place({ left: 6, right, y: low() + SCALE + 6 });
    set(svg, { height: low() + SCALE + 6 + RAIL });
  }
  const lines = () => (fig.width() < 480 ? 4 : 3);
  const low = () => HEAD + lines() * LINE + 8;
  /** Where so many bits stand. @param {number} bits */
  const at = (bits) => 6 + (Math.min(bits, 5.2) / 5) * (fig.width() - 18);

  /** The scale of bits: what guesses allow, and what the table pays. @param {any} data @param {any} state */
  function scale(data, state) {
    const base = low() + 44, mine = data.mine.length >= FEW ? data.bounds : null;
    [data.alone, mine].forEach((b, i) => {
      const here = !!b && Number.isFinite(b.low) && Number.isFinite(b.high);
      show(bands[i], here);
      if (here) set(bands[i], { x: at(b.low), width: Math.max(2, at(b.high) - at(b.low)), y: base - 30 + 15 * i, height: 11 });
    });
    [data.alone.bits, data.game].forEach((bits, i) => {
      const here = bits !== null && Number.isFinite(bits);
      set(prices[i], { d: here ? `M${at(bits)} ${base - 34}V${base}` : "" });
    });
    for (const { kind, path } of others) {
      const bits = state[kind] ? state[kind].alone.bits : NaN;
      set(path, { d: Number.isFinite(bits) ? `M${at(bits)} ${base - 38}V${base + 4}` : "" });
    }
    set(nothing, { x1: at(data.nothing), x2: at(data.nothing), y1: base - 34, y2: base });
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function draw(state) {
    const { data, truth } = state, wide = Math.max(12, Math.floor(fig.width() / CELL));
    shown = data;
    const text = data.shown + data.solved, first = Math.max(0, Math.floor(text.length / wide) - lines() + 1) * wide;
    cells.forEach((cell, i) => {
      const k = first + i, here = k < text.length, n = k - data.shown.length, x = (i % wide) * CELL + CELL / 2, y = HEAD + Math.floor(i / wide) * LINE + 18;
      for (const node of [cell.text, cell.mine, cell.its]) show(node, here && (node === cell.text || n >= 0));
      if (!here) return;
      set(cell.text, { x, y, class: n >= 0 ? "code ink strong" : "code" });
      write(cell.text, text.length - k > seen ? "·" : letter(text[k]));
      if (n < 0) return;
      set(cell.mine, { x, y: y + 15 });
      write(cell.mine, String(data.mine[n]));
      set(cell.its, { x, y: y + 29 });
      write(cell.its, Number.isNaN(data.model[n]) ? "–" : String(data.model[n]));
    });
    const i = text.length - first, x = (i % wide) * CELL, y = HEAD + Math.floor(i / wide) * LINE;
    for (const node of [next, mark]) show(node, !data.over);
    set(next, { x: x + 1, y: y + 2, width: CELL - 2, height: 22 });
    set(mark, { x: x + CELL / 2, y: y + 18 });
    scale(data, state);
    sight.draw(String(seen), `${seen} letter${seen === 1 ? "" : "s"}`);
    write(wrong, data.tried ? `not ${[...data.tried].map(letter).join(" ")}` : "");
    field.disabled = data.over;
    fig.number("you", data.mine.length < FEW ? "–" : range(data.bounds));
    fig.also("you", data.mine.length ? `${sum(data.mine)} for ${data.mine.length} letter${data.mine.length === 1 ? "" : "s"}` : "");
    fig.number("model", data.game === null ? "–" : data.game, truth && data.game !== null && truth.game !== null ? truth.game : undefined, 2);
    if (!truth && data.model_bounds && data.mine.length >= FEW) fig.also("model", `its guesses: ${range(data.model_bounds)}`);
    fig.number("alone", data.alone.bits, truth ? truth.alone.bits : undefined, 2);
    if (!truth) fig.also("alone", `its guesses: ${range(data.alone)}`);
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function reading({ data, truth, missing }) {
    const n = data.mine.length, own = missing.includes("bigram_probabilities") ? "the course’s table" : "your table";
    if (truth && !same(data.alone.bits, truth.alone.bits)) return `By your code ${own} pays ${fixed(data.alone.bits, 2)} bits a letter on 2,000 letters; it should be ${fixed(truth.alone.bits, 2)}.`;
    if (data.tried) return `\`${letter(data.tried.slice(-1))}\` is not it. Guess again: each guess counts.`;
    const view = seen < CONTEXT ? `You see ${seen === 1 ? "1 letter, as your table does" : `${seen} letters`}. ` : "";
    if (!n) return `${view}Which letter comes next? Type it. Alone, on ${data.alone.characters.toLocaleString("en")} letters of the same part, ${own} pays ${fixed(data.alone.bits, 2)} bits a letter; knowing nothing pays ${fixed(data.nothing, 2)}.`;
    const few = n < 20 ? ` ${n} letter${n === 1 ? " is" : "s are"} too few to say much; go on to some fifty.` : "";
    const better = data.bounds.high < data.game ? "You know more than one letter back: words, grammar, and what the text is about." : data.bounds.low > data.game ? "So far the table is ahead of you." : "";
    return `${view}${n} letter${n === 1 ? "" : "s"} took you ${sum(data.mine)} guesses, and ${own} ${sum(data.model)}. Yours put the entropy of this text between ${fixed(data.bounds.low, 2)} and ${fixed(data.bounds.high, 2)} bits a letter; the table pays ${fixed(data.game, 2)} for the same ones. ${few || better}`.trim();
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function rows({ data: d }) {
    const most = Math.max(5, ...d.mine, ...d.model.filter(Number.isFinite));
    const count = (/** @type {number[]} */ list, /** @type {number} */ k) => String(list.filter((v) => v === k).length);
    return { rows: Array.from({ length: most }, (_, i) => [String(i + 1), count(d.mine, i + 1), count(d.model, i + 1)]), foot: ["letters", String(d.mine.length), String(d.model.length)] };
  }
}
