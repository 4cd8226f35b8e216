// @ts-check
/** Two plots of the error against the scale of the logits, both axes in tenfolds: the naive loss, and theirs. */
import { axes } from "/static/js/plot/axes.js";
import { curves } from "/static/js/plot/curves.js";
import { frame } from "/static/js/plot/frame.js";
import { grip } from "/static/js/plot/grip.js";
import { clamp, fixed, list } from "/static/js/plot/num.js";
import { make, set, show, write } from "/static/js/plot/svg.js";

const HEAD = 30, TALL = 230, LEFT = 46;
const FORMATS = /** @type {const} */ (["float16", "bfloat16", "float32", "float64"]), FORMS = /** @type {const} */ (["naive", "yours"]);
const DASHES = ["dot", "dash", "long", ""];
/** @type {Record<number, string>} */
const SIZES = { "-1": "0.1", 0: "1", 1: "10", 2: "100", 3: "1000" };
const ERRORS = { domain: /** @type {[number, number]} */ ([-17, 2.5]), ticks: [-16, -12, -8, -4, 0], format: (/** @type {number} */ v) => (v ? `1e${v}`.replace("-", "\u2212") : "1") };

/** Two heights of an error that say the same: the last digits of a right function are noise. @param {number} a @param {number} b */
const near = (a, b) => Object.is(a, b) || (a <= -9 && b <= -9) || Math.abs(a - b) < 0.2;
/** @param {any} a @param {any} b @param {string} format @param {string} form */
const agree = (a, b, format, form) => a.error[format][form].height.every((/** @type {number} */ v, /** @type {number} */ i) => near(v, b.error[format][form].height[i]));

