// @ts-check
/** Their loss beside the libraries': for each a line as long as the digits it has lost. */
import { axes } from "/static/js/plot/axes.js";
import { frame } from "/static/js/plot/frame.js";
import { MINUS, clamp, fixed, list, same } from "/static/js/plot/num.js";
import { RAIL, rail } from "/static/js/plot/rail.js";
import { make, set, show, write } from "/static/js/plot/svg.js";

const HEAD = 14, STEP = 27, FINEST = -17, FAR = 5, REACH = 120, LARGEST = 1000;
const signed = (/** @type {string | number} */ text) => (typeof text === "number" ? fixed(text) : text.replaceAll("-", MINUS));
const power = (/** @type {number} */ v) => (v === 0 ? "1" : `1e${v}`.replace("-", MINUS));
/** Whether two losses are one up to their last digits; the smallest count, so that 0 may be right and twice the value is not. @param {number} a @param {number} b */
const near = (a, b) => Object.is(a, b) || Math.abs(a - b) <= 1e-14 + 1e-3 * Math.abs(b);
const isYours = (/** @type {any} */ row) => row.name.startsWith("yours");

/** @param {HTMLElement} root @param {import("/static/js/plot/frame.js").Host} figure */
export function render(root, figure) {
  let { lead, dtype } = figure.inputs;
  const fig = frame(root, figure, {
    label: "Error of each loss, as a share of the exact loss",
    readout: [
      { key: "exact", label: "exact loss", unit: "nats" },
      { key: "yours", label: "yours", swatch: "line loss", unit: "nats" },
      { key: "torch", label: "PyTorch float32", swatch: "line ink", unit: "nats" },
      { key: "slope", label: "its slope" },
    ],
    hint: "Drag the lead, or take a telling one.",
    table: { caption: "Loss in nats, its distance from the exact one, slope in the right logit, median time, memory.", columns: ["", ["loss", "m-loss"], "error", "slope", "time", "memory"] },
    candid: true, layout, draw, reading, rows,
    // times and last digits differ from run to run
    alike: (a, b) => same([a.dtype, a.lead], [b.dtype, b.lead]) && a.yours.every((/** @type {number} */ v, /** @type {number} */ i) => near(v, b.yours[i])),
  });
  root.querySelector(".readout")?.classList.add("many");
  const { svg } = fig;
  const plane = axes(svg, {
    x: { domain: [FINEST, FAR], ticks: [-16, -12, -8, -4, 0, 4], format: power, label: "error, as a share of the exact loss" },
    y: { domain: [0, 1], ticks: [] },
  });
  const none = make("line", { class: "half" }, svg), noneName = make("text", { "text-anchor": "middle" }, svg);
  /** @type {{name: SVGElement, line: SVGElement, dot: SVGElement, cross: SVGElement, value: SVGElement, right: SVGElement, wrong: SVGElement}[]} */
  const strips = [];
  const slider = rail(svg, {
    label: "Lead of the right logit", name: "lead of the right logit", min: -REACH, max: REACH, step: 1, fine: 0.1, page: 10,
    get: () => clamp(lead, -REACH, REACH), change: (to) => move({ lead: to }),
  });
  fig.choice("lead", [[String(-LARGEST), `${MINUS}1000`], ["-17", `${MINUS}17`], ["25", "25"], ["40", "40"], [String(LARGEST), "1000"]], () => String(lead), (to) => move({ lead: Number(to) }));
  fig.choice("numbers", [["float32", "float32"], ["float64", "float64"]], () => dtype, (to) => move({ dtype: to }));

  /** @param {{lead?: number, dtype?: string}} to */
  function move(to) {
    ({ lead = lead, dtype = dtype } = to);
    for (const b of root.querySelectorAll('[aria-label="lead"] button')) b.setAttribute("aria-pressed", String(b.textContent === fixed(lead, 0) && Number.isInteger(lead)));
    fig.ask({ lead, dtype });
  }

  let count = 9, left = 120, base = 0;
  function layout() {
    const width = fig.width();
    left = 120;
    plane.update({ x: { ticks: width < 480 ? [-16, -8, 0] : [-16, -12, -8, -4, 0, 4] } });
    base = HEAD + count * STEP + 22;
    plane.place({ left, right: width - 16, top: HEAD + 20, base });
    slider.place({ left: 12, right: width - 16, y: base + 54 });
    set(svg, { height: base + 54 + RAIL });
  }

  /** @param {number} n */
  function pool(n) {
    while (strips.length < n)
      strips.push({
        name: make("text", { class: "name", "text-anchor": "end" }, svg), line: make("path", { class: "curve" }, svg),
        right: make("path", { class: "truth" }, svg), wrong: make("path", { class: "mistake" }, svg),
        dot: make("circle", { class: "dot", r: 5 }, svg), cross: make("path", { class: "cursor" }, svg), value: make("text", { class: "halo" }, svg),
      });
    strips.forEach((s, i) => Object.values(s).forEach((node) => show(node, i < n)));
    if (count !== n) { count = n; layout(); }
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function draw({ data, truth, mistake }) {
    pool(data.rows.length);
    const { x, box } = plane;
    set(none, { x1: x.at(0), x2: x.at(0), y1: HEAD + 14, y2: base });
    set(noneName, { x: x.at(0), y: HEAD + 4 });
    write(noneName, "no digit right");
    data.rows.forEach((/** @type {any} */ row, /** @type {number} */ i) => {
      const s = strips[i], y = HEAD + 22 + (i + 0.5) * STEP, gone = !Number.isFinite(row.height), at = x.at(gone ? FAR : clamp(row.height, FINEST, FAR)), own = isYours(row);
      set(s.name, { x: left - 12, y: y + 4, class: own ? "name strong" : "name" });
      write(s.name, own ? [[row.name, "loss"]] : row.name);
      set(s.line, { class: `curve ${own ? "loss" : "ink"}`, d: gone ? "" : `M${box.left} ${y}H${at}` });
      show(s.dot, !gone);
      show(s.cross, gone);
      set(s.dot, { class: own ? "dot loss" : "dot", cx: at, cy: y });
      set(s.cross, { d: `M${at - 5} ${y - 5}l10 10m0 -10l-10 10` });
      const close = at > (box.left + box.right) / 2;
      set(s.value, { x: close ? at - 11 : at + 11, y: y - 6, "text-anchor": close ? "end" : "start", class: own ? "loss halo" : "halo" });
      write(s.value, signed(row.words.value));
      for (const [node, other] of /** @type {const} */ ([[s.right, truth], [s.wrong, mistake]])) {
        const h = other && own && truth && !near(row.value, truth.rows[i].value) ? other.rows[i].height : NaN;
        set(node, { d: Number.isFinite(h) ? `M${x.at(clamp(h, FINEST, FAR))} ${y - 9}v18` : "" });
      }
    });
    slider.draw(signed(String(lead)), `lead ${fixed(lead, 1)}`);
    const torch = named(data, "PyTorch float32");
    fig.number("exact", figures(data.exact.value));
    fig.number("yours", figures(data.rows[0].value));
    fig.also("yours", truth && !near(data.rows[0].value, truth.rows[0].value) ? `true ${figures(truth.rows[0].value)}` : "");
    fig.number("torch", torch ? figures(torch.value) : "\u2013");
    fig.number("slope", torch ? signed(torch.words.slope) : "\u2013");
  }

  const named = (/** @type {any} */ data, /** @type {string} */ name) => data.rows.find((/** @type {any} */ row) => row.name === name);

  /** Five digits are enough beside a plot. @param {number} v */
  function figures(v) {
    if (!Number.isFinite(v)) return fixed(v);
    return v === 0 ? "0" : Math.abs(v) < 0.001 ? v.toExponential(3).replace("-", MINUS) : fixed(v, 3);
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function reading(state) {
    const { absent } = state.data;
    return `${told(state)}${absent.length ? ` Not installed here: ${list(absent)}.` : ""}`;
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function told({ data: d, truth }) {
    const start = `The right logit ${d.lead < 0 ? "trails" : "leads"} by ${String(Math.abs(d.lead))}, and the exact loss is ${figures(d.exact.value)} nats. `;
    const off = truth ? d.rows.findIndex((/** @type {any} */ row, /** @type {number} */ i) => isYours(row) && !near(row.value, truth.rows[i].value)) : -1;
    if (off >= 0) return `${start}Y${d.rows[off].name.slice(1)} says ${figures(d.rows[off].value)}; it should be ${figures(truth.rows[off].value)}.`;
    const broken = d.rows.filter((/** @type {any} */ row) => !Number.isFinite(row.height)).map((/** @type {any} */ row) => row.name);
    const lost = d.rows.filter((/** @type {any} */ row) => row.height > -0.5).map((/** @type {any} */ row) => row.name);
    if (broken.length) return `${start}${some(broken)} no finite number here${lost.length ? `; ${some(lost, "is", "are")} off by about as much as the loss is, or more` : ""}.`;
    if (lost.length) return `${start}${some(lost, "has", "have")} no digit of it right.`;
    return `${start}All of them have digits right: ${d.dtype === "float32" ? "about seven is what float32 holds, sixteen what float64 does" : "sixteen is what float64 holds"}.`;
  }

  /** @param {string[]} names @param {string} [one] @param {string} [more] */
  function some(names, one = "has", more = "have") {
    const said = names.length > 4 ? `${names.slice(0, 3).join(", ")} and ${names.length - 3} more` : list(names);
    const text = `${said} ${names.length > 1 ? more : one}`;
    return text.startsWith("yours") ? `Y${text.slice(1)}` : text;
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function rows({ data }) {
    const cells = (/** @type {any} */ row) => ["value", "error", "slope", "time", "memory"].map((key) => signed(row.words[key]));
    return { rows: data.rows.map((/** @type {any} */ row) => [row.name, ...cells(row)]) };
  }
}
