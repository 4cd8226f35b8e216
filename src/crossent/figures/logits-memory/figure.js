// @ts-check
/** A bar for what the logits of a batch take, and for what the learner's losses need of it. */
import { axes } from "/static/js/plot/axes.js";
import { frame } from "/static/js/plot/frame.js";
import { clamp, fixed, same } from "/static/js/plot/num.js";
import { RAIL, rail } from "/static/js/plot/rail.js";
import { STRIP, strip } from "/static/js/plot/strip.js";
import { make, set, write } from "/static/js/plot/svg.js";

const HEAD = 14, STEP = 44, LEFT = 132, MODELS = ["GPT-2", "Llama 3", "Qwen 2.5", "Gemma 2"];
/** A size with three digits, in the unit that fits. @param {number} gib */
const size = (gib) => (gib >= 0.1 ? `${gib >= 100 ? fixed(gib, 0) : fixed(gib, gib >= 10 ? 1 : 2)} GiB` : `${fixed(gib * 1024, gib * 1024 >= 10 ? 0 : 1)} MiB`);
/** The next round number. @param {number} most */
function roundUp(most) {
  let unit = 1;
  while (unit * 10 <= most) unit *= 10;
  while (unit > most && unit > 1e-6) unit /= 10;
  return unit * ([1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((n) => n * unit >= most) || 10);
}

/** @param {HTMLElement} root @param {import("/static/js/plot/frame.js").Host} figure */
export function render(root, figure) {
  let { model, batch, length, dtype, chunk } = figure.inputs, place = 3;
  let lengths = [length];
  const fig = frame(root, figure, {
    label: "Memory of the logits of one batch, of a plain loss, and of your losses",
    readout: [
      { key: "rows", label: "tokens in the batch" },
      { key: "vocabulary", label: "vocabulary" },
      { key: "logits", label: "all logits", swatch: "line ink" },
      { key: "chunks", label: "those of one chunk" },
      { key: "value", label: "your loss, small case", unit: "nats" },
    ],
    hint: "Drag batch and length.",
    table: { caption: "The logits of this batch with the vocabulary of each model.", columns: ["model", "vocabulary", "logits"] },
    layout, draw, reading, rows,
    alike: (a, b) => same(kinds(a).map((k) => a.values[k].toFixed(4)), kinds(b).map((k) => b.values[k].toFixed(4))),
  });
  const kinds = (/** @type {any} */ d) => Object.keys(d.values);
  const { svg } = fig;
  root.querySelector(".readout")?.classList.add("many");
  const plane = axes(svg, { x: { domain: [0, 5], ticks: [0, 2.5, 5], format: (v) => String(+v.toPrecision(3)), label: "GiB" }, y: { domain: [0, 1], ticks: [] } });
  const bars = [0, 1, 2, 3].map(() => ({ name: make("text", { class: "name", "text-anchor": "end" }, svg), box: make("rect", { class: "box" }, plane.inside), value: make("text", { class: "halo ink" }, svg) }));
  const ask = () => fig.ask({ model, batch, length, dtype, chunk });
  const sequences = rail(svg, { label: "Sequences in the batch", name: "sequences in the batch", min: 1, max: 64, step: 1, fine: 1, page: 8, get: () => batch, change: (to) => { batch = Math.round(to); ask(); } });
  const tokens = rail(svg, { label: "Tokens in each, by doubling", name: "tokens in each", min: 0, max: 10, step: 1, fine: 1, page: 2, get: () => place, change: (to) => { place = Math.round(to); length = lengths[place] || length; ask(); } });
  fig.choice("Model", MODELS.map((m) => [m, m]), () => model, (to) => { model = to; ask(); });
  fig.choice("Numbers", [["float32", "float32"], ["bfloat16", "bfloat16"]], () => dtype, (to) => { dtype = to; ask(); });
  fig.choice("Chunk", [64, 256, 1024, 4096].map((n) => [String(n), n.toLocaleString("en")]), () => String(chunk), (to) => { chunk = Number(to); ask(); });

  const value = strip(svg, "nats: your losses of a small case", [{ key: "chunked", kind: "loss", name: "in chunks" }, { key: "saved", kind: "q", name: "memory saved" }]);

  let base = 0;
  function layout() {
    const right = fig.width() - 70;
    base = HEAD + bars.length * STEP;
    plane.place({ left: LEFT, right, top: HEAD, base });
    sequences.place({ left: 12, right: fig.width() - 14, y: base + 50 });
    tokens.place({ left: 12, right: fig.width() - 14, y: base + 50 + RAIL });
    value.place({ left: LEFT, right, y: base + 56 + 2 * RAIL });
    set(svg, { height: base + 56 + 2 * RAIL + STRIP });
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function draw(state) {
    const { data, truth } = state;
    lengths = data.lengths;
    place = clamp(lengths.indexOf(length), 0, lengths.length - 1);
    const top = roundUp(Math.max(1e-4, ...data.bars.map((/** @type {any} */ b) => b.gib)));
    plane.update({ x: { domain: [0, top], ticks: [0, top / 2, top] } });
    data.bars.forEach((/** @type {any} */ bar, /** @type {number} */ i) => {
      const y = HEAD + i * STEP + 8, end = plane.x.at(bar.gib), { name, box, value } = bars[i];
      set(name, { x: LEFT - 10, y: y + 19 });
      write(name, bar.own === "loss" ? [[bar.name, "loss"]] : bar.own ? [[bar.name, "q"]] : bar.name);
      set(box, { x: LEFT, y, width: Math.max(1, end - LEFT), height: 28, class: `box ${bar.own || "p"}` });
      set(value, { x: end + 6, y: y + 19 });
      write(value, size(bar.gib));
    });
    sequences.draw(String(batch), `${batch} sequences`);
    tokens.draw(length.toLocaleString("en"), `${length} tokens each`);
    value.draw((d) => ({ chunked: d.values.chunked, saved: d.values.saved }), state);
    fig.number("rows", data.rows.toLocaleString("en"));
    fig.number("vocabulary", data.vocabulary.toLocaleString("en"));
    fig.number("logits", size(data.logits));
    fig.number("chunks", size(data.chunks));
    const off = truth ? kinds(data).find((k) => !same(data.values[k], truth.values[k])) || "chunked" : "chunked";
    fig.number("value", data.values[off], truth ? truth.values[off] : undefined);
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function reading({ data, borrowed, missing, truth }) {
    const [plain, , chunked, saved] = data.bars, whose = borrowed || missing.length ? "a loss" : truth ? "your code" : "your loss";
    return `${data.batch} × ${data.length.toLocaleString("en")} tokens with the vocabulary of ${data.model}: all logits take ${size(data.logits)}, and the plain loss about three times as much until its gradient is there, ${size(plain.gib)}. In chunks ${whose} needs ${size(chunked.gib)}, with its memory saved ${size(saved.gib)}.`;
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function rows({ data }) { return { rows: data.models.map((/** @type {any} */ m) => [m.name, m.vocabulary.toLocaleString("en"), size(m.logits)]) }; }
}
