// @ts-check
/** Left a dot for each logit, on the diagonal where both slopes agree. Right the largest gap against the step h. */
import { axes } from "/static/js/plot/axes.js";
import { curves } from "/static/js/plot/curves.js";
import { frame } from "/static/js/plot/frame.js";
import { grip } from "/static/js/plot/grip.js";
import { MINUS, clamp, fixed, same } from "/static/js/plot/num.js";
import { make, set, show, write } from "/static/js/plot/svg.js";

const HEAD = 30, TALL = 236, COUNT = 12, WIDTH = 3;
/** Ends of the left axes, and their outer tick. */
const ENDS = [[0.3, 0.2], [0.6, 0.5], [1.2, 1], [2.5, 2], [6, 5]];
const CLASSES = ["cat", "dog", "fox"];

/** 1e−5, with a true minus. @param {string} text */
const power = (text) => text.replace("e-", `e${MINUS}`);
/** The entry of the batch. @param {number} k */
const entry = (k) => `row ${Math.floor(k / WIDTH)}, ${CLASSES[k % WIDTH]}`;

/** @param {HTMLElement} root @param {import("/static/js/plot/frame.js").Host} figure */
export function render(root, figure) {
  let { h, seed } = figure.inputs, end = ENDS[0];
  const fig = frame(root, figure, {
    label: "The gradient against finite differences, and their largest gap against the step",
    readout: [
      { key: "h", label: "step h" },
      { key: "gap", label: "largest gap", swatch: "line ink" },
      { key: "off", label: "off the diagonal" },
    ],
    hint: "Drag h on its axis.",
    table: { caption: "Every logit of the batch: the slope by cross_entropy_grad, and by a difference of losses.", columns: ["entry", "logit", "gradient", "difference", "apart by"] },
    layout, draw, reading, rows,
    // rounding differs between two right losses: compare where the step is large enough not to show it
    alike: (yours, truth) => same(yours.analytic, truth.analytic) && same(yours.numeric[2], truth.numeric[2]),
  });
  const { svg } = fig, middle = { "text-anchor": "middle" };
  const pair = axes(svg, {
    x: { domain: [-end[0], end[0]], ticks: [-end[1], 0, end[1]], label: "cross_entropy_grad" },
    y: { domain: [-end[0], end[0]], ticks: [-end[1], 0, end[1]], label: "(loss(z + h) − loss(z − h)) / 2h" },
  });
  const vee = axes(svg, {
    x: { domain: [-9.4, -0.6], ticks: [-9, -7, -5, -3, -1], label: "step h", format: (v) => power(`1e${v}`) },
    y: { domain: [-14, 0.5], ticks: [-12, -9, -6, -3, 0], label: "largest gap", format: (v) => (v ? power(`1e${v}`) : "1") },
  });
  const grounds = [0, 1].map(() => make("line", { class: "axis" }, svg));
  const diagonal = make("line", { class: "axis" }, pair.inside), same45 = make("text", {}, svg);
  const gaps = make("path", { class: "curve wrong thin" }, pair.inside);
  const marks = { truth: make("path", { class: "truth" }, svg), mistake: make("path", { class: "mistake" }, pair.inside) };
  const dots = Array.from({ length: COUNT }, () => make("circle", { class: "dot loss", r: 4.5 }, svg));
  const worst = make("text", { class: "ink halo strong" }, svg);
  const cursor = make("line", { class: "cursor" }, svg);
  const plot = curves(svg, vee, [{ key: "log", kind: "ink", name: "largest gap" }]);
  const beads = Array.from({ length: 9 }, () => make("circle", { class: "dot", r: 3 }, svg));
  const arms = [make("text", { class: "halo" }, svg), make("text", { class: "halo", "text-anchor": "end" }, svg)];
  const handle = grip(svg, {
    label: "Step h, as a power of ten", min: -9, max: -1, kind: "k", step: 1, fine: 1, page: 2,
    drag: (at) => step(-vee.x.back(at.x)), nudge: (by) => step(h - clamp(by, -9, 9)),
  });
  fig.button("Another batch", () => { seed += 1; fig.ask({ h, seed }); });

  /** All steps are in the answer. @param {number} to */
  function step(to) {
    h = clamp(Math.round(to), 1, 9);
    fig.moved();
  }

  function layout() {
    const width = fig.width(), narrow = width < 520, gap = 78, half = narrow ? width - 44 - 10 : (width - 34 - gap - 12) / 2;
    const base = HEAD + TALL, top = narrow ? base + 88 : HEAD, left = narrow ? 44 : 34;
    pair.place({ left, right: left + half, top: HEAD, base });
    vee.place({ left: narrow ? left : left + half + gap, right: narrow ? left + half : width - 12, top, base: top + TALL });
    set(diagonal, { x1: pair.box.left, y1: pair.box.base, x2: pair.box.right, y2: pair.box.top });
    [pair, vee].forEach(({ box }, i) => set(grounds[i], { x1: box.left, x2: box.right, y1: box.base, y2: box.base }));
    set(same45, { x: pair.box.left + 8, y: HEAD + 14 });
    set(svg, { height: top + TALL + 46 });
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function draw(state) {
    const { data, truth, mistake } = state, k = h - 1, numeric = data.numeric[k], { error } = data;
    const reach = Math.max(...[data, truth, mistake].filter(Boolean).flatMap((d) => [...d.analytic, ...d.numeric[k]]).filter(Number.isFinite).map(Math.abs), 0);
    const wants = ENDS.find(([e]) => e >= reach) || ENDS[ENDS.length - 1];
    if (wants !== end) {
      end = wants;
      const side = { domain: /** @type {[number, number]} */ ([-end[0], end[0]]), ticks: [-end[1], 0, end[1]] };
      pair.update({ x: side, y: side });
    }
    const { x, y } = pair, lines = { truth: "", mistake: "", gaps: "" };
    dots.forEach((dot, i) => {
      const a = data.analytic[i], n = numeric[i], here = !Number.isNaN(a) && !Number.isNaN(n), off = data.off[k][i];
      show(dot, here);
      if (!here) return;
      set(dot, { cx: x.at(a), cy: y.at(n), class: off ? "yours" : "dot loss" });
      if (off && !mistake) lines.gaps += `M${x.at(a)} ${y.at(n)}V${y.at(a)}`;
    });
    for (let i = 0; i < COUNT; i++) {
      if (!truth || (same(data.analytic[i], truth.analytic[i]) && !data.off[k][i])) continue;
      const [a, n] = [truth.analytic[i], truth.numeric[k][i]];
      lines.truth += `M${x.at(a) - 5} ${y.at(n)}h10M${x.at(a)} ${y.at(n) - 5}v10`;
      if (mistake && Number.isFinite(mistake.analytic[i]) && Number.isFinite(mistake.numeric[k][i]))
        lines.mistake += `M${x.at(mistake.analytic[i])} ${y.at(mistake.numeric[k][i])}V${y.at(mistake.analytic[i])}`;
    }
    set(marks.truth, { d: lines.truth });
    set(marks.mistake, { d: lines.mistake });
    set(gaps, { d: lines.gaps });
    const far = error.worst[k], strayed = data.off[k].filter(Boolean).length, px = x.at(data.analytic[far]), right = px < (pair.box.left + pair.box.right) / 2;
    show(worst, strayed > 0 && Number.isFinite(px));
    if (Number.isFinite(px)) set(worst, { x: px + (right ? 10 : -10), y: clamp(y.at(numeric[far]), HEAD + 12, pair.box.base - 4) + 4, "text-anchor": right ? "start" : "end" });
    write(worst, entry(far));
    write(same45, strayed ? "" : "on the line: the same");

    plot(state, (d) => ({ x: d.log_h, y: d.error.log }), (c) => (strayed ? c.name : ""));
    const vx = vee.x.at(-h);
    set(cursor, { x1: vx, x2: vx, y1: vee.box.top, y2: vee.box.base });
    beads.forEach((bead, i) => {
      const v = error.log[i];
      show(bead, Number.isFinite(v) && !state.truth);
      if (Number.isFinite(v)) set(bead, { cx: vee.x.at(data.log_h[i]), cy: vee.y.at(v), r: i === k ? 5 : 3, class: i === k ? "dot loss" : "dot" });
    });
    arms.forEach((text, i) => {
      const from = i ? 1 : 7, v = error.log[from];
      show(text, !strayed && !state.truth && Number.isFinite(v));
      if (Number.isFinite(v)) set(text, { x: vee.x.at(data.log_h[from]) + (i ? -10 : 10), y: vee.y.at(v) - 8 });
      write(text, i ? "truncation" : "rounding");
    });
    handle.place({ x: vx, y: vee.box.base, width: 10, height: 10, hitWidth: 34, hitHeight: 40 });
    handle.say(-h, `h ${power(`1e-${h}`)}: largest gap ${power(error.text[k])}, ${strayed} of ${COUNT} off the diagonal`);
    fig.number("h", power(`1e-${h}`));
    fig.number("gap", power(error.text[k]));
    fig.also("gap", Number.isNaN(error.log[k]) ? "" : `at ${entry(far)}`);
    fig.number("off", `${strayed} of ${COUNT}`);
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function reading({ data: d }) {
    const k = h - 1, strayed = d.off[k].filter(Boolean).length, gap = power(d.error.text[k]);
    if (d.analytic.some(Number.isNaN) || d.numeric[k].some(Number.isNaN)) return "Some slopes are not numbers: look at the results of the two functions for a batch of four rows and three classes.";
    if (strayed) {
      const never = d.off.every((/** @type {boolean[]} */ row) => row.includes(true));
      return `${strayed} of ${COUNT} entries leave the diagonal, by up to ${gap}${never ? ", and no step h brings them all back: the gradient and the loss do not belong together." : " with this step; with another they come back, so look at the right plot first."}`;
    }
    const say = `With h = ${power(`1e-${h}`)} the gradient and the differences are at most ${gap} apart. `;
    const least = Math.min(...d.error.log), best = d.error.log.indexOf(least) + 1;
    if (h !== best && d.error.log[k] - least < 0.5) return `${say}That is about as good as it gets: a larger step feels the bend of the loss, a smaller one the rounding of its digits.`;
    if (h < best) return `${say}The step is too large: the loss bends within it. A step ten times smaller leaves a gap of ${power(d.error.text[k + 1])}.`;
    if (h > best) return `${say}The step is too small: two nearly equal losses are subtracted, and the last digits, which are rounded, count the more the smaller h is.`;
    return `${say}No other of these steps does better: a larger one feels the bend of the loss, a smaller one the rounding of its digits.`;
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function rows({ data: d }) {
    const { logits, labels } = d, k = h - 1;
    return {
      rows: d.analytic.map((/** @type {number} */ a, /** @type {number} */ i) => {
        const row = Math.floor(i / WIDTH), c = i % WIDTH, gap = Math.abs(a - d.numeric[k][i]);
        return [`${entry(i)}${labels[row] === c ? " (true)" : ""}`, fixed(logits[row][c], 2), fixed(a, 7), fixed(d.numeric[k][i], 7), Number.isFinite(gap) ? power(gap.toExponential(1)) : fixed(gap)];
      }),
    };
  }
}
