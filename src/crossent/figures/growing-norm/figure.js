// @ts-check
/** Three readings of one run under one another, over a logarithmic axis of epochs: loss, length and direction of the weights. */
import { axes } from "/static/js/plot/axes.js";
import { curves } from "/static/js/plot/curves.js";
import { frame } from "/static/js/plot/frame.js";
import { grip } from "/static/js/plot/grip.js";
import { clamp, fixed } from "/static/js/plot/num.js";
import { make, set, show, write } from "/static/js/plot/svg.js";

const HEAD = 30, TALL = 96, GAP = 46, LAST = 1000;
const KEYS = /** @type {const} */ (["log_loss", "norm", "angle"]);
/** @type {Record<number, string>} */
const POWERS = { "-4": "1e-4", "-3": "1e-3", "-2": "0.01", "-1": "0.1", 0: "1", 1: "10", 2: "100", 3: "1000" };
/** @type {{domain: [number, number], ticks: number[], label: string, format?: (v: number) => string}[]} */
const SIDES = [
  { domain: [-4, 0], ticks: [-4, -3, -2, -1], label: "loss, in nats", format: (v) => POWERS[v] },
  { domain: [0, 4.5], ticks: [0, 1, 2, 3, 4], label: "norm of the weights, ‖w‖" },
  { domain: [0, 90], ticks: [0, 45, 90], label: "direction of the weights, in degrees", format: (v) => `${v}°` },
];
const NAMES = ["loss", "norm", "direction"];

