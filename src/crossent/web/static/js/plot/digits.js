// @ts-check
/** Handwritten digits on the page: packed arrays read, pictures drawn in the theme's ink, cards of a digit, the choice of a run. */
import { article, fixed } from "./num.js";
import { el } from "./svg.js";

const SIDE = 28;

/** @param {string} text @returns {Uint8Array<ArrayBuffer>} */
function bytes(text) {
  const raw = atob(text), out = new Uint8Array(raw.length);
  for (let i = 0; i < raw.length; i++) out[i] = raw.charCodeAt(i);
  return out;
}

/** An array that Python packed, flat; its shape stands beside it. @param {any} packed @returns {Uint8Array | Int32Array | Float32Array} */
export function unpack(packed) {
  if (packed.u8 !== undefined) return bytes(packed.u8);
  return packed.i32 !== undefined ? new Int32Array(bytes(packed.i32).buffer) : new Float32Array(bytes(packed.f32).buffer);
}

/** The pictures of a packed stack, one by one; a list of them is one already. @param {any} packed @returns {Uint8Array[]} */
export function pictures(packed) {
  if (Array.isArray(packed)) return packed;
  const all = /** @type {Uint8Array} */ (unpack(packed)), size = SIDE * SIDE;
  return Array.from({ length: packed.shape[0] }, (_, i) => all.subarray(i * size, (i + 1) * size));
}

/** A canvas that shows a digit, ink as the page's text colour on nothing. @param {string} name  for a screen reader */
export function digit(name = "") {
  const canvas = /** @type {HTMLCanvasElement} */ (el("canvas", { class: "digit", width: SIDE, height: SIDE, role: "img", "aria-label": name }));
  return {
    node: canvas,
    /** @param {ArrayLike<number>} pixels  0 is paper, 255 ink @param {string} [words] */
    show(pixels, words) {
      const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d")), image = context.createImageData(SIDE, SIDE);
      const [r, g, b] = ink(canvas);
      for (let i = 0; i < SIDE * SIDE; i++) image.data.set([r, g, b, pixels[i]], 4 * i);
      context.putImageData(image, 0, 0);
      if (words !== undefined) canvas.setAttribute("aria-label", words);
    },
  };
}

/** The colour of text where a node stands, as three numbers. @param {Element} node */
const ink = (node) => rgb(getComputedStyle(node).color);

const known = /** @type {Map<string, ArrayLike<number>>} */ (new Map());      // a theme has few colours, and each is asked for in every frame

/** A computed colour as three numbers, 0 to 255. @param {string} colour @returns {ArrayLike<number>} */
export function rgb(colour) {
  const kept = known.get(colour);
  if (kept) return kept;
  const probe = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));
  probe.fillStyle = colour;
  probe.fillRect(0, 0, 1, 1);
  const found = probe.getImageData(0, 0, 1, 1).data;
  known.set(colour, found);
  return found;
}

/** Call when the page's colours have changed. @param {() => void} act */
export function onTheme(act) {
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", act);
  new MutationObserver(act).observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
}

/**
 * A raster for an svg image's href.
 * @param {number} width @param {number} height
 * @param {(data: Uint8ClampedArray) => void} fill  four bytes a pixel, row by row
 */
export function raster(width, height, fill) {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d")), image = context.createImageData(width, height);
  fill(image.data);
  context.putImageData(image, 0, 0);
  return canvas.toDataURL();
}

/** A digit as an svg image's href. @param {ArrayLike<number>} pixels  0 is paper, 255 ink @param {ArrayLike<number>} colour  of the ink */
export const picture = (pixels, colour) => raster(SIDE, SIDE, (data) => {
  for (let i = 0; i < SIDE * SIDE; i++) data.set([colour[0], colour[1], colour[2], pixels[i]], 4 * i);
});

/** @param {any} data @param {number} i */
function called({ label, said }, i) {
  const wrong = said[i] !== label[i];
  return { words: wrong ? `${label[i]}, called ${said[i]}` : `${label[i]}`, wrong, spoken: `${article(label[i])}, called ${said[i]}` };
}

/**
 * Digits in rows, each with what it is, what was said and what that cost; a press opens one, where there is something to open.
 * @param {string} label
 * @param {((row: number) => void) | null} open
 * @param {(data: any, i: number) => {words: string, wrong: boolean, spoken?: string}} [caption]  what stands under a digit
 */
export function cards(label, open, caption = called) {
  const node = el("ul", { class: "digits", "aria-label": label });
  let shown = "", paint = () => {};
  onTheme(() => paint());
  return {
    node,
    /** @param {any} data  as figures/digits.py's `cards` @param {number | null} [picked] */
    show(data, picked = null) {
      const key = JSON.stringify([data.at, data.loss, data.label]);
      if (key !== shown) {
        shown = key;
        const drawn = pictures(data.images).map((pixels, i) => {
          const { words, wrong, spoken = words } = caption(data, i), one = digit(`${spoken}, loss ${fixed(data.loss[i], 2)} nats`);
          const b = el(open ? "button" : "div", { ...(open ? { type: "button" } : {}), class: "card", "data-row": data.at[i] },
            one.node, el("span", { class: wrong ? "wrong" : "right" }, words), el("span", { class: "loss" }, fixed(data.loss[i], 2)));
          if (open) b.addEventListener("click", () => open(data.at[i]));
          return { item: el("li", {}, b), paint: () => one.show(pixels) };
        });
        node.replaceChildren(...drawn.map((d) => d.item));
        paint = () => drawn.forEach((d) => d.paint());                           // once they stand on the page, whose colour is theirs
        paint();
      }
      for (const b of node.querySelectorAll("button")) b.setAttribute("aria-pressed", String(Number(b.dataset.row) === picked));
    },
  };
}

/**
 * Which run is shown: a list of those on disk, hidden where there is one at most.
 * @param {HTMLElement} root
 * @param {(name: string) => void} change
 */
export function runChoice(root, change) {
  const select = /** @type {HTMLSelectElement} */ (el("select", { "aria-label": "The run that is shown" }));
  const label = el("label", { class: "soft" }, "Run ", select);
  label.hidden = true;
  root.querySelector(".tools [aria-expanded]")?.before(label);
  select.addEventListener("change", () => change(select.value));
  /** @param {{name: string, words: string}[]} runs @param {string} now */
  return (runs, now) => {
    label.hidden = runs.length < 2;
    const key = JSON.stringify(runs);
    if (select.dataset.key !== key) {
      select.dataset.key = key;
      select.replaceChildren(...runs.map((r) => el("option", { value: r.name }, r.words)));
    }
    select.value = now;
  };
}

/** What a figure says while there is no run to show. */
export const NO_RUN = "There is no run yet. Train one above, or with `crossent train mnist`; then this figure shows it.";
