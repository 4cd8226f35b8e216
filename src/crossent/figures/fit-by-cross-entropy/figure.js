// @ts-check
/** Left: cross-entropy on samples over the mean and the standard deviation of a model, with a point to move. Right: the model on the samples. */
import { axes } from "/static/js/plot/axes.js";
import { curves } from "/static/js/plot/curves.js";
import { field } from "/static/js/plot/field.js";
import { frame } from "/static/js/plot/frame.js";
import { fixed, same } from "/static/js/plot/num.js";
import { spot } from "/static/js/plot/spot.js";
import { make, set, show, write } from "/static/js/plot/svg.js";

const HEAD = 30, MEANS = /** @type {[number, number]} */ ([-2, 4]), STDS = /** @type {[number, number]} */ ([0.4, 3.2]);

/** @param {HTMLElement} root @param {import("/static/js/plot/frame.js").Host} figure */
export function render(root, figure) {
  let { mean, std } = figure.inputs, tried = false;
  const fig = frame(root, figure, {
    label: "Cross-entropy on samples over the mean and the standard deviation of a Gaussian model",
    readout: [
      { key: "loss", label: "cross-entropy", swatch: "line loss", unit: "nats" },
      { key: "run", label: "gradient descent", swatch: "line q", unit: "nats" },
      { key: "fit", label: "fit_gaussian", swatch: "ring", unit: "nats" },
    ],
    hint: "Drag the point to the lowest ground.",
    table: { caption: "The models on these samples. Descent in the mean and in ln std, at a rate of 0.2, no step longer than 0.5.", columns: ["model", "mean", "std", ["cross-entropy", "m-loss"]] },
    layout, draw, reading, rows,
  });
  const { svg } = fig;
  const plane = axes(svg, {
    x: { domain: MEANS, ticks: [-2, -1, 0, 1, 2, 3, 4], label: [["mean of "], ["q", "q"]] },
    y: { domain: STDS, ticks: [0.4, 1, 2, 3], label: [["standard deviation of "], ["q", "q"]] },
  });
  const side = axes(svg, { x: { domain: [-3, 5], ticks: [-2, 0, 2, 4], label: [["x, with the samples from "], ["p", "p"]] }, y: { domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], label: [["density "], ["q", "q"]] } });
  const ground = field(plane.inside, { kind: "loss", full: 0.32, smooth: true });
  const path = make("path", { class: "curve q thin" }, plane.inside), beads = make("path", { class: "beads" }, plane.inside);
  const ticks = make("path", { class: "curve p thin" }, side.inside);
  const fitted = make("path", { class: "curve ink dash" }, side.inside), bell = curves(svg, side, [{ key: "density", kind: "q", name: "your q", text: "q" }]);
  const rings = { own: make("circle", { class: "yours", r: 6 }, svg), truth: make("circle", { class: "truth", r: 8 }, svg), mistake: make("circle", { class: "mistake", r: 8 }, svg) };
  const name = make("text", { class: "ink halo strong" }, svg), goal = make("text", { class: "halo", "text-anchor": "end" }, svg);
  const point = spot(svg, plane, {
    x: { label: "Mean of q", min: MEANS[0], max: MEANS[1] }, y: { label: "Standard deviation of q", min: STDS[0], max: STDS[1] },
    get: () => [mean, std], change: (a, b) => { mean = a; std = b; fig.ask({ mean, std }); },
  });
  const again = fig.button("Let gradient descent try", () => {
    tried = !tried;
    again.textContent = tried ? "Hide gradient descent" : "Let gradient descent try";
    fig.moved();
  });

  function layout() {
    const width = fig.width(), narrow = width < 520, left = 34;
    const wide = narrow ? width - left - 10 : Math.round((width - left) * 0.58) - 30, base = HEAD + Math.min(290, wide);
    plane.place({ left, right: left + wide, top: HEAD, base });
    ground.place(plane, MEANS, STDS);
    const x0 = narrow ? left : left + wide + 50, top = narrow ? base + 84 : HEAD;
    side.place({ left: x0, right: width - 10, top, base: narrow ? top + 150 : base });
    set(svg, { height: (narrow ? top + 150 : base) + 46 });
  }

  /** @param {any} xs @param {any} ys */
  const along = (xs, ys) => xs.map((/** @type {number} */ v, /** @type {number} */ i) => `${i ? "L" : "M"}${side.x.at(v).toFixed(1)} ${side.y.at(ys[i]).toFixed(1)}`).join("");

  /** @param {import("/static/js/plot/frame.js").State} state */
  function draw(state) {
    const { data, truth, mistake } = state, { x, y, box } = plane, wavy = !!truth && !same(data.surface, truth.surface);
    ground.draw(data.surface, data.levels);
    ground.lines(wavy && mistake ? [] : data.levels, "contour loss");
    ground.lines(wavy ? data.levels.slice(0, 6) : [], "curve right thin", wavy ? truth.surface : []);
    ground.lines(wavy && mistake ? data.levels.slice(0, 6) : [], "curve wrong thin", wavy && mistake ? mistake.surface : []);
    ground.lines(Number.isFinite(data.goal) ? [data.goal] : [], "curve ink dot");
    ground.names(data.levels.slice(3, 9), (v) => String(v), { x: box.left + 0.25 * (box.right - box.left), y: box.top }, "halo loss");
    let d = "", dots = "", from = [Infinity, Infinity];
    data.path.forEach((/** @type {number[]} */ p) => {
      if (!tried || !p.every(Number.isFinite)) return;
      const at = [x.at(p[0]), y.at(p[1])];
      d += `${d ? "L" : "M"}${at[0].toFixed(1)} ${at[1].toFixed(1)}`;
      if (Math.hypot(at[0] - from[0], at[1] - from[1]) < 7) return;
      dots += `M${at[0].toFixed(1)} ${at[1].toFixed(1)}h0`;
      from = at;
    });
    set(path, { d });
    set(beads, { d: dots });
    const off = !!truth && !same(data.fit, truth.fit);
    for (const [who, other] of /** @type {const} */ ([["own", tried || off ? data : null], ["truth", off ? truth : null], ["mistake", off ? mistake : null]])) {
      const at = other && other.fit, seen = !!at && at.every(Number.isFinite) && at[1] > 0;
      show(rings[who], seen);
      if (seen) set(rings[who], { cx: x.at(at[0]), cy: y.at(at[1]) });
      if (who !== "own") continue;
      show(name, seen);
      if (seen) set(name, { x: x.at(at[0]) + 12, y: y.at(at[1]) + 4 });
    }
    write(name, off ? "your fit" : "fit_gaussian");
    set(goal, { x: box.right - 6, y: box.top + 16 });
    write(goal, `dotted: ${fixed(data.goal)} nats`);
    set(ticks, { d: data.samples.map((/** @type {number} */ v) => `M${side.x.at(v).toFixed(1)} ${side.box.base}v-12`).join("") });
    bell(state, (e) => ({ x: e.across, y: e.density }));
    set(fitted, { d: tried && data.fit_density.every(Number.isFinite) ? along(data.across, data.fit_density) : "" });
    point.draw(`mean ${fixed(mean, 2)}, standard deviation ${fixed(std, 2)}: cross-entropy ${fixed(data.loss)} nats`);
    fig.number("loss", data.loss, truth ? truth.loss : undefined);
    fig.number("run", data.losses[data.steps], truth ? truth.losses[data.steps] : undefined);
    if (!truth || same(data.losses, truth.losses)) fig.also("run", `after ${data.steps} steps`);
    fig.number("fit", data.fit_loss, truth ? truth.fit_loss : undefined);
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function reading({ data: d, truth }) {
    const start = `With mean ${fixed(d.mean, 2)} and standard deviation ${fixed(d.std, 2)} the samples cost ${fixed(d.loss)} nats each`;
    if (truth && !same(d.fit, truth.fit)) return `${start}. Your fit says mean ${fixed(d.fit[0])} and standard deviation ${fixed(d.fit[1])}; it should be ${fixed(truth.fit[0])} and ${fixed(truth.fit[1])}.`;
    if (truth && !same(d.loss, truth.loss)) return `${start}. It should be ${fixed(truth.loss)}.`;
    if (!tried || !Number.isFinite(d.losses[d.steps])) return `${start}. ${d.loss <= d.goal ? "That is within 0.03 of the least: gradient descent can hardly do better." : "How low can you get? Within the dotted ring it is at most 0.03 more than the least."}`;
    const gap = d.loss - d.fit_loss;
    return `${start}, ${gap < 5e-4 ? "as little as can be" : `${fixed(gap)} more than the least`}. Gradient descent gets to ${fixed(d.losses[d.steps], 4)} in ${d.steps} steps, \`fit_gaussian\` is at ${fixed(d.fit_loss, 4)} at once: mean ${fixed(d.fit[0], 2)}, standard deviation ${fixed(d.fit[1], 2)}.`;
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function rows({ data: d }) {
    const row = (/** @type {string} */ who, /** @type {number[]} */ m, /** @type {number} */ loss) => [who, fixed(m[0]), fixed(m[1]), fixed(loss, 4)];
    return { rows: [row("by hand", [d.mean, d.std], d.loss), ...[1, 5, 20, 60].map((k) => row(`descent, step ${k}`, d.path[k], d.losses[k]))], foot: row("fit_gaussian", d.fit, d.fit_loss) };
  }
}
