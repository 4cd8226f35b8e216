// @ts-check
/** A triangle of distributions, as a map of the loss: heights in nats, p at the true corner, q where one puts it. */
import { linear } from "/static/js/plot/axes.js";
import { bands, between } from "/static/js/plot/bands.js";
import { frame } from "/static/js/plot/frame.js";
import { grip } from "/static/js/plot/grip.js";
import { clamp, fixed, same, sum } from "/static/js/plot/num.js";
import { LEAST, WHOLE, setShare, toProbabilities, toShares } from "/static/js/plot/shares.js";
import { make, set, show, write } from "/static/js/plot/svg.js";

const HEAD = 40, SLOPE = 0.866, LEVELS = [0.25, 0.5, 1, 1.5, 2, 3], MOST = 4;      // height of an even-sided triangle; nats
const CLASSES = ["cat", "dog", "fox"], all = [0, 1, 2];

/** @param {HTMLElement} root @param {import("/static/js/plot/frame.js").Host} figure */
export function render(root, figure) {
  let q = toShares(figure.inputs.q), { label } = figure.inputs, even = false;      // even: thirds are no whole thousandths
  const fig = frame(root, figure, {
    label: "A triangle of three-class distributions, coloured by their loss",
    readout: [
      { key: "loss", label: "loss at q", swatch: "dot loss", unit: "nats" },
      ...CLASSES.map((name, i) => ({ key: `q${i}`, label: `q of ${name}`, ...(i ? {} : { swatch: "dot q" }) })),
    ],
    hint: "Drag the point, or Tab to the grips on the edges and use the arrow keys.",
    table: { caption: "What the point would cost for each class that could be true, in nats.", columns: ["true class", ["p", "m-p"], ["q", "m-q"], "loss at q", "loss at the centre"] },
    layout, draw, reading, rows,
  });
  const { svg } = fig, middle = { "text-anchor": "middle" };
  root.querySelector(".readout")?.classList.add("many");
  const ground = make("g", {}, svg);
  const paint = bands(ground, LEVELS, "heat", (k) => 0.05 + 0.085 * k);
  const lines = { truth: make("path", { class: "truth" }, svg), mistake: make("path", { class: "mistake" }, svg) };
  const border = make("path", { class: "axis" }, svg), title = make("text", {}, svg);
  const heights = LEVELS.map(() => make("text", { class: "ink" }, svg));
  const names = CLASSES.map(() => ({ name: make("text", { class: "name" }, svg), note: make("text", {}, svg) }));
  const centre = { dot: make("path", { class: "cursor" }, svg), text: make("text", { class: "ink halo", ...middle }, svg) };
  const guides = all.map(() => make("line", { class: "cursor q" }, svg)), corner = make("circle", { class: "dot p", r: 5 }, svg);
  const bars = CLASSES.map(() => ({
    name: make("text", { class: "ink" }, svg), bar: make("rect", { class: "solid" }, svg), value: make("text", { class: "ink halo" }, svg),
  }));
  const barAxis = { title: make("text", {}, svg), line: make("line", { class: "axis" }, svg), even: make("line", { class: "half" }, svg) };
  const ticks = [0, 1, 2, 3, 4].map((v) => ({ v, line: make("line", { class: "axis" }, svg), text: make("text", middle, svg) }));
  const marks = { truth: make("path", { class: "truth" }, svg), mistake: make("path", { class: "mistake" }, svg) };
  const edges = all.map((i) => grip(svg, {
    label: `q of ${CLASSES[i]}`, min: LEAST / WHOLE, max: 1 - (2 * LEAST) / WHOLE, kind: "q", step: 10, fine: 1, page: 100,
    drag: (point) => change(setShare(q, i, WHOLE * onEdge(i, point))), nudge: (by) => change(setShare(q, i, q[i] + clamp(by, -WHOLE, WHOLE))),
  }));
  const knob = grip(svg, { label: "q", min: 0, max: 1, pointerOnly: true, round: true, kind: "q", drag: (point) => change(shares(point)), nudge: () => {} });
  fig.choice("True class", CLASSES.map((c, i) => [String(i), c]), () => String(label), (to) => { label = Number(to); ask(); });
  fig.button("To the centre", () => { q = [334, 333, 333]; even = true; ask(); });
  let at = [{ x: 0, y: 0 }, { x: 0, y: 0 }, { x: 0, y: 0 }], nats = linear([0, MOST], [0, 100], 0), barsAt = { x: 0, y: 0, wide: 100 };
  /** @type {any} */
  let painted = null;

  const probabilities = () => (even ? all.map(() => 1 / 3) : toProbabilities(q));
  const ask = () => fig.ask({ q: probabilities(), label });
  /** @param {number[]} next */
  function change(next) {
    q = next;
    even = false;
    ask();
  }
  /** The pixel of a distribution. @param {number[]} w */
  const place = (w) => ({ x: w[0] * at[0].x + w[1] * at[1].x + w[2] * at[2].x, y: w[0] * at[0].y + w[1] * at[1].y + w[2] * at[2].y });
  /** The distribution at a pixel, in thousandths, no share below the least. @param {{x: number, y: number}} point */
  function shares({ x, y }) {
    const tall = at[1].y - at[0].y, top = (at[1].y - y) / tall, right = (x - at[1].x) / (at[2].x - at[1].x) - top / 2;
    const raw = [top, 1 - top - right, right].map((v) => Math.max(LEAST, v * WHOLE)), free = sum(raw) - 3 * LEAST;
    return toShares(raw.map((v) => (LEAST + ((v - LEAST) / free) * (WHOLE - 3 * LEAST)) / WHOLE));
  }
  /** Each class is read on one edge, from 0 to 1 towards its corner. @param {number} i */
  const edge = (i) => [at[[2, 0, 1][i]], at[i]];
  /** @param {number} i @param {{x: number, y: number}} point */
  function onEdge(i, point) {
    const [a, b] = edge(i), dx = b.x - a.x, dy = b.y - a.y;
    return ((point.x - a.x) * dx + (point.y - a.y) * dy) / (dx * dx + dy * dy);
  }

  function layout() {
    const width = fig.width(), small = width < 520, beside = small ? 34 : 30;
    const side = small ? width - 2 * beside : Math.min(350, width - 250), tall = side * SLOPE, base = HEAD + tall;
    at = [{ x: beside + side / 2, y: HEAD }, { x: beside, y: base }, { x: beside + side, y: base }];
    set(border, { d: `M${at.map((c) => `${c.x} ${c.y}`).join("L")}Z` });
    set(title, { x: 0, y: 12 });
    write(title, small ? "equal loss, nats" : "lines of equal loss, in nats");
    const below = [[at[0].x, HEAD - 24, "middle"], [0, base + 22, "start"], [at[2].x + beside, base + 22, "end"]];
    names.forEach(({ name, note }, i) => {
      const [x, y, anchor] = below[i];
      set(name, { x, y, "text-anchor": anchor });
      set(note, { x, y: Number(y) + 15, "text-anchor": anchor });
      write(name, CLASSES[i]);
    });
    const x0 = small ? 34 : at[2].x + 64;
    barsAt = { x: x0, y: small ? base + 80 : HEAD + tall / 2 - 66, wide: width - x0 - (small ? 60 : 46) };
    nats = linear([0, MOST], [barsAt.x, barsAt.x + barsAt.wide], 6);
    const floor = barsAt.y + 3 * 44;
    set(barAxis.title, { x: barsAt.x, y: barsAt.y - 14 });
    write(barAxis.title, [["loss of "], ["q", "q"], [", in nats, for each class"]]);
    set(barAxis.line, { x1: barsAt.x, x2: barsAt.x + barsAt.wide, y1: floor, y2: floor });
    for (const t of ticks) {
      set(t.line, { x1: nats.at(t.v), x2: nats.at(t.v), y1: floor, y2: floor + 4 });
      set(t.text, { x: nats.at(t.v), y: floor + 18 });
      write(t.text, String(t.v));
    }
    set(svg, { height: small ? floor + 42 : base + 44 });
    painted = null;
  }

  /** The mesh as triangles of corners with their values. @param {any} data */
  function triangles({ corners, mesh, side }) {
    const index = new Map(corners.map((/** @type {number[]} */ c, /** @type {number} */ k) => [`${c[0]},${c[1]}`, k]));
    const corner = (/** @type {number} */ i, /** @type {number} */ j) => ({ ...place([i / side, j / side, 1 - (i + j) / side]), v: mesh[index.get(`${i},${j}`) ?? 0] });
    const found = [];
    for (let i = 0; i < side; i++)
      for (let j = 0; i + j < side; j++) {
        found.push([corner(i, j), corner(i + 1, j), corner(i, j + 1)]);
        if (i + j < side - 1) found.push([corner(i + 1, j), corner(i, j + 1), corner(i + 1, j + 1)]);
      }
    return found;
  }

  /** The map, and each height's name at the edge where its line ends. @param {import("/static/js/plot/frame.js").State} state */
  function map({ data, truth, mistake }) {
    const now = [data.mesh, truth && truth.mesh, mistake && mistake.mesh, data.label];
    if (painted && same(painted, now)) return;
    painted = now;
    paint(triangles(data));
    const left = data.label === 1, from = at[left ? 1 : data.label], to = at[left ? 0 : data.label ? 0 : 2], n = data.side;
    const lookup = (/** @type {number} */ k) => {
      const c = [0, 0, 0];
      c[data.label] = n - k;
      c[left || data.label === 2 ? 0 : 2] += k;
      return data.corners.findIndex((/** @type {number[]} */ d) => same(d, c));
    };
    const rim = Array.from({ length: n + 1 }, (_, k) => ({ x: from.x + (k / n) * (to.x - from.x), y: from.y + (k / n) * (to.y - from.y), v: data.mesh[lookup(k)] }));
    LEVELS.forEach((level, l) => {
      const k = rim.findIndex((c, i) => i > 0 && rim[i - 1].v < level !== c.v < level && Number.isFinite(c.v) && Number.isFinite(rim[i - 1].v));
      show(heights[l], k > 0);
      if (k < 1) return;
      const c = between(rim[k - 1], rim[k], level);
      set(heights[l], { x: c.x + (left ? -12 : 12), y: c.y + 4, "text-anchor": left ? "end" : "start" });
      write(heights[l], String(level));
    });
    for (const [who, other] of /** @type {const} */ ([["truth", truth], ["mistake", mistake]])) {
      let d = "";
      if (other && truth && !same(data.mesh, truth.mesh))
        for (const t of triangles(other))
          for (const level of [0.5, 1, 2]) {
            const ends = t.map((a, i) => [a, t[(i + 1) % 3]]).filter(([a, b]) => a.v < level !== b.v < level).map(([a, b]) => between(a, b, level));
            if (ends.length === 2) d += `M${ends.map((c) => `${c.x.toFixed(1)} ${c.y.toFixed(1)}`).join("L")}`;
          }
      set(lines[who], { d });
    }
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function draw(state) {
    const { data, truth, mistake } = state, point = place(probabilities());
    map(state);
    names.forEach(({ name, note }, i) => {
      name.classList.toggle("p", i === data.label);
      name.classList.toggle("strong", i === data.label);
      note.classList.toggle("p", i === data.label);
      write(note, i === data.label ? "true: p is here" : "");
    });
    set(corner, { cx: at[data.label].x, cy: at[data.label].y });
    const c = place([1 / 3, 1 / 3, 1 / 3]);
    set(centre.dot, { d: `M${c.x - 5} ${c.y}h10M${c.x} ${c.y - 5}v10` });
    const near = Math.abs(point.x - c.x) < 40 && point.y - c.y > 0 && point.y - c.y < 40;
    set(centre.text, { x: c.x, y: c.y + (near ? -12 : 20) });
    write(centre.text, `ln 3 = ${fixed(data.centre)}`);
    show(centre.text, !truth || same(data.centre, truth.centre));
    edges.forEach((g, i) => {
      const [a, b] = edge(i), part = q[i] / WHOLE, end = { x: a.x + part * (b.x - a.x), y: a.y + part * (b.y - a.y) };
      set(guides[i], { x1: point.x, y1: point.y, x2: end.x, y2: end.y });
      g.place({ ...end, width: 10, height: 10, hitWidth: 34, hitHeight: 34 });
      g.say(part, `${fixed(part)}; loss ${fixed(data.costs[data.label])} nats`);
      fig.number(`q${i}`, data.q[i]);
    });
    knob.place({ ...point, width: 14, height: 14, hitWidth: 42, hitHeight: 42 });
    const found = { truth: "", mistake: "" };
    bars.forEach((b, i) => {
      const y = barsAt.y + 44 * i, v = data.costs[i], end = nats.at(Number.isNaN(v) ? 0 : Math.max(0, v)), here = i === data.label;
      set(b.name, { x: barsAt.x, y: y + 8 });
      b.name.classList.toggle("p", here);
      b.name.classList.toggle("strong", here);
      write(b.name, CLASSES[i]);
      set(b.bar, { x: barsAt.x, y: y + 14, width: Math.max(0, end - barsAt.x), height: 14, class: here ? "solid loss" : "solid" });
      set(b.value, { x: end + 8, y: y + 25 });
      write(b.value, fixed(v));
      for (const [who, other] of /** @type {const} */ ([["truth", truth], ["mistake", mistake]]))
        if (other && truth && !same(v, truth.costs[i]) && Number.isFinite(other.costs[i])) found[who] += `M${nats.at(Math.max(0, other.costs[i]))} ${y + 10}v22`;
    });
    set(marks.truth, { d: found.truth });
    set(marks.mistake, { d: found.mistake });
    const level = nats.at(Number.isNaN(data.centre) ? 0 : data.centre);
    set(barAxis.even, { x1: level, x2: level, y1: barsAt.y, y2: barsAt.y + 3 * 44 });
    fig.number("loss", data.costs[data.label], truth ? truth.costs[data.label] : undefined);
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function reading({ data: d, truth }) {
    const loss = d.costs[d.label], name = CLASSES[d.label], middling = d.q.every((/** @type {number} */ v) => Math.abs(v - 1 / 3) < 0.002);
    if (truth) return `With q = (${d.q.map((/** @type {number} */ v) => fixed(v)).join(", ")}) and ${name} true your loss is ${fixed(loss)}; the true one is ${fixed(truth.costs[d.label])}. The green lines are the true heights of 0.5, 1 and 2 nats.`;
    if (middling) return `In the centre all three classes have the same: whichever is true, the loss is ln 3 = ${fixed(d.centre)} nats, which is also the entropy of q. A new network of three classes should begin near it.`;
    const start = `You give ${name}, the true class, ${fixed(d.q[d.label])} and pay ${fixed(loss)} nats. `;
    if (loss < 0.1) return `${start}At its corner the loss is 0: q is certain, has no entropy, and is right.`;
    if (loss > 3) return `${start}At the two other corners q is certain as well, but wrong, and the loss grows without limit.`;
    return `${start}How the rest is shared between the two others does not matter: along each line the loss is the same. ${loss < d.centre ? "Less than at the centre" : "More than at the centre"}, where q knows nothing and pays ${fixed(d.centre)}.`;
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function rows({ data: d }) {
    return { rows: CLASSES.map((name, i) => [i === d.label ? `${name} (chosen)` : name, i === d.label ? "1" : "0", fixed(d.q[i]), fixed(d.costs[i]), fixed(d.centre)]) };
  }
}
