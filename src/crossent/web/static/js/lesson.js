// @ts-check
/** A lesson's page: joins the text, the figures and the workbench, and keeps them true to what the course tells. */
import { createFigures } from "./figures.js";
import { listen } from "./server.js";
import { beginningOf, goTo, setMaths, setPredictions, setTheme, showPredictions, showStates } from "./text.js";

const PATIENCE = 1500;   // ms after which figures are drawn although the course has not answered

setTheme();
setPredictions();
const figures = createFigures();
const bench = document.querySelector("[data-result]");
/** Lay out what lies below the first screen too, and draw. */
const whole = () => { document.body.dataset.whole = ""; figures.begin(); };
setTimeout(whole, PATIENCE);

/** @type {Record<string, ((event: any) => void) | undefined>} */
let handlers = {};
const built = bench instanceof HTMLElement
  ? import("./workbench.js").then((m) => m.createWorkbench(bench, figures)).then((made) => { handlers = made; })
  : Promise.resolve();
/** The stream opens while the workbench is being built; what it tells waits for that, in order. @param {(event: any) => void} handle */
const whenBuilt = (handle) => (/** @type {any} */ event) => { built.then(() => handle(event)); };

const trackBox = document.querySelector("[data-tracks]");
/** @type {Record<string, (event: any) => void>} */
let tracks = {};
const chosen = trackBox instanceof HTMLElement ? import("./tracks.js").then((m) => { tracks = m.createTracks(trackBox); }) : Promise.resolve();
/** @param {string} kind */
const toTracks = (kind) => (/** @type {any} */ event) => { chosen.then(() => tracks[kind]?.(event)); };

/** What is being fetched, for whom it may concern (offer.js). @param {any} detail */
const toOffers = (detail) => document.dispatchEvent(new CustomEvent("crossent-fetch", { detail }));

let lost = false;
const ready = new Promise((answering) => listen({
  hello: whenBuilt((event) => {
    toTracks("hello")(event);
    toOffers({ now: event.fetching });
    showStates(event.states);
    showPredictions(event.predictions || {});
    if (lost) figures.refresh();
    lost = false;
    handlers.hello?.(event);
    document.body.dataset.ready = "";
    setTimeout(() => { whole(); answering(true); });
  }),
  states: whenBuilt((event) => { showStates(event.states); handlers.states?.(event); }),
  report: whenBuilt((event) => { handlers.report?.(event); figures.report(event.report.exercise); }),
  figure: whenBuilt((event) => figures.answer(event.answer)),
  training: whenBuilt((event) => figures.training(event)),
  gone: whenBuilt((event) => handlers.gone?.(event)),
  file: whenBuilt((event) => handlers.file?.(event)),
  run: whenBuilt((event) => handlers.run?.(event)),
  install: toTracks("install"),
  fetch: (event) => toOffers(event),
  track: toTracks("track"),
  notice: whenBuilt((event) => handlers.notice?.(event)),
}, (there) => { if (!there) lost = true; built.then(() => handlers.connection?.(there)); }));

/** The place that the address names; an exercise not written yet is read from the heading before it. */
function arrive() {
  const name = decodeURIComponent(location.hash.slice(1)), section = name && document.getElementById(name);
  if (!section) return;
  const open = section.querySelector("[data-state-words]")?.textContent?.startsWith("open");
  const tried = bench instanceof HTMLElement && bench.dataset.exercise === section.dataset.exerciseSection && ["failed", "broken", "timeout"].includes(bench.dataset.status || "");
  goTo((open && !tried && beginningOf(name)) || section);
}
setMaths(document, ready).then(arrive);
