// @ts-check
/** Left: what one neuron answers, step by step, under two losses. Right: the slope that moves its weight. */
import { axes } from "/static/js/plot/axes.js";
import { curves } from "/static/js/plot/curves.js";
import { frame } from "/static/js/plot/frame.js";
import { grip } from "/static/js/plot/grip.js";
import { clamp, fixed, same } from "/static/js/plot/num.js";
import { RAIL, rail } from "/static/js/plot/rail.js";
import { make, set, show } from "/static/js/plot/svg.js";

const HEAD = 30, TALL = 220;
const KEYS = /** @type {const} */ (["cross_entropy", "mse"]), NAMES = { cross_entropy: "cross-entropy", mse: "squared error" };
/** @type {Record<string, number[]>} */
const TICKS = { 0.15: [0, 100, 200, 300], 0.5: [0, 50, 100, 150], 2: [0, 20, 40, 60] };
/** @type {Record<string, number>} */
const STEPS = { 0.15: 300, 0.5: 150, 2: 60 };

/** @param {HTMLElement} root @param {import("/static/js/plot/frame.js").Host} figure */
export function render(root, figure) {
  let { start, rate, step } = figure.inputs;
  const fig = frame(root, figure, {
    label: "A race between two losses: the answer of one neuron, and the slope in its weight",
    readout: [
      { key: "step", label: "after step" },
      { key: "cross_entropy", label: "cross-entropy says", swatch: "line loss" },
      { key: "mse", label: "squared error says", swatch: "line ink dash" },
    ],
    hint: "Scrub the steps, and drag the start.",
    table: { caption: "One neuron with the input 1 and the target 0: its answer, and the slope in its weight.", columns: ["step", "cross-entropy", "slope", "squared error", "slope"] },
    layout, draw, reading, rows,
  });
  const { svg } = fig;
  const says = axes(svg, {
    x: { domain: [0, STEPS[rate]], ticks: TICKS[rate], label: "steps" },
    y: { domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], label: [["q", "q"], [", the answer; the target is 0"]] },
  });
  const pulls = axes(svg, {
    x: { domain: [0, STEPS[rate]], ticks: TICKS[rate], label: "steps" },
    y: { domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], label: "slope of the loss in the weight" },
  });
  const planes = [says, pulls], cursors = planes.map(() => make("line", { class: "cursor" }, svg));
  const kinds = [{ key: "cross_entropy", kind: "loss", name: "cross-entropy", text: "loss" }, { key: "mse", kind: "ink dash", name: "squared error" }];
  const answers = curves(svg, says, kinds), slopes = curves(svg, pulls, kinds);
  const dots = KEYS.map((key) => ({ key, on: planes.map(() => make("circle", { class: `dot ${key === "mse" ? "" : "loss"}`, r: 4 }, svg)) }));
  const stepGrip = grip(svg, {
    label: "The step that is shown", min: 0, max: STEPS[rate], kind: "k", step: 1, fine: 1, page: 10,
    drag: (at) => scrub(says.x.back(at.x)), nudge: (by) => scrub(step + clamp(by, -1e4, 1e4)),
  });
  const from = rail(svg, {
    label: "Where both start: the weight, and the bias with it", name: "start: the weight and the bias", min: 0, max: 4, step: 0.1, fine: 0.01, page: 1,
    get: () => start, change: (to) => { start = to; ask(); },
  });
  fig.choice("Learning rate", [["0.15", "0.15"], ["0.5", "0.5"], ["2", "2"]], () => String(rate), (to) => {
    step = Math.round((step / STEPS[rate]) * STEPS[to]);
    rate = Number(to);
    for (const plane of planes) plane.update({ x: { domain: [0, STEPS[rate]], ticks: TICKS[rate] } });
    stepGrip.node.setAttribute("aria-valuemax", String(STEPS[rate]));
    ask();
  });

  const ask = () => fig.ask({ start, rate, step });
  /** Every step is in the answer: scrubbing asks nothing. @param {number} to */
  function scrub(to) {
    step = clamp(Math.round(to), 0, STEPS[rate]);
    fig.moved();
  }

  function layout() {
    const width = fig.width(), narrow = width < 520, gap = 60, half = narrow ? width - 34 - 12 : (width - 34 - gap - 12) / 2;
    const base = HEAD + TALL, top = narrow ? base + 88 : HEAD, foot = top + TALL + 56;
    says.place({ left: 34, right: 34 + half, top: HEAD, base });
    pulls.place({ left: narrow ? 34 : 34 + half + gap, right: narrow ? 34 + half : width - 12, top, base: top + TALL });
    from.place({ left: 34, right: width - 12, y: foot });
    set(svg, { height: foot + RAIL });
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function draw(state) {
    const { data, truth } = state, fresh = data.rate === rate, every = Math.max(1, Math.round(data.steps / 100));
    const thin = (/** @type {number[]} */ v) => ({ x: v.map((_, i) => i).filter((i) => i % every === 0), y: v.filter((_, i) => i % every === 0) });
    if (fresh) {
      answers(state, (d, key) => thin(d.output[key]));
      slopes(state, (d, key) => thin(d.slope[key]));
    }
    const k = Math.min(step, data.steps);
    planes.forEach(({ x, box }, i) => set(cursors[i], { x1: x.at(step), x2: x.at(step), y1: box.top, y2: box.base }));
    stepGrip.place({ x: says.x.at(step), y: says.box.base, width: 10, height: 10, hitWidth: 34, hitHeight: 40 });
    stepGrip.say(step, `step ${step}: ${KEYS.map((key) => `${NAMES[key]} says ${fixed(data.output[key][k])}`).join(", ")}`);
    from.draw(fixed(start, 2), `${fixed(start, 2)}: both answer ${fixed(data.output.cross_entropy[0])} at first`);
    for (const { key, on } of dots) {
      [[k, data.output[key][k]], [k, data.slope[key][k]]].forEach(([at, v], i) => {
        const { x, y, box } = planes[i], seen = fresh && v > -0.05 && v < 1.05;
        show(on[i], seen);
        if (seen) set(on[i], { cx: x.at(at), cy: clamp(y.at(v), box.top, box.base) });
      });
      fig.number(key, data.output[key][k], truth ? truth.output[key][k] : undefined);
      if (!truth || same(data.output[key][k], truth.output[key][k])) fig.also(key, `w ${fixed(data.weight[key][k], 2)}, b ${fixed(data.bias[key][k], 2)}`);
    }
    fig.number("step", String(step));
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function reading({ data: { output, slope, steps } }) {
    const k = Math.min(step, steps), [ce, se] = KEYS.map((key) => output[key][k]), ratio = slope.cross_entropy[0] / slope.mse[0];
    const start = `Both start at q = ${fixed(output.cross_entropy[0])}, where the target is 0. `;
    if (k === 0) return `${start}The slope in the weight is ${fixed(slope.cross_entropy[0])} for cross-entropy and ${fixed(slope.mse[0], 4)} for squared error${ratio > 1.5 && ratio < 1e5 ? `, ${Math.round(ratio)} times less` : ""}.`;
    return `${start}After ${k} step${k === 1 ? "" : "s"} cross-entropy has brought q to ${fixed(ce)}, and squared error to ${fixed(se)}${ratio > 1.5 && ratio < 1e5 ? `: its first slope was ${Math.round(ratio)} times smaller, though the mistake was the same` : ""}.`;
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function rows({ data: { output, slope, steps } }) {
    const some = Array.from({ length: 7 }, (_, i) => Math.round((steps * i) / 6));
    return { rows: some.map((k) => [String(k), fixed(output.cross_entropy[k]), fixed(slope.cross_entropy[k], 4), fixed(output.mse[k]), fixed(slope.mse[k], 4)]) };
  }
}
