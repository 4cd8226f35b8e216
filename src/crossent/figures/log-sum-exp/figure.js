// @ts-check
/** Above, logsumexp of two logits beside their maximum; below, what is left of each logit without it: log_softmax. */
import { axes } from "/static/js/plot/axes.js";
import { curves } from "/static/js/plot/curves.js";
import { frame } from "/static/js/plot/frame.js";
import { grip } from "/static/js/plot/grip.js";
import { clamp, fixed, same } from "/static/js/plot/num.js";
import { RAIL, rail } from "/static/js/plot/rail.js";
import { make, set, show, write } from "/static/js/plot/svg.js";

const HEAD = 30, TALL = 210, GAP = 66, LOW = 110, REACH = 4;
const KEYS = /** @type {const} */ (["soft", "hard", "naive"]);
/** @type {Record<number, {domain: [number, number], ticks: number[]}>} */
const LOGS = { 1: { domain: [-8.5, 0.5], ticks: [-8, -4, 0] }, 10: { domain: [-85, 5], ticks: [-80, -40, 0] } };

/** A gap with more digits where three would say 0. @param {number} v */
const tiny = (v) => fixed(v, v !== 0 && Math.abs(v) < 0.002 ? 6 : 3);

/** @param {HTMLElement} root @param {import("/static/js/plot/frame.js").Host} figure */
export function render(root, figure) {
  let { a, b, scale, offset } = figure.inputs;                   // a and b from the offset on
  const fig = frame(root, figure, {
    label: "logsumexp of two logits beside their maximum, and their log-probabilities",
    readout: [
      { key: "soft", label: "logsumexp(a, b)", swatch: "line q" },
      { key: "hard", label: "max(a, b)", swatch: "line ink dash" },
      { key: "gap", label: "its gap" },
      { key: "naive", label: "log(exp a + exp b)", swatch: "line ink dot" },
    ],
    hint: "Drag a, or b.",
    table: { caption: "Both maxima, and the log-probability of a.", columns: ["a", "max", ["logsumexp", "m-q"], "naive", ["log_softmax", "m-q"]] },
    layout, draw, reading, rows,
  });
  root.querySelector(".readout")?.classList.add("many");
  const { svg } = fig;
  const above = axes(svg, { x: { domain: [-1, 1], ticks: [], label: "" }, y: { domain: [-1, 1], ticks: [], label: [["logsumexp", "q"], [" and maximum"]] } });
  const below = axes(svg, { x: { domain: [-1, 1], ticks: [], label: "a, a logit" }, y: { ...LOGS[scale], label: [["log_softmax", "q"], [": the log-probabilities of both"]] } });
  const planes = [above, below], cursors = planes.map(() => make("line", { class: "cursor" }, svg)), equal = planes.map(() => make("line", { class: "half" }, svg));
  const upper = curves(svg, above, [{ key: "hard", kind: "ink dash", name: "max" }, { key: "soft", kind: "q", name: "logsumexp", text: "q" }, { key: "naive", kind: "ink dot", name: "naive" }]);
  const lower = curves(svg, below, [{ key: "a", kind: "q", name: "of a", text: "q" }, { key: "b", kind: "q dash", name: "of b", text: "q" }]);
  const gap = make("path", { class: "arrow" }, svg), gapName = make("text", { class: "halo ink strong" }, svg), gone = make("text", { class: "halo ink", "text-anchor": "end" }, svg);
  const dots = ["", "q"].map((kind) => make("circle", { class: `dot ${kind}`, r: 4 }, svg)), under = make("circle", { class: "dot q", r: 4 }, svg);
  const handle = grip(svg, {
    label: "a, a logit", min: -REACH, max: REACH, kind: "q", step: 0.1, fine: 0.01, page: 1,
    drag: (at) => move({ a: Math.round((above.x.back(at.x) - offset) * 10) / 10 }), nudge: (by) => move({ a: a + clamp(by, -20, 20) }),
  });
  const other = rail(svg, {
    label: "b, the other logit", name: "b, the other logit", min: -REACH, max: REACH, step: 0.1, fine: 0.01, page: 1,
    get: () => b, change: (to) => { b = to; move({}); },
  });
  fig.choice("Scale", [["1", "1"], ["10", "10"]], () => String(scale), (to) => { scale = Number(to); view(); move({}); });
  fig.choice("Around", [["-1000", "−1000"], ["0", "0"], ["1000", "1000"]], () => String(offset), (to) => { offset = Number(to); view(); move({}); });
  view();

  /** The axes follow the offset and the scale. */
  function view() {
    const x = { domain: /** @type {[number, number]} */ ([offset - REACH, offset + REACH]), ticks: [-4, -2, 0, 2, 4].map((v) => offset + v) };
    above.update({ x: { ...x, format: () => "" }, y: { domain: [offset - REACH - 0.3, offset + REACH + 1], ticks: x.ticks } });
    below.update({ x, y: LOGS[scale] });
  }
  /** @param {{a?: number}} to */
  function move(to) {
    a = Math.round(clamp(to.a ?? a, -REACH, REACH) * 100) / 100;
    fig.ask({ a, b, scale, offset });
  }

  function layout() {
    const width = fig.width(), base = HEAD + TALL, far = base + GAP - 20;
    above.place({ left: 44, right: width - 14, top: HEAD, base });
    below.place({ left: 44, right: width - 14, top: far, base: far + LOW });
    other.place({ left: 44, right: width - 14, y: far + LOW + 54 });
    set(svg, { height: far + LOW + 54 + RAIL });
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function draw(state) {
    const { data, truth } = state, fresh = data.offset === offset && data.scale === scale, none = { x: [], y: [] };
    const { x, y, box } = above, px = x.at(a + offset), ex = x.at(b + offset);
    const own = state.borrowed || state.missing.length > 0, ended = !Number.isFinite(data.naive);
    upper(state, (d, key) => (fresh && (key !== "naive" || d.curves.naive.every(Number.isFinite)) ? { x: d.grid, y: d.curves[key] } : none), (c) => (c.key === "soft" ? `${own ? "" : "your "}logsumexp` : ""));
    lower(state, (d, key) => (fresh ? { x: d.grid, y: d.logs[key] } : none), (c) => c.name);
    planes.forEach((plane, i) => {
      set(cursors[i], { x1: px, x2: px, y1: plane.box.top, y2: plane.box.base });
      set(equal[i], { x1: ex, x2: ex, y1: plane.box.top, y2: plane.box.base });
    });
    const seen = fresh && Number.isFinite(data.soft) && y.at(data.soft) > box.top - 8 && y.at(data.soft) < box.base + 8;
    [data.hard, data.soft].forEach((v, i) => {
      show(dots[i], fresh && (i === 0 || seen));
      if (fresh && (i === 0 || seen)) set(dots[i], { cx: px, cy: y.at(v) });
    });
    const v = data.log_softmax[0], lies = fresh && Number.isFinite(v) && below.y.at(v) > below.box.top - 8 && below.y.at(v) < below.box.base + 8;
    show(under, lies);
    if (lies) set(under, { cx: px, cy: below.y.at(v) });
    const right = px < box.right - 90, side = right ? 10 : -10, from = seen ? y.at(data.soft) : 0, to = seen ? y.at(data.hard) : 0;
    set(gap, { d: seen && Math.abs(from - to) > 1 ? `M${px + side / 2} ${from}h${side / 2}V${to}h${-side / 2}` : "" });
    show(gapName, seen);
    set(gapName, { x: px + 1.6 * side, y: to + 16, "text-anchor": right ? "start" : "end" });
    write(gapName, `gap ${tiny(data.gap)}`);
    show(gone, fresh && ended);
    set(gone, { x: box.right - 6, y: box.base - 10 });
    write(gone, `log(exp a + exp b) = ${fixed(data.naive)}, for every a`);
    handle.place({ x: px, y: below.box.base, width: 10, height: 10, hitWidth: 34, hitHeight: 40 });
    handle.say(a + offset, `a ${fixed(a + offset, 2)}: logsumexp ${fixed(data.soft)}, maximum ${fixed(data.hard)}`);
    handle.node.setAttribute("aria-valuemin", String(offset - REACH));
    handle.node.setAttribute("aria-valuemax", String(offset + REACH));
    other.draw(fixed(b + offset, 2), `${fixed(b + offset, 2)}: logsumexp ${fixed(data.soft)}`);
    const times = scale === 1 ? "" : `, scale ${scale}`;
    fig.rename("soft", `logsumexp${times}`);
    fig.rename("naive", `naive log Σ exp${times}`);
    for (const key of /** @type {const} */ ([...KEYS, "gap"])) fig.number(key, data[key], truth ? truth[key] : undefined);
    if (!truth || same(data.gap, truth.gap)) fig.number("gap", tiny(data.gap));
    if (!truth || same(data.soft, truth.soft)) fig.also("soft", `log_softmax ${data.log_softmax.map((/** @type {number} */ p) => fixed(p, 2)).join(", ")}`);
    fig.also("gap", Number.isFinite(data.most) ? `at most ${fixed(data.most)}, where a\u00a0=\u00a0b` : "");
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function reading({ data: d, truth }) {
    const start = `At a = ${fixed(d.a, 2)} and b = ${fixed(d.b, 2)} logsumexp is ${fixed(d.soft)}, above the maximum by ${tiny(d.gap)}. `;
    if (truth && !same(d.soft, truth.soft)) return `${start}It should be ${fixed(truth.soft)}, above it by ${fixed(truth.gap)}.`;
    if (truth && !same(d.log_softmax, truth.log_softmax)) return `${start}The log-probabilities should be ${truth.log_softmax.map((/** @type {number} */ p) => fixed(p)).join(" and ")}.`;
    const where = d.a === d.b ? `Two equal logits: the gap is ln 2${d.scale > 1 ? `, divided by the scale ${d.scale}` : ""}, the most that two can add. ` : "The further apart they are, the nearer it comes to the larger one. ";
    return `${start}${where}${Number.isFinite(d.naive) ? `${d.scale > 1 ? "Ten times as large, the logits make it all but the maximum itself." : ""}` : `Written as it is read, log(exp a + exp b) gives ${fixed(d.naive)}${d.offset > 0 ? ": exp is beyond float64" : ": both exp are 0"}; subtract the maximum first, and add it afterwards.`}`.trim();
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function rows({ data: d }) {
    const some = d.grid.map((/** @type {number} */ _, /** @type {number} */ i) => i).filter((/** @type {number} */ i) => i % 10 === 0);
    return {
      rows: some.map((/** @type {number} */ i) => [fixed(d.grid[i], 1), fixed(d.curves.hard[i], 1), fixed(d.curves.soft[i], 4), fixed(d.curves.naive[i], 4), fixed(d.logs.a[i], 4)]),
      foot: [`${fixed(d.a, 2)} (here)`, fixed(d.hard, 2), fixed(d.soft, 4), fixed(d.naive, 4), fixed(d.log_softmax[0], 4)],
    };
  }
}
