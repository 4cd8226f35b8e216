// @ts-check
/** Left the distribution at one temperature, right its entropy at all of them: the axis of the right one is the film. */
import { axes } from "/static/js/plot/axes.js";
import { curves } from "/static/js/plot/curves.js";
import { createFilm } from "/static/js/plot/film.js";
import { frame } from "/static/js/plot/frame.js";
import { fixed, same } from "/static/js/plot/num.js";
import { make, set, show, write } from "/static/js/plot/svg.js";

const HEAD = 30, TALL = 220, LAST = 80;
const WORDS = ["mat", "sofa", "floor", "roof", "moon"];

/** A temperature in three figures. @param {number} t */
const degrees = (t) => fixed(t, t < 1 ? 3 : t < 10 ? 2 : 1);

/** A probability that is neither 0 nor 1 is not printed as one. @param {number} v */
const share = (v) => (v > 0 && v < 0.0005 ? "<.001" : fixed(v, v > 0.9995 && v < 1 ? 5 : 3));

/** @param {HTMLElement} root @param {import("/static/js/plot/frame.js").Host} figure */
export function render(root, figure) {
  /** @type {number[]} */
  let temperatures = [];
  const fig = frame(root, figure, {
    label: "A softmax at one temperature, and its entropy at all of them",
    readout: [
      { key: "t", label: "temperature T" },
      { key: "largest", label: "largest q", swatch: "box q" },
      { key: "entropy", label: "entropy of q", swatch: "line q", unit: "nats" },
    ],
    hint: "Play, or drag T on its axis.",
    table: { caption: "The probabilities at some temperatures, and their entropy in nats.", columns: ["T", ...WORDS, "entropy"] },
    layout, draw, reading, rows,
  });
  const { svg } = fig, middle = { "text-anchor": "middle" };
  const left = axes(svg, { x: { domain: [0, WORDS.length], ticks: [] }, y: { domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], label: [["q", "q"], [", the next word’s probability"]] } });
  const right = axes(svg, {
    x: { domain: [0, LAST], ticks: [], label: "temperature T, equal ratios apart" },
    y: { domain: [0, 1.75], ticks: [0, 0.5, 1, 1.5], label: [["entropy of "], ["q", "q"], [", in nats"]] },
  });
  const bars = WORDS.map(() => ({
    box: make("rect", { class: "box q" }, svg), plain: make("line", { class: "cursor" }, svg), name: make("text", { class: "name", ...middle }, svg),
    logit: make("text", middle, svg), value: make("text", { class: "q halo", ...middle }, svg),
  }));
  const plainName = make("text", {}, svg), logitName = make("text", {}, svg);
  const marks = { truth: make("path", { class: "truth" }, svg), mistake: make("path", { class: "mistake" }, svg) };
  const even = make("line", { class: "half" }, svg), evenName = make("text", { class: "halo" }, svg), one = make("line", { class: "half" }, svg);
  const cursor = make("line", { class: "cursor" }, svg);
  const plot = curves(svg, right, [{ key: "entropy", kind: "q", name: "entropy", text: "q" }]);
  const dot = make("circle", { class: "dot q", r: 5 }, svg);
  const film = createFilm({
    frames: LAST + 1, fps: 24, at: figure.inputs.frame, label: "Temperature T", svg, button: fig.button, page: 10,
    onFrame: () => fig.moved(), value: (i) => temperatures[i] ?? i,
  });
  fig.button("T = 1", () => film.scrub(figure.inputs.frame));

  function layout() {
    const width = fig.width(), narrow = width < 520, gap = 62, half = narrow ? width - 34 - 10 : (width - 34 - gap - 12) / 2;
    const base = HEAD + TALL, top = narrow ? base + 96 : HEAD;
    left.place({ left: 34, right: 34 + half, top: HEAD, base });
    right.place({ left: narrow ? 34 : 34 + half + gap, right: narrow ? 34 + half : width - 12, top, base: top + TALL });
    film.place({ left: right.box.left, right: right.box.right, y: right.box.base });
    set(logitName, { x: 0, y: base + 38 });
    write(logitName, "logit");
    set(svg, { height: top + TALL + 48 });
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function draw(state) {
    const { data, truth, mistake } = state, { x, y, box } = left, i = film.at(), q = data.q[i];
    if (temperatures !== data.temperatures) {
      temperatures = data.temperatures;
      const name = new Map(data.ticks.map((/** @type {any} */ t) => [t.frame, String(t.value)]));
      right.update({ x: { ticks: [...name.keys()], format: (v) => name.get(v) || "" } });
      film.frames(temperatures.length);
    }
    const level = (/** @type {number} */ v) => (Number.isNaN(v) ? box.base : Math.min(box.base + 6, Math.max(HEAD - 8, y.at(v))));
    const wide = x.at(1) - x.at(0), thick = wide * 0.62, lines = { truth: "", mistake: "" };
    bars.forEach((b, k) => {
      const mid = x.at(k + 0.5), top = level(q[k]), plain = level(data.q[data.plain][k]);
      set(b.box, { x: mid - thick / 2, y: Math.min(top, box.base), width: thick, height: Math.abs(box.base - top) });
      set(b.plain, { x1: mid - thick / 2 - 4, x2: mid + thick / 2 + 4, y1: plain, y2: plain });
      show(b.plain, i !== data.plain);
      set(b.name, { x: mid, y: box.base + 20 });
      write(b.name, data.words[k]);
      set(b.logit, { x: mid, y: box.base + 38 });
      write(b.logit, fixed(data.logits[k], 1));
      set(b.value, { x: mid, y: Math.min(top, box.base) - 7 });
      write(b.value, share(q[k]));
      for (const [who, other] of /** @type {const} */ ([["truth", truth], ["mistake", mistake]]))
        if (other && truth && !same(q[k], truth.q[i][k]) && Number.isFinite(other.q[i][k])) lines[who] += `M${mid - thick / 2 - 3} ${level(other.q[i][k])}h${thick + 6}`;
    });
    set(marks.truth, { d: lines.truth });
    set(marks.mistake, { d: lines.mistake });
    set(plainName, { x: box.right, y: HEAD + 12, "text-anchor": "end" });
    write(plainName, i === data.plain ? "" : "line: T = 1");

    const r = right.box, px = film.x(i), ey = right.y.at(Number.isNaN(data.even) ? 0 : data.even);
    plot(state, (d, key) => ({ x: d[key].map((/** @type {number} */ _, /** @type {number} */ k) => k), y: d[key] }), (c) => c.name);
    set(even, { x1: r.left, x2: r.right, y1: ey, y2: ey });
    set(evenName, { x: r.left + 6, y: ey - 6 });
    write(evenName, `all five alike: ln 5 = ${fixed(data.even)}`);
    const from = right.x.at(data.plain);
    set(one, { x1: from, x2: from, y1: r.top, y2: r.base });
    const v = data.entropy[i], py = Number.isNaN(v) ? r.base : Math.min(r.base, Math.max(r.top - 6, right.y.at(v)));
    set(cursor, { x1: px, x2: px, y1: py, y2: r.base });
    set(dot, { cx: px, cy: py });
    film.draw(`T ${degrees(temperatures[i])}: ${data.words[0]} ${fixed(q[0])}, entropy ${fixed(v)} nats`);
    fig.number("t", degrees(temperatures[i]));
    fig.number("largest", share(data.largest[i]));
    if (truth && !same(data.largest[i], truth.largest[i])) fig.number("largest", data.largest[i], truth.largest[i]);
    fig.number("entropy", v, truth ? truth.entropy[i] : undefined);
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function reading({ data: d, truth }) {
    const i = film.at(), t = degrees(d.temperatures[i]), q = d.q[i], start = `At T = ${t} ${d.words[0]} has ${share(q[0])} and ${d.words[4]} ${share(q[4]).replace("<", "less than 0")}. `;
    if (truth && !same(q, truth.q[i])) return `${start}It should be ${share(truth.q[i][0])} and ${share(truth.q[i][4]).replace("<", "less than 0")}: divide the logits by T, then take the softmax.`;
    if (truth && !same(d.q, truth.q)) return `${start}Here that is right; turn T and it will not be.`;
    if (i === d.plain) return `${start}T = 1 is the plain softmax, with an entropy of ${fixed(d.entropy[i])} nats. Turn it down and the largest takes all; turn it up and they become alike.`;
    if (i < d.plain) return `${start}Below 1 the logits are stretched: the gaps grow, the largest wins, and the entropy falls to ${fixed(d.entropy[i])} nats. The order stays.`;
    return `${start}Above 1 the logits are squeezed together: the shares draw near to one fifth, and the entropy rises to ${fixed(d.entropy[i])} of at most ${fixed(d.even)} nats. The order stays.`;
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function rows({ data: d }) {
    const some = [0, 12, 28, 40, 52, 68, 80].filter((i) => i < d.q.length);
    return { rows: some.map((i) => [degrees(d.temperatures[i]), ...d.q[i].map((/** @type {number} */ v) => share(v)), fixed(d.entropy[i])]) };
  }
}
