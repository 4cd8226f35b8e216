// @ts-check
/** What swapping p and q changes, for every pair of them; one pair is read in both directions. */
import { axes, linear } from "/static/js/plot/axes.js";
import { frame, says } from "/static/js/plot/frame.js";
import { grip } from "/static/js/plot/grip.js";
import { clamp, fixed, same, spell } from "/static/js/plot/num.js";
import { make, set, show, write } from "/static/js/plot/svg.js";

const HEAD = 30, FULL = 1, LOW = 0.01, HIGH = 0.99, TOP = 4;       // nats: the strongest colour, and the bars' end

/** @param {HTMLElement} root @param {import("/static/js/plot/frame.js").Host} figure */
export function render(root, figure) {
  let { p, q } = figure.inputs;
  const fig = frame(root, figure, {
    label: "Map of KL(p, q) minus KL(q, p) over two probabilities",
    readout: [
      { key: "forward", label: "KL(p ‖ q)", swatch: "dot loss", unit: "nats" },
      { key: "backward", label: "KL(q ‖ p)", swatch: "dot ink", unit: "nats" },
      { key: "change", label: "difference", unit: "nats" },
    ],
    hint: "Drag the point, or Tab to the grips on the axes and use the arrow keys.",
    table: { caption: "Both directions at the point, and along the line through it, in nats.", columns: [["q", "m-q"], ["p", "m-p"], "KL(p ‖ q) − KL(q ‖ p)"] },
    layout, draw, reading, rows,
  });
  const { svg } = fig;
  const plane = axes(svg, {
    x: { domain: [0, 1], ticks: [0, 0.2, 0.4, 0.6, 0.8, 1], label: [["p", "p"], [" of the first outcome"]] },
    y: { domain: [0, 1], ticks: [0, 0.2, 0.4, 0.6, 0.8, 1], label: [["q", "q"], [" of the first outcome"]] },
  });
  const ground = make("rect", { class: "ground" }, svg), key = make("text", { "text-anchor": "end" }, svg);
  const cells = make("g", { "shape-rendering": "crispEdges" }, svg), diagonal = make("line", { class: "axis" }, svg);
  const regions = [0, 1, 2, 3].map(() => [0, 1].map(() => make("text", { class: "halo ink", "text-anchor": "middle" }, svg)));
  const crossP = make("line", { class: "cursor p" }, svg), crossQ = make("line", { class: "cursor q" }, svg);
  const bars = /** @type {const} */ (["forward", "backward"]).map((key) => ({
    key, name: make("text", { class: "ink" }, svg), bar: make("rect", { class: key === "forward" ? "solid loss" : "solid" }, svg),
    value: make("text", { class: "ink halo" }, svg), truth: make("line", { class: "truth" }, svg), mistake: make("line", { class: "mistake" }, svg),
  }));
  write(bars[0].name, [["KL("], ["p", "p"], [" ‖ "], ["q", "q"], [")"]]);
  write(bars[1].name, [["KL("], ["q", "q"], [" ‖ "], ["p", "p"], [")"]]);
  const barAxis = make("line", { class: "axis" }, svg);
  const barTicks = [0, 1, 2, 3, 4].map((v) => ({ v, line: make("line", { class: "axis" }, svg), text: make("text", { "text-anchor": "middle" }, svg) }));
  const both = grip(svg, { label: "p and q", min: LOW, max: HIGH, pointerOnly: true, round: true, kind: "k", drag: (at) => move(plane.x.back(at.x), plane.y.back(at.y)), nudge: () => {} });
  const gripP = grip(svg, { label: "p of the first outcome", min: LOW, max: HIGH, kind: "p", drag: (at) => move(plane.x.back(at.x), q), nudge: (by) => move(p + clamp(by, -1, 1), q, 1000) });
  const gripQ = grip(svg, { label: "q of the first outcome", min: LOW, max: HIGH, kind: "q", vertical: true, drag: (at) => move(p, plane.y.back(at.y)), nudge: (by) => move(p, q + clamp(by, -1, 1), 1000) });
  fig.button("Swap p and q", () => move(q, p, 1000));
  let nats = linear([0, TOP], [0, 100], 0), side = 300;
  /** @type {any} */
  let painted = null;

  /** @param {number} a @param {number} b @param {number} [parts] */
  function move(a, b, parts = 100) {
    p = clamp(Math.round(a * parts) / parts, LOW, HIGH);
    q = clamp(Math.round(b * parts) / parts, LOW, HIGH);
    fig.ask({ p, q });
  }

  function layout() {
    const width = fig.width(), narrow = width < 480, left = 34;
    side = narrow ? width - left - 14 : Math.min(344, width - left - 190);
    const base = HEAD + side, right = left + side;
    plane.place({ left, right, top: HEAD, base });
    set(ground, { x: left, y: HEAD, width: side, height: side });
    set(key, { x: right, y: 12 });
    write(key, "full colour: 1 nat apart");
    set(diagonal, { x1: left, y1: base, x2: right, y2: HEAD });
    const x0 = narrow ? left : right + 44, x1 = width - (narrow ? 52 : 46), y0 = narrow ? base + 62 : HEAD + side / 2 - 70;
    nats = linear([0, TOP], [x0, x1], 6);
    bars.forEach((b, i) => {
      const y = y0 + 56 * i;
      set(b.name, { x: x0, y: y + 8 });
      set(b.bar, { x: x0, y: y + 14, height: 18 });
      for (const l of [b.truth, b.mistake]) set(l, { y1: y + 10, y2: y + 36 });
      set(b.value, { y: y + 27 });
    });
    const yAxis = y0 + 98;
    set(barAxis, { x1: x0, x2: x1, y1: yAxis, y2: yAxis });
    for (const t of barTicks) {
      set(t.line, { x1: nats.at(t.v), x2: nats.at(t.v), y1: yAxis, y2: yAxis + 4 });
      set(t.text, { x: nats.at(t.v), y: yAxis + 18 });
      write(t.text, t.v === 4 ? "4 nats" : String(t.v));
    }
    set(svg, { height: narrow ? yAxis + 24 : base + 46 });
    painted = null;
  }

  /** @param {any} data */
  function paint({ grid, difference }) {
    if (painted && same(painted, difference)) return;
    painted = difference;
    const n = grid.length, size = side / n;
    while (cells.childElementCount < n * n) make("rect", {}, cells);
    const edges = [...grid, 0].map((_, k) => Math.round(plane.box.left + k * size));
    let i = 0;
    for (let row = 0; row < n; row++)
      for (let col = 0; col < n; col++) {
        const v = difference[row][col], node = cells.children[i++];
        set(node, {
          x: edges[col], y: plane.box.base - edges[row + 1] + plane.box.left, width: edges[col + 1] - edges[col], height: edges[row + 1] - edges[row],
          class: v > 0 ? "heat" : "heat other", "fill-opacity": Number.isNaN(v) ? 0 : (0.75 * Math.min(1, Math.abs(v) / FULL) ** 0.55).toFixed(2),
        });
      }
    const middle = (n - 1) / 2, out = Math.round(n * 0.14);
    for (const [k, row, col, dx, dy] of [[0, n - 1 - out, middle, 0, 0], [1, out, middle, 0, 0], [2, middle, out, 0, 0], [3, middle, n - 1 - out, 0, 0]]) {
      const v = difference[row][col], words = Math.abs(v) < 1e-3 || Number.isNaN(v) ? ["", ""] : v > 0 ? ["KL(p ‖ q)", "is larger"] : ["KL(q ‖ p)", "is larger"];
      regions[k].forEach((t, j) => {
        set(t, { x: plane.box.left + (col + 0.5) * size + dx, y: plane.box.base - (row + 0.5) * size + dy + (j ? 12 : -3) });
        write(t, words[j]);
      });
    }
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function draw({ data, truth, mistake }) {
    paint(data);
    const { x, y, box } = plane, px = x.at(p), qy = y.at(q);
    set(crossP, { x1: px, x2: px, y1: qy, y2: box.base });
    set(crossQ, { x1: box.left, x2: px, y1: qy, y2: qy });
    both.place({ x: px, y: qy, width: 14, height: 14, hitWidth: 40, hitHeight: 40 });
    gripP.place({ x: px, y: box.base, width: 10, height: 10, hitWidth: 32, hitHeight: 32 });
    gripQ.place({ x: box.left, y: qy, width: 10, height: 10, hitWidth: 32, hitHeight: 32 });
    const said = `KL(p, q), of q from p, ${fixed(data.forward)}; KL(q, p), of p from q, ${fixed(data.backward)}`;
    gripP.say(p, `p ${fixed(p, 2)}: ${said}`);
    gripQ.say(q, `q ${fixed(q, 2)}: ${said}`);
    for (const b of bars) {
      const v = data[b.key], end = nats.at(Number.isNaN(v) ? 0 : Math.max(0, v));
      set(b.bar, { width: end - nats.at(0) });
      const beside = [truth, mistake].filter((o) => o && !same(v, (truth || data)[b.key]) && Number.isFinite(o[b.key])).map((o) => nats.at(Math.max(0, o[b.key])));
      set(b.value, { x: Math.max(end, ...beside.filter((at) => at < end + 48)) + 6 });
      write(b.value, fixed(v));
      for (const [line, other] of /** @type {const} */ ([[b.truth, truth], [b.mistake, mistake]])) {
        const here = !!other && !same(v, (truth || data)[b.key]) && !Number.isNaN(other[b.key]);
        show(line, here);
        if (here) set(line, { x1: nats.at(Math.max(0, other[b.key])), x2: nats.at(Math.max(0, other[b.key])) });
      }
      fig.number(b.key, v, truth ? truth[b.key] : undefined);
    }
    fig.number("change", data.forward - data.backward, truth ? truth.forward - truth.backward : undefined);
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function reading(state) {
    const { p: a, q: b, forward, backward } = state.data, { truth } = state;
    const where = `With p = (${fixed(a, 2)}, ${fixed(1 - a, 2)}) and q = (${fixed(b, 2)}, ${fixed(1 - b, 2)})`;
    if (truth) return says(state, `${where} KL(p ‖ q) is ${spell(forward)} and KL(q ‖ p) is ${spell(backward)}; the true values are ${spell(truth.forward)} and ${spell(truth.backward, "nats")}.`);
    if (same(a, b)) return `${where} they are the same, and both directions give ${fixed(forward)}.`;
    if (same(forward, backward)) return `${where} both directions give ${fixed(forward)} nats: on the diagonal and on its mirror image, q = 1 − p, swapping changes nothing.`;
    const more = forward > backward;
    return `${where} KL(p ‖ q) is ${fixed(forward)} and KL(q ‖ p) is ${fixed(backward)} nats. The ${more ? "first" : "second"} is larger: there the surer of the two sets the prices.`;
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function rows({ data: { grid, difference, p: a, q: b, forward, backward } }) {
    const near = grid.reduce((/** @type {number} */ best, /** @type {number} */ v, /** @type {number} */ i) => (Math.abs(v - a) < Math.abs(grid[best] - a) ? i : best), 0);
    return {
      rows: grid.filter((/** @type {number} */ _, /** @type {number} */ i) => i % 4 === 0).map((/** @type {number} */ v, /** @type {number} */ i) => [fixed(v, 2), fixed(grid[near], 2), fixed(difference[4 * i][near])]),
      foot: [`${fixed(b, 2)} (here)`, fixed(a, 2), fixed(forward - backward)],
    };
  }
}
