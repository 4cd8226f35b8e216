// @ts-check
/** Side by side: the regions of a linear model and of a network with a hidden layer; below them, the loss of each, scrubbed. */
import { axes } from "/static/js/plot/axes.js";
import { curves } from "/static/js/plot/curves.js";
import { createFilm } from "/static/js/plot/film.js";
import { frame } from "/static/js/plot/frame.js";
import { clamp, fixed } from "/static/js/plot/num.js";
import { marks, regions } from "/static/js/plot/regions.js";
import { make, set, show } from "/static/js/plot/svg.js";

const HEAD = 30, TALL = 150, HALO = 7, LAST = 40;
const KEYS = /** @type {const} */ (["linear", "network"]), NAMES = { linear: "linear model", network: "network" };

/** @param {HTMLElement} root @param {import("/static/js/plot/frame.js").Host} figure */
export function render(root, figure) {
  let { data: kind, hidden, epoch } = figure.inputs, top = 0;
  const fig = frame(root, figure, {
    label: "The same points for a linear model and for a network with a hidden layer: their regions, and their losses",
    readout: [
      { key: "epoch", label: "after step" },
      { key: "linear", label: "linear model", swatch: "line ink dash", unit: "nats" },
      { key: "network", label: "network", swatch: "line loss", unit: "nats" },
    ],
    hint: "Scrub the steps.",
    table: { caption: "Both models, trained on the same points.", columns: ["step", "linear, nats", "right", "network, nats", "right"] },
    layout, draw, reading, rows,
  });
  const { svg } = fig;
  const side = (/** @type {string} */ label) => axes(svg, { x: { domain: [-6, 6], ticks: [-4, 0, 4], label: "x₁" }, y: { domain: [-6, 6], ticks: [-4, 0, 4], label } });
  const planes = { linear: side("x₂, linear model"), network: side("x₂, network") };
  const grounds = { linear: regions(planes.linear.inside), network: regions(planes.network.inside) };
  const clouds = { linear: marks(planes.linear.inside), network: marks(planes.network.inside) };
  for (const key of KEYS) grounds[key].front();
  const time = axes(svg, { x: { domain: [0, LAST], ticks: [0, 10, 20, 30, 40], label: "step" }, y: { domain: [0, 1.6], ticks: [0, 0.8, 1.6], label: "loss, nats" } });
  const losses = curves(svg, time, [{ key: "network", kind: "loss", name: "network", text: "loss" }, { key: "linear", kind: "ink dash", name: "linear model" }]);
  const cursor = make("line", { class: "cursor" }, svg), dots = { linear: make("circle", { class: "dot", r: 4 }, svg), network: make("circle", { class: "dot loss", r: 4 }, svg) };
  const film = createFilm({
    frames: LAST + 1, fps: 12, at: epoch, label: "The step that is shown", button: fig.button, svg, kind: "k", page: 10,
    onFrame: (to) => { epoch = to; fig.moved(); },
  });
  fig.choice("Data", [["rings", "rings"], ["clusters", "three clusters"]], () => kind, (to) => { kind = to; ask(); });
  fig.choice("Hidden scores", [1, 2, 4, 8, 16].map((n) => [String(n), String(n)]), () => String(hidden), (to) => { hidden = Number(to); ask(); });
  const ask = () => fig.ask({ data: kind, hidden, epoch });

  function layout() {
    const width = fig.width(), narrow = width < 520, gap = 58;
    const half = narrow ? Math.min(width - 34 - 10, 320) : Math.min(320, (width - 34 - gap - 10) / 2), second = narrow ? HEAD + half + 74 : HEAD;
    planes.linear.place({ left: 34, right: 34 + half, top: HEAD, base: HEAD + half });
    planes.network.place({ left: narrow ? 34 : 34 + half + gap, right: narrow ? 34 + half : 34 + 2 * half + gap, top: second, base: second + half });
    const from = second + half + 76;
    time.place({ left: 34, right: width - 12, top: from, base: from + TALL });
    film.place({ left: 34, right: width - 12, y: from + TALL });
    set(svg, { height: from + TALL + 46 });
  }

  /** The last epoch at or before this one whose picture is known, and how far it is to the next. @param {any} data */
  function place(data) {
    let k = 0;
    while (k + 1 < data.shown.length && data.shown[k + 1] <= epoch) k++;
    const next = data.shown[k + 1];
    return { k, part: next === undefined ? 0 : clamp((epoch - data.shown[k]) / (next - data.shown[k]), 0, 1) };
  }
  /** Numbers of this epoch, on the straight line between two known ones. @param {any} data @param {any} list */
  function now(data, list) {
    const { k, part } = place(data), mix = (/** @type {any} */ a, /** @type {any} */ b) => (Array.isArray(a) ? a.map((v, i) => mix(v, b[i])) : a + part * (b - a));
    return part > 0 ? mix(list[k], list[k + 1]) : list[k];
  }
  /** @param {any} data @param {"linear" | "network"} key @returns {number[][][]} */
  const margins = (data, key) => now(data, data[key].fields).map((/** @type {number[]} */ flat) => Array.from({ length: data.side }, (_, r) => flat.slice(r * data.side, (r + 1) * data.side)));

  /** @param {import("/static/js/plot/frame.js").State} state */
  function draw(state) {
    const { data, truth, mistake } = state, [mx, my] = data.middle, r = data.reach;
    const xs = /** @type {[number, number]} */ ([mx - r, mx + r]), ys = /** @type {[number, number]} */ ([my - r, my + r]);
    const most = Math.max(...KEYS.flatMap((key) => [data, ...(truth ? [truth] : [])].flatMap((d) => d[key].loss)).filter((v) => Number.isFinite(v) && v < 1e6), 0.1);
    const wanted = Math.ceil(most / 0.4) * 0.4;
    if (wanted !== top) { top = wanted; time.update({ y: { domain: [0, top], ticks: [0, top / 2, top], format: (v) => String(+v.toPrecision(3)) } }); }
    for (const key of KEYS) {
      const plane = planes[key];
      plane.update({ x: { domain: xs }, y: { domain: ys } });
      grounds[key].draw(plane, margins(data, key), xs, ys, data.points, { right: truth ? margins(truth, key) : [], wrong: mistake ? margins(mistake, key) : [] });
      clouds[key](data.points, data.labels, plane, now(data, data[key].costs), HALO);
      const value = now(data, data[key].loss), seen = Number.isFinite(value);
      show(dots[key], seen);
      if (seen) set(dots[key], { cx: time.x.at(epoch), cy: time.y.at(value) });
      fig.number(key, value, truth ? now(truth, truth[key].loss) : undefined);
      if (!truth) fig.also(key, `${fixed(data[key].accuracy[place(data).k], 2)} of them right`);
    }
    losses(state, (d, key) => ({ x: d.shown, y: d[key].loss }));
    set(cursor, { x1: time.x.at(epoch), x2: time.x.at(epoch), y1: time.box.top, y2: time.box.base });
    film.draw(`step ${epoch}: ${KEYS.map((key) => `${NAMES[key]} ${fixed(now(data, data[key].loss))}`).join(", ")}`);
    fig.number("epoch", String(epoch));
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function reading({ data, truth }) {
    const [a, b] = KEYS.map((key) => fixed(now(data, data[key].loss))), { k } = place(data), [ra, rb] = KEYS.map((key) => data[key].accuracy[k]);
    const bent = `${data.hidden} hidden score${data.hidden === 1 ? "" : "s"}`;
    if (truth) {
      const [c, d] = KEYS.map((key) => fixed(now(truth, truth[key].loss))), start = `By your code, after ${epoch} step${epoch === 1 ? "" : "s"} the linear model stands at ${a} nats, the network with ${bent} at ${b}`;
      return `${start}; ${a === c && b === d ? "here that is right, at other steps it is not" : `that should be ${c} and ${d}`}.`;
    }
    if (epoch === 0) return `Before the first step: the linear model gives every class the same, ${a} nats; the network, with ${bent}, starts from drawn weights, at ${b}.`;
    const what = data.data === "clusters" ? "Straight lines divide these clusters, so the network gains little that is true of new points." : ra < rb ? "The linear model has straight lines and no more of them; the network bends one for each hidden score." : "With so few hidden scores the network cannot go around a ring either.";
    return `After ${epoch} step${epoch === 1 ? "" : "s"} the linear model stands at ${a} nats, the network with ${bent} at ${b}. ${what}`;
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function rows({ data: { shown, linear, network } }) {
    return { rows: shown.map((/** @type {number} */ e, /** @type {number} */ k) => [String(e), fixed(linear.loss[k]), fixed(linear.accuracy[k], 2), fixed(network.loss[k]), fixed(network.accuracy[k], 2)]) };
  }
}
