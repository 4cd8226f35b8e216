// @ts-check
/** Left: KL of one direction over the mean and the standard deviation of a single Gaussian. Right: that Gaussian beside a truth of two hills. */
import { axes } from "/static/js/plot/axes.js";
import { curves } from "/static/js/plot/curves.js";
import { field } from "/static/js/plot/field.js";
import { frame } from "/static/js/plot/frame.js";
import { clamp, fixed, same } from "/static/js/plot/num.js";
import { spot } from "/static/js/plot/spot.js";
import { make, set, show, write } from "/static/js/plot/svg.js";

const HEAD = 30, MEANS = /** @type {[number, number]} */ ([-4, 4]), STDS = /** @type {[number, number]} */ ([0.4, 3.2]);
const PLACES = /** @type {const} */ (["forward", "left", "right"]), NAMES = { forward: "covers both", left: "seeks the left", right: "seeks the right" };

/** @param {HTMLElement} root @param {import("/static/js/plot/frame.js").Host} figure */
export function render(root, figure) {
  let { mean, std, ground: which } = figure.inputs;
  /** @type {any} */
  let last = null;
  const fig = frame(root, figure, {
    label: "KL divergence in both directions between two hills and one Gaussian",
    readout: [
      { key: "forward", label: "KL(p‖q), forward", unit: "nats" },
      { key: "reverse", label: "KL(q‖p), reverse", unit: "nats" },
    ],
    hint: "Drag the point.",
    table: { caption: "Both directions, in nats.", columns: ["q", "mean", "std", "KL(p‖q)", "KL(q‖p)"] },
    layout, draw, reading, rows,
  });
  const { svg } = fig;
  const plane = axes(svg, {
    x: { domain: MEANS, ticks: [-4, -2, 0, 2, 4], label: [["mean of "], ["q", "q"]] },
    y: { domain: STDS, ticks: [0.4, 1, 2, 3], label: [["standard deviation of "], ["q", "q"], ["; the ground is KL"]] },
  });
  const side = axes(svg, { x: { domain: [-6, 6], ticks: [-6, -3, 0, 3, 6], label: "x" }, y: { domain: [0, 0.8], ticks: [0, 0.2, 0.4, 0.6, 0.8], label: "density" } });
  const map = field(plane.inside, { kind: "loss", full: 0.32, smooth: true });
  const hills = curves(svg, side, [{ key: "density", kind: "q", name: "q", text: "q" }, { key: "truth", kind: "p", name: "p", text: "p" }]);
  const marks = PLACES.map(() => ({ ring: make("path", { class: "landing" }, svg), name: make("text", { class: "ink halo" }, svg) }));
  const point = spot(svg, plane, {
    x: { label: "Mean of q", min: MEANS[0], max: MEANS[1] }, y: { label: "Standard deviation of q", min: STDS[0], max: STDS[1] },
    get: () => [mean, std], change: (a, b) => { mean = a; std = b; ask(); },
  });
  fig.choice("Ground", [["forward", "KL(p‖q)"], ["reverse", "KL(q‖p)"]], () => which, (to) => { which = to; ask(); });
  for (const place of PLACES) fig.button(NAMES[place], () => {
    if (!last) return;
    mean = clamp(Math.round(last.least[place].mean * 100) / 100, ...MEANS);
    std = clamp(Math.round(last.least[place].std * 100) / 100, ...STDS);
    ask();
  });

  const ask = () => fig.ask({ mean, std, ground: which });

  function layout() {
    const width = fig.width(), narrow = width < 520, left = 34;
    const wide = narrow ? width - left - 10 : Math.round((width - left) * 0.58) - 30, base = HEAD + Math.min(290, wide);
    plane.place({ left, right: left + wide, top: HEAD, base });
    map.place(plane, MEANS, STDS);
    const x0 = narrow ? left : left + wide + 50, top = narrow ? base + 84 : HEAD;
    side.place({ left: x0, right: width - 10, top, base: narrow ? top + 150 : base });
    set(svg, { height: (narrow ? top + 150 : base) + 46 });
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function draw(state) {
    const { data, truth, mistake } = state, { x, y, box } = plane, wavy = !!truth && !same(data.surface, truth.surface);
    last = data;
    map.draw(data.surface, data.levels);
    map.lines(wavy && mistake ? [] : data.levels, "contour loss");
    map.lines(wavy ? data.levels.slice(0, 6) : [], "curve right thin", wavy ? truth.surface : []);
    map.lines(wavy && mistake ? data.levels.slice(0, 6) : [], "curve wrong thin", wavy && mistake ? mistake.surface : []);
    map.names(data.levels.slice(2, 9), (v) => String(v), { x: box.left + (data.ground === "forward" ? 0.5 : 0.75) * (box.right - box.left), y: data.ground === "forward" ? box.base : box.top }, "halo loss");
    marks.forEach(({ ring, name }, i) => {
      const place = data.least[PLACES[i]], px = x.at(place.mean), py = y.at(place.std), right = i === 2;
      set(ring, { d: i ? `M${px - 5} ${py + 4}h10l-5 -9z` : `M${px - 5} ${py - 5}h10v10h-10z` });
      set(name, { x: clamp(px + (i === 1 ? -4 : 10), box.left + 6, box.right - (right ? 4 : 0)), y: py + (i ? -12 : 4), "text-anchor": right ? "middle" : "start" });
      write(name, `least KL(${i ? "q‖p" : "p‖q"})`);
      show(name, i !== 2);
    });
    hills(state, (d, key) => ({ x: d.across, y: key === "truth" ? d.truth : d.here.density }));
    const { here } = data;
    point.draw(`mean ${fixed(mean, 2)}, standard deviation ${fixed(std, 2)}: forward ${fixed(here.forward)}, reverse ${fixed(here.reverse)} nats`);
    for (const key of /** @type {const} */ (["forward", "reverse"])) {
      fig.number(key, here[key], truth ? truth.here[key] : undefined);
      const least = key === "forward" ? data.least.forward.forward : data.least.left.reverse;
      if (!truth || same(here[key], truth.here[key])) fig.also(key, `least: ${fixed(least)}`);
    }
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function reading({ data: d, truth }) {
    const { here, least } = d, start = `With mean ${fixed(here.mean, 2)} and standard deviation ${fixed(here.std, 2)}, KL(p‖q) is ${fixed(here.forward)} nats and KL(q‖p) is ${fixed(here.reverse)}`;
    if (truth && !same([here.forward, here.reverse], [truth.here.forward, truth.here.reverse])) return `${start}. It should be ${fixed(truth.here.forward)} and ${fixed(truth.here.reverse)}.`;
    const near = (/** @type {any} */ place) => Math.hypot(here.mean - place.mean, here.std - place.std) < 0.15;
    if (near(least.forward)) return `${start}. Forward this is the least there is: q covers both hills, and puts much of its weight into the empty middle.`;
    if (near(least.left) || near(least.right)) return `${start}. Reverse, ${near(least.left) ? "this is the least there is" : "no small move makes it less"}: q sits on one hill, and what it knows nothing of costs it nothing. Forward, the other hill is nearly impossible, and that is dear.`;
    return `${start}. Forward is averaged over what p brings, reverse over what q brings.`;
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function rows({ data: d }) {
    const row = (/** @type {string} */ name, /** @type {any} */ at) => [name, fixed(at.mean, 2), fixed(at.std, 2), fixed(at.forward), fixed(at.reverse)];
    return { rows: PLACES.map((place) => row(NAMES[place], d.least[place])), foot: row("here", d.here) };
  }
}
