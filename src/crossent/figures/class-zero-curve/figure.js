// @ts-check
/** P(class 0) over its own logit; the two other logits stand on the same axis, and the column shares out the 1. */
import { axes } from "/static/js/plot/axes.js";
import { curves } from "/static/js/plot/curves.js";
import { frame } from "/static/js/plot/frame.js";
import { grip } from "/static/js/plot/grip.js";
import { clamp, fixed, same } from "/static/js/plot/num.js";
import { make, set, show, write } from "/static/js/plot/svg.js";

const TALL = 250, HEAD = 30, BASE = HEAD + TALL, ROW = 30, OTHERS = BASE + 74;
/** @type {Record<number, number[]>} */
const TICKS = { 2: [-2, -1, 0, 1, 2], 10: [-10, -5, 0, 5, 10] };
const CLASSES = [0, 1, 2];

/** A probability with more digits where three would say 0 or 1. @param {number} v */
const exact = (v) => fixed(v, Math.abs(v) < 0.002 || Math.abs(1 - v) < 0.002 ? 5 : 3);

/** @param {HTMLElement} root @param {import("/static/js/plot/frame.js").Host} figure */
export function render(root, figure) {
  let { z, reach } = figure.inputs, others = figure.inputs.others.slice();
  const fig = frame(root, figure, {
    label: "Probability of class 0 against its logit, beside two other logits",
    readout: [
      { key: "at", label: "P(class 0)", swatch: "line q" },
      { key: "rest", label: "the others", swatch: "box ink" },
      { key: "half", label: "½ at z =", swatch: "ring" },
    ],
    hint: "Drag z, or one of the two other logits.",
    table: { caption: "Probability of class 0 at some of its logits.", columns: ["z, logit of class 0", ["P(class 0)", "m-q"], "left to the others"] },
    layout, draw, reading, rows,
  });
  const { svg } = fig;
  const plane = axes(svg, {
    x: { domain: [-reach, reach], ticks: TICKS[reach], label: "z, the logit of class 0" },
    y: { domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], label: [["probability of class 0", "q"]] },
  });
  const halfLine = make("path", { class: "half" }, svg), cursor = make("line", { class: "cursor" }, svg), guide = make("line", { class: "half" }, svg);
  const plot = curves(svg, plane, [{ key: "curve", kind: "q", name: "P(class 0)", text: "q" }]);
  const ring = make("circle", { class: "yours", r: 4.5 }, svg);
  const parts = CLASSES.map((k) => ({
    box: make("rect", { class: k ? "box" : "box q" }, svg), text: make("text", { class: k ? "ink" : "q", "text-anchor": "middle" }, svg),
  }));
  const marks = { truth: make("path", { class: "truth" }, svg), mistake: make("path", { class: "mistake" }, svg) };
  const shareName = make("text", { "text-anchor": "middle" }, svg);
  const rails = CLASSES.slice(1).map((k) => ({ line: make("line", { class: "axis" }, svg), value: make("text", {}, svg), k }));
  const word = { min: -10, max: 10, step: 0.05, fine: 0.01, page: 0.5, label: "z, the logit of class 0" };
  const back = (/** @type {number} */ px) => Math.round(plane.x.back(px) * 20) / 20;
  const knob = grip(svg, { ...word, kind: "q", pointerOnly: true, round: true, drag: (at) => move({ z: back(at.x) }), nudge: () => {} });
  const handle = grip(svg, { ...word, kind: "k", drag: (at) => move({ z: back(at.x) }), nudge: (by) => move({ z: z + clamp(by, -20, 20) }) });
  const rivals = [0, 1].map((k) => grip(svg, {
    ...word, min: -2, max: 2, kind: "k", label: `Logit of class ${k + 1}`,
    drag: (at) => move({ other: k, to: back(at.x) }), nudge: (by) => move({ other: k, to: others[k] + clamp(by, -20, 20) }),
  }));
  const press = fig.choice("z from", [["2", "−2 to 2"], ["10", "−10 to 10"]], () => String(reach), (to) => {
    reach = Number(to);
    plane.update({ x: { domain: [-reach, reach], ticks: TICKS[reach] } });
    move({});
  });
  fig.button("Start again", () => {
    ({ z, reach } = figure.inputs);
    others = figure.inputs.others.slice();
    plane.update({ x: { domain: [-reach, reach], ticks: TICKS[reach] } });
    press();
    move({});
  });

  /** @param {{z?: number, other?: number, to?: number}} to */
  function move(to) {
    z = Math.round(clamp(to.z ?? z, -reach, reach) * 100) / 100;
    if (to.other !== undefined) others[to.other] = Math.round(clamp(to.to ?? 0, -2, 2) * 100) / 100;
    fig.ask({ z, others: others.slice(), reach });
  }

  function layout() {
    const width = fig.width(), small = width < 480;
    plane.place({ left: 34, right: width - (small ? 88 : 116), top: HEAD, base: BASE });
    const { box } = plane;
    rails.forEach(({ line, value }, i) => {
      const y = OTHERS + ROW * i;
      set(line, { x1: box.left, x2: box.right, y1: y, y2: y });
      set(value, { x: box.right + 12, y: y + 4 });
    });
    set(svg, { height: OTHERS + ROW + 18 });
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function draw(state) {
    const { data, truth, mistake } = state, { x, y, box } = plane;
    const fresh = data.reach === reach, level = (/** @type {number} */ v) => (Number.isNaN(v) ? BASE : clamp(y.at(v), HEAD - 8, BASE + 8));
    plot(state, (d) => (fresh ? d.curve : { x: [], y: [] }), () => (state.missing.length || state.borrowed ? "P(class 0)" : "your P(class 0)"));
    // the handle moves at once, along the curve that is drawn
    const { x: xs, y: ys } = data.curve, last = xs.length - 1, at = clamp(((z - xs[0]) / (xs[last] - xs[0])) * last, 0, last), k = Math.min(last - 1, Math.floor(at));
    const px = x.at(z), py = level(ys[k] + (at - k) * (ys[k + 1] - ys[k]));
    knob.place({ x: px, y: py, width: 12, height: 12 });
    set(cursor, { x1: px, x2: px, y1: py, y2: BASE });
    handle.place({ x: px, y: BASE, width: 10, height: 10, hitWidth: 34, hitHeight: 36 });
    handle.node.setAttribute("aria-valuemin", String(-reach));
    handle.node.setAttribute("aria-valuemax", String(reach));
    handle.say(z, `z ${fixed(z, 2)}: probability of class 0 ${exact(data.shares[0])}`);
    const has = fresh && data.half !== null, hx = has ? x.at(data.half) : 0, half = y.at(0.5);
    set(halfLine, { d: has ? `M${hx} ${half}V${BASE}` : "" });
    show(ring, has);
    set(ring, { cx: hx, cy: half });

    const left = box.right + (box.right < 340 ? 24 : 44), wide = box.right < 340 ? 50 : 60;
    let floor = 0;
    const lines = { truth: "", mistake: "" };
    parts.forEach(({ box: b, text }, i) => {
      const from = level(floor), to = level(floor + data.shares[i]);
      set(b, { x: left, y: Math.min(from, to), width: wide, height: Math.abs(from - to) });
      set(text, { x: left + wide / 2, y: (from + to) / 2 + 4 });
      write(text, Math.abs(from - to) > 15 ? `class ${i}` : "");
      floor += Number.isFinite(data.shares[i]) ? data.shares[i] : 0;
    });
    for (const [key, other] of /** @type {const} */ ([["truth", truth], ["mistake", mistake]]))
      if (other && truth && !same(data.shares[0], truth.shares[0]) && Number.isFinite(other.shares[0])) lines[key] = `M${left - 5} ${level(other.shares[0])}h${wide + 10}`;
    set(marks.truth, { d: lines.truth });
    set(marks.mistake, { d: lines.mistake });
    set(guide, { x1: px, x2: left, y1: py, y2: py });
    set(shareName, { x: left + wide / 2, y: BASE + 18 });
    write(shareName, "shares at z");
    rivals.forEach((rival, i) => {
      rival.place({ x: x.at(others[i]), y: OTHERS + ROW * i, width: 10, height: 10, hitWidth: 34, hitHeight: ROW });
      rival.say(others[i], `${fixed(others[i], 2)}: probability of class ${i + 1} ${exact(data.shares[i + 1])}`);
      write(rails[i].value, [[`class ${i + 1}: `], [fixed(others[i], 2), "ink"]]);
    });
    const wants = (/** @type {number} */ v, /** @type {number} */ right) => (same(v, right) ? undefined : right);
    fig.number("at", exact(data.shares[0]));
    fig.number("rest", exact(data.rest));
    fig.number("half", data.half === null ? "–" : data.half, truth && truth.half !== null && data.half !== null ? wants(data.half, truth.half) : undefined);
    if (truth && !same(data.shares[0], truth.shares[0])) {
      fig.number("at", data.shares[0], truth.shares[0]);
      fig.number("rest", data.rest, truth.rest);
    }
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function reading({ data: { z: at, others: [a, b], shares, rest, half, reach: far, curve }, truth }) {
    const start = `At z = ${fixed(at, 2)} class 0 has ${exact(shares[0])}, beside logits of ${fixed(a, 2)} and ${fixed(b, 2)}.`;
    if (truth) return `${start} ${same(shares[0], truth.shares[0]) ? "There your curve meets the true one." : `The true probability is ${exact(truth.shares[0])}.`}`;
    if (far === 10) return `${start} Even at z = −10 it keeps ${exact(curve.y[0])}, and at z = 10 the others keep ${exact(1 - curve.y[curve.y.length - 1])}: the curve comes ever nearer to 0 and to 1, and reaches neither.`;
    if (half === null) return `${start} ${rest > 0.5 ? "It" : "The others"} would need a logit beyond this axis to have one half.`;
    const strongest = Math.max(a, b);
    return `${start} It has one half at z = ${fixed(half)}, above the strongest rival’s ${fixed(strongest, 2)}: there it holds as much as both others together.`;
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function rows({ data: { curve, shares, rest, z: at } }) {
    const some = curve.x.map((/** @type {number} */ _, /** @type {number} */ i) => i).filter((/** @type {number} */ i) => i % 10 === 0);
    return {
      rows: some.map((/** @type {number} */ i) => [fixed(curve.x[i], 1), fixed(curve.y[i], 5), fixed(1 - curve.y[i], 5)]),
      foot: [`${fixed(at, 2)} (here)`, fixed(shares[0], 5), fixed(rest, 5)],
    };
  }
}