/** @param {HTMLElement} root @param {import("/static/js/plot/frame.js").Host} figure */
export function render(root, figure) {
  let { scale } = figure.inputs;
  /** @type {any} */
  let shown = null;
  const fig = frame(root, figure, {
    label: "Error of the naive loss and of yours against the scale of the logits, in four formats",
    readout: FORMATS.map((key, i) => ({ key, label: `${key}, naive`, swatch: `line ${i < 3 ? "ink" : "loss"} ${DASHES[i]}` })),
    hint: "Drag the line along the scale.",
    table: { caption: "Largest error up to some scales, in nats: naive, then yours.", columns: ["scale", ...FORMATS, ...FORMATS.map((f) => /** @type {[string, string]} */ ([f, "m-loss"]))] },
    layout, draw, reading, rows,
    alike: (yours, truth) => FORMATS.every((f) => FORMS.every((form) => agree(yours, truth, f, form))),
  });
  root.querySelector(".readout")?.classList.add("many");
  const { svg } = fig;
  const x = { domain: /** @type {[number, number]} */ ([-1, 3]), ticks: [-1, 0, 1, 2, 3], format: (/** @type {number} */ v) => SIZES[v], label: "scale: the logits are 1, 2 and 10 times it" };
  const plane = { naive: axes(svg, { x, y: { ...ERRORS, label: "naive: largest error up to a scale" } }), yours: axes(svg, { x, y: { ...ERRORS, label: [["yours", "loss"], [": largest error up to a scale, in nats"]] } }) };
  const ends = FORMATS.map(() => ({ line: make("line", { class: "half" }, svg), cross: make("path", { class: "arrow" }, svg) }));
  const plots = FORMS.map((form) => curves(svg, plane[form], FORMATS.map((key, i) => {
    const theirs = form === "yours" || i === 3;
    return { key, kind: `${theirs ? "loss" : "ink"} ${DASHES[i]}`, name: key, text: theirs ? "loss" : "ink" };
  })));
  const cursors = FORMS.map(() => make("line", { class: "cursor" }, svg)), names = FORMATS.map(() => make("text", { class: "halo ink" }, svg));
  const dots = FORMS.map((form) => FORMATS.map((_, i) => make("circle", { class: `dot ${form === "yours" || i === 3 ? "loss" : ""}`, r: 4 }, svg)));
  const handle = grip(svg, {
    label: "Scale of the logits", min: 0.1, max: 1000, kind: "k", step: 1, fine: 1, page: 5,
    drag: (at) => go(shown ? closest(shown.powers, plane.naive.x.back(at.x)) : 0), nudge: (by) => go(index() + clamp(by, -1e4, 1e4)),
  });

  /** Every scale is in the answer: moving asks nothing. @param {number} to */
  function go(to) {
    if (!shown) return;
    scale = shown.scales[clamp(Math.round(to), 0, shown.scales.length - 1)];
    fig.moved();
  }
  /** @param {number[]} all @param {number} at */
  const closest = (all, at) => all.reduce((b, v, i) => (Math.abs(v - at) < Math.abs(all[b] - at) ? i : b), 0);
  const index = () => (shown ? closest(shown.scales, scale) : 0);

  function layout() {
    const width = fig.width(), narrow = width < 520, gap = 66, half = narrow ? width - LEFT - 16 : (width - LEFT - gap - 16) / 2;
    const base = HEAD + TALL, top = narrow ? base + 88 : HEAD;
    plane.naive.place({ left: LEFT, right: LEFT + half, top: HEAD, base });
    plane.yours.place({ left: narrow ? LEFT : LEFT + half + gap, right: narrow ? LEFT + half : width - 16, top, base: top + TALL });
    set(svg, { height: top + TALL + 46 });
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function draw(state) {
    const { data, truth } = state;
    shown = data;
    const k = index();
    FORMS.forEach((form, f) => {
      const { x: across, y, box } = plane[form], px = across.at(data.powers[k]);
      // where only noise tells theirs from the truth, the truth is not drawn a second time
      plots[f](state, (d, key) => ({ x: d.powers, y: (d === truth && agree(data, truth, key, form) ? data : d).error[key][form].height }), (c) => (form === "naive" && data.ends[c.key] ? "" : c.name));
      set(cursors[f], { x1: px, x2: px, y1: box.top, y2: box.base });
      FORMATS.forEach((format, i) => {
        const v = data.error[format][form].height[k];
        show(dots[f][i], Number.isFinite(v));
        if (Number.isFinite(v)) set(dots[f][i], { cx: px, cy: y.at(v) });
      });
    });
    const { x: across, y, box } = plane.naive;
    FORMATS.forEach((format, i) => {
      const end = data.ends[format], { line, cross } = ends[i], heights = data.error[format].naive.height;
      for (const node of [line, cross, names[i]]) show(node, !!end);
      if (end) {
        const last = heights.filter(Number.isFinite).pop() ?? 0, cx = across.at(end.power), cy = y.at(last);
        set(line, { x1: cx, x2: cx, y1: box.top, y2: cy });
        set(cross, { d: `M${cx - 5} ${cy - 5}l10 10m0 -10l-10 10` });
        set(names[i], i === 3 ? { ...(cy < box.top + 24 ? { x: box.right + 16, y: cy + 18 } : { x: cx - 8, y: cy - 10 }), "text-anchor": "end" } : { x: cx + 10, y: cy + (i ? 4 : 18) });
        write(names[i], [[format, `strong ${i === 3 ? "loss" : "ink"}`], [` ends at ${end.scale}`]]);
      }
      const yours = data.error[format].yours.text[k], naive = data.error[format].naive.text[k];
      fig.number(format, naive);
      const right = truth && truth.error[format], off = (/** @type {"naive" | "yours"} */ form) => !!right && !near(data.error[format][form].height[k], right[form].height[k]);
      fig.also(format, `yours ${yours}${off("yours") ? `, true ${right.yours.text[k]}` : ""}${off("naive") ? `; true naive ${right.naive.text[k]}` : ""}`);
    });
    handle.place({ x: across.at(data.powers[k]), y: box.base, width: 10, height: 10, hitWidth: 34, hitHeight: 40 });
    handle.say(data.scales[k], `scale ${data.scales[k]}: naive ${FORMATS.map((f) => `${f} ${data.error[f].naive.text[k]}`).join(", ")}`);
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function reading({ data, truth }) {
    const k = index(), loss = data.loss[k], start = `Logits of ${[1, 2, 10].map((v) => fixed(v * data.scales[k], data.scales[k] < 1 ? 2 : 1)).join(", ")}: a loss of ${fixed(loss, 2)} nats. `;
    const lost = FORMATS.filter((f) => !Number.isFinite(data.error[f].naive.height[k])), gone = lost.length === 4;
    if (truth && !agree(data, truth, "float64", "yours")) return `${start}In float64 yours is ${data.error.float64.yours.text[k]} off; ${truth.error.float64.yours.text[k]} can be reached.`;
    if (truth) return `${start}In float64 your naive_error says ${data.error.float64.naive.text[k]}; it is ${truth.error.float64.naive.text[k]}.`;
    const rest = `Yours answers in all four, as exactly as each can hold the answer: ${data.error.bfloat16.yours.text[k]} off in bfloat16, ${data.error.float32.yours.text[k]} in float32.`;
    if (!lost.length) return `${start}The naive loss still answers in every format; the fewer bits, the larger its error: ${data.error.float16.naive.text[k]} in float16, ${data.error.bfloat16.naive.text[k]} in bfloat16, ${data.error.float32.naive.text[k]} in float32.`;
    return `${start}The naive loss has ended in ${gone ? "every format" : list([...lost])}: an exponential is larger than ${gone ? "float64" : lost.length > 1 ? "they" : "it"} can hold. ${rest}`;
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function rows({ data }) {
    const row = (/** @type {number} */ i) => [String(data.scales[i]), ...FORMS.flatMap((form) => FORMATS.map((f) => data.error[f][form].text[i]))];
    return { rows: data.scales.map((/** @type {number} */ _, /** @type {number} */ i) => i).filter((/** @type {number} */ i) => i % 5 === 0).map(row), foot: row(index()) };
  }
}
