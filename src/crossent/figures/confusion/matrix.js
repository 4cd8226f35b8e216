// @ts-check
/** Ten times ten cells, a grid for pointer and keyboard: arrows move the open cell. Beside each row, how that label fares. */
import { article, clamp } from "/static/js/plot/num.js";
import { make, set, show, write } from "/static/js/plot/svg.js";

const CLASSES = 10, DIGITS = Array.from({ length: CLASSES }, (_, k) => k);
/** @type {Record<string, [number, number]>} */
const MOVES = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0], Home: [0, -CLASSES], End: [0, CLASSES], PageUp: [-CLASSES, 0], PageDown: [CLASSES, 0] };

/** @param {SVGElement} svg @param {(label: number, said: number) => void} open  -1, -1 for none */
export function createMatrix(svg, open) {
  const titles = { label: make("text", { class: "p" }, svg), said: make("text", { class: "q" }, svg), right: make("text", { "text-anchor": "end" }, svg), cost: make("text", { class: "loss", "text-anchor": "end" }, svg) };
  write(titles.label, "label");
  write(titles.said, "called");
  write(titles.right, "right");
  write(titles.cost, "mean loss");
  const heads = DIGITS.map((d) => { const node = make("text", { class: "q", "text-anchor": "middle" }, svg); write(node, String(d)); return node; });
  const grid = make("g", { role: "grid", "aria-label": "Confusion matrix: labels down, answers across" }, svg);
  const rows = DIGITS.map((label) => {
    const row = make("g", { role: "row" }, grid), head = make("text", { class: "p", "text-anchor": "end", role: "rowheader" }, row);
    write(head, String(label));
    const cells = DIGITS.map((said) => {
      const node = make("g", { role: "gridcell", class: "cell", tabindex: -1 }, row), ground = make("rect", { class: label === said ? "box own" : "box" }, node), heat = make("rect", { class: "heat" }, node), text = make("text", { "text-anchor": "middle" }, node);
      node.addEventListener("click", () => choose(label, said));
      node.addEventListener("keydown", (event) => press(/** @type {KeyboardEvent} */ (event), label, said));
      return { node, ground, heat, text };
    });
    return { head, cells, right: make("text", { class: "ink", "text-anchor": "end" }, svg), cost: make("text", { class: "loss", "text-anchor": "end" }, svg) };
  });
  const picked = make("rect", { class: "picked" }, svg);
  let box = { left: 24, right: 300, top: 40, high: 28, narrow: false }, way = [0, 0];

  /** @param {number} label @param {number} said */
  function choose(label, said) {
    way = [label, said];
    rove();
    open(label, said);
    /** @type {any} */ (rows[label].cells[said].node).focus({ preventScroll: true });
  }
  /** @param {KeyboardEvent} event @param {number} label @param {number} said */
  function press(event, label, said) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = MOVES[event.key];
    if (!move && event.key !== "Enter" && event.key !== " " && event.key !== "Escape") return;
    event.preventDefault();
    if (event.key === "Escape") open(-1, -1);
    else if (move) choose(clamp(label + move[0], 0, CLASSES - 1), clamp(said + move[1], 0, CLASSES - 1));
    else open(label, said);
  }
  /** One cell of the grid is reached by Tab. */
  const rove = () => rows.forEach(({ cells }, a) => cells.forEach(({ node }, b) => set(node, { tabindex: a === way[0] && b === way[1] ? 0 : -1 })));
  rove();

  const wide = () => (box.right - box.left) / CLASSES;
  return {
    /** @param {{left: number, right: number, top: number, high: number, narrow: boolean, edge: number}} where  edge: the right end of the columns beside it */
    place(where) {
      box = where;
      const { left, top, high, narrow, edge } = where, w = wide();
      set(titles.label, { x: 0, y: top - 8 });
      set(titles.said, { x: left, y: top - 26 });
      set(titles.right, { x: narrow ? edge : edge - 72, y: top - 8 });
      set(titles.cost, { x: edge, y: top - 8 });
      show(titles.cost, !narrow);
      heads.forEach((node, d) => set(node, { x: left + (d + 0.5) * w, y: top - 8 }));
      rows.forEach(({ head, cells, right, cost }, a) => {
        const y = top + a * high, base = y + high / 2 + 4;
        set(head, { x: left - 8, y: base });
        cells.forEach(({ ground, heat, text }, b) => {
          const x = left + b * w;
          for (const node of [ground, heat]) set(node, { x, y, width: w, height: high });
          set(text, { x: x + w / 2, y: base });
        });
        set(right, { x: narrow ? edge : edge - 72, y: base });
        set(cost, { x: edge, y: base });
        show(cost, !narrow);
      });
    },
    /**
     * @param {{counts: ArrayLike<number>, shade: ArrayLike<number>, right: string[], cost: string[]} | null} now  one epoch's
     * @param {number} label @param {number} said  the open cell; -1 for none
     */
    draw(now, label, said) {
      rows.forEach(({ cells, right, cost }, a) => {
        cells.forEach(({ node, heat, text }, b) => {
          const n = now ? now.counts[a * CLASSES + b] : 0, part = now ? now.shade[a * CLASSES + b] / 255 : 0, open = a === label && b === said;
          set(heat, { "fill-opacity": (0.75 * part).toFixed(3) });
          write(text, now && (n || a === b) ? String(n) : "");
          set(text, { class: `${a === b ? "ink strong" : part > 0.6 ? "bright strong" : "ink"}${box.narrow ? " tight" : ""}` });
          set(node, { "aria-selected": String(open), "aria-label": `${article(a)}, called ${a === b ? "right" : b}: ${n === 1 ? "1 digit" : `${n} digits`}` });
        });
        write(right, now ? now.right[a] : "");
        write(cost, now ? now.cost[a] : "");
      });
      show(picked, label >= 0);
      if (label < 0) return;
      const w = wide();
      if (way[0] !== label || way[1] !== said) { way = [label, said]; rove(); }
      set(picked, { x: box.left + said * w + 1, y: box.top + label * box.high + 1, width: w - 2, height: box.high - 2 });
    },
  };
}
