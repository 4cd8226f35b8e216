// @ts-check
/** Left: eight points, as marked, with the class that the model gives each. Right: their loss, step by step, for the right wiring and a wrong one. */
import { axes } from "/static/js/plot/axes.js";
import { curves } from "/static/js/plot/curves.js";
import { createFilm } from "/static/js/plot/film.js";
import { frame } from "/static/js/plot/frame.js";
import { fixed, same } from "/static/js/plot/num.js";
import { marks } from "/static/js/plot/regions.js";
import { make, set, show, write } from "/static/js/plot/svg.js";

const HEAD = 30, TALL = 240, LAST = 150, TOP = 2.4;
const WIRINGS = /** @type {[string, string][]} */ ([["right", "right"], ["shuffled", "false labels"], ["softmax", "softmax twice"], ["stranger", "wrong optimizer"], ["kept", "slopes kept"]]);

/** @param {HTMLElement} root @param {import("/static/js/plot/frame.js").Host} figure */
export function render(root, figure) {
  let { wiring, step } = figure.inputs;
  const fig = frame(root, figure, {
    label: "The loss of one batch of eight points, trained on again and again, with right and with wrong wiring",
    readout: [
      { key: "step", label: "after step" },
      { key: "right", label: "right wiring", swatch: "line loss", unit: "nats" },
      { key: "chosen", label: "this wiring", swatch: "line ink dash", unit: "nats" },
    ],
    hint: "Scrub the steps.",
    table: { caption: "Eight points, the same train_step again and again.", columns: ["step", "right wiring, nats", "this wiring, nats"] },
    layout, draw, reading, rows,
  });
  const { svg } = fig;
  const plane = axes(svg, { x: { domain: [-5.5, 5.5], ticks: [-4, 0, 4], label: "x₁" }, y: { domain: [-3, 6], ticks: [0, 4], label: "x₂; the label → the class given" } });
  const time = axes(svg, { x: { domain: [0, LAST], ticks: [0, 50, 100, 150], label: "step" }, y: { domain: [0, TOP], ticks: [0, 0.8, 1.6, 2.4], label: "loss of the batch, nats" } });
  const cloud = marks(plane.inside, 4), says = Array.from({ length: 8 }, () => make("text", { class: "ink halo" }, plane.inside));
  const lines = [0, 1].map(() => make("line", { class: "half" }, time.inside)), words = ["ln 3", "ln(1 + 2/e)"].map((t) => { const n = make("text", { class: "halo", "text-anchor": "end" }, svg); write(n, t); return n; });
  const losses = curves(svg, time, [{ key: "right", kind: "loss", name: "right wiring", text: "loss" }, { key: "chosen", kind: "ink dash", name: "this wiring" }]);
  const cursor = make("line", { class: "cursor" }, svg), dots = { right: make("circle", { class: "dot loss", r: 4 }, svg), chosen: make("circle", { class: "dot", r: 4 }, svg) };
  const film = createFilm({
    frames: LAST + 1, fps: 30, at: step, label: "The step that is shown", button: fig.button, svg, kind: "k", page: 10,
    onFrame: (to) => { step = to; fig.moved(); },
  });
  fig.choice("Wiring", WIRINGS, () => wiring, (to) => { wiring = to; fig.ask({ wiring, step }); });

  function layout() {
    const width = fig.width(), narrow = width < 520, side = narrow ? width - 34 - 10 : Math.min(300, (width - 34) * 0.42);
    plane.place({ left: 34, right: 34 + side, top: HEAD, base: HEAD + TALL });
    const left = narrow ? 34 : 34 + side + 56, top = narrow ? HEAD + TALL + 84 : HEAD;
    time.place({ left, right: width - 12, top, base: top + TALL });
    film.place({ left, right: width - 12, y: top + TALL });
    set(svg, { height: top + TALL + 46 });
  }

  /** @param {any} data @param {string} key */
  const run = (data, key) => data.runs[key === "right" ? "right" : data.wiring];

  /** @param {import("/static/js/plot/frame.js").State} state */
  function draw(state) {
    const { data, truth } = state, here = run(data, "chosen");
    cloud(data.points, here.labels, plane);
    data.points.forEach(([x, y], i) => {
      const [cx, cy] = [plane.x.at(x), plane.y.at(y)];
      const crowded = data.points.some(([u, v], j) => j !== i && plane.x.at(u) >= cx && plane.x.at(u) < cx + 44 && Math.abs(plane.y.at(v) - cy) < 14);
      set(says[i], { x: crowded ? cx - 8 : cx + 8, y: cy + 4, "text-anchor": crowded ? "end" : "start", class: here.said[i] === here.labels[i] ? "ink halo" : "wrong halo" });
      write(says[i], here.said[i] === here.labels[i] ? String(here.labels[i]) : `${here.labels[i]} → ${here.said[i]}`);
    });
    losses(state, (d, key) => (key === "chosen" && d.wiring === "right" ? { x: [], y: [] } : { x: d.place, y: run(d, key).loss }), (c) => (c.key === "chosen" && data.wiring === "right" ? "" : c.name));
    [data.chance, data.floor].forEach((level, i) => {
      const y = time.y.at(level);
      set(lines[i], { x1: time.box.left, x2: time.box.right, y1: y, y2: y });
      show(lines[i], i === 0 || data.wiring === "softmax");
      show(words[i], i === 0 || data.wiring === "softmax");
      set(words[i], { x: time.box.right - 2, y: y - 5 });
    });
    set(cursor, { x1: time.x.at(step), x2: time.x.at(step), y1: time.box.top, y2: time.box.base });
    for (const key of /** @type {const} */ (["right", "chosen"])) {
      const value = run(data, key).loss[step], seen = Number.isFinite(value) && (key === "right" || data.wiring !== "right");
      show(dots[key], seen);
      if (seen) set(dots[key], { cx: time.x.at(step), cy: time.y.at(value) });
      fig.number(key, value, truth ? run(truth, key).loss[step] : undefined, value < 0.01 ? 5 : 3);
    }
    fig.cell("chosen").hidden = data.wiring === "right";
    film.draw(`step ${step}: ${fixed(here.loss[step])} nats`);
    fig.number("step", String(step));
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function reading({ data, truth }) {
    const { loss, highest } = run(data, "chosen"), last = loss.length - 1, at = step ? `after step ${step} the loss is ${fixed(loss[step])} nats` : `the loss starts at ${fixed(loss[0])} nats`;
    if (truth) {
      const name = (WIRINGS.find(([key]) => key === data.wiring) || ["", ""])[1], right = run(truth, "chosen").loss[step];
      return `By your code, with ${data.wiring === "right" ? "the right wiring" : name} ${at}; ${same(loss[step], right) ? "at this step that is right, at others it is not" : `it should be ${fixed(right)}`}.`;
    }
    if (data.wiring === "right") return `Right wiring: ${at}${step < last ? `; after ${last} it is ${fixed(loss[last])}` : ""}. ${loss[last] < 0.05 ? "Eight points can be learned by heart, so the way from loss to weights is open." : "Eight points can be learned by heart, so a loss that stays here says that something between loss and weights is wrong."}`;
    if (data.wiring === "shuffled") return `False labels: ${at}${step < last ? `; after ${last} it is ${fixed(loss[last])}` : ""}. It goes down too, only later: this test cannot tell false labels from true ones.`;
    if (data.wiring === "softmax") return `Softmax twice: ${at}. The line flattens towards ln(1 + 2/e) = ${fixed(data.floor)}, the lowest that probabilities taken for logits can reach; the classes may be right all the same.`;
    if (data.wiring === "stranger") return `Wrong optimizer: it holds another model’s weights: ${at}. A line that does not move at all says that no step reaches this model.`;
    return `Slopes kept, never cleared: ${at}. Each step repeats all earlier ones, so the loss jumps: after ${last} steps it is ${fixed(loss[last])}, and its highest was ${fixed(highest)}.`;
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function rows({ data }) {
    return { rows: [0, 1, 2, 5, 10, 20, 50, 100, 150].map((k) => [String(k), fixed(run(data, "right").loss[k], 4), fixed(run(data, "chosen").loss[k], 4)]) };
  }
}
