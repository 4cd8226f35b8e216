// @ts-check
/** Above the logits, below the probabilities they make; arrows from p to q are the gradient, and together they end at 0. */
import { axes, linear } from "/static/js/plot/axes.js";
import { frame } from "/static/js/plot/frame.js";
import { grip } from "/static/js/plot/grip.js";
import { clamp, fixed, same, sum } from "/static/js/plot/num.js";
import { make, set, show, write } from "/static/js/plot/svg.js";

const HEAD = 30, HIGH = 160, MIDDLE = HEAD + HIGH, TOP = MIDDLE + 74, TALL = 160, BASE = TOP + TALL, LOSS = BASE + 110;
const LIMIT = 5, MOST = 5, KEPT = 40;       // logits; nats of the loss bar; steps remembered
const CLASSES = ["cat", "dog", "fox", "owl"], all = CLASSES.map((_, i) => i);

/** @param {number} v */
const signed = (v) => (v > 0.0005 ? "+" : "") + fixed(v);

/** An arrow along y, as a path. @param {number} x @param {number} from @param {number} to */
function arrow(x, from, to) {
  const size = Math.min(6, Math.abs(to - from) * 0.6), back = to > from ? to - size : to + size;
  return Math.abs(to - from) < 1 ? "" : `M${x} ${from}V${to}M${x - size * 0.75} ${back}L${x} ${to}L${x + size * 0.75} ${back}`;
}

