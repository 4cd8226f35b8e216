// @ts-check
/** Above, how many rows of logits three losses keep; below, once it is measured, memory and time of five losses at full size. */
import { axes, line } from "/static/js/plot/axes.js";
import { frame } from "/static/js/plot/frame.js";
import { labels } from "/static/js/plot/labels.js";
import { fixed, same } from "/static/js/plot/num.js";
import { RAIL, rail } from "/static/js/plot/rail.js";
import { STRIP, strip } from "/static/js/plot/strip.js";
import { el, make, prose, set, show, write } from "/static/js/plot/svg.js";

const HEAD = 30, TALL = 170, STEP = 30, LEFT = 196, EXERCISE = "m7.chunked_memory", MIB = 1048576;
const KINDS = /** @type {const} */ ([["plain", "ink dash"], ["chunked", "loss"], ["saved", "q"]]);
const NAMES = { plain: "plain", chunked: "in chunks", saved: "memory saved" };
const LOSSES = ["plain", "chunked", "memory saved", "linear_cross_entropy", "linear_cross_entropy, chunks"];
/** The next round number. @param {number} most */
function roundUp(most) {
  let unit = 1;
  while (unit * 10 <= most) unit *= 10;
  while (unit > most && unit > 1e-6) unit /= 10;
  return unit * ([1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((n) => n * unit >= most) || 10);
}
const mib = (/** @type {number} */ bytes) => `${fixed(bytes / MIB, 1)} MiB`;
const ms = (/** @type {number | null} */ seconds) => (seconds === null ? "–" : `${fixed(1000 * seconds, 0)} ms`);

/** @param {HTMLElement} root @param {any} figure */
export function render(root, figure) {
  let { chunk } = figure.inputs, vocabulary = 50257, device = "cpu", own = false, name = "", busy = false;
  /** @type {any} */
  let facts = null;
  const measured = { rows: /** @type {any[]} */ ([]), logits: 0, words: "", own: false };

  const fig = frame(root, figure, {
    label: "Rows of logits that wait for the backward pass, and the memory and time of each loss",
    readout: [
      { key: "plain", label: "plain keeps", swatch: "line ink dash", unit: "rows" },
      { key: "chunked", label: "in chunks", swatch: "line loss", unit: "rows" },
      { key: "saved", label: "memory saved", swatch: "line q", unit: "rows" },
      { key: "value", label: "the loss itself", unit: "nats" },
    ],
    hint: "Drag the chunk; then measure on this computer.",
    table: { caption: "Peak memory, what is kept between the passes, and the median time of each pass.", columns: ["loss", "peak", "kept", "forward", "backward"] },
    candid: true, layout, draw, reading, rows,
    // two right losses may keep more or less
    alike: (a, b) => same([a.chunk, ...["chunked", "saved"].map((k) => a.values[k].toFixed(4))], [b.chunk, ...["chunked", "saved"].map((k) => b.values[k].toFixed(4))]),
  });
  const { svg } = fig;
  const plane = axes(svg, { x: { domain: [0, 44], ticks: [0, 11, 22, 33, 44], label: "rows of the batch" }, y: { domain: [0, 44], ticks: [0, 11, 22, 33, 44], label: "rows of logits kept for the backward pass" } });
  const curve = KINDS.map(([, kind]) => make("path", { class: `curve ${kind}` }, plane.inside)), tags = labels(svg, 3);
  const slider = rail(svg, { label: "Rows in a chunk of the small case", name: "rows in a chunk", min: 1, max: 20, step: 1, fine: 1, page: 4, get: () => chunk, change: (to) => { chunk = Math.round(to); fig.ask({ chunk }); } });
  const value = strip(svg, "nats: your losses of the small case", [{ key: "chunked", kind: "loss", name: "in chunks" }, { key: "saved", kind: "q", name: "memory saved" }]);
  const lower = make("svg", { class: "plot", role: "img", "aria-label": "Peak memory and time of each loss, measured here", "data-part": "measured" });
  const below = el("div", {}, lower);
  below.hidden = true;
  root.querySelector(".stage")?.append(below);
  const memory = axes(lower, { x: { domain: [0, 1], ticks: [], label: "MiB at the peak; filled: kept between the passes" }, y: { domain: [0, 1], ticks: [] } });
  const time = axes(lower, { x: { domain: [0, 1], ticks: [], label: "ms; filled: the forward pass" }, y: { domain: [0, 1], ticks: [] } });
  const bars = [memory, time].map((side) => LOSSES.map((loss) => ({
    label: make("text", { class: "name", "text-anchor": "end" }, lower), box: make("rect", { class: "box" }, side.inside), fill: make("rect", { class: "box k" }, side.inside), value: make("text", { class: "halo" }, lower), loss,
  })));
  const start = fig.button("Measure", () => (busy ? figure.training.stop(name) : begin()));
  start.classList.add("play");
  start.dataset.part = "measure";
  const press = fig.choice("Vocabulary", [["10000", "10,000"], ["50257", "50,257"], ["128256", "128,256"]], () => String(vocabulary), (to) => { vocabulary = Number(to); });
  fig.choice("Device", [["cpu", "CPU"], ["cuda", "GPU"]], () => device, (to) => { device = to; });
  fig.choice("Code", [["yours", "yours"], ["own", "the course’s"]], () => (own ? "own" : "yours"), (to) => { own = to === "own"; });
  const devices = /** @type {HTMLElement} */ (root.querySelector("[aria-label=Device]"));
  const told = el("p", { class: "soft", role: "status", "data-part": "told" }), findings = el("div", { class: "findings", "data-part": "findings" });
  root.querySelector(".caption")?.after(el("div", { class: "findings" }, told), findings);

  async function begin() {
    busy = true;
    start.textContent = "Stop";
    findings.replaceChildren();
    measured.rows = [];
    measured.words = `${vocabulary.toLocaleString("en")} tokens, 512 rows of width 64, chunks of 64, on the ${device === "cpu" ? "CPU" : "GPU"}`;
    measured.own = own;
    told.textContent = "starting …";
    try { name = await figure.training.start(EXERCISE, { vocabulary, device }, own); } catch (error) { over({ title: "The measurement did not start.", message: error instanceof Error ? error.message : "" }); }
    press();
    fig.redraw();
  }

  figure.training?.onEvent(async (/** @type {any} */ event) => {
    if (event.kind === "begin") {
      measured.logits = event.data.logits;
      told.textContent = "counting memory …";
    } else if (event.kind === "epoch") {
      measured.rows = event.data.rows;
      told.textContent = event.data.words;
    } else if (event.kind === "end" || event.kind === "fault") {
      let film = null;
      try { if (event.has_film) film = (await figure.training.film(event.run)).film; } catch { /* told below */ }
      if (film) measured.rows = film.rows;
      over(event.kind === "fault" ? event : event.fault || null, film, event.stopped);
    } else return;
    fig.moved();
  });

  /** @param {any} fault @param {any} [film] @param {boolean} [stopped] */
  function over(fault, film = null, stopped = false) {
    busy = false;
    name = "";
    start.textContent = "Measure";
    told.textContent = fault ? "" : `${stopped ? "Stopped" : "Measured"}: ${measured.words}.`;
    const all = [...(fault ? [fault] : []), ...(film ? film.findings : [])];
    findings.replaceChildren(...all.map((f) => el("p", {}, el("b", {}, f.title), " ", ...prose(f.message))));
  }

  function layout() {
    const width = fig.width(), narrow = width < 520, right = width - 64;
    plane.place({ left: 44, right: width - 14, top: HEAD, base: HEAD + TALL });
    const left = narrow ? 14 : LEFT, tall = LOSSES.length * (narrow ? STEP + 16 : STEP);
    memory.place({ left, right, top: 14, base: 14 + tall });
    time.place({ left, right, top: tall + 78, base: 2 * tall + 78 });
    slider.place({ left: 12, right: width - 14, y: HEAD + TALL + 46 });
    value.place({ left: 116, right: width - 14, y: HEAD + TALL + 46 + RAIL });
    set(svg, { height: HEAD + TALL + 46 + RAIL + STRIP });
    set(lower, { width, height: 2 * tall + 78 + 46 });
  }

  /** A loss's name, and whose it is where it is not a library's. @param {any} row */
  const named = (row) => (row.own ? `${measured.own ? "the course’s" : "yours"}, ${row.name}` : row.name);

  /** @param {any} side @param {any[]} strip @param {(row: any) => [number, number, string]} of  all, its first part, in words @param {number} top */
  function fill(side, strip, of, top) {
    const narrow = fig.width() < 520, step = narrow ? STEP + 16 : STEP;
    side.update({ x: { domain: [0, top], ticks: [0, top / 2, top], format: (/** @type {number} */ v) => v.toLocaleString("en") } });
    strip.forEach((bar, i) => {
      const row = measured.rows.find((r) => r.name === bar.loss), y = side.box.top + i * step + (narrow ? 18 : 5), { left } = side.box;
      for (const node of [bar.label, bar.box, bar.fill, bar.value]) show(node, !!row);
      if (!row) return;
      const [whole, part, words] = of(row), end = side.x.at(whole), middle = side.x.at(part);
      set(bar.label, narrow ? { x: left, y: y - 5, "text-anchor": "start" } : { x: left - 10, y: y + 14, "text-anchor": "end" });
      write(bar.label, row.own ? [[named(row), "loss"]] : row.name);
      set(bar.box, { x: left, y, width: Math.max(0, end - left), height: 20, class: "box" });
      set(bar.fill, { x: left, y, width: Math.max(0, middle - left), height: 20, class: `box ${row.own ? "loss" : "p"}` });
      set(bar.value, { x: end + 6, y: y + 14 });
      write(bar.value, words);
    });
  }

  let there = false;
  /** @param {any} state */
  function draw(state) {
    facts = state.data;
    devices.hidden = !facts.gpu;
    there = measured.rows.length > 0;
    KINDS.forEach(([key], i) => set(curve[i], { d: line(facts.rows, facts.kept[key], plane.x, plane.y) }));
    tags(KINDS.map(([key, kind]) => ({ text: NAMES[key], kind: kind.split(" ")[0], xs: facts.rows.map(plane.x.at), ys: facts.kept[key].map(plane.y.at) })), plane.box);
    const end = facts.rows.length - 1, truth = state.truth;
    for (const [key] of KINDS) fig.number(key, String(facts.kept[key][end]));
    const off = truth ? ["chunked", "saved"].find((k) => !same(facts.values[k], truth.values[k])) || "chunked" : "chunked";
    fig.number("value", facts.values[off], truth ? truth.values[off] : undefined);
    slider.draw(String(chunk), `${chunk} rows in a chunk`);
    value.draw((d) => d.values, state);
    below.hidden = !there;
    const rows = measured.rows, most = (/** @type {(r: any) => number} */ of) => roundUp(Math.max(1e-3, ...rows.map(of)));
    fill(memory, bars[0], (r) => [r.peak / MIB, r.kept / MIB, fixed(r.peak / MIB, 1)], there ? most((r) => r.peak / MIB) : 1);
    const timed = (/** @type {any} */ r) => (r.forward === null ? 0 : 1000 * (r.forward + r.backward));
    fill(time, bars[1], (r) => [timed(r), r.forward === null ? 0 : 1000 * r.forward, r.forward === null ? "–" : fixed(timed(r), 0)], there ? most(timed) : 1);
  }

  /** @param {any} state */
  function reading({ data, truth, borrowed, missing }) {
    const end = data.rows.length - 1, n = data.rows[end], { plain, chunked, saved } = data.kept, whose = borrowed || missing.length ? "A loss" : "Your loss";
    if (truth && ["chunked", "saved"].some((k) => !same(data.values[k], truth.values[k]))) return "One of your losses has another value than the plain loss: what it keeps says nothing yet. Its finding says more.";
    const start = `${n} rows, chunks of ${data.chunk}: autograd keeps ${plain[end]} rows of logits for the plain loss. ${whose} in chunks leaves ${chunked[end]}${chunked[end] >= plain[end] ? ", just as many: each chunk waits for the backward pass" : ""}. With its memory saved it is ${saved[end]}.`;
    return `${start}${there ? "" : " Press Measure to see memory and time at full size on this computer."}`;
  }

  function rows() {
    if (!there) return { rows: KINDS.map(([key]) => [NAMES[key], "–", `${facts.kept[key][facts.rows.length - 1]} rows`, "–", "–"]) };
    return { rows: measured.rows.map((r) => [named(r), mib(r.peak), mib(r.kept), ms(r.forward), ms(r.backward)]) };
  }
}
