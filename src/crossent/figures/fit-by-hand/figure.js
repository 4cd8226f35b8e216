// @ts-check
/** A boundary to turn, to move and to sharpen; beside it the loss, and on demand what gradient descent makes of the same points. */
import { axes, line } from "/static/js/plot/axes.js";
import { field } from "/static/js/plot/field.js";
import { frame } from "/static/js/plot/frame.js";
import { grip } from "/static/js/plot/grip.js";
import { labels } from "/static/js/plot/labels.js";
import { clamp, fixed, same } from "/static/js/plot/num.js";
import { points } from "/static/js/plot/points.js";
import { RAIL, rail } from "/static/js/plot/rail.js";
import { make, set, show, write } from "/static/js/plot/svg.js";

const HEAD = 30, REACH = 4, LAST = 100, TOP = 1.2, ARM = 1.1;       // the arrow's length, in the data's unit
const TENTHS = Array.from({ length: 11 }, (_, k) => k / 10);

/** @param {HTMLElement} root @param {import("/static/js/plot/frame.js").Host} figure */
export function render(root, figure) {
  let { angle, steepness, shift } = figure.inputs, tried = false, loaded = false;
  const fig = frame(root, figure, {
    label: "Points of two classes, with a boundary set by hand",
    readout: [
      { key: "loss", label: "your loss", swatch: "line loss", unit: "nats" },
      { key: "wrong", label: "on the wrong side" },
      { key: "run", label: "gradient descent", swatch: "line ink dash", unit: "nats" },
    ],
    hint: "Drag the boundary and its arrow, or Tab to the sliders.",
    table: { caption: "The two models.", columns: ["model", "w₁", "w₂", "b", "wrong", "loss, nats"] },
    layout, draw, reading, rows,
  });
  const { svg } = fig;
  const plane = axes(svg, { x: { domain: [-REACH, REACH], ticks: [-4, -2, 0, 2, 4], label: "x₁" }, y: { domain: [-REACH, REACH], ticks: [-4, -2, 0, 2, 4], label: [["x₂; the ground is "], ["q", "q"], [", given to class 1"]] } });
  const scale = axes(svg, { x: { domain: [0, LAST], ticks: [0, 50, 100], label: "epochs of gradient descent" }, y: { domain: [0, TOP], ticks: [0, 0.4, 0.8, 1.2], label: "loss, nats", format: (v) => (v ? v.toFixed(1) : "0") } });
  const ground = field(plane.inside, { kind: "q", full: 0.3 }), cloud = points(plane.inside, 3.75);
  const classes = [0, 1].map((c) => { const t = make("text", { class: "p halo strong", "text-anchor": c ? "end" : "start" }, svg); write(t, `class ${c}`); return t; });
  const arm = make("path", { class: "arrow" }, plane.inside);
  const chance = make("line", { class: "half" }, scale.inside);
  const path = make("path", { class: "curve ink dash" }, scale.inside), end = make("circle", { class: "dot", r: 4 }, svg);
  const levels = { own: make("line", { class: "curve loss" }, svg), truth: make("line", { class: "truth" }, svg), mistake: make("line", { class: "mistake" }, svg) };
  const name = labels(svg, 4), passing = make("circle", { class: "yours", r: 4.5 }, svg);
  const turn = grip(svg, { label: "direction", min: -180, max: 180, pointerOnly: true, round: true, kind: "q", drag: (at) => spin(at), nudge: () => {} });
  const push = grip(svg, { label: "shift", min: -3, max: 3, pointerOnly: true, round: true, kind: "q", drag: (at) => slide(at), nudge: () => {} });
  const rails = [
    rail(svg, { label: "Direction in which q grows, in degrees", name: "direction", min: -180, max: 180, step: 5, fine: 1, page: 45, kind: "q", get: () => angle, change: (to) => move({ angle: to }) }),
    rail(svg, { label: "Steepness: the score that one unit of distance adds", name: "steepness", min: 0.2, max: 6, step: 0.1, fine: 0.01, page: 1, kind: "q", get: () => steepness, change: (to) => move({ steepness: to }) }),
    rail(svg, { label: "Shift of the boundary from the middle", name: "shift", min: -3, max: 3, step: 0.1, fine: 0.01, page: 1, kind: "q", get: () => shift, change: (to) => move({ shift: to }) }),
  ];
  const again = fig.button("Let gradient descent try", () => {
    tried = !tried;
    again.textContent = tried ? "Hide gradient descent" : "Let gradient descent try";
    fig.moved();
  });

  /** @param {{angle?: number, steepness?: number, shift?: number}} to */
  function move(to) {
    ({ angle, steepness, shift } = { angle, steepness, shift, ...to });
    fig.ask({ angle, steepness, shift });
  }
  const normal = () => [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  /** @param {{x: number, y: number}} at  pixels */
  function spin(at) {
    const [n1, n2] = normal(), dx = plane.x.back(at.x) - shift * n1, dy = plane.y.back(at.y) - shift * n2;
    if (Math.hypot(dx, dy) > 0.1) move({ angle: Math.round((Math.atan2(dy, dx) * 180) / Math.PI) });
  }
  /** @param {{x: number, y: number}} at  pixels */
  function slide(at) {
    const [n1, n2] = normal();
    move({ shift: clamp(Math.round((plane.x.back(at.x) * n1 + plane.y.back(at.y) * n2) * 50) / 50, -3, 3) });
  }

  function layout() {
    const width = fig.width(), narrow = width < 520, left = 34;
    const side = narrow ? width - left - 10 : Math.min(344, width - left - 220), base = HEAD + side;
    plane.place({ left, right: left + side, top: HEAD, base });
    ground.place(plane, [-REACH, REACH], [-REACH, REACH]);
    const x0 = narrow ? left : left + side + 58, x1 = width - 10, railTop = narrow ? base + 46 : base - 3 * RAIL + 14;
    rails.forEach((r, k) => r.place({ left: x0, right: x1, y: railTop + k * RAIL }));
    const top = narrow ? railTop + 3 * RAIL + 40 : HEAD;
    scale.place({ left: x0, right: x1, top, base: narrow ? top + 130 : railTop - 60 });
    set(classes[0], { x: left + 8, y: base - 9 });
    set(classes[1], { x: left + side - 8, y: HEAD + 18 });
    set(svg, { height: narrow ? top + 176 : base + 46 });
    loaded = false;
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function draw(state) {
    const { data, truth, mistake } = state, { hand, run, tenths } = data, ends = [tenths[0], tenths[8]], middle = [tenths[4]];
    if (!loaded) cloud(data.points, data.labels, plane);
    loaded = true;
    ground.draw(hand.ground, tenths);
    const off = !!truth && !same(hand.ground, truth.hand.ground);
    ground.lines(off ? [] : ends, "contour q");
    ground.lines(off ? [] : middle, "curve q");
    ground.lines(off && !mistake ? middle : [], "curve thin");
    ground.lines(off ? middle : [], "curve right", off ? truth.hand.ground : []);
    ground.lines(off && mistake ? middle : [], "curve wrong", off && mistake ? mistake.hand.ground : []);
    ground.names(off ? [] : ends, (v) => (v < 0 ? "0.1" : "0.9"), { x: plane.box.left + 30, y: plane.box.top }, "halo q");
    ground.lines(tried ? middle : [], "curve ink dash", run.ground);
    handles();
    race(state);
    const said = `loss ${fixed(hand.loss)}`;
    rails[0].draw(`${fixed(angle, 0)}°`, `${fixed(angle, 0)} degrees: ${said}`);
    rails[1].draw(fixed(steepness, 2), `${fixed(steepness, 2)}: ${said}`);
    rails[2].draw(fixed(shift, 2), `${fixed(shift, 2)}: ${said}`);
    fig.number("loss", hand.loss, truth ? truth.hand.loss : undefined);
    fig.number("wrong", `${hand.wrong} of ${data.labels.length}`);
    fig.also("wrong", tried ? `gradient descent: ${run.wrong}` : "");
    fig.number("run", data.losses[LAST], truth ? truth.losses[LAST] : undefined);
    if (!truth || same(data.losses[LAST], truth.losses[LAST])) fig.also("run", `after ${LAST} epochs`);
  }

  /** The boundary's two knobs move at once; the ground follows with the answer. */
  function handles() {
    const [n1, n2] = normal(), { x, y } = plane, px = x.at(shift * n1), py = y.at(shift * n2), tx = x.at((shift + ARM) * n1), ty = y.at((shift + ARM) * n2);
    set(arm, { d: `M${px} ${py}L${tx} ${ty}` });
    push.place({ x: px, y: py, width: 12, height: 12, hitWidth: 36, hitHeight: 36 });
    turn.place({ x: tx, y: ty, width: 14, height: 14, hitWidth: 36, hitHeight: 36 });
  }

  /** Your loss as a level, gradient descent's as a path to it. @param {import("/static/js/plot/frame.js").State} state */
  function race({ data, truth, mistake }) {
    const { x, y, box } = scale, at = (/** @type {number} */ v) => clamp(y.at(v), box.top - 4, box.base);
    const level = (/** @type {SVGElement} */ node, /** @type {number} */ v) => {
      show(node, !Number.isNaN(v));
      if (!Number.isNaN(v)) set(node, { x1: box.left, x2: box.right, y1: at(v), y2: at(v) });
    };
    const off = !!truth && !same(data.hand.loss, truth.hand.loss), far = !!truth && !same(data.losses, truth.losses);
    const right = off ? truth.hand.loss : far ? truth.losses[LAST] : NaN, wrong = !mistake ? NaN : off ? mistake.hand.loss : far ? mistake.losses[LAST] : NaN;
    level(levels.own, off && mistake ? NaN : data.hand.loss);
    level(levels.truth, right);
    level(levels.mistake, wrong);
    level(chance, data.chance);
    const last = at(data.losses[LAST]), steps = data.losses.map((/** @type {number} */ _, /** @type {number} */ i) => i);
    set(path, { d: tried ? line(steps, data.losses, x, y) : "" });
    show(end, Number.isFinite(last));
    if (Number.isFinite(last)) set(end, { cx: x.at(LAST), cy: last });
    const along = (/** @type {string} */ text, /** @type {string} */ kind, /** @type {number} */ v) => ({ text, kind, xs: TENTHS.map((k) => x.at(k * LAST)), ys: TENTHS.map(() => Math.max(box.top, at(v))) });
    const named = [along(`yours ${fixed(data.hand.loss)}`, off && mistake ? "wrong" : "loss", data.hand.loss), along("true", "right", right), along("always 0.5", "", off ? NaN : data.chance)];
    const descent = { text: "gradient descent", kind: "ink", xs: steps.map(x.at), ys: data.losses.map(at) };
    if (!tried) Object.assign(descent, { xs: descent.xs.slice(-1), ys: descent.ys.slice(-1) });
    name([...named.slice(0, 1), descent, ...named.slice(1)].filter((n) => n.ys.some(Number.isFinite)), box);
    const k = data.beaten, seen = tried && k >= 0;
    show(passing, seen);
    if (seen) set(passing, { cx: x.at(k), cy: at(data.losses[k]) });
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function reading({ data: { hand, run, losses, beaten, labels } }) {
    const start = `Your line costs ${fixed(hand.loss)} nats an example, with ${hand.wrong} of ${labels.length} on the wrong side`;
    if (Number.isNaN(losses[LAST])) return `${start}. Gradient descent has nothing to show: train returned no history that reaches epoch ${LAST}.`;
    if (!tried && !Number.isFinite(losses[LAST])) return `${start}. Gradient descent gets to ${fixed(losses[LAST])}.`;
    if (!tried) return `${start}. Gradient descent gets to ${fixed(losses[LAST])}: how close can you come?`;
    if (!Number.isFinite(losses[LAST])) return `${start}.`;
    if (beaten === 0) return `${start}. That is more than knowing nothing costs: gradient descent is ahead before its first step.`;
    if (beaten < 0) return `${start}. Gradient descent is not below that after ${LAST} epochs: it has ${fixed(losses[LAST])}.`;
    return `${start}. Gradient descent needs ${beaten} epoch${beaten === 1 ? "" : "s"} to be below that, and ends at ${fixed(losses[LAST])} with ${run.wrong} wrong.`;
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function rows({ data: { hand, run, chance: even, labels } }) {
    const row = (/** @type {string} */ name, /** @type {any} */ m) => [name, fixed(m.weights[0], 2), fixed(m.weights[1], 2), fixed(m.bias, 2), `${m.wrong} of ${labels.length}`, fixed(m.loss, 4)];
    return { rows: [row("yours", hand), row("gradient descent", run)], foot: ["always 0.5", "0.00", "0.00", "0.00", "", fixed(even, 4)] };
  }
}
