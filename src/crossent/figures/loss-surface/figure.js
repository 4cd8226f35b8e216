// @ts-check
/** Left: the loss over two weights, a run's path on it, a point to move. Right: what the point's model believes, and the run's loss. */
import { axes } from "/static/js/plot/axes.js";
import { curves } from "/static/js/plot/curves.js";
import { field } from "/static/js/plot/field.js";
import { frame } from "/static/js/plot/frame.js";
import { grip } from "/static/js/plot/grip.js";
import { clamp, fixed, same } from "/static/js/plot/num.js";
import { points } from "/static/js/plot/points.js";
import { make, set, show, write } from "/static/js/plot/svg.js";

const HEAD = 30, LOW = -1, HIGH = 4, LAST = 100, RINGS = 9;
const DATA = /** @type {[string, string][]} */ ([["overlapping", "overlapping"], ["separable", "separable"], ["unscaled", "x₂ times 4"]]);
/** @type {Record<string, number>} */
const TOPS = { overlapping: 0.8, separable: 0.8, unscaled: 1.6 };
const ROWS = [0, 1, 2, 3, 5, 10, 20, 50, 100];

/** @param {HTMLElement} root @param {import("/static/js/plot/frame.js").Host} figure */
export function render(root, figure) {
  let { data: kind, rate, w1, w2 } = figure.inputs, epoch = LAST, loaded = "";
  /** @type {any} */
  let last = null;
  const fig = frame(root, figure, {
    label: "The loss over two weights, with the path of gradient descent",
    readout: [
      { key: "loss", label: "loss at the point", swatch: "dot ink", unit: "nats" },
      { key: "steepness", label: "slope there" },
      { key: "run", label: "loss of the run", swatch: "line q", unit: "nats" },
    ],
    hint: "Drag the point, and scrub the epochs.",
    table: { caption: "The run, and the point.", columns: ["epoch", "w₁", "w₂", "loss, nats"] },
    layout, draw, reading, rows,
  });
  const { svg } = fig;
  const plane = axes(svg, {
    x: { domain: [LOW, HIGH], ticks: [-1, 0, 1, 2, 3, 4], label: "w₁" },
    y: { domain: [LOW, HIGH], ticks: [-1, 0, 1, 2, 3, 4], label: "w₂" },
  });
  const space = axes(svg, { x: { domain: [-4, 4], ticks: [-4, 0, 4], label: "x₁" }, y: { domain: [-4, 4], ticks: [-4, 0, 4], label: "x₂, and the point’s boundary" } });
  const time = axes(svg, { x: { domain: [0, LAST], ticks: [0, 50, 100], label: "epoch" }, y: { domain: [0, 0.8], ticks: [0, 0.4, 0.8], label: "loss of the run, nats" } });
  const ground = field(plane.inside, { kind: "loss", full: 0.32, smooth: true }), belief = field(space.inside, { kind: "q", full: 0.3 });
  const cloud = points(space.inside, 3), classes = [0, 1].map((c) => { const t = make("text", { class: "p halo", "text-anchor": c ? "end" : "start" }, space.inside); write(t, `class ${c}`); return t; });
  const whole = make("path", { class: "curve q thin" }, plane.inside), past = make("path", { class: "curve q thin" }, plane.inside), beads = make("path", { class: "beads" }, plane.inside);
  const marks = { mistake: make("path", { class: "curve wrong" }, plane.inside), truth: make("path", { class: "curve right" }, plane.inside) };
  const rings = Array.from({ length: RINGS }, () => make("circle", { class: "yours", r: 4 }, plane.inside));
  const says = { truth: make("text", { class: "right halo strong" }, svg), own: make("text", { class: "halo strong" }, svg), step: make("text", { class: "ink halo" }, svg) };
  const arrows = { mistake: make("path", { class: "mistake" }, plane.inside), truth: make("path", { class: "truth" }, plane.inside) };
  const arrow = make("path", { class: "arrow" }, plane.inside), landing = make("circle", { class: "landing", r: 4 }, plane.inside);
  const now = make("circle", { class: "dot q", r: 5.5 }, plane.inside);
  const cross = [make("line", { class: "half" }, svg), make("line", { class: "half" }, svg)];
  const losses = curves(svg, time, [{ key: "losses", kind: "q", name: "", text: "q" }]);
  const cursor = make("line", { class: "cursor" }, svg), dot = make("circle", { class: "dot q", r: 4 }, svg);
  const both = grip(svg, { label: "both weights", min: LOW, max: HIGH, pointerOnly: true, round: true, kind: "k", drag: (at) => move(plane.x.back(at.x), plane.y.back(at.y)), nudge: () => {} });
  const word = { min: LOW, max: HIGH, kind: "k", step: 0.05, fine: 0.01, page: 0.5 };
  const gripX = grip(svg, { ...word, label: "The point’s first weight", drag: (at) => move(plane.x.back(at.x), w2), nudge: (by) => move(w1 + clamp(by, -9, 9), w2) });
  const gripY = grip(svg, { ...word, label: "The point’s second weight", vertical: true, drag: (at) => move(w1, plane.y.back(at.y)), nudge: (by) => move(w1, w2 + clamp(by, -9, 9)) });
  const gripT = grip(svg, { label: "The epoch of the run that is shown", min: 0, max: LAST, kind: "q", step: 1, fine: 1, page: 10, drag: (at) => scrub(time.x.back(at.x)), nudge: (by) => scrub(epoch + clamp(by, -LAST, LAST)) });
  fig.choice("Learning rate", [["0.05", "0.05"], ["0.5", "0.5"], ["1.5", "1.5"]], () => String(rate), (to) => { rate = Number(to); ask(); });
  fig.choice("Data", DATA, () => kind, (to) => { kind = to; ask(); });

  const ask = () => fig.ask({ data: kind, rate, w1, w2 });
  /** @param {number} a @param {number} b */
  function move(a, b) {
    w1 = clamp(Math.round(a * 100) / 100, LOW, HIGH);
    w2 = clamp(Math.round(b * 100) / 100, LOW, HIGH);
    ask();
  }
  /** Every epoch is in the answer: scrubbing asks nothing. @param {number} to */
  function scrub(to) {
    epoch = clamp(Math.round(to), 0, LAST);
    fig.moved();
  }

  function layout() {
    const width = fig.width(), narrow = width < 520, left = 34;
    const side = narrow ? width - left - 10 : Math.min(344, width - left - 200), base = HEAD + side;
    plane.place({ left, right: left + side, top: HEAD, base });
    ground.place(plane, [LOW, HIGH], [LOW, HIGH]);
    const gap = narrow ? 46 : 50, x0 = narrow ? left : left + side + gap + 4, wide = narrow ? (width - left - gap - 10) / 2 : width - x0 - 10;
    const top = narrow ? base + 84 : HEAD;
    space.place({ left: x0, right: x0 + wide, top, base: top + wide });
    const x1 = narrow ? x0 + wide + gap : x0, y1 = narrow ? top : top + wide + 80;
    time.place({ left: x1, right: x1 + wide, top: y1, base: narrow ? top + wide : base });
    set(svg, { height: narrow ? top + wide + 46 : base + 46 });
    loaded = "";
  }

  /** @param {number[][]} path @param {number} [to] */
  function along(path, to = path.length - 1) {
    let d = "";
    for (let k = 0; k <= to; k++) if (path[k].every(Number.isFinite)) d += `${d ? "L" : "M"}${plane.x.at(path[k][0]).toFixed(1)} ${plane.y.at(path[k][1]).toFixed(1)}`;
    return d;
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function draw(state) {
    const { data, truth, mistake } = state, { x, y, box } = plane;
    last = data;
    if (loaded !== data.data) scene(data);
    loaded = data.data;
    const spot = data.data === "unscaled" ? [0.86, 0.5] : [0.24, 0.06];         // where the contours' names keep clear of the path
    ground.draw(data.surface, data.levels);
    const wavy = !!truth && !same(data.surface, truth.surface);
    ground.lines(wavy && mistake ? [] : data.levels, "contour loss");
    ground.lines(wavy ? data.levels.slice(1, 6) : [], "curve right thin", wavy ? truth.surface : []);
    ground.lines(wavy && mistake ? data.levels.slice(1, 6) : [], "curve wrong thin", wavy && mistake ? mistake.surface : []);
    ground.names(data.levels.slice(1), (v) => String(v), { x: box.left + spot[0] * (box.right - box.left), y: box.top + spot[1] * (box.base - box.top) }, "halo loss");
    belief.draw(data.believed, data.tenths);
    belief.lines([data.tenths[4]], "curve q");

    const off = !!truth && !same(data.path, truth.path), e = Math.min(epoch, data.path.length - 1), here = data.path[e];
    set(whole, { d: off && mistake ? "" : along(data.path), class: off ? "curve thin" : "curve q hair" });
    set(past, { d: off ? "" : along(data.path, e) });
    let dots = "", from = [Infinity, Infinity];
    for (let k = 0; k <= e && !off; k++) {                          // a bead an epoch, where they do not run together
      const at = [x.at(data.path[k][0]), y.at(data.path[k][1])];
      if (!at.every(Number.isFinite) || Math.hypot(at[0] - from[0], at[1] - from[1]) < 6) continue;
      dots += `M${at[0].toFixed(1)} ${at[1].toFixed(1)}h0`;
      from = at;
    }
    set(beads, { d: dots });
    set(marks.truth, { d: off ? along(truth.path) : "" });
    set(marks.mistake, { d: off && mistake ? along(mistake.path) : "" });
    rings.forEach((ring, r) => {
      const at = data.path[Math.round((r * LAST) / (RINGS - 1))], seen = off && at.every(Number.isFinite);
      show(ring, seen);
      if (seen) set(ring, { cx: x.at(at[0]), cy: y.at(at[1]) });
    });
    const visible = here.every(Number.isFinite);
    show(now, visible && !off);
    if (visible) set(now, { cx: x.at(here[0]), cy: y.at(here[1]) });
    for (const [node, path, text, kind] of /** @type {const} */ ([[says.own, data.path, off ? "yours" : "the run", off ? (mistake ? "wrong" : "ink") : "q"], [says.truth, off ? truth.path : null, "true", "right"]])) {
      const end = path && path[off ? LAST : e];
      const seen = !!end && end.every(Number.isFinite);
      show(node, seen);
      if (!seen) continue;
      set(node, { x: clamp(x.at(end[0]), box.left, box.right - 60) + 9, y: clamp(y.at(end[1]), box.top + 8, box.base - 8) + (off && kind === "right" ? -8 : 14), class: `${kind} halo strong` });
      write(node, text);
    }
    point(state);

    losses(state, (d) => ({ x: d.losses.map((/** @type {number} */ _, /** @type {number} */ i) => i), y: d.losses }));
    const tx = time.x.at(epoch), value = data.losses[e];
    set(cursor, { x1: tx, x2: tx, y1: time.box.top, y2: time.box.base });
    gripT.place({ x: tx, y: time.box.base, width: 10, height: 10, hitWidth: 34, hitHeight: 40 });
    gripT.say(epoch, `epoch ${epoch}: weights ${fixed(here[0], 2)} and ${fixed(here[1], 2)}, loss ${fixed(value)}`);
    show(dot, !Number.isNaN(value));
    if (!Number.isNaN(value)) set(dot, { cx: tx, cy: time.y.at(value) });
    fig.number("loss", data.loss, truth ? truth.loss : undefined);
    fig.number("steepness", data.steepness, truth ? truth.steepness : undefined);
    fig.rename("run", `run, epoch ${epoch}`);
    fig.number("run", value, truth ? truth.losses[e] : undefined);
  }

  /** What changes with the data alone. @param {any} data */
  function scene(data) {
    const [r1, r2] = data.reach, top = TOPS[data.data];
    space.update({ x: { domain: [-r1, r1], ticks: [-r1, 0, r1] }, y: { domain: [-r2, r2], ticks: [-r2, 0, r2] } });
    time.update({ y: { domain: [0, top], ticks: [0, top / 2, top], format: (v) => v.toFixed(1) } });
    belief.place(space, [-r1, r1], [-r2, r2]);
    cloud(data.points, data.labels, space);
    set(classes[0], { x: space.box.left + 6, y: space.box.base - 7 });
    set(classes[1], { x: space.box.right - 6, y: space.box.top + 15 });
  }

  /** From the point to another, with a head. @param {number} px @param {number} py @param {number[]} to */
  function pointing(px, py, to) {
    const ax = plane.x.at(to[0]), ay = plane.y.at(to[1]), far = Math.hypot(ax - px, ay - py);
    if (!(far > 1)) return "";
    const ux = (ax - px) / far, uy = (ay - py) / far, tip = Math.min(6, far / 2);
    const head = [-1, 1].map((side) => `${(ax - tip * (ux - side * 0.6 * uy)).toFixed(1)} ${(ay - tip * (uy + side * 0.6 * ux)).toFixed(1)}`);
    return `M${px} ${py}L${ax.toFixed(1)} ${ay.toFixed(1)}M${head[0]}L${ax.toFixed(1)} ${ay.toFixed(1)}L${head[1]}`;
  }

  /** The point, the way down from it, and where one step would land. @param {import("/static/js/plot/frame.js").State} state */
  function point({ data, truth, mistake }) {
    const { x, y, box } = plane, px = x.at(w1), py = y.at(w2), fresh = data.w1 === w1 && data.w2 === w2;
    both.place({ x: px, y: py, width: 14, height: 14, hitWidth: 40, hitHeight: 40 });
    gripX.place({ x: px, y: box.base, width: 10, height: 10, hitWidth: 32, hitHeight: 32 });
    gripY.place({ x: box.left, y: py, width: 10, height: 10, hitWidth: 32, hitHeight: 32 });
    const said = `loss ${fixed(data.loss)}, slope ${fixed(data.steepness)}`;
    gripX.say(w1, `w1 ${fixed(w1, 2)}: ${said}`);
    gripY.say(w2, `w2 ${fixed(w2, 2)}: ${said}`);
    set(cross[0], { x1: px, x2: px, y1: py, y2: box.base });
    set(cross[1], { x1: box.left, x2: px, y1: py, y2: py });
    const off = fresh && !!truth && !same(data.slope, truth.slope);
    set(arrow, { d: fresh ? pointing(px, py, data.downhill) : "" });
    set(arrows.truth, { d: off ? pointing(px, py, truth.downhill) : "" });
    set(arrows.mistake, { d: off && mistake ? pointing(px, py, mistake.downhill) : "" });
    const [sx, sy] = [x.at(data.step[0]), y.at(data.step[1])], lands = fresh && Math.hypot(sx - px, sy - py) > 11;
    show(landing, lands);
    show(says.step, lands);
    if (!lands) return;
    set(landing, { cx: sx, cy: sy });
    set(says.step, { x: clamp(sx, box.left, box.right - 60) + 8, y: clamp(sy, box.top + 12, box.base - 4) + 14 });
    write(says.step, "one step");
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function reading({ data: d, truth }) {
    const end = d.losses[LAST], ups = d.losses.filter((/** @type {number} */ v, /** @type {number} */ i) => i > 0 && v > d.losses[i - 1] + 1e-9).length;
    const here = `At w = (${fixed(d.w1, 2)}, ${fixed(d.w2, 2)}) the loss is ${fixed(d.loss)} nats; the arrow is minus the gradient, ${fixed(d.steepness)} long${truth ? "" : ", straight across the contours"}. `;
    if (truth || !Number.isFinite(end)) return here;
    if (ups > 2) return `${here}At rate ${d.rate} the run leaps across the valley: in ${ups} of ${LAST} epochs the loss rose.`;
    if (d.data === "separable") return `${here}After ${LAST} epochs the run has ${fixed(end)}, and there is no lowest point: the valley falls for ever to the upper right.`;
    return `${here}After ${LAST} epochs at rate ${d.rate} the run has ${fixed(end)}.`;
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function rows({ data: d }) {
    return {
      rows: ROWS.map((k) => [String(k), fixed(d.path[k][0]), fixed(d.path[k][1]), fixed(d.losses[k], 4)]),
      foot: ["the point", fixed(d.w1), fixed(d.w2), fixed(d.loss, 4)],
    };
  }
}
