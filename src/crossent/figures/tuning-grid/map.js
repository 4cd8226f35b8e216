// @ts-check
/** Batch sizes down, learning rates across: cells for pointer and keyboard, hatched where a run has diverged. */
import { clamp } from "/static/js/plot/num.js";
import { hatch, make, set, show, write } from "/static/js/plot/svg.js";

const ROWS = 5, COLUMNS = 8;
/** @type {Record<string, [number, number]>} */
const MOVES = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0], Home: [0, -COLUMNS], End: [0, COLUMNS], PageUp: [-ROWS, 0], PageDown: [ROWS, 0] };

/** @param {SVGElement} svg @param {(cell: number[]) => void} open */
export function createMap(svg, open) {
  const lines = hatch(svg), above = make("text", {}, svg), below = make("text", { "text-anchor": "middle" }, svg);
  write(above, "batch size");
  write(below, "learning rate");
  const feet = Array.from({ length: COLUMNS }, () => make("text", { "text-anchor": "middle" }, svg));
  const grid = make("g", { role: "grid", "aria-label": "Learning rates across, batch sizes down" }, svg);
  const rows = Array.from({ length: ROWS }, (_, r) => {
    const row = make("g", { role: "row" }, grid), head = make("text", { "text-anchor": "end", role: "rowheader" }, row);
    const cells = Array.from({ length: COLUMNS }, (_, c) => {
      const node = make("g", { role: "gridcell", class: "cell", tabindex: -1 }, row), ground = make("rect", { class: "box" }, node), heat = make("rect", { class: "heat" }, node), gone = make("rect", { fill: lines }, node), text = make("text", { "text-anchor": "middle" }, node);
      node.addEventListener("click", () => choose(r, c));
      node.addEventListener("keydown", (event) => {
        const { key, ctrlKey, metaKey, altKey } = /** @type {KeyboardEvent} */ (event), move = MOVES[key];
        if (!move || ctrlKey || metaKey || altKey) return;
        event.preventDefault();
        choose(clamp(r + move[0], 0, ROWS - 1), clamp(c + move[1], 0, COLUMNS - 1));
      });
      return { node, ground, heat, gone, text };
    });
    return { head, cells };
  });
  const star = make("circle", { class: "yours" }, svg), picked = make("rect", { class: "picked" }, svg);
  let box = { left: 46, right: 400, top: 40, high: 36 };

  /** @param {number} r @param {number} c */
  function choose(r, c) {
    open([r, c]);
    /** @type {any} */ (rows[r].cells[c].node).focus({ preventScroll: true });
  }
  const wide = () => (box.right - box.left) / COLUMNS;

  return {
    /** @param {{left: number, right: number, top: number, high: number}} where */
    place(where) {
      box = where;
      const { left, right, top, high } = where, w = wide(), base = top + ROWS * high;
      set(above, { x: 0, y: top - 14 });
      set(below, { x: (left + right) / 2, y: base + 38 });
      feet.forEach((node, c) => set(node, { x: left + (c + 0.5) * w, y: base + 18 }));
      rows.forEach(({ head, cells }, r) => {
        const y = top + r * high;
        set(head, { x: left - 8, y: y + high / 2 + 4 });
        cells.forEach(({ ground, heat, gone, text }, c) => {
          for (const node of [ground, heat, gone]) set(node, { x: left + c * w, y, width: w, height: high });
          set(text, { x: left + (c + 0.5) * w, y: y + high / 2 + 4 });
        });
      });
    },
    /** @param {any[]} known @param {number} epoch @param {number[] | null} best @param {number[]} at  the open cell @param {any} facts */
    draw(known, epoch, best, at, facts) {
      const w = wide();
      feet.forEach((node, c) => write(node, String(facts.rates[c])));
      rows.forEach(({ head, cells }, r) => {
        write(head, String(facts.batches[r]));
        cells.forEach(({ node, heat, gone, text }, c) => {
          const cell = known.find((one) => one.at[0] === r && one.at[1] === c), dark = cell ? cell.dark[epoch] : 0, here = at[0] === r && at[1] === c;
          set(heat, { "fill-opacity": (0.75 * Math.max(0, dark)).toFixed(3) });
          show(gone, dark < 0);
          write(text, cell ? cell.words[epoch] : "");
          set(text, { class: `${dark > 0.78 ? "bright strong" : dark < 0 ? "ink halo" : "ink"}${w < 44 ? " tight" : ""}` });
          set(node, { tabindex: here ? 0 : -1, "aria-selected": String(here), "data-known": String(!!cell), "aria-label": `rate ${facts.rates[c]}, batch ${facts.batches[r]}: ${!cell ? "not run yet" : `${dark < 0 ? "diverged, " : ""}${cell.words[epoch]}`}` });
        });
      });
      set(picked, { x: box.left + at[1] * w + 1, y: box.top + at[0] * box.high + 1, width: w - 2, height: box.high - 2 });
      show(star, !!best);
      if (best) set(star, { cx: box.left + (best[1] + 1) * w - (w < 44 ? 5 : 8), cy: box.top + best[0] * box.high + (w < 44 ? 5 : 8), r: w < 44 ? 3.5 : 4.5 });
    },
  };
}
