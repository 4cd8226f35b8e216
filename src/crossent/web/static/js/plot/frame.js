// @ts-check
/** What every figure has: plot, numbers, reading, tools, table, and the states of an answer. */
import { fixed, list, revive, same } from "./num.js";
import { el, make, prose, seen, swatch } from "./svg.js";

/** @type {Record<string, string>} */
const NAMES = {                                               // exercises whose function is not their id's end
  "m1.bits": "to_bits",
  "m3.with_temperature": "softmax_with_temperature",
  "m4.predict": "predict_proba",
  "m4.mse_race": "train_mse",
  "m5.same_loss": "framework_loss",
  "m5.regions": "predict_classes",
  "m6.bce_from_logits": "binary_cross_entropy_from_logits",
  "m6.cross_entropy": "cross_entropy_from_logits",
  "m6.precise_loss": "precise_cross_entropy",
  "m6.temperature": "fit_temperature",
  "m7.bigram": "bigram_probabilities",
  "m8.monte_carlo": "monte_carlo_cross_entropy",
  "m9.grid": "learning_curves",
  "m9.best": "best_setting",
  "m9.halving": "successive_halving",
  "m7.chunked_loss": "chunked_linear_cross_entropy",
  "m7.chunked_memory": "low_memory_cross_entropy",
  "m7.sample": "sample_next",
  "final.worst": "worst_examples",
};
const LAST = ":scope > [aria-expanded], :scope > span.soft";      // the table's button, else the hint

/**
 * @typedef {object} State   one answer, read
 * @property {any} data      what to draw; the course's own where `borrowed`
 * @property {any} truth     the course's data where it differs from theirs, else null
 * @property {any} mistake   the matched misconception's data, beside truth only
 * @property {boolean} borrowed
 * @property {boolean} passed
 * @property {string[]} missing   functions not written yet, for which the course's own stand in
 */
/**
 * @typedef {object} Host
 * @property {any} inputs
 * @property {(inputs: any) => void} ask
 * @property {(cb: (answer: any) => void) => void} onAnswer
 * @property {string} number
 */
/**
 * @typedef {object} Spec
 * @property {string} label                            what the plot shows, for a screen reader
 * @property {{key: string, label: string, swatch?: string, unit?: string}[]} readout
 * @property {string} [hint]                           how to use it, beside the tools
 * @property {{caption: string, columns: (string | [string, string])[]}} table
 * @property {() => void} layout                       place everything for the plot's width
 * @property {(state: State) => void} draw             numbers too, by `number`
 * @property {(state: State) => string} reading
 * @property {boolean} [candid]                         its reading says by itself what is theirs and what is true
 * @property {(state: State) => {rows: string[][], foot?: string[]}} rows
 * @property {(yours: any, truth: any) => boolean} [alike]   where two right answers need not be the same number for number
 */

const OWNED = /\byour (code|lengths)\b|should be|\btrue(:| are)/i;    // a reading that says itself whose its numbers are

/** A reading as it stands or, where their result is not the truth, as what their code says. @param {State} state @param {string} text */
export const says = (state, text) => (state.truth ? `By your code, ${text.charAt(0).toLowerCase()}${text.slice(1)}` : text);

/**
 * @param {HTMLElement} root
 * @param {Host} figure
 * @param {Spec} spec
 */
