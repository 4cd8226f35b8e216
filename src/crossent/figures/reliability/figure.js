// @ts-check
/** Left, how often the classifier is right at each confidence; right, its loss over the temperature, whose axis is the slider. */
import { axes } from "/static/js/plot/axes.js";
import { curves } from "/static/js/plot/curves.js";
import { frame } from "/static/js/plot/frame.js";
import { grip } from "/static/js/plot/grip.js";
import { clamp, fixed, least, same } from "/static/js/plot/num.js";
import { hatch, make, set, show, write } from "/static/js/plot/svg.js";

const HEAD = 30, TALL = 240, BINS = 10, LAST = 26, FITTED = -1;
const PARTS = Array.from({ length: BINS }, (_, k) => k);

/** @param {HTMLElement} root @param {import("/static/js/plot/frame.js").Host} figure */
export function render(root, figure) {
  let at = figure.inputs.frame;                                  // a frame, or FITTED
  /** @type {any} */
  let shown = null;
  const fig = frame(root, figure, {
    label: "Accuracy against confidence, and the loss against the temperature",
    readout: [
      { key: "t", label: "temperature T" },
      { key: "loss", label: "loss", swatch: "line loss", unit: "nats" },
      { key: "ece", label: "calibration error, ECE", swatch: "hatch" },
      { key: "accuracy", label: "accuracy" },
    ],
    hint: "Drag T along its axis.",
    table: { caption: "The examples by confidence, at this temperature.", columns: ["confidence", "examples", ["mean confidence", "m-q"], ["accuracy", "m-p"]] },
    layout, draw, reading, rows,
    // the lowest point is flat: two right fits share three digits, no more
    alike: (yours, truth) => same(yours.losses, truth.losses) && close(yours.fit.temperature, truth.fit.temperature),
  });
  root.querySelector(".readout")?.classList.add("many");
  const { svg } = fig, quarters = [0, 0.25, 0.5, 0.75, 1];
  const left = axes(svg, {
    x: { domain: [0, 1], ticks: quarters, label: [["confidence", "q"], [": the largest q"]] },
    y: { domain: [0, 1], ticks: quarters, label: [["accuracy", "p"], [", in each tenth of confidence"]] },
  });
  const right = axes(svg, { x: { domain: [-1, 2.25], ticks: [], label: "temperature T, equal ratios apart" }, y: { domain: [0.8, 2.4], ticks: [1, 1.5, 2], label: [["loss", "loss"], [", in nats"]] } });
  const fill = hatch(svg), bars = PARTS.map(() => ({ box: make("rect", { class: "box p" }, svg), gap: make("rect", { fill }, svg), mean: make("line", { class: "top" }, svg) }));
  const diagonal = make("line", { class: "half" }, svg), words = make("text", { class: "halo" }, svg), one = make("line", { class: "half" }, svg);
  const plot = curves(svg, right, [{ key: "losses", kind: "loss", name: "loss", text: "loss" }]);
  const cursor = make("line", { class: "cursor" }, svg), dot = make("circle", { class: "dot loss", r: 4.5 }, svg);
  const fit = make("path", { class: "arrow" }, svg), fitName = make("text", { class: "halo ink", "text-anchor": "middle" }, svg), plainName = make("text", { class: "halo", "text-anchor": "middle" }, svg);
  const marks = { truth: make("path", { class: "truth" }, svg), mistake: make("path", { class: "mistake" }, svg) };
  const handle = grip(svg, {
    label: "Temperature T", min: 0, max: 5, kind: "k", step: 1, fine: 1, page: 4,
    drag: (point) => go((right.x.back(point.x) + 1) * 8), nudge: (by) => go(place() + (Math.abs(by) === 1 && place() % 1 ? by / 2 : clamp(by, -99, 99))),
  });
  fig.button("T = 1", () => { at = figure.inputs.frame; fig.moved(); });
  fig.button("Your fit", () => { at = FITTED; fig.moved(); });

  /** @param {number} a @param {number} b */
  function close(a, b) { return Object.is(a, b) || Math.abs(a - b) <= 0.001; }
  /** @param {number} to */
  function go(to) {
    at = clamp(Math.round(to), 0, LAST);
    fig.moved();
  }
  const fitted = () => at === FITTED && shown && shown.fit.diagram;
  /** Where T stands, in frames; the fit lies between two of them. */
  const place = () => (fitted() ? (shown.fit.octave + 1) * 8 : at === FITTED ? figure.inputs.frame : at);
  /** What is shown at T, of one answer. @param {any} d */
  function now(d) {
    if (fitted() && d.fit.diagram) return { t: d.fit.temperature, octave: d.fit.octave, loss: d.fit.loss, diagram: d.fit.diagram };
    const k = Math.round(place());
    return { t: d.temperatures[k], octave: d.octaves[k], loss: d.losses[k], diagram: d.diagrams[k] };
  }

  function layout() {
    const width = fig.width(), narrow = width < 520, gap = 62, half = narrow ? width - 34 - 12 : (width - 34 - gap - 12) / 2;
    const base = HEAD + TALL, top = narrow ? base + 88 : HEAD;
    left.place({ left: 34, right: 34 + half, top: HEAD, base });
    right.place({ left: narrow ? 34 : 34 + half + gap, right: narrow ? 34 + half : width - 12, top, base: top + TALL });
    set(svg, { height: top + TALL + 46 });
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function draw(state) {
    const { data, truth, mistake } = state, { x, y, box } = left;
    if (!shown) {
      const name = new Map(data.ticks.map((/** @type {any} */ t) => [t.octave, String(t.value)]));
      right.update({ x: { ticks: [...name.keys()], format: (v) => name.get(v) || "" } });
    }
    shown = data;
    const { t, octave, loss, diagram } = now(data), r = right.box;
    bars.forEach(({ gap, box: b, mean }, k) => {
      const some = diagram.count[k] > 0, from = x.at(k / BINS), wide = x.at((k + 1) / BINS) - from, high = y.at(diagram.accuracy[k]), sure = y.at(diagram.confidence[k]);
      for (const node of [gap, b, mean]) show(node, some);
      if (!some) return;
      set(b, { x: from + 1, y: high, width: wide - 2, height: box.base - high });
      set(gap, { x: from + 1, y: Math.min(high, sure), width: wide - 2, height: Math.abs(high - sure) });
      set(mean, { x1: from + 1, x2: from + wide - 1, y1: sure, y2: sure });
    });
    set(diagonal, { x1: box.left, x2: box.right, y1: box.base, y2: box.top });
    set(words, { x: box.left + 8, y: box.top + 14 });
    write(words, [["thick: confidence", "q"], ["; hatched: the gap"]]);

    plot(state, (d, key) => ({ x: d.octaves, y: d[key] }), () => "");
    const px = clamp(right.x.at(octave), r.left, r.right), low = right.x.at(0);
    set(cursor, { x1: px, x2: px, y1: r.top, y2: r.base });
    set(one, { x1: low, x2: low, y1: r.top, y2: r.base });
    const seen = Number.isFinite(loss) && right.y.at(loss) > r.top - 8 && right.y.at(loss) < r.base + 8;
    show(dot, seen);
    if (seen) set(dot, { cx: px, cy: right.y.at(loss) });
    const has = Number.isFinite(data.fit.octave), fx = has ? clamp(right.x.at(data.fit.octave), r.left, r.right) : 0, inside = has && data.fit.octave >= -1 && data.fit.octave <= 2.25;
    const floor = clamp(right.y.at(has && Number.isFinite(data.fit.loss) ? data.fit.loss : 0.8), r.top, r.base - 1);
    set(fit, { d: inside ? `M${fx} ${floor - 8}v-26m-4 20l4 6l4 -6` : "" });
    show(fitName, has);
    set(fitName, { x: clamp(fx, r.left + (inside ? 44 : 76), r.right - (inside ? 44 : 76)), y: clamp(floor - 42, r.top + 30, r.base) });
    write(fitName, `${state.borrowed || state.missing.length ? "" : "your "}fit ${fixed(data.fit.temperature, 2)}${inside ? "" : ", off the axis"}`);
    set(plainName, { x: low, y: r.top - 6 });
    write(plainName, "as trained");
    for (const [who, other] of /** @type {const} */ ([["truth", truth], ["mistake", mistake]])) {
      const off = other && truth && !close(data.fit.temperature, truth.fit.temperature) && Number.isFinite(other.fit.octave);
      set(marks[who], { d: off ? `M${clamp(right.x.at(other.fit.octave), r.left, r.right)} ${r.base}v-40` : "" });
    }
    handle.place({ x: px, y: r.base, width: 10, height: 10, hitWidth: 34, hitHeight: 40 });
    handle.say(t, `T ${fixed(t, 2)}: loss ${fixed(loss)} nats, calibration error ${fixed(diagram.ece)}`);
    fig.number("t", t, undefined, 2);
    fig.number("loss", loss, truth && !fitted() ? now(truth).loss : undefined);
    fig.number("ece", diagram.ece);
    fig.also("ece", `mean confidence ${fixed(diagram.mean)}`);
    fig.number("accuracy", data.accuracy);
    fig.also("accuracy", "at every T");
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function reading({ data: d, truth }) {
    const { t, loss, diagram } = now(d), best = least(d.losses), start = `At T = ${fixed(t, 2)} the classifier is right in ${fixed(100 * d.accuracy, 1)}% and says ${fixed(100 * diagram.mean, 1)}% on average; its loss is ${fixed(loss)} nats. `;
    if (truth) return close(d.fit.temperature, truth.fit.temperature) ? `${start}The true loss is ${fixed(now(truth).loss)}.` : `${start}Your fit of ${fixed(d.fit.temperature, 3)} is not where the loss is lowest, ${fixed(truth.fit.temperature, 3)}.`;
    if (fitted()) return `${start}Bars and confidence nearly meet: one number has mended them, and no answer has changed.`;
    if (t < d.temperatures[Math.max(0, best - 1)]) return `${start}It promises more than it keeps: the bars stay below the diagonal. A higher T lowers every confidence and changes no answer.`;
    if (best >= 0 && t > d.temperatures[Math.min(LAST, best + 1)]) return `${start}Now it promises less than it keeps: the bars rise above the diagonal.`;
    return `${start}This is close to the lowest loss, and bars and diagonal nearly meet.`;
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function rows({ data: d }) {
    const { diagram } = now(d), shares = (/** @type {number[]} */ v, /** @type {number} */ k) => (diagram.count[k] ? fixed(v[k]) : "–");
    return {
      rows: PARTS.map((k) => [`${fixed(k / BINS, 1)} to ${fixed((k + 1) / BINS, 1)}`, String(diagram.count[k]), shares(diagram.confidence, k), shares(diagram.accuracy, k)]),
      foot: ["all", String(d.examples), fixed(diagram.mean), fixed(d.accuracy)],
    };
  }
}
