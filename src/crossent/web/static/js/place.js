// @ts-check
/** Places in the text: where the reading of an exercise begins, and a way there that holds while figures above take their room. */

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
