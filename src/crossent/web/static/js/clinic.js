// @ts-check
/** The bug clinic: fetches symptoms that are not known yet, opens the case in hand, and keeps its verdict until the bug is named. */
import { all, el, one } from "./dom.js";
import { Refused, post } from "./server.js";

const ward = one("[data-ward]"), bench = one("[data-result]");
const cases = all("[data-case]", ward);
const question = (/** @type {HTMLElement} */ section) => one("[data-predict]", section);

/** The case in hand is open, and its verdict is held back until its bug has a name. */
function look() {
  const hand = bench.dataset.exercise || "";
  for (const section of cases) section.toggleAttribute("data-picked", section.dataset.case === hand);
  const picked = cases.find((section) => section.dataset.case === hand);
  bench.toggleAttribute("data-unnamed", Boolean(picked && !question(picked).dataset.chosen));
}

/** In words how a case stands: open, named, mended. @param {HTMLElement} section */
function stand(section) {
  const state = one("[data-state-of]", section).dataset.state || (section.dataset.standing === "mended" ? "mended" : "open");
  const words = state !== "open" ? "mended" : question(section).dataset.chosen ? "named" : "open";
  section.dataset.standing = words;
  const said = one("[data-standing-words]", section);
  if (said.textContent !== words) said.textContent = words;
}

/** What the broken script shows, run by the course. @param {HTMLElement} box @param {string} exercise */
async function fetchSymptom(box, exercise) {
  try {
    const { output, plots } = await post("/api/symptom", { exercise });
    box.replaceChildren(el("pre", {}, output), ...plots.map((/** @type {string} */ src) => el("img", { src, alt: "The plot that the broken script draws" })));
    delete box.dataset.wanted;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    box.replaceChildren(el("p", { class: "soft" }, error.message));
  }
}

/** A case is picked by its title: its file comes into the editor, and the page stays where it is. @param {HTMLElement} section */
function pick(section) {
  const chooser = /** @type {HTMLSelectElement} */ (one("[data-pick]", bench));
  const top = section.getBoundingClientRect().top;
  chooser.value = section.dataset.case || "";
  chooser.dispatchEvent(new Event("change"));
  const settle = new MutationObserver(() => {
    settle.disconnect();
    window.scrollBy({ top: section.getBoundingClientRect().top - top, behavior: "instant" });
  });
  settle.observe(section, { attributes: true, attributeFilter: ["data-picked"] });
}

for (const section of cases) {
  new MutationObserver(() => { stand(section); look(); }).observe(section, { subtree: true, attributes: true, attributeFilter: ["data-chosen", "data-state"] });
  one("[data-pick-case]", section).addEventListener("click", (event) => { event.preventDefault(); pick(section); });
}
/** The case that the page opens by itself is only offered: who looks round keeps the place in the course, who touches it takes it. */
function take(/** @type {Event} */ event) {
  const at = /** @type {HTMLElement} */ (event.target);
  if (!("offered" in bench.dataset) || ["Tab", "Shift", "Escape"].includes(/** @type {KeyboardEvent} */ (event).key)) return;
  if (!at.closest("[data-result], [data-case][data-picked] [data-predict]")) return;
  delete bench.dataset.offered;
  post("/api/look", { exercise: bench.dataset.exercise }).catch((error) => { if (!(error instanceof Refused)) throw error; });
}
for (const type of ["click", "keydown"]) document.addEventListener(type, take, true);

/** A script of another track: that track is taken, and the page comes back with the script in hand. */
for (const taker of all("[data-take-track]", ward))
  taker.addEventListener("click", async () => {
    try {
      await post("/api/track", { module: taker.dataset.module, track: taker.dataset.takeTrack });
      location.hash = /** @type {HTMLElement} */ (taker.closest("section")).id;
      location.reload();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      one("[role=status]", /** @type {HTMLElement} */ (taker.parentElement)).textContent = error.message;
    }
  });
new MutationObserver(look).observe(bench, { attributes: true, attributeFilter: ["data-exercise"] });
look();

/** Two at a time: a browser has six connections to one place, and the page needs some for itself. */
const wanting = all("[data-symptom][data-wanted]", ward);
async function fetchNext() {
  for (let box = wanting.shift(); box; box = wanting.shift())
    await fetchSymptom(box, box.dataset.symptom || "");
}
fetchNext();
fetchNext();
