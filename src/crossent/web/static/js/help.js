// @ts-check
/** Hints one by one, the solution behind two of them, and the way back to the start. */
import { button, prose } from "./dom.js";
import { post } from "./server.js";

const KEPT = "crossent.hints.";
const NEEDED = 2;   // hints that open the solution

/**
 * @param {{hints: (state: any, acts: any) => void}} results  draws them
 * @param {(exercise: string) => any} stateOf
 * @param {(work: () => Promise<any>) => void} attempt
 */
export function createHelp(results, stateOf, attempt) {
  /** @type {Record<string, string[]>} */
  const texts = {};
  /** @type {any} */
  let exercise = null;

  /** What was shown stays at hand when the page is loaded again. @param {string} id @param {string[]} hints */
  function keep(id, hints) {
    texts[id] = hints;
    try { localStorage.setItem(KEPT + id, JSON.stringify(hints)); } catch { /* for this page only */ }
  }

  /** @param {string} id @param {number} known */
  function shown(id, known) {
    if (!texts[id]) {
      try { texts[id] = JSON.parse(localStorage.getItem(KEPT + id) || "[]"); } catch { texts[id] = []; }
    }
    return texts[id].slice(0, known);
  }

  /** Draw the hints of the exercise in hand, or of none. @param {any} current */
  function show(current) {
    exercise = current;
    const total = exercise ? exercise.hints_total : 0, state = exercise ? stateOf(exercise.id) : {}, known = state.hints || 0;
    results.hints({ shown: exercise ? shown(exercise.id, known) : [], known, total, open: !!state.solution_open,
      passed: (state.state || "open") !== "open", needed: Math.min(NEEDED, total) }, { more: () => attempt(more), solution: () => attempt(solution) });
  }

  async function more() {
    const { id } = exercise, answer = await post("/api/hint", { exercise: id });
    keep(id, answer.hints);
    stateOf(id).hints = answer.hints.length;
    if (exercise.id !== id) return;
    show(exercise);
    document.querySelector("[data-hints] .row")?.scrollIntoView({ block: "nearest" });
  }

  async function solution() {
    const { id, kind, title, name } = exercise;
    const [found, { showSolution }] = await Promise.all([post("/api/solution", { exercise: id }), import("./beside.js")]);
    stateOf(id).solution_open = true;
    showSolution(kind === "mend" ? title : name, found);
    show(exercise);
  }

  return { show, forget: (/** @type {string} */ id) => keep(id, []), know: (/** @type {Record<string, string[]>} */ all) => Object.assign(texts, all) };
}

/**
 * Back to the start: one function, or an exercise to be won once more.
 * @param {{exercise: () => any, solved: () => boolean, file: any, editor: any, help: {forget: (id: string) => void}, attempt: (work: () => Promise<any>) => any,
 *   say: (words: any[], acts?: HTMLElement[]) => void, hush: () => void, close: () => HTMLElement, back: () => void}} bench
 */
export function createReturn({ exercise, solved, file, editor, help, attempt, say, hush, close, back }) {
  /** @type {HTMLElement | null} the answer to a question that still stands there */
  let asked = null;
  /** The learner goes on to something else: a question that is not answered is withdrawn. */
  const drop = () => { if (asked?.isConnected) hush(); asked = null; };

  /** Put back what was asked, after a question. @param {string} way @param {string} label @param {string} question @param {(backup: string) => string} told */
  function putBack(way, label, question, told) {
    const at = exercise();
    const yes = button(label, () => attempt(async () => {
      await file.save();
      const { backup } = await post(way, { exercise: at.id });
      if (way === "/api/again") help.forget(at.id);
      say(prose(told(backup)), [close()]);
      await file.refresh();
      editor.toFunction(at.name, true);
      if (way === "/api/again") editor.focus();
    }));
    say(prose(question), [yes, button("Leave it", () => { hush(); if (way === "/api/reset") back(); }, "plain")]);
    asked = yes;
    yes.focus();
  }

  function reset() {
    const at = exercise();
    if (!at) return;
    const what = at.kind === "mend" ? `\`${at.file}\`` : `\`${at.name}\``;
    putBack("/api/reset", `Reset ${what.replace(/`/g, "")}`, `Put ${what} back to its start? Your file is kept as a copy first.`,
      (backup) => (backup ? `${what} is as it was at the start. Your file before that is kept in \`${backup}\`.${solved() ? " It stays solved in your progress; “Try again” would open its mark." : ""}` : `\`${at.file}\` was not there. It is made anew, with every exercise at its start.`));
  }

  function again() {
    const at = exercise();
    if (at) putBack("/api/again", "Begin again", `\`${at.name}\` goes back to its start, its hints are closed, and its mark is open again. Your file is kept as a copy first.`,
      (backup) => `Begin again, without hints.${backup ? ` Your file before that is kept in \`${backup}\`.` : ""}`);
  }

  return { reset, again, drop };
}