export function frame(root, figure, spec) {
  const svg = make("svg", { class: "plot", role: "group", "aria-label": spec.label, "data-part": "plot" });
  /** @type {Record<string, {value: Node, also: HTMLElement, cell: HTMLElement}>} */
  const cells = {};
  const readout = el("dl", { class: "readout" }, ...spec.readout.map(({ key, label, swatch: kind, unit }) => {
    const value = el("span", { "data-part": key }, "\u2013"), also = el("dd", { class: "also" });
    const dd = el("dd", {}, value);
    if (unit) dd.append(" ", el("small", {}, unit));
    const cell = el("div", {}, el("dt", {}, ...(kind ? [swatch(kind)] : []), label), dd, also);
    also.hidden = true;
    cells[key] = { value, also, cell };
    return cell;
  }));
  const reading = el("span", { "data-part": "reading" }, "The first numbers are on their way."), aside = el("span", { class: "soft", "data-part": "aside" });
  const caption = el(root.tagName === "FIGURE" ? "figcaption" : "p", { class: "caption" }, el("b", {}, `${figure.number}.`), " ", reading, " ", aside);
  const fault = el("p", { class: "fault", "data-part": "fault" });
  fault.hidden = true;
  const tools = el("div", { class: "tools" });
  const body = el("tbody"), foot = el("tfoot");
  const head = spec.table.columns.map((c) => (typeof c === "string" ? el("th", { scope: "col" }, c) : el("th", { scope: "col" }, el("span", { class: c[1] }, c[0]))));
  const table = el("table", { class: "values", "data-part": "table" }, el("caption", {}, spec.table.caption), el("thead", {}, el("tr", {}, ...head)), body, foot);
  table.hidden = true;
  const scroller = el("div", { class: "scroller" }, table);
  const spoken = el("span", { class: "unseen", "aria-live": "polite", "data-part": "spoken" });
  const toggle = button("Table", () => {
    table.hidden = !table.hidden;
    toggle.setAttribute("aria-expanded", String(!table.hidden));
    toggle.textContent = table.hidden ? "Table" : "Hide table";
    redraw();
  });
  toggle.setAttribute("aria-expanded", "false");
  if (spec.hint) tools.append(el("span", { class: "soft" }, spec.hint));
  root.replaceChildren(el("div", { class: "stage" }, svg), readout, el("div", { class: "below" }, fault, caption, tools, scroller, spoken));

  root.classList.add("waiting");                            // what a number moves has no place yet
  const needs = (root.dataset.needs || "").split(" ").filter(Boolean);
  /** @type {State | null} */
  let state = null;
  let queued = false, width = 0, words = "", touched = false, timer = 0;

  /** A button of the tools; the table's stays last. @param {string} text @param {() => void} act */
  function button(text, act) {
    const node = el("button", { class: "button", type: "button" }, text);
    node.addEventListener("click", act);
    tools.insertBefore(node, tools.querySelector(LAST));
    return node;
  }

  /**
   * Buttons of which one is pressed.
   * @param {string} name @param {[string, string][]} options  value, text
   * @param {() => string} get @param {(value: string) => void} change
   */
  function choice(name, options, get, change) {
    const group = el("span", { class: "choice-group", role: "group", "aria-label": name });
    const press = () => buttons.forEach((b, i) => b.setAttribute("aria-pressed", String(options[i][0] === get())));
    const buttons = options.map(([value, text]) => {
      const b = el("button", { class: "button", type: "button" }, text);
      b.addEventListener("click", () => { change(value); press(); });
      return b;
    });
    press();
    group.append(el("span", { class: "soft" }, name), ...buttons);
    tools.insertBefore(group, tools.querySelector(LAST));
    return press;
  }

  /**
   * One number of the readout; beside it the true one where it is another.
   * @param {string} key @param {number | string} value @param {number} [truth] @param {number} [digits]
   */
  function number(key, value, truth, digits = 3) {
    const { value: node, also } = cells[key];
    const text = typeof value === "string" ? value : fixed(value, digits);
    if (node.textContent !== text) node.textContent = text;
    const unit = also.previousElementSibling?.querySelector("small");
    if (unit) unit.hidden = typeof value === "string" || value === null || Number.isNaN(value);      // words and NaN have none
    const other = truth === undefined || same(value, truth) ? "" : `true ${fixed(truth, digits)}`;
    also.hidden = !other;
    also.textContent = other;
    also.className = "also right";
  }

  /** @param {string} key @param {string} text */
  function rename(key, text) {
    const name = cells[key].cell.querySelector("dt");
    if (name && name.lastChild && name.lastChild.textContent !== text) name.lastChild.textContent = text;
  }

  /** A soft second line under a number. @param {string} key @param {string} text */
  function also(key, text) {
    const node = cells[key].also;
    node.hidden = !text;
    node.textContent = text;
    node.className = "also";
  }

  function redraw() {
    if (queued) return;
    queued = true;
    requestAnimationFrame(() => { queued = false; draw(); });
  }

  function draw() {
    if (width !== svg.clientWidth) { width = svg.clientWidth; if (width) spec.layout(); }
    if (!state || !state.data || !width) return;
    spec.draw(state);
    root.classList.remove("waiting");
    remark();
    const told = spec.reading(state);
    const said = spec.candid || OWNED.test(told) ? told : says(state, told);
    if (said !== words) {
      reading.replaceChildren(...prose(words = said));
      clearTimeout(timer);                                  // spoken once, when the hand rests
      if (touched) timer = window.setTimeout(() => { spoken.textContent = words.replaceAll("`", ""); }, 500);
    }
    if (table.hidden) return;
    const { rows, foot: last } = spec.rows(state);
    const row = (/** @type {string[]} */ r) => el("tr", {}, ...r.map((c, i) => (i ? el("td", {}, c) : el("th", { scope: "row" }, c))));
    body.replaceChildren(...rows.map(row));
    foot.replaceChildren(...(last ? [row(last)] : []));
    const wider = scroller.scrollWidth > scroller.clientWidth;               // then the keyboard must reach it
    for (const [name, value] of [["tabindex", "0"], ["role", "region"], ["aria-label", spec.table.caption]])
      if (wider) scroller.setAttribute(name, value);
      else scroller.removeAttribute(name);
  }

  /** Whose numbers these are, and what is drawn beside them: only what can be seen is named. */
  function remark() {
    if (!state) return;
    const { missing, truth } = state, parts = [];
    const lent = !missing.length || !fault.hidden ? "" : missing.length > 1 ? `${list(missing)} are not written yet: the course’s own stand in.` : `${missing[0]} is not written yet: the course’s own stands in.`;
    if (truth && seen(svg, ".truth, .curve.right, .dot.right")) parts.push("Green is the truth");
    else if (truth && Object.values(cells).some(({ also: a }) => !a.hidden && a.classList.contains("right"))) parts.push("The green numbers are the truth");
    if (truth && state.mistake && seen(svg, ".mistake, .curve.wrong")) parts.push("dashed red is the misconception that matches your result");
    aside.textContent = [lent, parts.length ? `${parts.join("; ")}.` : ""].filter(Boolean).join(" ");
  }

  /** What went wrong, and whose drawing stands there now. @param {any} answer */
  function trouble({ error }) {
    fault.hidden = !error;
    if (!error || !state) return;
    const own = /the course[’']s own/.test(error.message || "");
    const instead = own || !state.data ? "" : state.borrowed ? " What you see in grey is the course’s own." : state.missing.length ? " Until it runs, the course’s own stands in." : "";
    fault.replaceChildren(el("b", {}, error.title), " ", ...prose((error.message || "").replaceAll("'s own", "’s own")), instead);
  }

  figure.onAnswer((answer) => {
    const yours = revive(answer.yours), truth = revive(answer.truth), mistake = revive(answer.mistake);
    const differs = !!yours && !!truth && !(spec.alike || same)(yours, truth);
    state = {
      data: yours || truth || (state && state.data) || null, truth: differs ? truth : null,
      mistake: differs ? mistake || null : null, borrowed: !yours, passed: !!answer.passed,
      missing: (answer.stand_ins || []).map((/** @type {string} */ id) => NAMES[id] || id.slice(id.indexOf(".") + 1)),
    };
    const all = needs.length > 0 && needs.every((/** @type {string} */ id) => (answer.stand_ins || []).includes(id));
    root.classList.toggle("borrowed", (state.borrowed || all) && !!state.data);         // nothing of it is theirs
    trouble(answer);
    if (!state.data) aside.textContent = reading.textContent = "";
    redraw();
  });
  new ResizeObserver(redraw).observe(svg);

  return {
    svg, button, choice, number, also, rename, redraw,
    /** The row of one number, to hide it or rename it. @param {string} key */
    cell: (key) => cells[key].cell,
    /** The plot's true width. */
    width: () => svg.clientWidth || 600,
    /** A reader's move: the handle at once, the numbers with the answer. @param {any} inputs */
    ask(inputs) {
      touched = true;
      figure.ask(inputs);
      redraw();
    },
    /** A reader's move that asks nothing: the answer held it already. */
    moved() {
      touched = true;
      redraw();
    },
  };
}
