// @ts-check
/** Named curves on one pair of axes; where one is wrong, theirs as rings beside the truth and the mistake. */
import { line, steps } from "./axes.js";
import { labels } from "./labels.js";
import { same } from "./num.js";
import { make, set, show } from "./svg.js";

const RINGS = 11;

/**
 * @typedef {object} Curve
 * @property {string} key
 * @property {string} kind      classes of its line: "loss", "ink dash"
 * @property {string} name      written beside it
 * @property {string} [text]    the class of its name, if it is not "ink"
 * @property {boolean} [stepped]
 */

/**
 * @param {SVGElement} svg
 * @param {{inside: SVGElement, x: import("./axes.js").Scale, y: import("./axes.js").Scale, box: any}} plane
 * @param {Curve[]} all
 */
export function curves(svg, plane, all) {
  const paths = all.map((c) => ({
    mistake: make("path", { class: "curve wrong" }, plane.inside), truth: make("path", { class: "curve right" }, plane.inside),
    own: make("path", { class: `curve ${c.kind}` }, plane.inside),
  }));
  const rings = make("g", {}, svg);
  const name = labels(svg, 2 * all.length);
  /**
   * @param {import("./frame.js").State} state
   * @param {(data: any, key: string) => {x: number[], y: number[]}} pick
   * @param {(curve: Curve) => string} [naming]  "" for no name
   * @param {{xs: number[], ys: number[]}[]} [avoid]  lines that a name is not to lie on
   */
  return (state, pick, naming = (c) => c.name, avoid = []) => {
    const { x, y, box } = plane, small = box.right - box.left < 400;
    const points = (/** @type {{x: number[], y: number[]}} */ c) => ({ xs: c.x.map(x.at), ys: c.y.map(y.at) });
    const named = /** @type {import("./labels.js").Named[]} */ ([]);
    let used = 0;
    const ring = (/** @type {number} */ cx, /** @type {number} */ cy) => {
      if (used === rings.childElementCount) make("circle", { class: "yours", r: 4.5 }, rings);
      set(rings.children[used], { cx, cy });
      show(rings.children[used++], true);
    };
    all.forEach((c, i) => {
      const own = pick(state.data, c.key), right = state.truth && pick(state.truth, c.key);
      const mistake = state.mistake && pick(state.mistake, c.key), differs = !!right && !same(own.y, right.y);
      const path = (/** @type {any} */ d) => (d ? (c.stepped ? steps : line)(d.x, d.y, x, y) : "");
      set(paths[i].own, { d: differs && mistake ? "" : path(own), class: differs ? "curve thin" : `curve ${c.kind}` });
      set(paths[i].truth, { d: differs ? path(right) : "" });
      set(paths[i].mistake, { d: differs ? path(mistake) : "" });
      const text = naming(c);
      if (differs) {
        for (let r = 0; r < RINGS; r++) {
          const k = Math.round((r * (own.x.length - 1)) / (RINGS - 1)), cy = y.at(own.y[k]);
          if (Number.isFinite(own.y[k]) && cy >= box.top - 5 && cy <= box.base + 5) ring(x.at(own.x[k]), cy);
        }
        named.push({ text: small ? "yours" : `your ${c.name}`, kind: mistake ? "wrong" : "ink", ...points(own) });
        named.push({ text: small ? "true" : `true ${c.name}`, kind: "right", ...points(right) });
      } else if (text) named.push({ text, kind: c.text || "ink", ...points(own) });
      else named.push({ text: "", kind: "ink", ...points(own) });
    });
    for (let k = used; k < rings.childElementCount; k++) show(rings.children[k], false);
    name(named, box, avoid);
  };
}
