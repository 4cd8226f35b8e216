// @ts-check
/** The workbench's shape: how much of it the editor has, and the sheet that it is on a narrow screen. */
import { one } from "./dom.js";

const USUAL = 55, LEAST = 20, MOST = 80;   // per cent of the height for the editor

/**
 * @param {HTMLElement} bench
 * @param {{opened: () => void, typing: () => boolean}} page  what to do when the sheet opens; whether keys belong to the editor
 */
export function createShape(bench, { opened, typing }) {
  const toggle = one("[data-sheet]", bench), split = one("[data-split]", bench);
  let open = false;

  /** Open the sheet or close it; a wide screen has none. @param {boolean} yes */
  function sheet(yes) {
    if (getComputedStyle(toggle).display === "none" || yes === open) return;
    open = yes;
    bench.classList.toggle("open", yes);
    toggle.setAttribute("aria-expanded", String(yes));
    toggle.textContent = yes ? "Close" : "Workbench";
    if (!yes) return;
    bench.scrollTop = 0;
    opened();
  }
  toggle.addEventListener("click", () => sheet(!open));
  bench.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && open && !typing()) { sheet(false); toggle.focus(); }
  });

  /** @param {number} share */
  function setShare(share) {
    const now = Math.round(Math.min(MOST, Math.max(LEAST, share)));
    bench.style.setProperty("--edit", String(now));
    split.setAttribute("aria-valuenow", String(now));
    try { localStorage.setItem("crossent.split", String(now)); } catch { /* for this page only */ }
  }
  const share = () => Number(split.getAttribute("aria-valuenow"));
  try {
    const kept = Number(localStorage.getItem("crossent.split"));
    if (kept) setShare(kept);
  } catch { /* the usual share */ }
  split.addEventListener("pointerdown", (event) => { split.setPointerCapture(event.pointerId); event.preventDefault(); split.focus(); });
  split.addEventListener("pointermove", (event) => {
    if (!split.hasPointerCapture(event.pointerId)) return;
    const top = one("[data-editor]", bench).getBoundingClientRect().top, bottom = one("[data-lower]", bench).getBoundingClientRect().bottom;
    setShare(((event.clientY - top) / (bottom - top)) * 100);
  });
  split.addEventListener("dblclick", () => setShare(USUAL));
  split.addEventListener("keydown", (event) => {
    const steps = /** @type {Record<string, number>} */ ({ ArrowUp: share() - 5, ArrowDown: share() + 5, PageUp: share() - 15, PageDown: share() + 15, Home: LEAST, End: MOST });
    if (!(event.key in steps)) return;
    event.preventDefault();
    setShare(steps[event.key]);
  });

  return { sheet };
}
