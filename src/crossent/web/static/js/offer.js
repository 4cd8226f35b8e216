// @ts-check
/** Data that a training run lacks: what fetching it costs, said first; then, when asked, how far it is. Nothing is fetched without that. */
import { button, el, one, prose } from "./dom.js";
import { post } from "./server.js";

/**
 * @typedef {{data?: string, done?: number, total?: number, end?: boolean, error?: string, stopped?: boolean}} Told  a word on the download
 * @typedef {{name: string, title: string, about: string, instead: string, cost: string, place: string, now: Told | null}} Lacking
 */

export const EVENT = "crossent-fetch";   // on the document: what the course tells of downloads, {now} when the page (re)connects

/**
 * Below the figure's caption, until the data is there. Rejected where the learner does without.
 * @param {HTMLElement} root @param {Lacking} lacking @param {(leave: () => void) => void} leaving  is given a way to withdraw the offer
 * @returns {Promise<void>}
 */
export function offer(root, lacking, leaving) {
  const { name, title, about, instead, cost, place } = lacking, id = `offer-${name}-${document.querySelectorAll("[data-offer]").length}`;
  const said = el("p", { class: "said", role: "status", id }), row = el("div", { class: "row" });
  const facts = el("p", {}, `${about[0].toUpperCase()}${about.slice(1)}: ${cost}, in `, el("code", {}, place), `. ${instead}`);
  const box = el("section", { class: "offer-data", "data-offer": name, "aria-labelledby": id }, said, facts, row);
  const held = document.activeElement, starting = /** @type {HTMLElement | null} */ (root.querySelector(".progress"));
  let bar = /** @type {HTMLElement | null} */ (null);

  /** @param {string} [amiss]  why it did not work the last time @param {boolean} [fault]  whether something went wrong */
  function ask(amiss = "", fault = Boolean(amiss)) {
    const focused = box.contains(document.activeElement);
    bar = null;
    said.replaceChildren(...prose(amiss || `${title} is not here yet.`));
    said.toggleAttribute("data-amiss", fault);
    facts.hidden = fault;                                      // what went wrong says what there is without it
    row.replaceChildren(button(amiss ? (fault ? "Try again" : "Go on") : "Fetch it", begin, "primary"), button("Do without", () => leave(), "plain"));
    if (focused) one("button", row).focus({ preventScroll: true });
  }

  async function begin() {
    progress({});
    one("button", row).focus({ preventScroll: true });
    try { await post("/api/fetch", { data: name }); } catch (error) { ask(error instanceof Error ? error.message : String(error)); }
  }

  /** @param {Told} told */
  function progress({ done = 0, total = 0 }) {
    if (!bar) {
      bar = el("progress", { "aria-label": `Fetching ${title}` });
      said.removeAttribute("data-amiss");
      said.replaceChildren(`${title} is being fetched.`);
      facts.hidden = true;
      row.replaceChildren(bar, el("span", { "data-offer-far": true }), button("Stop", () => post("/api/fetch/stop", {}).catch((error) => ask(error.message))));
    }
    const mb = (/** @type {number} */ bytes) => (bytes / 1e6).toFixed(1);
    if (total) { bar.setAttribute("max", String(total)); bar.setAttribute("value", String(done)); } else bar.removeAttribute("value");
    one("[data-offer-far]", row).textContent = total ? `${mb(done)} of ${mb(total)} MB` : "asking …";
  }

  /** @type {() => void} */
  let leave = () => {};
  return new Promise((resolve, reject) => {
    const over = () => {
      document.removeEventListener(EVENT, heard);
      if (box.contains(document.activeElement) && held instanceof HTMLElement) held.focus({ preventScroll: true });
      box.remove();
      if (starting) starting.hidden = false;                   // the figure says what comes of it
    };
    leave = () => {
      if (bar) post("/api/fetch/stop", {}).catch(() => {});    // the course has gone, and the download with it
      over();
      reject(new Error(`${title} was not fetched. ${instead}`));
    };
    /** @param {Event} event */
    function heard(event) {
      const { now, ...told } = /** @type {CustomEvent<Told & {now?: Told | null}>} */ (event).detail;
      if (now !== undefined) {                                 // connected again: what was missed does not come any more
        if (now && now.data === name) progress(now);
        else if (bar) { over(); resolve(); }
      } else if (told.data === name) {
        if (!told.end) progress(told);
        else if (told.error) ask(told.error);
        else if (told.stopped) ask("It was stopped. What came is kept.", false);
        else { over(); resolve(); }
      }
    }
    document.addEventListener(EVENT, heard);
    leaving(leave);
    if (lacking.now && lacking.now.data === name) progress(lacking.now);
    else ask();
    const above = root.querySelector(".caption");
    if (above) above.after(box); else root.append(box);
    if (starting) starting.hidden = true;
    box.scrollIntoView({ block: "nearest" });
    one("button", row).focus({ preventScroll: true });
  });
}
