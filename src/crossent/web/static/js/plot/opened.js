// @ts-check
/** Digits that a figure opens below its drawing: what they are, their cards, and what was said of the one that is pressed. */
import { cards } from "./digits.js";
import { article, fixed, list } from "./num.js";
import { el } from "./svg.js";

/**
 * @param {HTMLElement} root
 * @param {string} label
 * @param {(row: number) => void} press  -1: none is pressed any more
 * @param {(data: any, i: number) => {words: string, wrong: boolean, spoken?: string}} [caption]
 */
export function createOpened(root, label, press, caption) {
  let picked = -1;
  const title = el("p", { class: "soft", "data-part": "opened" }), about = el("p", { "data-part": "digit", "aria-live": "polite" });
  const shown = cards(label, (row) => press(row === picked ? -1 : row), caption);
  const node = el("div", { class: "opened" }, title, shown.node, about);
  root.querySelector(".below")?.prepend(node);
  return {
    node,
    /** @param {string} words @param {any} data  with `cards`, `digit`, `epoch`, as figures/worst.py makes them */
    show(words, { cards: some, digit: one, epoch }) {
      picked = one ? one.row : -1;
      title.textContent = some.gone ? `${words} ${some.gone.replaceAll("`", "")}` : words;
      shown.show(some, picked);
      about.hidden = !one;
      about.textContent = one ? said(one, epoch) : "";
    },
  };
}

/** @param {any} one @param {number} epoch */
function said(one, epoch) {
  const likely = one.likely.map((/** @type {number} */ c, /** @type {number} */ i) => `${c} with ${fixed(one.probs[i])}`);
  const label = one.likely.includes(one.label) ? "" : `; its label, ${one.label}, gets ${one.share < 5e-4 ? "less than 0.0005" : fixed(one.share)}`;
  const first = Math.max(0, epoch - 4), losses = list(one.loss.slice(first, epoch + 1).map((/** @type {number} */ v) => fixed(v, 2)));
  const when = first ? `after epochs ${first} to ${epoch}` : epoch > 1 ? `before training and after epochs 1 to ${epoch}` : epoch ? "before training and after epoch 1" : "before training";
  return `The digit that is pressed is called ${likely.join(", ")}${label}. It cost ${losses} nats ${when}.${one.true === one.label ? "" : ` Its label was falsified: it is ${article(one.true)}.`}`;
}
