// @ts-check
/** Nodes: made once, then only their attributes and texts change. */

let count = 0;

/** An id that no other figure of the page uses. @param {string} name */
export const unique = (name) => `${name}-${++count}`;

/**
 * A new SVG node.
 * @param {string} tag
 * @param {Record<string, any>} [attributes]
 * @param {Element | null} [parent]
 * @returns {SVGElement}
 */
export function make(tag, attributes = {}, parent = null) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
  set(node, attributes);
  if (parent) parent.append(node);
  return node;
}

/** @param {Element} node @param {Record<string, any>} attributes */
export function set(node, attributes) {
  for (const name in attributes) node.setAttribute(name, attributes[name]);
}

/** @param {Element} node @param {boolean} yes */
export const show = (node, yes) => node.setAttribute("visibility", yes ? "visible" : "hidden");

/**
 * A text node: a string, or parts [text, class] so that p and q keep their colours.
 * @param {Element} node
 * @param {string | [string, string?][]} parts
 */
export function write(node, parts) {
  if (typeof parts === "string") {
    if (node.textContent !== parts) node.textContent = parts;
    return;
  }
  node.replaceChildren(...parts.map(([text, kind]) => {
    const span = make("tspan", kind ? { class: kind } : {});
    span.textContent = text;
    return span;
  }));
}

/**
 * A new HTML element with its attributes and children; text is text, never markup.
 * @param {string} tag
 * @param {Record<string, any>} [attributes]
 * @param {...(Node | string)} children
 * @returns {HTMLElement}
 */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const name in attributes) node.setAttribute(name, attributes[name]);
  node.append(...children);
  return node;
}

/**
 * Words with `code` between backticks, as nodes.
 * @param {string} words
 * @returns {(Node | string)[]}
 */
export const prose = (words) => words.split("`").map((part, i) => (i % 2 ? el("code", {}, part) : part));

/**
 * The hatching that means "excess"; returns the value for a fill attribute.
 * @param {Element} svg
 */
export function hatch(svg) {
  const id = unique("hatch");
  const pattern = make("pattern", { id, width: 7, height: 7, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" }, make("defs", {}, svg));
  make("rect", { class: "hatch-ground", width: 7, height: 7 }, pattern);
  make("line", { class: "hatch-line", x1: 0.5, x2: 0.5, y1: 0, y2: 7 }, pattern);
  return `url(#${id})`;
}

/** A rectangle that clips what is drawn in a group. @param {Element} svg */
export function clipped(svg) {
  const id = unique("clip");
  const rect = make("rect", {}, make("clipPath", { id }, make("defs", {}, svg)));
  return { rect, group: make("g", { "clip-path": `url(#${id})` }, svg) };
}

/**
 * The small sample beside a readout's name: "line loss", "line ink dash", "area p", "hatch", "ring", "box q".
 * @param {string} kind
 */
export function swatch(kind) {
  const svg = make("svg", { class: "swatch", width: 14, height: 14, "aria-hidden": "true" });
  const [shape, ...rest] = kind.split(" ");
  const classes = rest.join(" ");
  if (shape === "line") make("line", { class: `curve ${classes}`, x1: 0, x2: 14, y1: 7, y2: 7 }, svg);
  if (shape === "ring") make("circle", { class: `yours ${classes}`, cx: 7, cy: 7, r: 4.5 }, svg);
  if (shape === "dot") make("circle", { class: `dot ${classes}`, cx: 7, cy: 7, r: 4 }, svg);
  if (shape === "box") make("rect", { class: `box ${classes}`, x: 0.5, y: 0.5, width: 13, height: 13 }, svg);
  if (shape === "area") {
    make("rect", { class: `wash ${classes}`, width: 14, height: 14 }, svg);
    make("line", { class: `curve ${classes}`, x1: 0, x2: 14, y1: 1, y2: 1 }, svg);
  }
  if (shape === "hatch") make("rect", { width: 14, height: 14, fill: hatch(svg) }, svg);
  return svg;
}

/** Whether one of the nodes is drawn where the reader can see it: not hidden, not empty, not outside its clip. @param {Element} svg @param {string} selector */
export function seen(svg, selector) {
  return [...svg.querySelectorAll(selector)].some((node) => {
    if (node.getAttribute("visibility") === "hidden") return false;
    const box = /** @type {SVGGraphicsElement} */ (node).getBBox(), inside = node.closest("[clip-path]");
    if (!(box.width + box.height)) return false;
    const clip = inside && svg.querySelector(`${(inside.getAttribute("clip-path") || "").slice(4, -1)} rect`);
    if (!clip) return true;
    const c = /** @type {SVGGraphicsElement} */ (clip).getBBox();
    return box.y <= c.y + c.height && box.y + box.height >= c.y && box.x <= c.x + c.width && box.x + box.width >= c.x;
  });
}
