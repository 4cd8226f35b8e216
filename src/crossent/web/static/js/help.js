// @ts-check
/** Hints one by one, and the solution behind two of them. */
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
