// @ts-check
/** Left: how hard each loss pulls on the logit. Right: where that brings it, step by step. */
import { axes } from "/static/js/plot/axes.js";
import { curves } from "/static/js/plot/curves.js";
import { frame, says } from "/static/js/plot/frame.js";
import { grip } from "/static/js/plot/grip.js";
import { clamp, fixed } from "/static/js/plot/num.js";
import { make, set, show } from "/static/js/plot/svg.js";

const HEAD = 30, TALL = 230, LOW = -7, HIGH = 4, GOAL = 0.9;
const KEYS = /** @type {const} */ (["cross_entropy", "mse"]), NAMES = { cross_entropy: "cross-entropy", mse: "squared error" };
/** @type {Record<string, number[]>} */
const TICKS = { 0.15: [0, 200, 400, 600], 1: [0, 40, 80, 120] };
/** @type {Record<string, number>} */
const STEPS = { 0.15: 700, 1: 120 };

/** @param {HTMLElement} root @param {import("/static/js/plot/frame.js").Host} figure */
export function render(root, figure) {
  let { z, rate, step } = figure.inputs;
  const fig = frame(root, figure, {
    label: "The pull of two losses on a logit, and a race between them",
    readout: [
      { key: "step", label: "after step" },
      { key: "cross_entropy", label: "cross-entropy says", swatch: "line loss" },
      { key: "mse", label: "squared error says", swatch: "line ink dash" },
    ],
    hint: "Drag the start z, and scrub the steps.",
    table: { caption: "Probability of the right class after some steps.", columns: ["step", "cross-entropy", "squared error"] },
    layout, draw, reading, rows,
  });
  const { svg } = fig;
  const pull = axes(svg, {
    x: { domain: [LOW, HIGH], ticks: [-6, -4, -2, 0, 2, 4], label: "logit z of the right class" },
    y: { domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], label: "pull on z: −d loss / dz" },
  });
  const race = axes(svg, {
    x: { domain: [0, STEPS[rate]], ticks: TICKS[rate], label: "steps of gradient descent" },
    y: { domain: [0, 1], ticks: [0, 0.5, GOAL, 1], label: [["q", "q"], [", given to the right class"]] },
  });
  const zLine = make("line", { class: "cursor" }, svg), stepLine = make("line", { class: "cursor" }, svg), goal = make("line", { class: "half" }, svg);
  const kinds = [{ key: "cross_entropy", kind: "loss", name: "cross-entropy", text: "loss" }, { key: "mse", kind: "ink dash", name: "squared error" }];
  const pulls = curves(svg, pull, kinds), runs = curves(svg, race, kinds);
  const dots = KEYS.map((key) => ({ key, at: make("circle", { class: `dot ${key === "mse" ? "" : "loss"}`, r: 4.5 }, svg), run: make("circle", { class: `dot ${key === "mse" ? "" : "loss"}`, r: 4 }, svg) }));
  const startGrip = grip(svg, {
    label: "Where both start: the logit z", min: LOW, max: 2, kind: "k", step: 0.1, fine: 0.01, page: 1,
    drag: (at) => move({ z: Math.round(pull.x.back(at.x) * 10) / 10 }), nudge: (by) => move({ z: Math.round((z + clamp(by, -20, 20)) * 100) / 100 }),
  });
  const stepGrip = grip(svg, {
    label: "The step that is shown", min: 0, max: STEPS[rate], kind: "k", step: 1, fine: 1, page: 25,
    drag: (at) => scrub(race.x.back(at.x)), nudge: (by) => scrub(step + clamp(by, -1e4, 1e4)),
  });
  fig.choice("Learning rate", [["0.15", "0.15"], ["1", "1"]], () => String(rate), (to) => {
    step = Math.round((step / STEPS[rate]) * STEPS[to]);
    rate = Number(to);
    race.update({ x: { domain: [0, STEPS[rate]], ticks: TICKS[rate] } });
    stepGrip.node.setAttribute("aria-valuemax", String(STEPS[rate]));
    move({});
  });

  /** @param {{z?: number}} to */
  function move(to) {
    z = clamp(to.z ?? z, LOW, 2);
    fig.ask({ z, rate, step });
  }
  /** Every step is in the answer: scrubbing asks nothing. @param {number} to */
  function scrub(to) {
    step = clamp(Math.round(to), 0, STEPS[rate]);
    fig.moved();
  }

  function layout() {
    const width = fig.width(), narrow = width < 520, gap = 60, half = narrow ? width - 34 - 10 : (width - 34 - gap - 12) / 2;
    const base = HEAD + TALL, top = narrow ? base + 88 : HEAD;
    pull.place({ left: 34, right: 34 + half, top: HEAD, base });
    race.place({ left: narrow ? 34 : 34 + half + gap, right: narrow ? 34 + half : width - 12, top, base: top + TALL });
    set(svg, { height: top + TALL + 46 });
    set(goal, { x1: race.box.left, x2: race.box.right, y1: race.y.at(GOAL), y2: race.y.at(GOAL) });
  }

  /** The first step at which q reaches the goal; -1 if none. @param {number[]} path */
  const arrival = (path) => path.findIndex((v) => v >= GOAL);

  /** @param {import("/static/js/plot/frame.js").State} state */
  function draw(state) {
    const { data, truth } = state, fresh = data.rate === rate;
    const { box } = pull, zx = pull.x.at(z), sx = race.x.at(step), upright = (/** @type {number} */ x, /** @type {any} */ b) => ({ xs: [x, x], ys: [b.top, b.base] });
    pulls(state, (d, key) => ({ x: d.grid, y: d.pull[key] }), undefined, [upright(zx, box)]);
    const every = data.rate < 1 ? 7 : 1;
    const thin = (/** @type {number[]} */ v) => v.filter((_, i) => i % every === 0);
    if (fresh) runs(state, (d, key) => ({ x: thin(d.believed[key].map((/** @type {number} */ _, /** @type {number} */ i) => i)), y: thin(d.believed[key]) }), undefined, [{ xs: [race.box.left, race.box.right], ys: [race.y.at(GOAL), race.y.at(GOAL)] }, upright(sx, race.box)]);
    set(zLine, { x1: zx, x2: zx, y1: HEAD, y2: box.base });
    set(stepLine, { x1: sx, x2: sx, y1: race.box.top, y2: race.box.base });
    startGrip.place({ x: zx, y: box.base, width: 10, height: 10, hitWidth: 34, hitHeight: 40 });
    startGrip.say(z, `z ${fixed(z, 1)}: cross-entropy pulls ${fixed(data.path_pull.cross_entropy)}, squared error ${fixed(data.path_pull.mse)}`);
    stepGrip.place({ x: sx, y: race.box.base, width: 10, height: 10, hitWidth: 34, hitHeight: 40 });
    const said = KEYS.map((key) => `${NAMES[key]} says ${fixed(data.believed[key][Math.min(step, data.steps)])}`).join(", ");
    stepGrip.say(step, `step ${step}: ${said}`);
    for (const { key, at, run } of dots) {
      const k = Math.min(step, data.steps), now = data.path[key][k], q = data.believed[key][k];
      // where the runner stands on its pull curve, between the two nearest points of the answer
      let i = data.grid.findIndex((/** @type {number} */ v) => v > now);
      if (i < 0) i = data.grid.length - 1;
      const a = data.grid[Math.max(0, i - 1)], part = i > 0 ? clamp((now - a) / (data.grid[i] - a), 0, 1) : 0;
      const v = data.pull[key][Math.max(0, i - 1)] * (1 - part) + data.pull[key][i] * part;
      set(at, { cx: clamp(pull.x.at(now), box.left, box.right), cy: clamp(pull.y.at(Number.isNaN(v) ? 0 : v), HEAD - 6, box.base + 6) });
      show(at, now <= HIGH && now >= LOW);
      set(run, { cx: race.x.at(k), cy: race.y.at(q) });
      show(run, fresh);
      fig.number(key, q, truth ? truth.believed[key][k] : undefined);
    }
    fig.number("step", String(step));
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function reading(state) {
    const { z: from, believed, path_pull: force, steps } = state.data;
    const when = KEYS.map((key) => arrival(believed[key]));
    const ratio = force.cross_entropy / force.mse, said = believed.mse[0];
    const start = `At z = ${fixed(from, 1)} the right class has ${fixed(said)}; cross-entropy pulls with ${fixed(force.cross_entropy)}, squared error with ${fixed(force.mse)}${ratio > 1.5 && ratio < 1e4 ? `, ${Math.round(ratio)} times less` : ""}. `;
    if (when[0] === 0) return says(state, `${start}Both start beyond the goal.`);
    const arrive = (/** @type {number} */ n) => (n < 0 ? `has not arrived after ${steps}` : `needs ${n} steps`);
    return says(state, `${start}To reach 0.9 cross-entropy ${arrive(when[0])}, and squared error ${arrive(when[1])}.`);
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function rows({ data: { believed, steps } }) {
    const some = Array.from({ length: 11 }, (_, i) => Math.round((steps * i) / 10));
    return { rows: some.map((k) => [String(k), fixed(believed.cross_entropy[k]), fixed(believed.mse[k])]) };
  }
}
