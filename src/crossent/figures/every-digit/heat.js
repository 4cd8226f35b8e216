// @ts-check
/** The heat map: on the left all digits at once, beside it a window on some of them, each a row that can be pressed. */
import { raster } from "/static/js/plot/digits.js";
import { clamp } from "/static/js/plot/num.js";
import { make, set, show, write } from "/static/js/plot/svg.js";

const GAP = 14, NONE = 255, KEY = 96;

/** @typedef {{levels: Uint8Array, columns: number, rows: number, key: string}} Held  levels[column · rows + rank] */

/**
 * @param {SVGElement} svg
 * @param {(rank: number) => void} pick
 */
export function createHeat(svg, pick) {
  const all = make("image", { class: "raster", preserveAspectRatio: "none" }, svg), some = make("image", { class: "raster", preserveAspectRatio: "none" }, svg);
  const frames = [make("rect", { class: "box" }, svg), make("rect", { class: "box" }, svg)], bracket = make("path", { class: "link" }, svg);
  const row = make("rect", { class: "picked" }, svg), column = make("rect", { class: "picked" }, svg), hit = make("rect", { class: "press" }, svg), jump = make("rect", { class: "press" }, svg);
  const heads = ["all", "", "epoch"].map(() => make("text", {}, svg)), ends = [0, 1].map(() => make("text", { "text-anchor": "middle" }, svg));
  const ramp = make("image", { class: "raster", preserveAspectRatio: "none" }, svg), marks = Array.from({ length: 4 }, () => make("text", { "text-anchor": "middle" }, svg));
  let box = { left: 0, right: 100, top: 0, base: 100, strip: 20 }, drawn = "", painted = "", now = { from: 0, count: 1 }, total = 1;
  const nodes = [all, some, ...frames, bracket, row, column, hit, jump, ...heads, ...ends, ramp, ...marks];
  const left = () => box.left + box.strip + GAP, tall = () => box.base - box.top;

  const y = (/** @type {Event} */ event) => /** @type {PointerEvent} */ (event).clientY - svg.getBoundingClientRect().top - box.top;
  hit.addEventListener("click", (event) => pick(now.from + Math.floor((y(event) / tall()) * now.count)));
  jump.addEventListener("click", (event) => pick((y(event) / tall()) * (total - 1)));

  /** What is to be seen as colour: more of the loss's colour the higher it is. @param {ArrayLike<number>} colour @param {number} top */
  const paint = (colour, top) => (/** @type {Uint8ClampedArray} */ data, /** @type {number} */ at, /** @type {number} */ level) => data.set([colour[0], colour[1], colour[2], level === NONE ? 0 : clamp((255 * level) / top, 0, 255)], at);

  return {
    /** @param {{left: number, right: number, top: number, base: number, strip: number}} where */
    place(where) {
      box = where;
      set(all, { x: box.left, y: box.top, width: box.strip, height: tall() });
      set(some, { x: left(), y: box.top, width: box.right - left(), height: tall() });
      set(frames[0], { x: box.left, y: box.top, width: box.strip, height: tall() });
      set(frames[1], { x: left(), y: box.top, width: box.right - left(), height: tall() });
      set(jump, { x: box.left, y: box.top, width: box.strip, height: tall() });
      set(hit, { x: left(), y: box.top, width: box.right - left(), height: tall() });
      set(heads[0], { x: box.left - 34, y: box.top - 28 });
      set(heads[2], { x: (left() + box.right) / 2, y: box.base + 34, "text-anchor": "middle" });
      set(ramp, { x: box.right - KEY, y: box.top - 22, width: KEY, height: 5 });
      drawn = painted = "";
    },
    /** Where the handle of a rank stands: at the right edge of the window's rows. @param {number} rank @param {number} rows */
    knob: (rank, rows) => ({ x: box.right + 12, y: box.top + (tall() * (rank - now.from + 0.5)) / Math.max(1, Math.min(now.count, rows)) }),
    /** The rank at a height. @param {number} at @param {number} rows */
    rankAt: (at, rows) => clamp(now.from + Math.floor(((at - box.top) / tall()) * now.count), 0, rows - 1),
    clear() { for (const node of nodes) show(node, false); },
    /**
     * @param {Held} held
     * @param {{from: number, count: number, rank: number, epoch: number, top: number, marks: {level: number, nats: number}[]}} at
     * @param {ArrayLike<number>} colour
     */
    draw({ levels, columns, rows, key }, at, colour) {
      for (const node of nodes) show(node, true);
      now = at;
      total = rows;
      const put = paint(colour, at.top), tint = `${key} ${Array.from(colour).join()}`;
      if (drawn !== tint) {
        drawn = tint;
        const high = Math.min(rows, Math.round(tall()));
        set(all, { href: raster(columns, high, (data) => {
          for (let r = 0; r < high; r++) {
            const a = Math.floor((r * rows) / high), b = Math.max(a + 1, Math.floor(((r + 1) * rows) / high));
            for (let c = 0; c < columns; c++) {
              let sum = 0, count = 0;
              for (let k = a; k < b; k++) if (levels[c * rows + k] !== NONE) { sum += levels[c * rows + k]; count += 1; }
              put(data, 4 * (r * columns + c), count ? sum / count : NONE);
            }
          }
        }) });
        set(ramp, { href: raster(KEY, 1, (data) => { for (let i = 0; i < KEY; i++) put(data, 4 * i, (i / (KEY - 1)) * at.top); }) });
        write(heads[0], `${rows.toLocaleString("en")} digits, costliest first`);
        write(heads[2], `epoch: 0 to ${columns - 1}`);
        write(ends[0], "0");
        write(ends[1], String(columns - 1));
        marks.forEach((mark, i) => {
          const { level, nats } = at.marks[i];
          set(mark, { x: box.right - KEY + (level / at.top) * KEY, y: box.top - 26 });
          write(mark, i === 3 ? `${nats} nats` : String(nats));
        });
      }
      const wanted = `${tint} ${at.from} ${at.count}`;
      if (painted !== wanted) {
        painted = wanted;
        set(some, { href: raster(columns, at.count, (data) => {
          for (let r = 0; r < at.count; r++) for (let c = 0; c < columns; c++) put(data, 4 * (r * columns + c), levels[c * rows + at.from + r]);
        }) });
        const y0 = box.top + (tall() * at.from) / rows, y1 = box.top + (tall() * (at.from + at.count)) / rows, x = box.left + box.strip;
        set(bracket, { d: `M${x} ${y0}L${left()} ${box.top}M${x} ${y1}L${left()} ${box.base}` });
      }
      const high = tall() / at.count, wide = (box.right - left()) / columns;
      set(row, { x: left(), y: box.top + (at.rank - at.from) * high, width: box.right - left(), height: high });
      set(column, { x: left() + at.epoch * wide, y: box.top, width: wide, height: tall() });
      ends.forEach((t, i) => set(t, { x: left() + (i ? columns - 0.5 : 0.5) * wide, y: box.base + 18 }));
      write(heads[1], "");
    },
  };
}