/** @param {HTMLElement} root @param {import("/static/js/plot/frame.js").Host} figure */
export function render(root, figure) {
  const start = figure.inputs;
  let logits = start.logits.slice(), { label, rate } = start;
  /** @type {any} */
  let data = null;
  /** What was done last, for the reading: the state before a shift, or the losses of the steps since. @type {{shift?: any, losses?: number[]}} */
  let did = {};
  const fig = frame(root, figure, {
    label: "Four logits, their probabilities, and the gradient of the loss",
    readout: [
      { key: "loss", label: "loss", swatch: "dot loss", unit: "nats" },
      { key: "right", label: "q, true class", swatch: "box q" },
      { key: "sum", label: "sum of q − p", swatch: "line loss" },
    ],
    hint: "Drag a logit, or “all” to shift them together.",
    table: { caption: "One example: its logits, probabilities and gradient.", columns: ["class", "logit", ["p", "m-p"], ["q", "m-q"], "gradient", "logit after a step"] },
    layout, draw, reading, rows,
  });
  const { svg } = fig, middle = { "text-anchor": "middle" };
  const above = axes(svg, { x: { domain: [0, 1], ticks: [] }, y: { domain: [-LIMIT, LIMIT], ticks: [-4, -2, 0, 2, 4], label: "z, the logits" } });
  const below = axes(svg, { x: { domain: [0, 1], ticks: [] }, y: { domain: [0, 1], ticks: [0, 0.5, 1], label: [["q", "q"], [", bars;  "], ["p", "p"], [", dotted;  arrow: "], ["q − p", "loss"]] } });
  const columns = CLASSES.map((name, i) => ({
    bar: make("rect", { class: "box" }, svg), next: make("path", { class: "curve ink thin" }, svg),
    p: make("rect", { class: "saved" }, svg), q: make("rect", { class: "box q" }, svg), pTop: make("line", { class: "own-top" }, svg),
    arrow: make("path", { class: "curve loss" }, svg),
    name: make("text", { class: "name", ...middle }, svg), truth: make("text", { class: "p", ...middle }, svg),
    row: { p: make("text", { class: "p", ...middle }, svg), q: make("text", { class: "q", ...middle }, svg), g: make("text", { class: "loss", ...middle }, svg) },
    value: make("text", { class: "ink halo", ...middle }, svg),
    knob: grip(svg, {
      label: `Logit of ${name}`, min: -LIMIT, max: LIMIT, kind: "k", vertical: true, step: 0.1, fine: 0.01, page: 1,
      drag: (at) => set1(i, Math.round(above.y.back(at.y) * 20) / 20), nudge: (by) => set1(i, Math.round((logits[i] + clamp(by, -20, 20)) * 100) / 100),
    }),
  }));
  const together = {
    rail: make("line", { class: "axis" }, svg), name: make("text", { class: "name", ...middle }, svg), chain: make("path", { class: "curve loss" }, svg),
    links: make("path", { class: "half" }, svg), end: make("circle", { class: "yours", r: 4 }, svg), said: make("text", middle, svg),
    row: { p: make("text", { class: "p", ...middle }, svg), q: make("text", { class: "q", ...middle }, svg), g: make("text", { class: "loss strong", ...middle }, svg) },
  };
  const shift = grip(svg, {
    label: "All logits together: their mean", min: -LIMIT, max: LIMIT, kind: "k", vertical: true, step: 0.1, fine: 0.01, page: 1,
    drag: (at) => add(Math.round((above.y.back(at.y) - mean()) * 20) / 20), nudge: (by) => add(clamp(by, -20, 20)),
  });
  const ruler = make("line", { class: "link" }, svg);
  const heads = /** @type {const} */ ([["p", "p"], ["q", "q"], ["q − p", "loss"]]).map(([text, kind]) => { const t = make("text", { class: kind, "text-anchor": "start" }, svg); write(t, text); return t; });
  const cost = {
    name: make("text", { class: "loss" }, svg), bar: make("rect", { class: "solid loss" }, svg), value: make("text", { class: "loss strong halo" }, svg), axis: make("line", { class: "axis" }, svg),
    ticks: [0, 1, 2, 3, 4, 5].map((v) => ({ v, line: make("line", { class: "axis" }, svg), text: make("text", middle, svg) })), trail: make("path", { class: "curve loss thin" }, svg),
  };
  const marks = { truth: make("path", { class: "truth" }, svg), mistake: make("path", { class: "mistake" }, svg) };
  fig.choice("True class", CLASSES.map((c, i) => [String(i), c]), () => String(label), (to) => { label = Number(to); did = {}; ask(); });
  fig.choice("Learning rate", [["0.2", "0.2"], ["1", "1"], ["5", "5"]], () => String(rate), (to) => { rate = Number(to); ask(); });
  fig.button("Take a step", step);
  fig.button("Start again", () => { logits = start.logits.slice(); did = {}; ask(); });
  let nats = linear([0, MOST], [34, 500], 6), at = { left: 34, wide: 100, all: 560 };

  const mean = () => sum(logits) / logits.length;
  const ask = () => fig.ask({ logits: logits.slice(), label, rate });
  /** @param {number} i @param {number} to */
  function set1(i, to) {
    logits[i] = clamp(to, -LIMIT, LIMIT);
    did = {};
    ask();
  }
  /** The same to every logit, as far as all of them stay on the axis. @param {number} by */
  function add(by) {
    const some = clamp(by, -LIMIT - Math.min(...logits), LIMIT - Math.max(...logits));
    if (!did.shift) did = { shift: data && { logits: logits.slice(), q: data.q } };
    logits = logits.map((/** @type {number} */ z) => Math.round((z + some) * 1e4) / 1e4);
    ask();
  }
  /** Where the answer says that a step leads. */
  function step() {
    if (!data) return;
    const losses = [...(did.losses || []), data.loss].slice(-KEPT);
    did = { losses };
    logits = data.next.slice();
    ask();
  }

  function layout() {
    const width = fig.width(), small = width < 480, left = 34, right = width - (small ? 66 : 92);
    for (const [plane, top, base] of /** @type {const} */ ([[above, HEAD, MIDDLE], [below, TOP, BASE]])) plane.place({ left, right, top, base });
    at = { left, wide: (right - left) / CLASSES.length, all: (right + width) / 2 + 2 };
    nats = linear([0, MOST], [left, right], 6);
    set(together.rail, { x1: at.all, x2: at.all, y1: HEAD, y2: MIDDLE });
    set(together.name, { x: at.all, y: MIDDLE + 22 });
    write(together.name, "all");
    set(together.said, { x: at.all, y: TOP - 18 });
    write(together.said, small ? "joined" : "end to end");
    set(ruler, { x1: 0, x2: width, y1: BASE + 12, y2: BASE + 12 });
    heads.forEach((t, i) => set(t, { x: 0, y: BASE + 30 + 18 * i }));
    set(cost.name, { x: 0, y: LOSS - 10 });
    write(cost.name, "loss, in nats");
    set(cost.axis, { x1: left, x2: right, y1: LOSS + 18, y2: LOSS + 18 });
    for (const t of cost.ticks) {
      set(t.line, { x1: nats.at(t.v), x2: nats.at(t.v), y1: LOSS + 18, y2: LOSS + 22 });
      set(t.text, { x: nats.at(t.v), y: LOSS + 36 });
      write(t.text, String(t.v));
    }
    set(svg, { height: LOSS + 44 });
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function draw(state) {
    data = state.data;
    const { p, q, gradient: g, next, label: truthAt } = data, { truth, mistake } = state, { y } = below, zero = above.y.at(0);
    const level = (/** @type {number} */ v) => clamp(y.at(Number.isNaN(v) ? 0 : v), TOP - 14, BASE + 8);
    const small = at.wide < 80, thick = small ? 22 : 40, dx = small ? 8 : 14, far = small ? 20 : 34;
    const lines = { truth: "", mistake: "" };
    const mark = (/** @type {string} */ d, /** @type {"truth" | "mistake"} */ who) => { lines[who] += d; };
    const others = /** @type {const} */ ([["truth", truth], ["mistake", mistake]]);
    columns.forEach((c, i) => {
      const mid = at.left + (i + 0.5) * at.wide, z = above.y.at(logits[i]), after = above.y.at(next[i]), x = mid - dx, here = i === truthAt;
      set(c.bar, { x: mid - thick / 2, y: Math.min(z, zero), width: thick, height: Math.abs(z - zero) });
      set(c.next, { d: arrow(mid + thick / 2 + (small ? 6 : 9), z, after) });
      c.knob.place({ x: mid, y: z, width: thick, height: 8, hitWidth: at.wide - 4, hitHeight: 34 });
      c.knob.say(logits[i], `${fixed(logits[i], 2)}: ${CLASSES[i]} has probability ${fixed(q[i])}, its gradient is ${fixed(g[i])}`);
      set(c.value, { x: mid, y: z + (logits[i] < 0 ? 20 : -10) });
      write(c.value, fixed(logits[i], 2));
      set(c.name, { x: mid, y: MIDDLE + 22 });
      write(c.name, CLASSES[i]);
      c.name.classList.toggle("p", here);
      c.name.classList.toggle("strong", here);
      set(c.truth, { x: mid, y: MIDDLE + 38 });
      write(c.truth, here ? "true" : "");
      const qy = level(q[i]), py = level(p[i]);
      set(c.q, { x: x - thick / 2, y: Math.min(qy, BASE), width: thick, height: Math.abs(BASE - qy) });
      set(c.p, { x: x - thick / 2, y: py, width: thick, height: BASE - py });
      show(c.p, p[i] > 0);
      set(c.pTop, { x1: x - thick / 2, x2: x + thick / 2, y1: py, y2: py });
      set(c.arrow, { d: arrow(x + far, py, level(p[i] + g[i])) });
      for (const [node, text, row] of /** @type {const} */ ([[c.row.p, fixed(p[i], 0), 0], [c.row.q, fixed(q[i]), 1], [c.row.g, signed(g[i]), 2]])) {
        set(node, { x: mid, y: BASE + 30 + 18 * row });
        write(node, text);
      }
      for (const [who, other] of others) {
        if (!other || !truth) continue;
        if (!same(q[i], truth.q[i])) mark(`M${x - thick / 2 - 3} ${level(other.q[i])}h${thick + 6}`, who);
        if (!same(g[i], truth.gradient[i])) mark(`M${x + far - 7} ${level(p[i] + other.gradient[i])}h14`, who);
      }
    });
    // the arrows end to end: up first, then down, side by side so that each can be seen
    const order = all.slice().sort((a, b) => Number(g[a] < 0) - Number(g[b] < 0)), gap = small ? 10 : 13;
    let height = 0, chain = "", links = "";
    order.forEach((i, k) => {
      const x = at.all + (k - CLASSES.length / 2) * gap, from = level(height), to = level(height + (Number.isNaN(g[i]) ? 0 : g[i]));
      chain += arrow(x, from, to);
      links += `M${x} ${to}h${gap}`;
      height += Number.isNaN(g[i]) ? 0 : g[i];
    });
    set(together.chain, { d: chain });
    set(together.links, { d: `${links}M${at.all - (CLASSES.length / 2) * gap - 6} ${BASE}h${CLASSES.length * gap + 12}` });
    set(together.end, { cx: at.all + (CLASSES.length / 2) * gap, cy: level(data.gradient_sum) });
    for (const [node, text, row] of /** @type {const} */ ([[together.row.p, "1", 0], [together.row.q, fixed(data.q_sum), 1], [together.row.g, fixed(data.gradient_sum), 2]])) {
      set(node, { x: at.all, y: BASE + 30 + 18 * row });
      write(node, text);
    }
    shift.place({ x: at.all, y: above.y.at(mean()), width: small ? 26 : 34, height: 8, hitWidth: small ? 48 : 60, hitHeight: 34 });
    shift.say(mean(), `mean ${fixed(mean(), 2)}: loss ${fixed(data.loss)}, probability of ${CLASSES[truthAt]} ${fixed(q[truthAt])}`);

    const end = nats.at(Number.isNaN(data.loss) ? 0 : Math.max(0, data.loss));
    set(cost.bar, { x: at.left, y: LOSS, width: Math.max(0, end - at.left), height: 14 });
    set(cost.value, { x: end + 8, y: LOSS + 11 });
    write(cost.value, `${data.loss > MOST ? "→ " : ""}${fixed(data.loss)}`);
    set(cost.trail, { d: (did.losses || []).filter((v) => v <= MOST).map((v) => `M${nats.at(v)} ${LOSS - 6}v5`).join("") });
    for (const [who, other] of others) if (other && truth && !same(data.loss, truth.loss)) mark(`M${nats.at(Math.max(0, other.loss))} ${LOSS - 4}v22`, who);
    set(marks.truth, { d: lines.truth });
    set(marks.mistake, { d: lines.mistake });
    fig.number("loss", data.loss, truth ? truth.loss : undefined);
    fig.number("right", q[truthAt], truth ? truth.q[truthAt] : undefined);
    fig.number("sum", data.gradient_sum, truth && !same(data.gradient_sum, truth.gradient_sum) ? truth.gradient_sum : undefined);
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function reading({ data: d, truth }) {
    const name = CLASSES[d.label];
    if (did.shift) {
      const by = logits[0] - did.shift.logits[0];
      if (!same(did.shift.q, d.q)) return `You added ${signed(by)} to every logit, and q moved: ${name} has ${fixed(d.q[d.label])} instead of ${fixed(did.shift.q[d.label])}. A softmax looks at differences only.`;
      return `You added ${signed(by)} to every logit, and below nothing has moved: only the differences between logits count.`;
    }
    if (did.losses) {
      const before = did.losses[did.losses.length - 1], n = did.losses.length;
      return `After ${n === KEPT ? "more than " : ""}${n} step${n > 1 ? "s" : ""} against the gradient the loss is ${fixed(d.loss)}; before the last one it was ${fixed(before)}. ${d.q[d.label] > 0.9 ? "The arrows are short now: little is left to pull at." : `The logit of ${name} went up, and those of the others down.`}`;
    }
    if (truth && same(truth.gradient, d.gradient)) return `The loss is ${fixed(d.loss)} nats; the true one is ${fixed(truth.loss)}. The gradient is right: each arrow leads from p to q.`;
    if (truth) return `The gradient is ${d.gradient.map((/** @type {number} */ v) => signed(v)).join(", ")}; together ${fixed(d.gradient_sum)}. Each arrow should lead from p to q.`;
    return `${name[0].toUpperCase()}${name.slice(1)} is true and has ${fixed(d.q[d.label])}: a step pulls its logit up by ${fixed(-d.gradient[d.label])} times the learning rate, and pushes each other one down by the share it holds. What one gains the others lose: together ${fixed(d.gradient_sum)}.`;
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function rows({ data: d }) {
    return {
      rows: CLASSES.map((name, i) => [name, fixed(d.logits[i], 2), fixed(d.p[i], 0), fixed(d.q[i], 4), fixed(d.gradient[i], 4), fixed(d.next[i], 3)]),
      foot: ["sum", "", "1", fixed(d.q_sum, 4), fixed(d.gradient_sum, 4), ""],
    };
  }
}
