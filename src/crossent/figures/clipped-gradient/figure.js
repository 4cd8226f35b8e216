// @ts-check
/** Above, three ways to write one loss against its logit; below, their slopes. Both axes of the upper plot stretch far out. */
import { axes } from "/static/js/plot/axes.js";
import { curves } from "/static/js/plot/curves.js";
import { frame } from "/static/js/plot/frame.js";
import { grip } from "/static/js/plot/grip.js";
import { clamp, fixed, same } from "/static/js/plot/num.js";
import { make, set, show, write } from "/static/js/plot/svg.js";

const HEAD = 30, TALL = 190, GAP = 44, LOW = 120, FAR = 3.05;
const KINDS = /** @type {const} */ (["naive", "clipped", "yours"]);
/** @type {Record<number, {domain: [number, number], ticks: number[]}>} */
const SLOPES = { 1: { domain: [-1.1, 0.3], ticks: [-1, -0.5, 0] }, 0: { domain: [-0.3, 1.1], ticks: [0, 0.5, 1] } };
const SOME = [-1000, -100, -50, -20, -10, 0, 10, 20, 50, 1000];

/** A logit as it is said: no digits that it does not have. @param {number} z */
const logit = (z) => fixed(z, Number.isInteger(z) ? 0 : 1);

/** @param {HTMLElement} root @param {import("/static/js/plot/frame.js").Host} figure */
export function render(root, figure) {
  let { z, label } = figure.inputs;
  /** @type {any} */
  let shown = null;
  const fig = frame(root, figure, {
    label: "Three forms of the binary cross-entropy against the logit, and their gradients",
    readout: [
      { key: "yours", label: "your loss", swatch: "line loss", unit: "nats" },
      { key: "clipped", label: "clipped at 1e-7", swatch: "line ink dash", unit: "nats" },
      { key: "naive", label: "naive", swatch: "line ink dot", unit: "nats" },
    ],
    hint: "Drag the line along the logit.",
    table: { caption: "Loss in nats and gradient of the three forms.", columns: ["z", ["yours", "m-loss"], "gradient", "clipped", "gradient", "naive", "gradient"] },
    layout, draw, reading, rows,
  });
  const { svg } = fig;
  const side = (/** @type {string} */ name) => ({ domain: /** @type {[number, number]} */ ([-FAR, FAR]), ticks: /** @type {number[]} */ ([]), label: name });
  const above = axes(svg, { x: side(""), y: { domain: [0, FAR], ticks: [], label: [["loss", "loss"], [", in nats"]] } });
  const below = axes(svg, { x: side("z, the logit"), y: { ...SLOPES[label], label: "gradient: the slope of the loss in z" } });
  const planes = [above, below];
  const ends = [0, 1].map(() => ({ line: make("path", { class: "half" }, svg), cross: make("path", { class: "arrow" }, svg) }));
  const kinds = (/** @type {string} */ name) => [
    { key: "clipped", kind: "ink dash", name: "clipped" }, { key: "yours", kind: "loss", name, text: "loss" }, { key: "naive", kind: "ink dot", name: "naive" },
  ];
  const upper = curves(svg, above, kinds("loss")), lower = curves(svg, below, kinds("gradient"));
  const cursors = planes.map(() => make("line", { class: "cursor" }, svg));
  const names = ends.map(() => make("text", { class: "halo ink" }, svg)), caps = planes.map(() => make("text", { class: "halo ink strong", "text-anchor": "middle" }, svg));
  const dots = KINDS.map((kind) => planes.map(() => make("circle", { class: `dot ${kind === "yours" ? "loss" : ""}`, r: 4 }, svg)));
  const handle = grip(svg, {
    label: "z, the logit", min: -1000, max: 1000, kind: "k", step: 1, fine: 1, page: 10,
    drag: (at) => near(above.x.back(at.x)), nudge: (by) => go(index() + clamp(by, -1e4, 1e4)),
  });
  fig.choice("Label", [["1", "y = 1"], ["0", "y = 0"]], () => String(label), (to) => { label = Number(to); fig.ask({ z, label }); });

  /** Every stop is in the answer: moving asks nothing. @param {number} to */
  function go(to) {
    if (!shown) return;
    z = shown.stops[clamp(Math.round(to), 0, shown.stops.length - 1)];
    fig.moved();
  }
  /** The stop nearest to a place on a list. @param {number[]} list @param {number} at */
  const closest = (list, at) => list.reduce((b, v, i) => (Math.abs(v - at) < Math.abs(list[b] - at) ? i : b), 0);
  const index = () => (shown ? closest(shown.stops, z) : 0);
  /** @param {number} at */
  const near = (at) => { if (shown) go(closest(shown.places, at)); };

  function layout() {
    const right = fig.width() - 14, base = HEAD + TALL;
    above.place({ left: 42, right, top: HEAD, base });
    below.place({ left: 42, right, top: base + GAP, base: base + GAP + LOW });
    set(svg, { height: base + GAP + LOW + 46 });
  }

  /** Ticks stand where the answer says. @param {any} data */
  function scale(data) {
    const names = new Map([...data.ticks, ...data.levels].map((/** @type {any} */ t) => [t.place, String(t.value).replace("-", "\u2212")]));
    const at = (/** @type {any[]} */ marks) => marks.map((t) => t.place), format = (/** @type {number} */ v) => names.get(v) || "";
    above.update({ x: { ticks: at(data.ticks), format: () => "" }, y: { ticks: at(data.levels), format } });
    below.update({ x: { ticks: at(data.ticks), format }, y: SLOPES[data.label] });
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function draw(state) {
    const { data, truth } = state, own = state.borrowed || state.missing.length > 0;
    if (!shown || shown.label !== data.label) scale(data);
    shown = data;
    const k = index(), px = above.x.at(data.places[k]), base = below.box.base;
    // the naive curve goes on to the very logit where it ends
    const upto = (/** @type {any} */ d, /** @type {string} */ key, /** @type {number[]} */ ys, /** @type {string} */ end) => {
      if (key !== "naive") return { x: d.places, y: ys };
      const inner = d.places.map((/** @type {number} */ _, /** @type {number} */ i) => i).filter((/** @type {number} */ i) => d.stops[i] > d.ends[0].z && d.stops[i] < d.ends[1].z);
      const pick = (/** @type {number[]} */ list, /** @type {string} */ which) => [d.ends[0][which], ...inner.map((/** @type {number} */ i) => list[i]), d.ends[1][which]];
      return { x: pick(d.places, "place"), y: pick(ys, end) };
    };
    upper(state, (d, key) => upto(d, key, d.heights[key], "height"), (c) => (c.key !== "yours" ? "" : own ? "the stable loss" : "your loss"));
    lower(state, (d, key) => upto(d, key, d.slopes[key], "slope"), (c) => (c.key !== "yours" ? "" : own ? "stable gradient" : "your gradient"));
    data.ends.forEach((/** @type {any} */ end, /** @type {number} */ i) => {
      const x = above.x.at(end.place), y = above.y.at(end.height), high = end.height > 0.5, { line, cross } = ends[i], name = names[i];
      const crossed = (/** @type {number} */ cy) => `M${x - 5} ${cy - 5}l10 10m0 -10l-10 10`;
      set(line, { d: `M${x} ${y}V${above.box.base}M${x} ${below.box.top}V${base}` });
      set(cross, { d: crossed(y) + crossed(below.y.at(end.slope)) });
      set(name, high ? { x: x + (i ? -11 : 11), y: y + 4, "text-anchor": i ? "end" : "start" } : { x: clamp(x, above.box.left + 80, above.box.right - 80), y: y - 12, "text-anchor": "middle" });
      write(name, `naive: ${fixed(end.beyond)} ${i ? "above" : "below"} ${fixed(end.z, 1)}`);
    });
    const lost = data.label ? -1 : 1, far = above.x.at(data.label ? data.ends[0].place : data.ticks[data.ticks.length - 1].place) - lost * 64, still = data.slopes.clipped[data.label ? 0 : data.stops.length - 1];
    [above.y.at(data.capped), below.y.at(still)].forEach((y, i) => {
      set(caps[i], { x: far, y: y - 7 });
      write(caps[i], "clipped");
    });
    planes.forEach(({ box }, i) => set(cursors[i], { x1: px, x2: px, y1: box.top, y2: box.base }));
    KINDS.forEach((kind, i) => {
      [data.heights[kind][k], data.slopes[kind][k]].forEach((v, j) => {
        const { y, box } = planes[j], seen = Number.isFinite(v) && y.at(v) > box.top - 8 && y.at(v) < box.base + 8;
        show(dots[i][j], seen);
        if (seen) set(dots[i][j], { cx: px, cy: y.at(v) });
      });
      fig.number(kind, data.losses[kind][k], truth ? truth.losses[kind][k] : undefined);
      if (!truth || same(data.losses[kind][k], truth.losses[kind][k])) fig.also(kind, `gradient ${fixed(data.slopes[kind][k])}`);
    });
    fig.rename("yours", own ? "stable loss" : "your loss");
    handle.place({ x: px, y: base, width: 10, height: 10, hitWidth: 34, hitHeight: 40 });
    handle.say(data.stops[k], `z ${logit(data.stops[k])}: ${KINDS.map((kind) => `${kind} ${fixed(data.losses[kind][k])}, gradient ${fixed(data.slopes[kind][k])}`).join("; ")}`);
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function reading({ data, truth, borrowed, missing }) {
    const k = index(), at = (/** @type {any} */ d, /** @type {string} */ kind) => [d.losses[kind][k], d.slopes[kind][k]];
    const [loss, slope] = at(data, "yours"), [clipped, dead] = at(data, "clipped"), [naive] = at(data, "naive");
    const start = `At z = ${logit(data.stops[k])} with the label ${data.label}, ${borrowed || missing.length ? "the stable" : "your"} loss is ${fixed(loss)} nats and its gradient ${fixed(slope)}. `;
    if (truth && !same(at(data, "yours"), at(truth, "yours"))) return `${start}It should be ${fixed(truth.losses.yours[k])} nats, with a gradient of ${fixed(truth.slopes.yours[k])}.`;
    const finite = Number.isFinite(naive);
    if (Math.abs(loss - clipped) > 0.001)
      return `${start}The clipped loss says ${fixed(clipped)} ${Math.abs(dead) < 0.001 ? `and looks fine, but its gradient is ${fixed(dead)}: the worst mistake teaches nothing` : `, with a gradient of ${fixed(dead)}`}. The naive one ${finite ? "is still right" : `is ${fixed(naive)}`}.`.replace(" ,", ",");
    return `${start}The clipped loss agrees to three digits${finite ? ", and so does the naive one: here nothing tells them apart" : `; the naive one is ${fixed(naive)}${Number.isNaN(naive) ? ", from 0 times the logarithm of 0" : ""}`}.`;
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function rows({ data }) {
    const row = (/** @type {number} */ i) => [logit(data.stops[i]), ...[...KINDS].reverse().flatMap((kind) => [fixed(data.losses[kind][i]), fixed(data.slopes[kind][i])])];
    return { rows: SOME.map((v) => row(closest(data.stops, v))), foot: row(index()) };
  }
}
