// @ts-check
/** Twelve examples, two models: where each stands, and what it costs. */
import { axes } from "/static/js/plot/axes.js";
import { frame, says } from "/static/js/plot/frame.js";
import { grip } from "/static/js/plot/grip.js";
import { clamp, fixed, same, spell } from "/static/js/plot/num.js";
import { make, set, write } from "/static/js/plot/svg.js";

const ROW = 22, HEAD = 46, TOP = 5, N = 12, BASE = HEAD + N * ROW;

/** @param {HTMLElement} root @param {import("/static/js/plot/frame.js").Host} figure */
export function render(root, figure) {
  const start = figure.inputs.bold;
  let bold = start.slice();
  const all = Array.from({ length: N }, (_, i) => i);
  const fig = frame(root, figure, {
    label: "Twelve examples: the probability that two models give to the right class, and the cost of each",
    readout: [
      { key: "error_rate", label: "error rate" },
      { key: "cross_entropy", label: "cross-entropy", swatch: "line loss", unit: "nats" },
      { key: "brier", label: "Brier score" },
    ],
    hint: "Drag an orange point, or Tab to it and use the arrow keys.",
    table: { caption: "Probability of the right class, and cost in nats.", columns: ["example", "careful", "bold", "careful’s cost", "bold’s cost"] },
    layout, draw, reading, rows,
  });
  const { svg } = fig;
  const left = axes(svg, { x: { domain: [0, 1], ticks: [0, 0.5, 1], label: [["probability of the right class"]] }, y: { domain: [0, N], ticks: [] } });
  const right = axes(svg, { x: { domain: [0, TOP], ticks: [0, 1, 2, 3, 4, 5], label: [["cost, in nats"]] }, y: { domain: [0, N], ticks: [] } });
  const heads = ["wrong", "right", "bar: bold, line: careful"].map((text, i) => { const t = make("text", { class: i < 2 ? "ink" : "loss", "text-anchor": "middle" }, svg); write(t, text); return t; });
  const half = make("line", { class: "half" }, svg), grounds = [left, right].map(() => make("line", { class: "axis" }, svg));
  const frameRows = all.map((i) => ({
    rule: make("line", { class: "grid" }, svg), rule2: make("line", { class: "grid" }, svg), name: make("text", { "text-anchor": "end" }, svg),
    link: make("line", { class: "link" }, svg), careful: make("rect", { class: "box", width: 9, height: 9 }, svg),
    cost: make("rect", { class: "solid loss", height: 10 }, svg), other: make("line", { class: "cursor" }, svg),
    over: make("text", { class: "loss halo" }, svg), i,
  }));
  const marks = { truth: make("path", { class: "truth" }, svg), mistake: make("path", { class: "mistake" }, svg) };
  const keys = [make("rect", { class: "box", width: 9, height: 9 }, svg), make("text", {}, svg), make("circle", { class: "dot q", r: 5 }, svg), make("text", {}, svg)];
  write(keys[1], "careful");
  write(keys[3], "bold");
  const grips = all.map((i) => grip(svg, {
    label: `Example ${i + 1}: what the bold model gives to the right class`, min: 0, max: 1, round: true, page: 0.1,
    drag: (point) => move(i, Math.round(left.x.back(point.x) * 100) / 100), nudge: (by) => move(i, Math.round((bold[i] + clamp(by, -1, 1)) * 1000) / 1000),
  }));
  fig.button("Make it careful", () => change(bold.map((/** @type {number} */ v) => (v > 0.5 ? 0.75 : 0.4))));
  fig.button("Start again", () => change(start.slice()));

  /** @param {number} i @param {number} to */
  const move = (i, to) => change(bold.map((/** @type {number} */ v, /** @type {number} */ j) => (j === i ? clamp(to, 0, 1) : v)));
  /** @param {number[]} next */
  function change(next) {
    bold = next;
    fig.ask({ bold });
  }

  function layout() {
    const width = fig.width(), small = width < 480, x0 = 24, gap = small ? 24 : 40;
    const room = width - x0 - gap - (small ? 34 : 44), cut = x0 + room * (small ? 0.6 : 0.58);
    left.place({ left: x0, right: cut, top: HEAD, base: BASE });
    right.place({ left: cut + gap, right: x0 + room + gap, top: HEAD, base: BASE });
    set(svg, { height: BASE + 46 });
    const mid = left.x.at(0.5);
    set(half, { x1: mid, x2: mid, y1: HEAD - 16, y2: BASE });
    [(x0 + mid) / 2, (mid + cut) / 2, (right.box.left + right.box.right) / 2].forEach((x, i) => set(heads[i], { x, y: HEAD - 8 }));
    [left, right].forEach(({ box }, k) => set(grounds[k], { x1: box.left, x2: box.right, y1: BASE, y2: BASE }));
    set(keys[0], { x: 0.5, y: 4.5 });
    set(keys[1], { x: 16, y: 13 });
    set(keys[2], { cx: 81, cy: 9 });
    set(keys[3], { x: 92, y: 13 });
    for (const { rule, rule2, name, i } of frameRows) {
      const y = HEAD + (i + 0.5) * ROW;
      set(rule, { x1: x0, x2: cut, y1: y, y2: y });
      set(rule2, { x1: right.box.left, x2: right.box.right, y1: y, y2: y });
      set(name, { x: x0 - 8, y: y + 4 });
      write(name, String(i + 1));
    }
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function draw(state) {
    const { data: { careful, bold: b }, truth, mistake } = state, base = right.x.at(0);
    const at = (/** @type {number} */ v) => right.x.at(Number.isNaN(v) ? 0 : Math.min(Math.max(0, v), TOP));
    const lines = { truth: "", mistake: "" };
    for (const r of frameRows) {
      const y = HEAD + (r.i + 0.5) * ROW, px = left.x.at(bold[r.i]), cx = left.x.at(careful.given[r.i]), cost = b.costs[r.i];
      set(r.careful, { x: cx - 4.5, y: y - 4.5 });
      set(r.link, { x1: cx, x2: px, y1: y, y2: y });
      set(r.cost, { x: base, y: y - 5, width: at(cost) - base });
      set(r.other, { x1: at(careful.costs[r.i]), x2: at(careful.costs[r.i]), y1: y - 7, y2: y + 7 });
      set(r.over, { x: at(cost) + 5, y: y + 4 });
      write(r.over, cost > 1 || cost < 0 || Number.isNaN(cost) ? fixed(cost, 2) : "");
      for (const who of /** @type {const} */ (["truth", "mistake"])) {
        const other = state[who];
        if (other && !same(cost, truth.bold.costs[r.i])) lines[who] += `M${at(other.bold.costs[r.i])} ${y - 8}v16`;
      }
      const sure = bold[r.i] === 0.5 ? "undecided" : bold[r.i] > 0.5 ? "right" : "wrong";
      grips[r.i].place({ x: px, y, width: 12, height: 12, hitWidth: 36, hitHeight: ROW });
      grips[r.i].say(bold[r.i], `${fixed(bold[r.i], 2)}, ${sure}: costs ${fixed(cost)} nats`);
    }
    set(marks.truth, { d: lines.truth });
    set(marks.mistake, { d: mistake ? lines.mistake : "" });
    for (const [key, digits] of /** @type {const} */ ([["error_rate", 3], ["cross_entropy", 3], ["brier", 3]])) {
      fig.number(key, b[key], truth ? truth.bold[key] : undefined, digits);
      if (!truth || same(b[key], truth.bold[key])) fig.also(key, `careful: ${fixed(careful[key], digits)}`);
    }
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function reading(state) {
    const { careful, bold: b } = state.data, { truth } = state;
    if (truth) {
      const names = /** @type {const} */ ([["error_rate", "error rate"], ["cross_entropy", "cross-entropy"], ["brier", "Brier score"]]);
      const wrong = names.filter(([key]) => !same(b[key], truth.bold[key]) || !same(careful[key], truth.careful[key]));
      const each = wrong.map(([key, name]) => `the bold model’s ${name} is ${spell(b[key])} (true: ${spell(truth.bold[key])}), the careful one’s ${spell(careful[key])} (true: ${spell(truth.careful[key])})`);
      return says(state, `${each.join("; ") || "the averages are right, but the costs of single pictures are not"}.`);
    }
    const wrong = (/** @type {any} */ m) => Math.round(m.error_rate * N), dearest = b.costs.indexOf(Math.max(...b.costs));
    const rates = same(careful.error_rate, b.error_rate) ? `Both models are wrong on ${wrong(b)} of ${N}` : `The careful model is wrong on ${wrong(careful)} of ${N}, the bold one on ${wrong(b)}`;
    const bill = b.cross_entropy === Infinity ? "the bold one called an answer impossible, and it was the right one: its cost is infinite." : `the bold one pays ${fixed(b.cross_entropy)} nats an example, the careful one ${fixed(careful.cross_entropy)}.`;
    return `${rates}; ${bill}${dearest < 0 || b.cross_entropy === Infinity ? "" : ` Its dearest answer, number ${dearest + 1}, gave the right class ${fixed(b.given[dearest], 2)} and cost ${fixed(b.costs[dearest], 2)}.`}`;
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function rows({ data: { careful: c, bold: b } }) {
    return {
      rows: all.map((i) => [String(i + 1), fixed(c.given[i], 2), fixed(b.given[i], 2), fixed(c.costs[i]), fixed(b.costs[i])]),
      foot: ["mean", "", "", fixed(c.cross_entropy), fixed(b.cross_entropy)],
    };
  }
}
