// @ts-check
/** Random forecasts pile up at the right of a wall, H(p). Nothing ever stands at its left. */
import { axes } from "/static/js/plot/axes.js";
import { frame, says } from "/static/js/plot/frame.js";
import { fixed, same, spell } from "/static/js/plot/num.js";
import { strip, toProbabilities, toShares } from "/static/js/plot/shares.js";
import { make, set, show, write } from "/static/js/plot/svg.js";

const TALL = 210, HEAD = 30, BASE = HEAD + TALL, BIN = 0.05, END = 4, MOST = 3000;
const OUTCOMES = ["sun", "rain", "fog"];

/** A round number for the end of the count axis. @param {number} v */
const nice = (v) => [10, 20, 50, 100, 200, 500, 1000].find((n) => n >= v) || 3000;

/** @param {HTMLElement} root @param {import("/static/js/plot/frame.js").Host} figure */
export function render(root, figure) {
  const start = figure.inputs;
  let p = toShares(start.p), q = toShares(start.q), { count, seed } = start;
  const fig = frame(root, figure, {
    label: "How many random forecasts cost how much, with a wall at the entropy of p",
    readout: [
      { key: "floor", label: "the wall, H(p)", swatch: "line p", unit: "nats" },
      { key: "mine", label: "your q", swatch: "line q", unit: "nats" },
      { key: "lowest", label: "lowest found, nats", swatch: "ring" },
      { key: "under", label: "below the wall" },
    ],
    table: { caption: "Forecasts and what they cost, in nats.", columns: ["forecast", ...OUTCOMES, "cost", "above H(p)"] },
    layout, draw, reading, rows,
  });
  const { svg } = fig;
  root.querySelector(".readout")?.classList.add("many");
  const plane = axes(svg, {
    x: { domain: [0, END], ticks: [0, 1, 2, 3, 4], label: [["cross-entropy of a forecast, in nats"]] },
    y: { domain: [0, 10], ticks: [0, 5, 10], label: "forecasts, in bins of 0.05 nats" },
  });
  const forbidden = make("rect", { class: "wash p" });
  svg.insertBefore(forbidden, plane.inside);              // what stands there all the same must be seen
  const bars = make("path", { class: "solid loss" }, plane.inside);
  const others = { truth: make("path", { class: "truth" }, plane.inside), mistake: make("path", { class: "mistake" }, plane.inside) };
  const wall = make("line", { class: "own-top" }, svg), walls = { truth: make("line", { class: "truth" }, svg), mistake: make("line", { class: "mistake" }, svg) };
  const wallName = make("text", { class: "p strong halo" }, svg), nobody = make("text", { class: "p" }, svg), more = make("text", { "text-anchor": "end" }, svg);
  const mine = make("line", { class: "top" }, svg), mineName = make("text", { class: "q strong halo" }, svg);
  const found = make("circle", { class: "yours", r: 4.5 }, svg);
  const rowNames = /** @type {const} */ (["p", "q"]).map((kind) => { const t = make("text", { class: kind, "text-anchor": "end" }, svg); write(t, kind); return t; });
  const strips = [
    strip(svg, { outcomes: OUTCOMES, kind: "p", of: "the truth", get: () => p, change: (next) => { p = next; ask(); } }),
    strip(svg, { outcomes: OUTCOMES, kind: "q", of: "your forecast", get: () => q, change: (next) => { q = next; ask(); } }),
  ];
  const draws = [1, 100, 1000].map((n) => fig.button(n === 1 ? "Draw 1" : `Draw ${n}`, () => { count = Math.min(MOST, count + n); ask(); }));
  fig.button("Start again", () => { p = toShares(start.p); q = toShares(start.q); count = 0; seed += 1; ask(); });

  const ask = () => fig.ask({ p: toProbabilities(p), q: toProbabilities(q), count, seed });

  function layout() {
    const width = fig.width(), left = 34, right = width - 10;
    plane.place({ left, right, top: HEAD, base: BASE });
    strips.forEach((s, i) => s.place({ left, y: BASE + 60 + 42 * i, width: right - left }));
    rowNames.forEach((t, i) => set(t, { x: left - 10, y: BASE + 77 + 42 * i }));
    set(svg, { height: BASE + 138 });
  }

  /** @param {number[]} bins */
  const outline = (bins) => bins.map((n, i) => `${i ? "" : `M${plane.x.at(0)} ${BASE}`}V${plane.y.at(n)}H${plane.x.at((i + 1) * BIN)}`).join("") + `V${BASE}`;

  /** @param {import("/static/js/plot/frame.js").State} state */
  function draw({ data, truth, mistake }) {
    const top = nice(Math.max(...data.bins, ...(truth ? truth.bins : [])));
    plane.update({ y: { domain: [0, top], ticks: [0, top / 2, top] } });
    const { x, y, box } = plane, at = (/** @type {number} */ v) => x.at(Number.isNaN(v) ? 0 : v);
    set(bars, { d: data.bins.map((/** @type {number} */ n, /** @type {number} */ i) => (n ? `M${x.at(i * BIN) + 0.5} ${BASE}V${y.at(n)}H${x.at((i + 1) * BIN) - 0.5}V${BASE}Z` : "")).join("") });
    const differs = data.count && truth && !same(data.bins, truth.bins);
    set(others.truth, { d: differs ? outline(truth.bins) : "" });
    set(others.mistake, { d: differs && mistake ? outline(mistake.bins) : "" });
    const wx = at(data.floor);
    set(forbidden, { x: box.left, y: HEAD, width: Math.max(0, wx - box.left), height: TALL });
    set(wall, { x1: wx, x2: wx, y1: HEAD - 4, y2: BASE });
    set(wallName, { x: wx + 6, y: HEAD + 10 });
    write(wallName, "H(p)");
    set(nobody, { x: box.left + 8, y: HEAD + 40 });
    write(nobody, wx - box.left > 120 && !data.under && !(data.mine < data.floor - 1e-9) ? "nothing in here" : "");
    for (const [node, other] of /** @type {const} */ ([[walls.truth, truth], [walls.mistake, mistake]])) {
      show(node, !!other && !same(data.floor, truth.floor));
      if (other) set(node, { x1: at(other.floor), x2: at(other.floor), y1: HEAD - 4, y2: BASE });
    }
    const mx = at(data.mine), right = mx > box.right - 60;
    set(mine, { x1: mx, x2: mx, y1: HEAD + 22, y2: BASE });
    set(mineName, { x: right ? mx - 6 : mx + 6, y: HEAD + 32, "text-anchor": right ? "end" : "start" });
    write(mineName, "your q");
    show(found, data.lowest !== null);
    if (data.lowest !== null) set(found, { cx: at(data.lowest), cy: BASE });
    set(more, { x: box.right, y: HEAD + 10 });
    write(more, data.beyond ? `${data.beyond} beyond 4 nats` : "");
    strips.forEach((s) => s.draw());
    for (const key of ["floor", "mine"]) fig.number(key, data[key], truth ? truth[key] : undefined);
    fig.number("lowest", data.lowest === null ? "none yet" : data.lowest, truth && truth.lowest !== null && data.lowest !== null ? truth.lowest : undefined);
    fig.number("under", data.count ? `${data.under} of ${data.count}` : "none drawn");
    draws.forEach((b) => b.toggleAttribute("disabled", count >= MOST));
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function reading(state) {
    const { data } = state;
    const gap = data.mine - data.floor;
    if (data.under || data.mine < data.floor - 1e-9) {
      const { truth } = state, wall = truth && !same(data.floor, truth.floor), costs = truth && !same(data.mine, truth.mine);
      const who = wall && costs ? "neither your entropy nor your cross_entropy is" : wall ? `your entropy, ${spell(data.floor)} in place of ${spell(truth.floor)}, is not` : costs ? `your cross_entropy, ${spell(data.mine)} in place of ${spell(truth.mine)} for your q, is not` : "one of the two functions is not";
      const below = data.under ? `${data.under} of ${data.count} forecasts stand` : `your q, at ${spell(data.mine, "nats")}, stands`;
      return `By your code, ${below} below the wall. That cannot be: ${who} right yet.`;
    }
    if (!data.count) return says(state, `Your q costs ${spell(data.mine, "nats")}, ${spell(gap)} more than the entropy of p. Drag the orange borders to bring it down, or draw forecasts at random.`);
    const near = data.lowest === null ? "" : ` The lowest costs ${fixed(data.lowest, 4)} nats, ${fixed(data.lowest - data.floor, 4)} above it.`;
    const full = data.count >= MOST ? ` With ${MOST} the picture is full: “Start again” draws others.` : "";
    return says(state, `Of ${data.count} random forecast${data.count > 1 ? "s" : ""} none stands below H(p) = ${fixed(data.floor, 4)}.${near} Yours costs ${spell(data.mine)}.${full}`);
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function rows({ data }) {
    const row = (/** @type {string} */ name, /** @type {number[]} */ v, /** @type {number} */ cost) => [name, ...v.map((x) => fixed(x)), fixed(cost, 4), fixed(cost - data.floor, 4)];
    return {
      rows: [row("the truth itself", data.p, data.floor), row("your q", data.q, data.mine), ...(data.lowest_q ? [row("lowest found", data.lowest_q, data.lowest)] : [])],
    };
  }
}
