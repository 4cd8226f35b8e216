// @ts-check
/** A lesson's page: joins the text, the figures and the workbench, and keeps them true to what the course tells. */
import { createFigures } from "./figures.js";
import { listen } from "./server.js";
import { setMaths, setPredictions, setTheme, showPredictions, showStates } from "./text.js";

setTheme();
setPredictions();
const maths = setMaths();
const figures = createFigures();
const bench = document.querySelector("[data-result]");
const ready = () => { document.body.dataset.ready = ""; };
const handlers = bench instanceof HTMLElement ? await (await import("./workbench.js")).createWorkbench(bench, figures) : {};
maths.then(() => { if (location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView({ behavior: "instant" }); });

let lost = false;
listen({
  hello(event) {
    showStates(event.states);
    showPredictions(event.predictions || {});
    if (lost) figures.refresh();
    lost = false;
    handlers.hello?.(event);
    ready();
  },
  states(event) { showStates(event.states); handlers.states?.(event); },
  report(event) { handlers.report?.(event); figures.report(event.report.exercise); },
  figure(event) { figures.answer(event.answer); },
  file(event) { handlers.file?.(event); },
  run(event) { handlers.run?.(event); },
  notice(event) { handlers.notice?.(event); },
}, (there) => { if (!there) lost = true; handlers.connection?.(there); });
