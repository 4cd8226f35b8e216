// @ts-check
/** The text: its maths, its theme button, its predictions, the marks that say what is solved, and the way to a place in it. */
import { STATES, all, one, symbol } from "./dom.js";
import { Refused, post } from "./server.js";

const MACROS = {
  "\\p": "\\htmlClass{m-p}{p}", "\\q": "\\htmlClass{m-q}{q}", "\\H": "\\htmlClass{m-loss}{H}",
  "\\loss": "\\htmlClass{m-loss}{\\text{loss}}",
};

/**
 * Set every formula below `root`, once the page answers to input.
 * @param {ParentNode} [root]
 * @param {Promise<any>} [ready]
 */
export async function setMaths(root = document, ready = Promise.resolve()) {
  const formulas = all(".math[data-tex]", root);
  if (!formulas.length) return;
  await ready;
  const { default: katex } = await import("../vendor/katex/katex.js");
  for (const node of formulas) {
    const tex = (node.dataset.tex || "").replace(/\\([pq])_(\w|\{(?:[^{}]|\{[^{}]*\})*\})/g, "\\htmlClass{m-$1}{$1_{$2}}")
      .replace(/(^|[=(,{]|\\lceil)(\s*)-\s*\\(ln|log)(?![A-Za-z])/g, "$1$2{-}\\!\\$3");   // a sign stands close to what it changes
    katex.render(tex, node, {
      displayMode: node.classList.contains("display"), macros: { ...MACROS }, throwOnError: false, strict: "ignore",
      trust: (/** @type {any} */ context) => context.command === "\\htmlClass" && /^m-(p|q|loss)$/.test(context.class),
    });
    delete node.dataset.tex;
    holdMark(node);
  }
  const wide = () => {                                     // what scrolls must be reachable by keyboard
    const scrolls = all(".math.display, .table, .prose > .code", root).map((n) => /** @type {const} */ ([n, n.scrollWidth > n.clientWidth]));
    for (const [n, yes] of scrolls) if (yes) n.tabIndex = 0; else n.removeAttribute("tabindex");
  };
  requestAnimationFrame(() => window.setTimeout(wide));      // after the first painting, which needs none of it
  if (root === document) window.addEventListener("resize", wide);
}

/** Keep a comma or stop on the line of the short formula before it. @param {HTMLElement} node */
function holdMark(node) {
  const text = node.nextSibling, bases = node.querySelectorAll(".katex-html > .katex-base").length;
  if (!(text instanceof Text) || bases !== 1 || node.classList.contains("display")) return;
  const mark = /^[,.;:!?)’”]+/.exec(text.data);
  if (!mark) return;
  const held = document.createElement("span");
  held.className = "held";
  node.before(held);
  text.data = text.data.slice(mark[0].length);
  held.append(node, mark[0]);
}

/** The theme: the system's, until the button is pressed. */
export function setTheme() {
  const root = document.documentElement, system = matchMedia("(prefers-color-scheme: dark)");
  const dark = () => (root.dataset.theme || (system.matches ? "dark" : "light")) === "dark";
  const label = () => {
    for (const button of all("[data-theme-button]")) {
      const next = dark() ? "Light theme" : "Dark theme";
      one("span", button).textContent = next;
      button.setAttribute("aria-label", next);
    }
  };
  for (const button of all("[data-theme-button]"))
    button.addEventListener("click", () => {
      root.dataset.theme = dark() ? "light" : "dark";
      try { localStorage.setItem("theme", root.dataset.theme); } catch { /* kept for this page only */ }
      label();
    });
  system.addEventListener("change", label);
  label();
}

/** Predictions: the answer comes after the choice, and is remembered. */
export function setPredictions() {
  for (const block of all("[data-predict]")) {
    block.addEventListener("keydown", (event) => {           // arrows go from choice to choice; Space or Enter answers
      const choices = /** @type {HTMLInputElement[]} */ (all("input[type=radio]", block)), at = choices.indexOf(/** @type {any} */ (event.target));
      const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
      if (at < 0 || (by === undefined && event.key !== "Enter")) return;
      event.preventDefault();
      if (by !== undefined) choices[(at + by + choices.length) % choices.length].focus();
      else choices[at].click();
    });
    block.addEventListener("change", async (event) => {
      const choice = /** @type {HTMLInputElement} */ (event.target).value;
      answered(block, choice);
      score();
      try {
        await post("/api/predict", { id: block.dataset.predict, choice });
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
      }
    });
  }
  score();
}

/** @param {HTMLElement} block @param {string} choice */
function answered(block, choice) {
  const right = choice === block.dataset.right;
  block.dataset.chosen = choice;
  for (const said of all("[data-said]", block)) said.textContent = (right ? said.dataset.right : said.dataset.wrong) || "";
  one("[data-answer]", block).hidden = false;
}

/** What was answered elsewhere, in another tab or before. @param {Record<string, string>} predictions */
export function showPredictions(predictions) {
  for (const block of all("[data-predict]")) {
    const choice = predictions[block.dataset.predict || ""];
    if (!choice || block.dataset.chosen === choice) continue;
    const input = block.querySelector(`input[value="${CSS.escape(choice)}"]`);
    if (input instanceof HTMLInputElement) { input.checked = true; answered(block, choice); }
  }
  score();
}

function score() {
  const asked = all("[data-scored]"), node = document.querySelector("[data-score]");
  if (!node || !asked.length) return;
  const done = asked.filter((b) => b.dataset.chosen), right = done.filter((b) => b.dataset.chosen === b.dataset.right);
  const words = !done.length ? ""
    : done.length < asked.length ? `${right.length} of ${done.length} so far.`
    : right.length === asked.length ? `${right.length} of ${asked.length}: you can start with the first module.`
    : `${right.length} of ${asked.length}. Read the sections that the answers name, then start.`;
  if (node.textContent !== words) node.textContent = words;
}

/**
 * Marks in the bar and beside the exercises: only what changed is touched.
 * @param {Record<string, {state: string}>} states
 */
export function showStates(states) {
  for (const node of all("[data-state-of]")) {
    const id = node.dataset.stateOf || "", state = states[id] && states[id].state;
    if (!state || node.dataset.state === state) continue;
    node.dataset.state = state;
    node.replaceChildren(symbol(`m-${state}`, state === "open" ? "mark open" : "mark"));
    if (node.tagName === "A") {
      node.setAttribute("aria-label", `${node.dataset.name}, ${STATES[state]}`);
      node.title = `${node.dataset.name}, ${STATES[state]}`;
    }
  }
  for (const node of all("[data-state-words]")) {
    const state = states[node.dataset.stateWords || ""];
    if (state) node.textContent = STATES[state.state] + (state.state === "open" ? `, about ${node.dataset.minutes} min` : "");
  }
  const marks = all("header.bar [data-state-of]"), tally = document.querySelector("header.bar [data-tally]");
  if (marks.length && tally) {
    const solved = marks.filter((m) => (states[m.dataset.stateOf || ""] || { state: "open" }).state !== "open").length;
    tally.textContent = `${solved} of ${marks.length} solved`;
  }
}

const HOLD = 2500;   // ms in which what is drawn above may still push the text down

/**
 * Where one begins to read towards an exercise: the heading before it that no other exercise separates from it.
 * @param {string} anchor @returns {HTMLElement | null}
 */
export function beginningOf(anchor) {
  const section = document.getElementById(anchor);
  if (!section || !section.matches(".exercise")) return section;
  for (let node = section.previousElementSibling; node && !node.matches(".exercise"); node = node.previousElementSibling)
    if (node.matches("h2")) return /** @type {HTMLElement} */ (node);
  return section;
}

/** @type {(() => void) | null} */
let release = null;

/** Go to a place, and stay there until the reader moves or the page has settled. @param {Element} target */
export function goTo(target) {
  release?.();
  const text = target.closest("main") || document.body;
  const there = () => target.scrollIntoView({ behavior: "instant" });
  const watch = new ResizeObserver(there);
  const moves = ["wheel", "touchstart", "pointerdown", "keydown"];
  const end = () => {
    watch.disconnect();
    clearTimeout(timer);
    for (const move of moves) removeEventListener(move, end, true);
    release = null;
  };
  const timer = setTimeout(end, HOLD);
  for (const move of moves) addEventListener(move, end, { capture: true, passive: true });
  release = end;
  watch.observe(text);
  there();
}
