// @ts-check
/** Examples of two classes: filled discs for 1, rings for 0, so that they are told apart without their colour. */
import { make, set, show } from "./svg.js";

/**
 * @param {Element} parent
 * @param {number} [radius]
 */
export function points(parent, radius = 3.5) {
  const group = make("g", {}, parent);
  /**
   * @param {number[][]} at         x and y of each
   * @param {number[]} labels       0 or 1
   * @param {{x: import("./axes.js").Scale, y: import("./axes.js").Scale}} plane
   */
  return (at, labels, plane) => {
    while (group.childElementCount < at.length) make("circle", {}, group);
    [...group.children].forEach((node, k) => {
      show(node, k < at.length);
      if (k >= at.length) return;
      const one = labels[k] === 1;
      set(node, { class: one ? "point one" : "point", cx: plane.x.at(at[k][0]), cy: plane.y.at(at[k][1]), r: one ? radius + 0.25 : radius - 0.5 });
    });
  };
}
