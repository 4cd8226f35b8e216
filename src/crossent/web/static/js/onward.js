// @ts-check
/** What comes after a pass: the next open exercise of the page, or the next module, or the library. */
import { button, el, prose } from "./dom.js";

/** @typedef {import("./verdict.js").Exercise} Exercise */

/**
 * @param {Exercise[]} exercises
 * @param {{id: string, number: string, title: string} | null} module  the one after this
 * @param {{state: (id: string) => string, status: (id: string) => string, go: (next: Exercise) => void}} page
 */
export function createOnward(exercises, module, page) {
  /** The next exercise that is open. @param {Exercise | undefined} exercise */
  function next(exercise) {
    if (!exercise) return undefined;
    const open = (/** @type {Exercise} */ e) => e.id !== exercise.id && page.state(e.id) === "open";
    const at = exercises.indexOf(exercise);
    return exercises.slice(at + 1).find(open) || exercises.slice(0, at).find(open);
  }

  /** @param {Exercise} exercise @returns {HTMLElement[]} */
  function acts(exercise) {
    const to = next(exercise);
    if (to) {
      const title = to.title.replace(/^M(?=end: )/, "m").replace("mend: ", "mend ");
      const label = el("span", {}, ...prose(`Next: ${to.kind === "mend" ? title : `\`${to.name}\``}`));
      const begun = to.kind !== "mend" && ["failed", "timeout"].includes(page.status(to.id));
      return [button(label, () => page.go(to), "primary"), ...(begun ? [el("span", { class: "how" }, "begun, not right yet")] : [])];
    }
    return [module ? el("a", { class: "button primary", href: `/${module.id}` }, `Next: ${module.number ? `${module.number} ` : ""}${module.title}`)
      : el("a", { class: "button primary", href: "/" }, "To your library")];
  }

  return { next, acts };
}
