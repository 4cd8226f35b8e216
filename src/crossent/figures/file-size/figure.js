// @ts-check
/** Bits a byte against the length of what is stored: their file on the line of the cross-entropy, other compressors beside it. */
import { axes } from "/static/js/plot/axes.js";
import { curves } from "/static/js/plot/curves.js";
import { frame } from "/static/js/plot/frame.js";
import { grip } from "/static/js/plot/grip.js";
import { clamp, fixed, list, same } from "/static/js/plot/num.js";
import { el, make, set, show, write } from "/static/js/plot/svg.js";

const HEAD = 30, TALL = 240, TOP = 9;
const OTHERS = /** @type {const} */ (["zlib", "lzma", "zstd"]);
const many = (/** @type {number} */ n) => (Number.isNaN(n) ? "NaN" : Math.round(n).toLocaleString("en").replace("-", "−"));

/** @param {HTMLElement} root @param {import("/static/js/plot/frame.js").Host} figure */
export function render(root, figure) {
  let { file, amount, at } = figure.inputs;
  /** @type {any} */
  let shown = null;
  const fig = frame(root, figure, {
    label: "The size of a compressed text, in bits for each byte, against its length",
    readout: [
      { key: "file", label: "your file", swatch: "line loss", unit: "bytes" },
      { key: "model", label: "cross-entropy", swatch: "line q dash", unit: "bytes" },
      { key: "zlib", label: "zlib", swatch: "line ink dash", unit: "bytes" },
      { key: "lzma", label: "lzma", swatch: "line ink dot", unit: "bytes" },
      { key: "zstd", label: "zstd", swatch: "line ink long", unit: "bytes" },
    ],
    hint: "Drag the line along the length.",
    table: { caption: "What the first characters of the validation part take, in bytes.", columns: ["characters", "bytes", ["your file", "m-loss"], ["cross-entropy", "m-q"], "zlib", "lzma", "zstd"] },
    layout, draw, reading, rows,
  });
  const { svg } = fig;
  root.querySelector(".readout")?.classList.add("many");
  const plane = axes(svg, {
    x: { domain: [2, 5], ticks: [], label: "characters that are stored" },
    y: { domain: [0, TOP], ticks: [0, 2, 4, 6, 8], label: "bits for each byte of the text" },
  });
  const cursor = make("line", { class: "cursor" }, svg);
  const lines = curves(svg, plane, [
    { key: "model", kind: "q dash", name: "cross-entropy", text: "q" }, { key: "file", kind: "loss", name: "file", text: "loss" },
    ...OTHERS.map((key, i) => ({ key, kind: `ink ${["dash", "dot", "long"][i]}`, name: key })),
  ]);
  const dot = make("circle", { class: "dot loss", r: 4 }, svg);
  const back = make("text", { class: "ink" }, svg);
  const handle = grip(svg, {
    label: "Characters that are stored", min: 0, max: 48, kind: "k", step: 1, fine: 1, page: 6,
    drag: (point) => near(plane.x.back(point.x)), nudge: (by) => go(index() + clamp(by, -99, 99)),
  });
  const pick = el("select", { "aria-label": "The text" });
  const label = el("label", { class: "soft" }, "Text ", pick);
  root.querySelector(".tools")?.prepend(label);
  pick.addEventListener("change", () => { file = /** @type {HTMLSelectElement} */ (pick).value; at = 99; ask(); });
  fig.choice("Read", [["20000", "20,000 characters"], ["100000", "100,000"], ["5000000", "all of it"]], () => String(amount), (to) => { amount = Number(to); at = 99; ask(); });

  const ask = () => fig.ask({ file, amount, at });
  const index = () => (shown ? clamp(at, 0, shown.lengths.length - 1) : 0);
  /** Every length is in the answer: moving asks nothing. @param {number} to */
  function go(to) {
    if (!shown) return;
    at = clamp(Math.round(to), 0, shown.lengths.length - 1);
    fig.moved();
  }
  /** @param {number} place */
  function near(place) {
    if (shown) go(shown.places.reduce((/** @type {number} */ b, /** @type {number} */ p, /** @type {number} */ i) => (Math.abs(p - place) < Math.abs(shown.places[b] - place) ? i : b), 0));
  }

  function layout() {
    plane.place({ left: 34, right: fig.width() - 14, top: HEAD, base: HEAD + TALL });
    set(back, { x: 42, y: HEAD + TALL - 10 });
    set(svg, { height: HEAD + TALL + 46 });
  }

  /** The texts to choose from. @param {any} data */
  function offer(data) {
    const names = ["", ...data.files];
    if (pick.childElementCount === names.length && [...pick.children].every((o, i) => o.getAttribute("value") === names[i])) return;
    pick.replaceChildren(...names.map((name) => el("option", { value: name }, name || "Python’s documentation")));
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function draw(state) {
    const { data, truth } = state;
    if (!shown || shown.lengths.join() !== data.lengths.join()) {
      const ticks = data.places.filter((/** @type {number} */ p, /** @type {number} */ i) => Number.isInteger(p) || (i === data.places.length - 1 && p - Math.floor(p) > 0.25));
      const names = new Map(data.places.map((/** @type {number} */ p, /** @type {number} */ i) => [p, many(data.lengths[i])]));
      plane.update({ x: { domain: [data.places[0], data.places[data.places.length - 1]], ticks, format: (v) => String(names.get(v) || "") } });
      set(handle.node, { "aria-valuemax": data.lengths.length - 1 });
    }
    shown = data;
    offer(data);
    /** @type {HTMLSelectElement} */ (pick).value = file = data.file;
    const k = index(), x = plane.x.at(data.places[k]);
    const own = state.missing.includes("compress") ? "file" : "your file";
    lines(state, (d, key) => {
      const ys = key === "file" ? d.stored.per_byte : d.per_byte[key];
      return { x: d.places, y: ys };
    }, (c) => (c.key === "file" ? own : c.name));
    set(cursor, { x1: x, x2: x, y1: plane.box.top, y2: plane.box.base });
    const y = plane.y.at(data.stored.per_byte[k]);
    show(dot, Number.isFinite(y));
    if (Number.isFinite(y)) set(dot, { cx: x, cy: y });
    write(back, data.back ? "the text comes back from it" : "the text does not come back");
    back.setAttribute("class", data.back ? "ink halo" : "wrong halo");
    const right = truth ? truth.stored.bytes[k] : undefined, size = data.stored.bytes[k];
    fig.number("file", Number.isNaN(size) ? "no bytes" : size, right, 0);
    fig.rename("file", own);
    fig.number("model", data.sizes.model[k], truth ? truth.sizes.model[k] : undefined, 1);
    for (const name of OTHERS) fig.number(name, data.sizes[name][k], undefined, 0);
    handle.place({ x, y: plane.box.base, width: 10, height: 10, hitWidth: 34, hitHeight: 40 });
    handle.say(k, `${many(data.lengths[k])} characters: ${own} ${many(size)} bytes, cross-entropy ${fixed(data.sizes.model[k], 1)}, zlib ${data.sizes.zlib[k]}`);
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function reading({ data, truth }) {
    const k = index(), size = data.stored.bytes[k], want = data.sizes.model[k], n = many(data.lengths[k]);
    const told = data.trouble ? `${data.trouble} Python’s documentation is shown instead. ` : "";
    const priced = truth && !same([want], [truth.sizes.model[k]]);
    const start = `${told}${priced ? "By your code, the" : "The"} table was counted on ${many(data.trained)} characters. The next ${n} are ${many(data.bytes[k])} bytes, and cost ${many(8 * want)} bits under it, which is ${many(want)} bytes${priced ? `; it should be ${many(truth.sizes.model[k])}` : ""}. `;
    if (Number.isNaN(size)) return `${start}Your code gave no bytes to write.`;
    if (truth && Math.abs(size - truth.stored.bytes[k]) > 64) return `${start}Your code makes a file of ${many(size)}; it should be ${many(truth.stored.bytes[k])}.`;
    const whole = data.back ? "" : " It does not give the text back.";
    if (priced) return `${start}The file has ${many(size)}.${whole}`;
    const better = OTHERS.filter((name) => data.sizes[name][k] < size);
    const least = better.length ? `${list([...better])} ${better.length > 1 ? "do" : "does"} better: so much text repeats itself, and ${better.length > 1 ? "they look" : "it looks"} further back than one character.` : "No other one does better here: they have seen nothing before, and have little to go by yet.";
    return `${start}The file has ${many(size)}.${whole} ${least}`;
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function rows({ data: d }) {
    const some = d.lengths.map((/** @type {number} */ _, /** @type {number} */ i) => i).filter((/** @type {number} */ i) => i % 4 === 0 || i === d.lengths.length - 1);
    return { rows: some.map((/** @type {number} */ i) => [many(d.lengths[i]), many(d.bytes[i]), many(d.stored.bytes[i]), fixed(d.sizes.model[i], 1), ...OTHERS.map((name) => many(d.sizes[name][i]))]) };
  }
}
