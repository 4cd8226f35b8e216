// @ts-check
/** Curves over one number that is dragged along the axis; further numbers lie on rails below it. */
import { axes } from "./axes.js";
import { curves } from "./curves.js";
import { frame } from "./frame.js";
import { grip } from "./grip.js";
import { clamp, fixed } from "./num.js";
import { RAIL, rail } from "./rail.js";
import { make, set, show } from "./svg.js";

const HEAD = 30, TALL = 240, BASE = HEAD + TALL;

/**
 * An answer holds `x`, `grid`, `curves` by their keys, and `at` with the numbers of the readout that stand at x.
 *
 * @typedef {object} Dial
 * @property {string} label
 * @property {string} name      of what is dragged, for a screen reader
 * @property {number} step
 * @property {number} fine
 * @property {number} [digits]  of x, as it is spoken
 * @property {[number, number]} [range]   of x, where it is not the axis
 * @property {{key: string, label: string, swatch?: string, unit?: string, digits?: number}[]} readout
 * @property {(data: any, key: string) => number | undefined} [read]   numbers of the readout that are not in `at`
 * @property {string} hint
 * @property {{caption: string, columns: (string | [string, string])[]}} table
 * @property {import("./axes.js").Side} x
 * @property {import("./axes.js").Side} y
 * @property {import("./curves.js").Curve[]} curves
 * @property {{key: string, label: string, name: string | [string, string?][], min: number, max: number, step: number, digits: number}[]} [rails]
 * @property {{key: string, name: string, options: number[]}} [choice]
 * @property {(data: any) => number} [level]   a dashed line across
 * @property {(state: import("./frame.js").State) => string} reading
 * @property {(data: any) => string[][]} rows
 * @property {number} [right]   room for names at the right
 */

/** @param {HTMLElement} root @param {import("./frame.js").Host} figure @param {Dial} spec */
export function dial(root, figure, spec) {
  /** @type {Record<string, number>} */
  const now = { ...figure.inputs };
  const [low, high] = spec.range || spec.x.domain, rails = spec.rails || [];
  const fig = frame(root, figure, {
    label: spec.label, readout: spec.readout, hint: spec.hint, table: spec.table, layout, draw, reading: spec.reading,
    rows: ({ data }) => ({ rows: spec.rows(data) }),
  });
  if (spec.readout.length > 3) root.querySelector(".readout")?.classList.add("many");
  const { svg } = fig;
  const plane = axes(svg, { x: spec.x, y: spec.y });
  const level = make("path", { class: "curve ink dash" }, plane.inside), cursor = make("line", { class: "cursor" }, svg);
  const plot = curves(svg, plane, spec.curves);
  const dots = spec.curves.map((c) => make("circle", { class: `dot ${c.text || ""}`, r: 4 }, svg));
  const handle = grip(svg, {
    label: spec.name, min: low, max: high, kind: "k", step: spec.step, fine: spec.fine, page: 10 * spec.step,
    drag: (point) => move("x", clamp(Math.round(plane.x.back(point.x) / spec.step) * spec.step, low, high)),
    nudge: (by) => move("x", clamp(Math.round((now.x + clamp(by, low - high, high - low)) / spec.fine) * spec.fine, low, high)),
  });
  const sliders = rails.map((r) => rail(svg, { ...r, get: () => now[r.key], change: (to) => move(r.key, to) }));
  if (spec.choice) {
    const { key, name, options } = spec.choice;
    fig.choice(name, options.map((o) => [String(o), String(o)]), () => String(now[key]), (to) => move(key, Number(to)));
  }

  /** @param {string} key @param {number} to */
  function move(key, to) {
    now[key] = +to.toFixed(6);
    fig.ask({ ...now });
  }

  function layout() {
    const width = fig.width();
    plane.place({ left: 40, right: width - (spec.right || 14), top: HEAD, base: BASE });
    sliders.forEach((s, i) => s.place({ left: 40, right: width - 14, y: BASE + 54 + i * RAIL }));
    set(svg, { height: BASE + 54 + sliders.length * RAIL });
  }

  /** @param {import("./frame.js").State} state */
  function draw(state) {
    const { data, truth } = state, { x, y, box } = plane, px = x.at(now.x), across = spec.level ? spec.level(data) : NaN;
    plot(state, (d, key) => ({ x: d.grid, y: d.curves[key] }));
    set(level, { d: Number.isFinite(across) ? `M${box.left} ${y.at(across)}H${box.right}` : "" });
    set(cursor, { x1: px, x2: px, y1: HEAD, y2: BASE });
    spec.curves.forEach((c, i) => {
      const v = data.at[c.key], seen = data.x === now.x && v >= spec.y.domain[0] && v <= spec.y.domain[1];
      show(dots[i], seen);
      if (seen) set(dots[i], { cx: px, cy: y.at(v) });
    });
    handle.place({ x: px, y: BASE, width: 10, height: 10, hitWidth: 34, hitHeight: 36 });
    handle.say(now.x, `${fixed(now.x, spec.digits ?? 2)}: ${spec.curves.map((c) => `${c.name} ${fixed(data.at[c.key])}`).join(", ")}`);
    sliders.forEach((s, i) => s.draw(fixed(now[rails[i].key], rails[i].digits), `${rails[i].label} ${fixed(now[rails[i].key], rails[i].digits)}`));
    const read = (/** @type {any} */ d, /** @type {string} */ key) => (spec.read && spec.read(d, key)) ?? d.at[key];
    for (const { key, digits } of spec.readout) fig.number(key, read(data, key), truth ? read(truth, key) : undefined, digits);
  }
}

/** Some of the grid's rows for a table. @param {any} data @param {number} every @param {number} digits @param {string[]} keys */
export const some = (data, every, digits, keys) =>
  data.grid.flatMap((/** @type {number} */ v, /** @type {number} */ i) => (i % every ? [] : [[fixed(v, digits), ...keys.map((key) => fixed(data.curves[key][i]))]]));