/** @param {HTMLElement} root @param {import("/static/js/plot/frame.js").Host} figure */
export function render(root, figure) {
  let { data: kind, epoch } = figure.inputs;
  /** @type {{place: number[], epochs: number[]} | null} */
  let shown = null;
  const fig = frame(root, figure, {
    label: "Loss, norm and direction of the weights against the epochs",
    readout: [
      { key: "loss", label: "loss", swatch: "line loss", unit: "nats" },
      { key: "norm", label: "norm ‖w‖", swatch: "line q" },
      { key: "angle", label: "direction", swatch: "line q", unit: "degrees" },
    ],
    hint: "Drag the line through the epochs.",
    table: { caption: "The run, ten times as many epochs a row.", columns: ["epoch", "loss, nats", "norm", "added", "direction"] },
    layout, draw, reading, rows,
  });
  const { svg } = fig;
  const planes = SIDES.map((y, i) => axes(svg, { x: { domain: [0, 3], ticks: [0, 1, 2, 3], label: i < 2 ? "" : "epochs, each mark ten times the last", format: (v) => (i < 2 ? "" : POWERS[v]) }, y }));
  const goals = planes.map(() => make("line", { class: "half" }, svg));
  const drawn = planes.map((plane, i) => curves(svg, plane, [{ key: KEYS[i], kind: i ? "q" : "loss", name: NAMES[i] }]));
  const cursor = make("line", { class: "cursor" }, svg), dots = planes.map((_, i) => make("circle", { class: `dot ${i ? "q" : "loss"}`, r: 4 }, svg));
  const best = make("text", { "text-anchor": "end", class: "halo" }, svg);
  write(best, "the lowest loss there is");
  const handle = grip(svg, { label: "The epoch that is read", min: 1, max: LAST, kind: "k", step: 1, fine: 1, page: 12, drag: (at) => near(planes[2].x.back(at.x)), nudge: (by) => go(index() + clamp(by, -LAST, LAST)) });
  fig.choice("Data", [["separable", "separable"], ["overlapping", "overlapping"]], () => kind, (to) => { kind = to; fig.ask({ data: kind, epoch }); });

  /** Every epoch is in the answer: moving asks nothing. @param {number} to */
  function go(to) {
    if (!shown) return;
    epoch = shown.epochs[clamp(Math.round(to), 0, shown.epochs.length - 1)];
    fig.moved();
  }
  const index = () => {
    const at = shown ? shown.epochs.findIndex((e) => e >= epoch) : 0;
    return at < 0 ? 0 : at;
  };
  /** @param {number} place */
  function near(place) {
    if (!shown) return;
    const { place: all } = shown;
    go(all.reduce((b, v, i) => (Math.abs(v - place) < Math.abs(all[b] - place) ? i : b), 0));
  }

  function layout() {
    const width = fig.width(), left = 34, right = width - (width < 480 ? 12 : 16);
    planes.forEach((plane, i) => {
      const top = HEAD + i * (TALL + GAP);
      plane.place({ left, right, top, base: top + TALL });
    });
    set(svg, { height: planes[2].box.base + 46 });
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function draw(state) {
    const { data, truth } = state;
    shown = data;
    const i = index(), now = planes[0].x.at(data.place[i]), { box } = planes[2];
    planes.forEach((plane, k) => {
      const key = KEYS[k], v = data[key][i], goal = data.goal[key], { left, right, top, base } = plane.box;
      drawn[k](state, (d) => ({ x: d.place, y: d[key] }), () => "");
      show(goals[k], goal !== null);
      if (goal !== null) set(goals[k], { x1: left, x2: right, y1: plane.y.at(goal), y2: plane.y.at(goal) });
      const [low, high] = SIDES[k].domain, seen = v >= low && v <= high;
      show(dots[k], seen);
      if (seen) set(dots[k], { cx: now, cy: clamp(plane.y.at(v), top, base) });
    });
    const { y, box: first } = planes[0];
    show(best, data.goal.log_loss !== null);
    if (data.goal.log_loss !== null) set(best, { x: first.right - 4, y: y.at(data.goal.log_loss) + 16 });
    set(cursor, { x1: now, x2: now, y1: HEAD, y2: box.base });
    handle.place({ x: now, y: box.base, width: 10, height: 10, hitWidth: 34, hitHeight: 40 });
    handle.say(data.epochs[i], `epoch ${data.epochs[i]}: loss ${fixed(data.loss[i], 4)}, norm ${fixed(data.norm[i])}, direction ${fixed(data.angle[i], 1)} degrees`);
    fig.rename("loss", `loss, epoch ${data.epochs[i]}`);
    fig.number("loss", data.loss[i], truth ? truth.loss[i] : undefined, 4);
    fig.number("norm", data.norm[i], truth ? truth.norm[i] : undefined);
    fig.number("angle", data.angle[i], truth ? truth.angle[i] : undefined, 1);
  }

  /** The index of an epoch of the answer. @param {any} d @param {number} e */
  const at = (d, e) => d.epochs.indexOf(e);

  /** @param {import("/static/js/plot/frame.js").State} state */
  function reading({ data: d, truth }) {
    const none = Number.isNaN(d.loss[index()]) && Number.isNaN(d.norm[index()]);
    if (none) return `There is nothing to draw at epoch ${d.epochs[index()]}: train returned no history that reaches it.`;
    const i = index(), start = `After ${d.epochs[i]} epoch${d.epochs[i] === 1 ? "" : "s"} the loss is ${fixed(d.loss[i], 4)} nats and the norm ${fixed(d.norm[i])}. `;
    if (truth || d.tenfold.some(Number.isNaN)) return start;
    const turned = fixed(Math.abs(d.angle[at(d, LAST)] - d.angle[at(d, 100)]), 1);
    if (d.data === "overlapping") return `${start}The clusters overlap, so there is a lowest loss, at a norm of ${fixed(d.goal.norm)}: the last 900 epochs change the norm by ${fixed(d.tenfold[2])}, and turn the boundary by ${turned}°.`;
    return `${start}From epoch 10 to 100 the norm grew by ${fixed(d.tenfold[1], 2)}, from 100 to 1000 by ${fixed(d.tenfold[2], 2)} more, while the direction turned by ${turned}°: the loss falls for ever, and the weights only get longer.`;
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function rows({ data: d }) {
    return { rows: [1, 10, 100, LAST].map((e, k) => [String(e), fixed(d.loss[at(d, e)], 5), fixed(d.norm[at(d, e)]), k ? fixed(d.tenfold[k - 1]) : "", `${fixed(d.angle[at(d, e)], 1)}°`]) };
  }
}
