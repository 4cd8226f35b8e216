// @ts-check
/** Boxes of width p and height -ln q; the column at the right is their average, on the same scale. */
import { linear } from "/static/js/plot/axes.js";
import { frame, says } from "/static/js/plot/frame.js";
import { grip } from "/static/js/plot/grip.js";
import { clamp, fixed, same, share, spell } from "/static/js/plot/num.js";
import { LEAST, WHOLE, moveBoundary, setShare, strip, toProbabilities, toShares } from "/static/js/plot/shares.js";
import { hatch, make, set, show, write } from "/static/js/plot/svg.js";

const TOP = 4, TALL = 288, HEAD = 30;
const OUTCOMES = ["sun", "cloud", "rain", "fog"];

/** @param {HTMLElement} root @param {import("/static/js/plot/frame.js").Host} figure */
export function render(root, figure) {
  const start = toShares(figure.inputs.q);
  let q = start.slice();
  /** @type {any} */
  let data = null;
  const all = OUTCOMES.map((_, i) => i);

  const fig = frame(root, figure, {
    label: "Four boxes of width p and height minus ln q, and their average",
    readout: [
      { key: "cost", label: "cross-entropy", swatch: "line loss", unit: "nats" },
      { key: "floor", label: "entropy of p", swatch: "area p", unit: "nats" },
      { key: "excess", label: "the excess", swatch: "hatch", unit: "nats" },
    ],
    hint: "Drag an orange grip, or Tab to it and use the arrow keys.",
    table: {
      caption: "Prices and costs in nats, rounded to three decimals.",
      columns: ["outcome", ["p", "m-p"], ["q", "m-q"], "−ln q", "−p ln q", "−p ln p", "excess"],
    },
    layout, draw, reading, rows,
  });
  const { svg } = fig;
  const excess = hatch(svg);

  const ticks = [0, 1, 2, 3, 4].map((nats) => ({ nats, line: make("line", { class: "grid" }, svg), text: make("text", { "text-anchor": "end" }, svg) }));
  const title = make("text", { x: 0, y: 12 }, svg);
  const middle = { "text-anchor": "middle" };
  const column = () => ({
    own: make("rect", { class: "own" }, svg), extra: make("rect", { fill: excess }, svg), saved: make("rect", { class: "saved" }, svg),
    side: make("path", { class: "side" }, svg), ownTop: make("line", { class: "own-top" }, svg),
  });
  const boxes = all.map(() => ({
    ...column(), top: make("line", { class: "top" }, svg), name: make("text", { class: "name", ...middle }, svg),
    p: make("text", { class: "p", ...middle }, svg), q: make("text", { class: "q", ...middle }, svg),
  }));
  const ground = [0, 1].map(() => make("line", { class: "axis" }, svg));
  const links = all.slice(1).map(() => make("line", { class: "link" }, svg));
  const rowP = make("text", { class: "p", "text-anchor": "end" }, svg), rowQ = make("text", { class: "q", "text-anchor": "end" }, svg);
  write(rowP, "p");
  write(rowQ, "q");
  const mean = {
    ...column(), guide: make("line", { class: "mean-guide" }, svg), top: make("line", { class: "mean" }, svg),
    name: make("text", { class: "name", ...middle }, svg), hp: make("text", { class: "p" }, svg), hpq: make("text", { class: "loss strong" }, svg),
  };
  write(mean.name, "average");
  write(mean.hp, "H(p)");
  write(mean.hpq, "H(p, q)");
  const marks = { truth: make("path", { class: "truth" }, svg), mistake: make("path", { class: "mistake" }, svg), say: make("text", { class: "right strong halo" }, svg) };
  const cuts = strip(svg, { outcomes: OUTCOMES, kind: "q", of: "your forecast", get: () => q, change });
  const tops = all.map((i) => ({
    // up means dearer, so a key that raises the price lowers the share
    ...grip(svg, {
      label: `Price of ${OUTCOMES[i]}, in nats`, vertical: true, min: 0, max: TOP, step: 10, fine: 1, page: 50,
      drag: (point) => change(setShare(q, i, WHOLE * shareAt(nats.back(point.y)))),
      nudge: (by) => change(setShare(q, i, q[i] - clamp(by, -WHOLE, WHOLE))),
    }),
    value: make("text", { class: "q halo", ...middle }, svg),
  }));
  fig.button("Set q = p", () => data && change(toShares(data.p)));
  fig.button("Start again", () => change(start.slice()));

  let at = { left: 34, wide: 400, column: 56, mean: 470, base: HEAD + TALL };
  let nats = linear([0, TOP], [at.base, HEAD], 10);

  /** @param {number[]} next */
  function change(next) {
    q = next;
    fig.ask({ q: toProbabilities(q) });
  }

  /** The share whose price is nearest: their own function's values, read backwards. @param {number} wanted */
  function shareAt(wanted) {
    if (!data) return 0.25;
    const { share: shares, price } = data.scale;
    let best = 0;
    for (let i = 1; i < price.length; i++) if (Math.abs(price[i] - wanted) < Math.abs(price[best] - wanted)) best = i;
    for (const next of [best - 1, best + 1]) {
      const part = (wanted - price[best]) / (price[next] - price[best]);
      if (part > 0 && part < 1) return shares[best] + part * (shares[next] - shares[best]);
    }
    return shares[best];
  }

  function layout() {
    const width = fig.width(), small = width < 480;
    const left = small ? 22 : 34, labels = small ? 46 : 54, columnWide = small ? 28 : 56, gap = small ? 16 : 36;
    const wide = width - left - gap - columnWide - labels, base = HEAD + TALL;
    at = { left, wide, column: columnWide, mean: left + wide + gap, base };
    nats = linear([0, TOP], [base, HEAD], 10);
    write(title, [[small ? "height: " : "height: the price "], ["−ln q", "q"], [small ? ", in nats; width: " : ", in nats; width: the probability "], ["p", "p"]]);
    set(svg, { height: base + 124 });
    for (const t of ticks) {
      const y = nats.at(t.nats);
      set(t.line, { x1: left, x2: at.mean + columnWide, y1: y, y2: y });
      show(t.line, t.nats > 0);
      set(t.text, { x: left - 8, y: y + 4 });
      write(t.text, String(t.nats));
    }
    set(ground[0], { x1: left, x2: left + wide, y1: base, y2: base });
    set(ground[1], { x1: at.mean, x2: at.mean + columnWide, y1: base, y2: base });
    set(rowP, { x: left - 8, y: base + 39 });
    set(rowQ, { x: left - 8, y: base + 57 });
    set(mean.name, { x: at.mean + columnWide / 2, y: base + 20 });
    cuts.place({ left, y: base + 86, width: wide });
  }

  /** Height in pixels; a price below 0 or no number at all lies on the ground. @param {number} v */
  const height = (v) => Math.min(at.base, nats.at(Number.isNaN(v) ? 0 : v));

  /** @param {ReturnType<typeof column>} b @param {number} x @param {number} w @param {number} mine @param {number} best */
  function box(b, x, w, mine, best) {
    const yMine = height(mine), yBest = height(best), low = Math.max(yMine, yBest);
    set(b.own, { x, y: low, width: w, height: at.base - low });
    set(b.extra, { x, y: yMine, width: w, height: Math.max(0, yBest - yMine) });
    set(b.saved, { x: x + 1, y: yBest, width: Math.max(0, w - 2), height: Math.max(0, yMine - yBest) });
    show(b.saved, yMine - yBest > 1);
    set(b.side, { d: `M${x} ${at.base}V${yMine}M${x + w} ${at.base}V${yMine}` });
    set(b.ownTop, { x1: x + 1, x2: x + w - 1, y1: yBest, y2: yBest });
    return { yMine, yBest };
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function draw(state) {
    data = state.data;
    const { p, price, best } = data;
    let from = 0;
    const lines = { truth: "", mistake: "" };
    /** A line at the true height, and one at the misconception's, where theirs is another. */
    const mark = (/** @type {number} */ x, /** @type {number} */ w, /** @type {(d: any) => number} */ of) => {
      for (const who of /** @type {const} */ (["truth", "mistake"])) {
        const other = state[who];
        if (other && !same(of(data), of(state.truth)) && (who === "truth" || !same(of(other), of(state.truth)))) lines[who] += `M${x} ${height(of(other))}h${w}`;
      }
    };
    for (const i of all) {
      const x = at.left + from * at.wide, w = p[i] * at.wide, mid = x + w / 2, b = boxes[i], t = tops[i], knob = Math.min(22, w - 8);
      const { yMine } = box(b, x, w, price[i], best[i]);
      set(b.top, { x1: x, x2: x + w, y1: yMine, y2: yMine });
      for (const [node, dy, text] of /** @type {const} */ ([[b.name, 20, OUTCOMES[i]], [b.p, 39, share(p[i], w)], [b.q, 57, share(q[i] / WHOLE, w)]])) {
        set(node, { x: mid, y: at.base + dy });
        write(node, text);
        node.classList.toggle("tight", w < 40 && dy > 20);
      }
      t.place({ x: mid, y: yMine, width: knob, height: 8, hitWidth: w - 2, hitHeight: 32 });
      t.say(price[i], `${fixed(price[i])} nats: ${OUTCOMES[i]} has ${fixed(q[i] / WHOLE)} of your forecast`);
      set(t.value, { x: mid, y: yMine - 10 });
      write(t.value, (price[i] > TOP ? "↑" : price[i] < 0 ? "↓" : "") + fixed(price[i], w < 36 ? 2 : 3));
      mark(x, w, (d) => d.price[i]);
      from += p[i];
    }
    cuts.draw();
    let edge = 0;
    cuts.cuts().forEach((x, k) => {
      edge += p[k];
      set(links[k], { x1: at.left + edge * at.wide, y1: at.base + 63, x2: x, y2: at.base + 82 });
    });
    const { yMine, yBest } = box(mean, at.mean, at.column, data.cost, data.floor), end = at.mean + at.column;
    set(mean.top, { x1: at.mean, x2: end, y1: yMine, y2: yMine });
    set(mean.guide, { x1: at.left, x2: at.mean, y1: yMine, y2: yMine });
    set(mean.hpq, { x: end + 6, y: Math.min(yMine - 1, at.base - 16) });
    set(mean.hp, { x: end + 6, y: Math.max(yBest + 12, Math.min(yMine - 1, at.base - 16) + 13) });
    const { truth } = state;
    mark(at.mean, at.column, (d) => d.cost);
    mark(at.mean, at.column, (d) => d.floor);
    set(marks.truth, { d: lines.truth });
    set(marks.mistake, { d: lines.mistake });
    show(marks.say, !!truth);
    if (truth) {
      const off = truth.price.findIndex((/** @type {number} */ v, /** @type {number} */ i) => Math.abs(height(v) - height(price[i])) > 14);
      set(marks.say, { x: off < 0 ? end + 6 : at.left + 6, y: off < 0 ? (height(truth.cost) + yBest) / 2 + 6 : height(truth.price[0]) - 6 });
      write(marks.say, "true");
    }
    for (const key of ["cost", "floor", "excess"]) fig.number(key, Number.isNaN(data[key]) ? "no number" : data[key], truth ? truth[key] : undefined);
  }

  /** What is said of their average, beside the true one. @param {number} cost @param {number} right */
  function paid(cost, right) {
    if (Number.isNaN(cost)) return `By your code the average is not a single number; it should be ${spell(right, "nats")} a day.`;
    if (same(cost, right)) return `By your code you pay ${spell(cost, "nats")} a day, which is right here, and no forecast pays less.`;
    return `By your code you pay ${spell(cost, "nats")} a day; it should be ${spell(right)}, and no forecast pays less.`;
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function reading(state) {
    const { p, q: theirs, cost, floor, excess: more, price, best } = state.data, { truth } = state;
    if (p.every((/** @type {number} */ v, /** @type {number} */ i) => Math.abs(v - theirs[i]) < 1e-9))
      return truth ? `Your forecast is the weather’s own distribution. ${paid(cost, truth.cost)}`
        : `Your forecast is the weather’s own distribution: you pay ${fixed(cost)} nats a day, and no forecast pays less.`;
    if (truth && Number.isNaN(cost)) return paid(cost, truth.cost);
    if (truth) return says(state, `You pay ${spell(cost, "nats")} a day on average (true: ${spell(truth.cost)}), and the best forecast ${spell(floor)} (true: ${spell(truth.floor)}).`);
    let worst = 0;
    const bill = p.map((/** @type {number} */ v, /** @type {number} */ i) => v * (price[i] - best[i]));
    for (const i of all) if (bill[i] > bill[worst]) worst = i;
    return `You pay ${fixed(cost)} nats a day on average, ${fixed(more)} more than the ${fixed(floor)} that the best forecast pays. ` +
      `The dearest mistake is ${OUTCOMES[worst]}: it comes with probability ${fixed(p[worst])}, and you gave it ${fixed(theirs[worst])}.`;
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function rows({ data: { p, q: theirs, price, best, cost, floor, excess: more } }) {
    return {
      rows: all.map((i) => [OUTCOMES[i], fixed(p[i]), fixed(theirs[i]), fixed(price[i]), fixed(p[i] * price[i]), fixed(p[i] * best[i]), fixed(p[i] * (price[i] - best[i]))]),
      foot: ["sum", "1.000", "1.000", "", fixed(cost), fixed(floor), fixed(more)],
    };
  }
}
