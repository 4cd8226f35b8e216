// @ts-check
/** Left: the loss of a table that descends, and of the one that was counted. Right: both tables, row before, column after. */
import { axes } from "/static/js/plot/axes.js";
import { curves } from "/static/js/plot/curves.js";
import { createFilm } from "/static/js/plot/film.js";
import { frame } from "/static/js/plot/frame.js";
import { fixed, same } from "/static/js/plot/num.js";
import { make, set, write } from "/static/js/plot/svg.js";

const HEAD = 30, TALL = 200, SIDE = 27, SHADES = 10, DENSE = 99, LETTERS = "␣abcdefghijklmnopqrstuvwxyz";

/** @param {HTMLElement} root @param {import("/static/js/plot/frame.js").Host} figure */
export function render(root, figure) {
  let { frame: now, momentum } = figure.inputs;
  /** @type {any} */
  let shown = null;
  const fig = frame(root, figure, {
    label: "The loss during gradient descent beside that of the counted table, and both tables",
    readout: [
      { key: "step", label: "after step" },
      { key: "loss", label: "descended", swatch: "line loss", unit: "nats" },
      { key: "counted", label: "counted", swatch: "line q dash", unit: "nats" },
      { key: "gap", label: "largest difference" },
    ],
    hint: "Play, or scrub the steps.",
    table: { caption: "The descended table after some steps.", columns: ["step", ["its loss, nats", "m-loss"], "above the counted one", "largest difference of two probabilities"] },
    layout, draw, reading, rows,
  });
  const { svg } = fig;
  root.querySelector(".readout")?.classList.add("many");
  const plane = axes(svg, {
    x: { domain: [0, 3.31], ticks: [], label: "steps of gradient descent" },
    y: { domain: [1.9, 3.4], ticks: [2, 2.5, 3], format: (v) => v.toFixed(1), label: [["loss", "loss"], [", nats a character"]] },
  });
  const lines = curves(svg, plane, [{ key: "counted", kind: "q dash", name: "counted", text: "q" }, { key: "loss", kind: "loss", name: "descended", text: "loss" }]);
  const cursor = make("line", { class: "cursor" }, svg), dot = make("circle", { class: "dot loss", r: 4 }, svg);
  const maps = ["descended", "counted"].map((name) => ({
    name: make("text", {}, svg), box: make("rect", { class: "box" }, svg), at: { x: 0, y: 0, cell: 6 }, from: "",
    cells: Array.from({ length: SHADES }, (_, i) => make("path", { class: `heat ${name === "counted" ? "other" : ""}`, "fill-opacity": ((i + 1) / SHADES).toFixed(2) }, svg)),
    ends: [0, 1, 2, 3].map((i) => make("text", { class: "tight", "text-anchor": i < 2 ? "end" : "middle" }, svg)),
  }));
  const film = createFilm({
    frames: 22, fps: 6, at: now, label: "Step of the descent", svg, button: fig.button, page: 5,
    onFrame: (to) => { now = to; fig.moved(); },
  });
  fig.choice("Descent", [["0", "plain"], ["0.9", "with momentum"]], () => String(momentum), (to) => { momentum = Number(to); fig.ask({ frame: now, momentum }); });

  function layout() {
    const width = fig.width(), narrow = width < 560, base = HEAD + TALL;
    const cell = Math.floor((narrow ? (width - 60) / 2 : Math.min((0.48 * width) / 2, 190)) / SIDE), map = cell * SIDE;
    const right = narrow ? width - 14 : width - 2 * map - 88;
    plane.place({ left: 34, right, top: HEAD, base });
    maps.forEach((m, i) => {
      m.at = narrow ? { x: 16 + i * (map + 28), y: base + 104, cell } : { x: right + 42 + i * (map + 28), y: HEAD + 22, cell };
      m.from = "";
      set(m.box, { x: m.at.x, y: m.at.y, width: map, height: map });
      set(m.name, { x: m.at.x, y: m.at.y - 8 });
      write(m.name, i ? "counted" : "descended");
      [[-4, cell], [-4, map], [cell / 2, map + 12], [map - cell / 2, map + 12]].forEach(([dx, dy], k) => {
        set(m.ends[k], { x: m.at.x + dx, y: m.at.y + dy });
        write(m.ends[k], k % 2 ? "z" : LETTERS[0]);
      });
    });
    film.place({ left: 34, right, y: base + 60 });
    set(svg, { height: narrow ? base + 104 + map + 24 : Math.max(base + 80, HEAD + 22 + map + 24) });
  }

  /** A table as squares, a path for each shade. @param {any} m @param {number[][]} grid */
  function paint(m, grid) {
    const key = grid.join();
    if (m.from === key) return;
    m.from = key;
    const { x, y, cell } = m.at, d = Array.from({ length: SHADES }, () => "");
    grid.forEach((row, r) => row.forEach((v, c) => {
      const shade = Math.round((v / DENSE) * SHADES);
      if (shade > 0) d[shade - 1] += `M${x + c * cell} ${y + r * cell}h${cell}v${cell}h${-cell}z`;
    }));
    m.cells.forEach((/** @type {SVGElement} */ path, /** @type {number} */ i) => set(path, { d: d[i] }));
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function draw(state) {
    const { data, truth } = state;
    if (!shown) {
      const wanted = [0, 10, 100, 1000].filter((s) => s <= data.steps[data.steps.length - 1]);
      const at = wanted.map((s) => data.places[data.steps.indexOf(s)]);
      plane.update({ x: { domain: [0, data.places[data.places.length - 1]], ticks: at, format: (v) => String(wanted[at.indexOf(v)]) } });
    }
    shown = data;
    const loss = data.loss[now], x = plane.x.at(data.places[now]);
    const ends = [data.places[0], data.places[data.places.length - 1]];
    lines(state, (d, key) => (key === "loss" ? { x: d.places, y: d.loss } : { x: ends, y: [d.counted_loss, d.counted_loss] }));
    set(cursor, { x1: x, x2: x, y1: plane.box.top, y2: plane.box.base });
    set(dot, { cx: x, cy: Number.isNaN(loss) ? -9 : plane.y.at(loss) });
    paint(maps[0], data.tables[now]);
    paint(maps[1], data.counted);
    film.draw(`step ${data.steps[now]}: loss ${fixed(loss)}, counted ${fixed(data.counted_loss)}`);
    fig.number("step", data.steps[now].toLocaleString("en"));
    fig.number("loss", loss, truth ? truth.loss[now] : undefined, 4);
    fig.number("counted", data.counted_loss, truth ? truth.counted_loss : undefined, 4);
    fig.number("gap", data.gap[now], truth ? truth.gap[now] : undefined);
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function reading({ data, truth }) {
    const loss = data.loss[now], over = loss - data.counted_loss;
    if (truth && !same([loss, data.counted_loss], [truth.loss[now], truth.counted_loss])) {
      const told = (/** @type {number} */ digits) => [data.counted_loss, loss, truth.counted_loss, truth.loss[now]].map((v) => fixed(v, digits));
      const seen = [3, 4, 5].map(told).find(([a, b, c, d]) => a !== c || b !== d) || told(6);  // as many digits as tell them apart
      return `Your code puts the counted table at ${seen[0]} nats and the descended one at ${seen[1]}; they should be at ${seen[2]} and ${seen[3]}.`;
    }
    if (now === 0) return `All logits are 0, so every letter has the same probability: ${fixed(loss)} nats, ln 27. The table that was counted costs ${fixed(data.counted_loss)}. Play the descent.`;
    if (over < 0.0005) return `After ${data.steps[now].toLocaleString("en")} steps both cost ${fixed(loss)} nats. One was counted, the other never counted a share: the cross-entropy led it there.`;
    return `After ${data.steps[now].toLocaleString("en")} steps the descent is at ${fixed(loss, 4)} nats, ${fixed(over, 4)} above the counted table. No table can go below it on this text: the shares of the pairs are the minimum.`;
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function rows({ data: d }) {
    return { rows: d.steps.map((/** @type {number} */ s, /** @type {number} */ i) => [s.toLocaleString("en"), fixed(d.loss[i], 4), fixed(d.loss[i] - d.counted_loss, 4), fixed(d.gap[i])]) };
  }
}
