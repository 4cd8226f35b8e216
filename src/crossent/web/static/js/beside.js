// @ts-check
/** What lies beside the workbench, over the text: a solution with its reasons, or the other text of a clash. */
import { button, el, one, prose } from "./dom.js";
import { compareLines, readOnly } from "./editor.js";

const nonce = () => document.body.dataset.nonce || "";
const panel = () => one("[data-beside]");
/** @type {Element | null} */
let before = null;
/** @type {(() => void) | null} */
let closed = null;

/** @param {string} title @param {(HTMLElement | null)[]} content @param {{focus: boolean, onClose?: () => void}} options */
function show(title, content, { focus, onClose }) {
  const node = panel();
  if (node.hidden) before = document.activeElement;
  closed = onClose || null;
  const heading = el("h2", { id: "beside-h", tabindex: -1 }, ...prose(title));
  node.replaceChildren(el("header", {}, heading, button("Close", () => hide())), ...content.filter((n) => n !== null));
  node.hidden = false;
  node.scrollTop = 0;
  node.onkeydown = (event) => { if (event.key === "Escape") { event.stopPropagation(); hide(); } };
  if (focus) heading.focus({ preventScroll: true });
}

/** Back to the text. */
export function hide() {
  const node = panel();
  if (node.hidden) return;
  const inside = node.contains(document.activeElement);
  node.hidden = true;
  node.replaceChildren();
  if (closed) closed();
  closed = null;
  if (inside && before instanceof HTMLElement) before.focus({ preventScroll: true });
}

/** @param {string} title @param {string} text @param {{lines?: number[], kind?: string}} [options] */
function code(title, text, { lines = [], kind = "" } = {}) {
  const box = el("div", {});
  const section = el("div", { class: kind }, el("h3", {}, ...prose(title)), box);
  return { section, fill: () => readOnly(box, text.replace(/\n+$/, ""), { nonce: nonce(), label: title.replace(/`/g, ""), lines }) };
}

/** @param {string} name @param {{solution: string, yours: string}} found  the solution's reasons are its comments */
export function showSolution(name, { solution, yours }) {
  const reference = code("A solution", solution), own = code("Yours, as it was saved last", yours || "# nothing yet", { kind: "mine" });
  show(`\`${name}\`, a solution beside yours`, [
    el("div", { class: "texts" }, reference.section, own.section),
    el("p", { class: "soft" }, "Any other way of writing it is right too, if it passes."),
  ], { focus: true });
  reference.fill();
  own.fill();
}

/**
 * @param {string} file @param {string} mine
 * @param {{text: string, kept: string, amiss?: string, joined?: any}} theirs  `kept`: where a copy of mine lies; `amiss`: why there is none
 * @param {{keep: () => void, take: () => void, both: () => void}} acts
 */
export function showClash(file, mine, { text: theirs, kept, amiss, joined }, { keep, take, both }) {
  const copy = kept ? ` A copy of yours lies in \`${kept}\`.` : amiss ? ` No copy of yours could be made: ${amiss}` : "";
  const lines = compareLines(mine.split("\n"), theirs.split("\n"));
  const other = code("On disk, saved outside", theirs, { lines: lines.b }), own = code("Yours, not saved", mine, { lines: lines.a, kind: "mine always" });
  own.section.append(el("div", { class: "row" }, button("Keep mine", keep)));
  other.section.append(el("div", { class: "row" }, button("Take theirs", take)));
  show(`Two versions of \`${file}\``, [
    el("p", {}, ...prose(`${amiss ? "Both are here" : "Both are kept"}. Lines that differ are marked.${copy}`)),
    joined ? el("div", { class: "row" }, button("Join both", both)) : null,
    el("div", { class: "texts two" }, own.section, other.section),
  ], { focus: false });
  other.fill();
  own.fill();
  requestAnimationFrame(() => { panel().scrollTop = 0; });
}
