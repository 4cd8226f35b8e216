// @ts-check
/**
 * A grid of numbers as ground behind a plot: bands of one colour that grow denser with every level passed.
 * The bands are svg areas, so their borders are sharp on any screen, and their colour is a token in either theme.
 *
 *     const ground = field(plane.inside, { kind: "q" });          // before what is to lie on it
 *     ground.place(plane, [-4, 4], [-4, 4]);                       // with every layout: the grid's first and last x and y
 *     ground.draw(data.probability, data.levels);                  // with every answer; the same values cost nothing
 *     ground.lines([0.5], "curve q");                              // contours on it, in a path of these classes
 */
import { above, contours, trace } from "./contours.js";
import { make, set, show, write } from "./svg.js";

const FULL = 0.5;                                                  // how dense the last band is

/**
 * @param {Element} parent
 * @param {{kind: string, full?: number, smooth?: boolean}} options  kind: "p", "q", "loss" or "ink"; full: density of the last band, up to 1
 */
export function field(parent, { kind, full = FULL, smooth = false }) {
  const group = make("g", { class: "field" }, parent), ground = make("rect", { class: "ground" }, group);
  const bands = /** @type {SVGElement[]} */ ([]), over = make("g", {}, parent);
  /** @type {Map<string, SVGElement>} */
  const drawn = new Map();
  const texts = /** @type {SVGElement[]} */ ([]);
  let values = /** @type {number[][]} */ ([]), levels = /** @type {number[]} */ ([]), from = "";
  let box = { left: 0, right: 0, top: 0, base: 0 }, left = 0, right = 1, low = 1, high = 0, placed = 0;
  const column = (/** @type {number} */ c) => left + (c / Math.max(1, (values[0] || []).length - 1)) * (right - left);
  const row = (/** @type {number} */ r) => low + (r / Math.max(1, values.length - 1)) * (high - low);

  return {
    /**
     * @param {{x: import("./axes.js").Scale, y: import("./axes.js").Scale, box: {left: number, right: number, top: number, base: number}}} plane
     * @param {[number, number]} xs  x of the first and the last column
     * @param {[number, number]} ys  y of the first and the last row
     */
    place(plane, xs, ys) {
      box = plane.box;
      [left, right] = xs.map(plane.x.at);
      [low, high] = ys.map(plane.y.at);
      set(ground, { x: box.left, y: box.top, width: box.right - box.left, height: box.base - box.top });
      from = "";
      placed += 1;
    },
    /**
     * @param {number[][]} grid   rows from the lowest y
     * @param {number[]} at       levels, from the lowest; a band begins at each
     */
    draw(grid, at) {
      const key = `${placed} ${at.join()} ${JSON.stringify(grid)}`;
      if (key === from) return false;
      [from, values, levels] = [key, grid, at];
      while (bands.length < levels.length) bands.push(make("path", { class: `band ${kind}`, "fill-rule": "evenodd" }, group));
      bands.forEach((band, k) => {
        show(band, k < levels.length);
        if (k >= levels.length) return;
        // k bands on one another are to be k / n of the full density
        const share = full / levels.length;
        set(band, { d: trace(above(values, levels[k]), column, row), "fill-opacity": (share / (1 - share * k)).toFixed(4) });
      });
      return true;
    },
    /**
     * Contours as one path with these classes; none for no levels.
     * @param {number[]} at @param {string} classes @param {number[][]} [grid]  another grid of the same place, such as the truth's
     */
    lines(at, classes, grid = values) {
      if (!drawn.has(classes)) drawn.set(classes, make("path", { class: classes }, over));
      set(/** @type {SVGElement} */ (drawn.get(classes)), { d: at.map((level) => trace(contours(grid, level), column, row, smooth)).join("") });
    },
    /**
     * Each level's value on its line, as near as possible to a point, where it keeps clear of the border.
     * @param {number[]} at @param {(level: number) => string} format
     * @param {{x: number, y: number}} near  in pixels
     * @param {string} [classes]
     */
    names(at, format, near, classes = "halo ink") {
      while (texts.length < at.length) texts.push(make("text", { "text-anchor": "middle" }, over));
      texts.forEach((text, k) => {
        let best = { x: 0, y: 0, far: Infinity };
        if (k < at.length)
          for (const line of contours(values, at[k]))
            for (const [c, r] of line) {
              const x = column(c), y = row(r), far = (x - near.x) ** 2 + (y - near.y) ** 2;
              if (far < best.far && x > box.left + 18 && x < box.right - 18 && y > box.top + 12 && y < box.base - 12) best = { x, y, far };
            }
        show(text, best.far < Infinity);
        if (best.far === Infinity) return;
        set(text, { x: best.x, y: best.y + 4, class: classes });
        write(text, format(at[k]));
      });
    },
  };
}
