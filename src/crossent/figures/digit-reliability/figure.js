// @ts-check
/** Above, two diagrams: how often the network is right at each confidence, as trained and at a temperature. Below, its mean loss over the temperature, whose axis is the slider. */
import { axes, line } from "/static/js/plot/axes.js";
import { NO_RUN, runChoice } from "/static/js/plot/digits.js";
import { frame } from "/static/js/plot/frame.js";
import { grip } from "/static/js/plot/grip.js";
import { labels } from "/static/js/plot/labels.js";
import { clamp, fixed, least, same } from "/static/js/plot/num.js";
import { RAIL, rail } from "/static/js/plot/rail.js";
import { make, set, show } from "/static/js/plot/svg.js";
import { createDiagram } from "./diagram.js";

const HEAD = 46, LOW = 130, FIT = -1;

/** @param {HTMLElement} root @param {import("/static/js/plot/frame.js").Host} figure */
export function render(root, figure) {
  let { run, epoch } = figure.inputs, at = FIT;                            // a frame, or FIT
  /** @type {any} */
  let facts = null;
  const fig = frame(root, figure, {
    label: "Accuracy against confidence as trained and at a temperature, and the mean loss over the temperature",
    readout: [
      { key: "t", label: "temperature T" },
      { key: "loss", label: "mean loss at T", swatch: "line loss", unit: "nats" },
      { key: "ece", label: "gap at T, ECE", swatch: "hatch" },
      { key: "accuracy", label: "accuracy" },
    ],
    hint: "Drag T along its axis.",
    table: { caption: "The digits by confidence, as trained and at this temperature.", columns: ["confidence", "digits, as trained", ["mean", "m-q"], ["right", "m-p"], "digits at T", ["mean", "m-q"], ["right", "m-p"]] },
    candid: true, layout, draw, reading, rows,
    alike: (yours, right) => !yours.run || !right.run || (same(yours.losses, right.losses) && close(yours.fit.temperature, right.fit.temperature)),
  });
  root.querySelector(".readout")?.classList.add("many");
  const { svg } = fig;
  const before = createDiagram(svg, "as trained"), after = createDiagram(svg, "at T");
  const plane = axes(svg, { x: { domain: [-2, 3], ticks: [], label: "temperature T, equal ratios apart" }, y: { domain: [0, 1], ticks: [0, 0.5, 1], label: [["mean loss", "loss"], [", nats; dashed: on the half it is fitted on"]] } });
  const one = make("line", { class: "half" }, svg), other = make("path", { class: "curve loss dash thin" }, plane.inside), own = make("path", { class: "curve loss" }, plane.inside);
  const truth = make("path", { class: "truth" }, svg), cursor = make("line", { class: "cursor" }, svg), dot = make("circle", { class: "dot loss", r: 4.5 }, svg), fit = make("path", { class: "arrow" }, svg);
  const name = labels(svg, 1);
  const handle = grip(svg, {
    label: "Temperature T", min: 0, max: 1, kind: "k", step: 1, fine: 1, page: 4,
    drag: (point) => go((plane.x.back(point.x) + 2) * 8), nudge: (by) => go(place() + (Math.abs(by) === 1 && place() % 1 ? by / 2 : clamp(by, -99, 99))),
  });
  const time = rail(svg, {
    label: "The epoch", name: "epoch", min: 0, max: 1, step: 1, fine: 1, page: 5, get: when,
    change: (to) => { if (!facts || !facts.run) return; epoch = Math.round(to); fig.ask({ run, epoch }); },
  });
  const plain = fig.button("T = 1", () => { at = facts.plain; fig.moved(); }), fitted = fig.button("The fit", () => { at = FIT; fig.moved(); });
  const choose = runChoice(root, (to) => { run = to; epoch = -1; at = FIT; fig.ask({ run, epoch }); });

  /** @param {number} to */
  function go(to) {
    if (!facts || !facts.run) return;
    at = clamp(Math.round(to), 0, facts.temperatures.length - 1);
    fig.moved();
  }
  /** The epoch that the hand has chosen; the drawing of it comes with the answer. */
  function when() { return epoch < 0 ? (facts && facts.run ? facts.epoch : 0) : epoch; }
  const isFit = () => at === FIT && !!facts && !!facts.fit.diagram;
  /** Where T stands, in frames; the fit lies between two of them. */
  const place = () => (!facts || !facts.run ? 0 : isFit() ? (facts.fit.octave + 2) * 8 : at === FIT ? facts.plain : at);
  /** What is shown at T. @param {any} d */
  function now(d) {
    if (isFit() && d.fit.diagram) return { t: d.fit.temperature, octave: d.fit.octave, loss: d.fit.loss, diagram: d.fit.diagram };
    const k = Math.round(place());
    return { t: d.temperatures[k], octave: d.octaves[k], loss: d.losses[k], diagram: d.diagrams[k] };
  }

  function layout() {
    const width = fig.width(), narrow = width < 520, left = 34, gap = narrow ? 44 : 62, half = (width - left - gap - 8) / 2, tall = narrow ? 150 : 210;
    before.place({ left, right: left + half, top: HEAD, base: HEAD + tall });
    after.place({ left: left + half + gap, right: width - 8, top: HEAD, base: HEAD + tall });
    const top = HEAD + tall + 96;
    plane.place({ left, right: width - 8, top, base: top + LOW });
    time.place({ left, right: width - 8, y: top + LOW + 52 });
    set(svg, { height: top + LOW + 52 + RAIL });
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function draw(state) {
    const d = facts = state.data, b = plane.box;
    choose(d.runs, d.run ? d.run.name : "");
    plain.hidden = fitted.hidden = !d.run;
    for (const node of [one, other, own, truth, cursor, dot, fit, handle.node, time.node]) show(node, !!d.run);
    if (!d.run) { before.draw(null, 0); after.draw(null, 0); name([], b); return; }
    const { t, octave, loss, diagram } = now(d), ticks = new Map(d.ticks.map((/** @type {any} */ k) => [k.octave, String(k.value)])), top = d.top;
    plane.update({ x: { ticks: [...ticks.keys()], format: (v) => ticks.get(v) || "" }, y: { domain: [0, top], ticks: [0, top / 2, top] } });
    const { x, y } = plane;                                                    // as they are since the update
    before.draw(d.diagrams[d.plain], d.few, "as trained");
    after.draw(diagram, d.few, `at T = ${fixed(t, 2)}`);
    set(own, { d: line(d.octaves, d.losses, x, y) });
    set(other, { d: line(d.octaves, d.fitted_on, x, y) });
    const px = clamp(plane.x.at(octave), b.left, b.right), middle = plane.x.at(0);
    set(one, { x1: middle, x2: middle, y1: b.top, y2: b.base });
    set(cursor, { x1: px, x2: px, y1: b.top, y2: b.base });
    show(dot, Number.isFinite(loss));
    if (Number.isFinite(loss)) set(dot, { cx: px, cy: plane.y.at(loss) });
    const has = Number.isFinite(d.fit.octave), inside = has && d.fit.octave >= d.octaves[0] && d.fit.octave <= d.octaves[d.octaves.length - 1], fx = inside ? plane.x.at(d.fit.octave) : 0;
    set(fit, { d: inside ? `M${fx} ${b.top - 8}v18m-4 -6l4 6l4 -6` : "" });
    const off = state.truth && Number.isFinite(state.truth.fit.octave) && !close(d.fit.temperature, state.truth.fit.temperature), tx = off ? clamp(plane.x.at(state.truth.fit.octave), b.left, b.right) : 0;
    set(truth, { d: off ? `M${tx} ${b.base}v-40` : "" });
    name([{ text: inside ? `fit ${fixed(d.fit.temperature, 2)}` : "", kind: "ink", xs: inside ? [fx] : [], ys: inside ? [b.top + 14] : [] }], b);
    set(handle.node, { "aria-valuemax": d.temperatures[d.temperatures.length - 1], "aria-valuemin": d.temperatures[0] });
    handle.place({ x: px, y: b.base, width: 10, height: 10, hitWidth: 34, hitHeight: 40 });
    handle.say(t, `T ${fixed(t, 2)}: mean loss ${fixed(loss)} nats, gap ${fixed(100 * diagram.ece, 1)}%`);
    time.extend(d.run.epochs);
    time.draw(when() ? `after ${when()} of ${d.run.epochs}` : "before training", when() ? `after epoch ${when()}` : "before training");
    fig.number("t", t, undefined, 2);
    fig.number("loss", loss);
    fig.also("loss", `${fixed(d.losses[d.plain])} as trained`);
    fig.number("ece", `${fixed(100 * diagram.ece, 1)}%`);
    fig.also("ece", `${fixed(100 * d.diagrams[d.plain].ece, 1)}% as trained`);
    fig.number("accuracy", `${fixed(100 * d.accuracy, 1)}%`);
    fig.also("accuracy", "at every T");
  }

  /** @param {number} a @param {number} b */
  function close(a, b) { return Object.is(a, b) || Math.abs(a - b) <= 0.001; }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function reading({ data: d, truth: right }) {
    if (!d.run) return NO_RUN.replaceAll("`", "");
    const first = d.diagrams[d.plain], says = (/** @type {any} */ g) => `${fixed(100 * g.mean, 1)}%`, state = d.epoch === d.run.epochs ? "As trained" : d.epoch ? `After epoch ${d.epoch}` : "Before training";
    const start = `${state}, the network is right on ${fixed(100 * d.accuracy, 1)}% of these ${d.examples.toLocaleString("en")} digits and says ${says(first)} on average. `;
    if (d.fit.none) return `${start}No temperature is best for the ${d.others.toLocaleString("en")} digits that it is fitted on: all of them are right, or the answers say no more than chance.`;
    if (right && !close(d.fit.temperature, right.fit.temperature)) return `${start}By your fit_temperature T should be ${fixed(d.fit.temperature, 3)}; on the other half the mean loss is least at ${fixed(right.fit.temperature, 3)}, the green line.`;
    if (right && Math.abs(d.losses[d.plain] - right.losses[right.plain]) > 1e-6) return `${start}By your cross_entropy_from_logits they cost ${fixed(d.losses[d.plain])} nats; the true mean is ${fixed(right.losses[right.plain])}.`;
    if (!d.epoch) return `${start}Nothing is known yet, and no temperature can mend that.`;
    if (!isFit()) {
      const best = least(d.losses), k = Math.round(place());
      return `${start}At T = ${fixed(d.temperatures[k], 2)} it says ${says(d.diagrams[k])}: ${k < best - 1 ? "every answer is surer, and the loss rises." : k > best + 1 ? "every answer is less sure, and the loss rises." : "close to where these digits cost least."} No answer changes.`;
    }
    const t = d.fit.temperature, gain = d.losses[d.plain] - d.fit.loss, sure = t > 1.05 ? "it was too sure" : t < 0.95 ? "it was not sure enough" : "it was about as sure as it should be", g = d.fit.diagram;
    const moved = Math.abs(gain) < 0.0005 ? `stays at ${fixed(d.fit.loss)}` : gain > 0 ? `falls from ${fixed(d.losses[d.plain])} to ${fixed(d.fit.loss)}` : `goes from ${fixed(d.losses[d.plain])} to ${fixed(d.fit.loss)}: on these digits it does not help`;
    const noisy = d.run.false && d.epoch && t < 0.95 ? " False labels have taught it to doubt." : "";
    return `${start}Fitted on the other ${d.others.toLocaleString("en")}, T is ${fixed(t, 2)}: ${sure}. Here the mean loss ${moved}, and it says ${says(g)}; no answer changes.${noisy} Faint bars hold fewer than ${d.few} digits and say little.`;
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function rows({ data: d }) {
    if (!d.run) return { rows: [] };
    const { diagram } = now(d), first = d.diagrams[d.plain], tenth = first.count.map((/** @type {number} */ _, /** @type {number} */ k) => k);
    const cells = (/** @type {any} */ g, /** @type {number} */ k) => [String(g.count[k]), ...(g.count[k] ? [fixed(g.confidence[k]), fixed(g.accuracy[k])] : ["–", "–"])];
    return {
      rows: tenth.map((/** @type {number} */ k) => [`${fixed(k / 10, 1)} to ${fixed((k + 1) / 10, 1)}`, ...cells(first, k), ...cells(diagram, k)]),
      foot: ["all", String(d.examples), fixed(first.mean), fixed(d.accuracy), String(d.examples), fixed(diagram.mean), fixed(d.accuracy)],
    };
  }
}
