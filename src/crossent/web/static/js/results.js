// @ts-check
/** Below the finding: what was printed, what was plotted, the hints. Tabs with arrow keys. */
import { all, button, clock, el, one, paragraphs, prose } from "./dom.js";

const LONGEST = 80_000;   // characters of output that the page holds

/** @param {HTMLElement} bench */
export function createResults(bench) {
  const tabs = all('[role="tab"]', bench);
  const output = one("[data-output]", bench), plots = one("[data-plots]", bench), hints = one("[data-hints]", bench);

  /** @param {HTMLElement} tab @param {boolean} [scroll] */
  function show(tab, scroll = false) {
    for (const t of tabs) {
      const on = t === tab;
      t.setAttribute("aria-selected", String(on));
      t.tabIndex = on ? 0 : -1;
      one(`#${t.getAttribute("aria-controls")}`, bench).hidden = !on;
    }
    if (scroll) one(`#${tab.getAttribute("aria-controls")}`, bench).scrollIntoView({ block: "nearest" });
  }
  tabs.forEach((tab, i) => {
    tab.addEventListener("click", () => show(tab, true));
    tab.addEventListener("keydown", (event) => {
      const to = { ArrowRight: i + 1, ArrowLeft: i - 1 + tabs.length, Home: 0, End: tabs.length - 1 }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      show(tabs[to % tabs.length], true);
      tabs[to % tabs.length].focus();
    });
  });
  show(tabs.find((t) => t.getAttribute("aria-selected") === "true") || tabs[0]);

  /** @param {string} id @param {string} text */
  const count = (id, text) => { one(`#${id} [data-count]`, bench).textContent = text; };

  /** @param {string[]} urls @param {string} what */
  const images = (urls, what) => urls.map((src, i) => el("img", { src, alt: `Plot ${i + 1}${what}` }));

  /** @type {{id: string, file: string, text: string, plots: string[], node: HTMLElement, from: HTMLElement, began: number} | null} */
  let run = null;

  function showPlots(/** @type {string[]} */ urls, /** @type {string} */ what) {
    count("t-plots", urls.length ? String(urls.length) : "");
    plots.replaceChildren(...(urls.length ? images(urls, what) : [el("p", { class: "soft" }, "Your code drew no plots.")]));
  }

  return {
    /** @param {"out" | "plots" | "hints"} name */
    show(name) { show(one(`#t-${name}`, bench), false); },

    /** What the check's calls printed and plotted; a run that is newer stays. @param {import("./verdict.js").Report | null} report */
    report(report) {
      if (run) return;
      const text = report ? report.output : "";
      count("t-out", "");
      output.replaceChildren(...(text
        ? [el("p", { class: "from" }, "Printed while your function was checked:"), el("pre", { tabindex: 0 }, text)]
        : [el("p", { class: "soft" }, "Your code printed nothing.")]));
      showPlots(report ? report.plots : [], " from the check");
    },

    /** The page forgets the last run: another exercise, another check. */
    clearRun() { run = null; },

    /** @param {string} id @param {string} file @param {() => void} stop */
    runStarted(id, file, stop) {
      const node = el("pre", { tabindex: 0, "data-run-output": true });
      const from = el("p", { class: "from", role: "status" }, el("code", {}, file), " is running.", button("Stop", stop));
      run = { id, file, text: "", plots: [], node, from, began: Date.now() };
      output.replaceChildren(from, node);
      showPlots([], "");
      show(one("#t-out", bench), true);
    },

    /** @param {string} id @param {string} text */
    runSaid(id, text) {
      if (!run || run.id !== id) return;
      const lower = one("[data-lower]", bench), low = lower.scrollHeight - lower.scrollTop - lower.clientHeight < 40;
      run.text += text;
      if (run.text.length > LONGEST) {
        run.text = run.text.slice(-LONGEST / 2);
        run.node.textContent = `The beginning is left out.\n${run.text}`;
      } else run.node.append(text);
      if (low) lower.scrollTop = lower.scrollHeight;
    },

    /** @param {string} id @param {string} url */
    runPlotted(id, url) {
      if (!run || run.id !== id) return;
      run.plots.push(url);
      showPlots(run.plots, ` from ${run.file}`);
      if (!run.text) show(one("#t-plots", bench), false);
    },

    /** @param {string} id @param {string} text @param {number | null} status  the exit status; none where it was stopped */
    runEnded(id, text, status) {
      if (!run || run.id !== id) return;
      const took = `after ${((Date.now() - run.began) / 1000).toFixed(1)} s`;
      const long = text.includes("\n"), said = text === "Stopped." ? `was stopped ${took}.` : text && !long ? `${took}: ${text}` : `ended with an error, ${took}.`;
      run.from.replaceChildren(el("code", {}, run.file), " ", ...prose(status === 0 && !text ? `ran to its end at ${clock(Date.now())}, ${took}.` : said));
      if (long) { run.node.append(text); run.text += text; }
      if (!run.text) run.node.replaceWith(el("p", { class: "soft" }, "It printed nothing."));
    },

    /** The id of the run on screen. */
    run: () => (run ? run.id : ""),

    /**
     * @param {{shown: string[], known: number, total: number, open: boolean, passed: boolean, needed: number}} state  `known`: how many were shown ever
     * @param {{more: () => void, solution: () => void}} acts
     */
    hints({ shown, known, total, open, passed, needed }, { more, solution }) {
      count("t-hints", total ? `${known} of ${total}` : "");
      const focused = hints.contains(document.activeElement);
      const texts = shown.map((hint, i) => {
        const [first, ...rest] = paragraphs(hint);
        first.prepend(el("b", {}, `${i + 1}.`), " ");
        return el("div", { class: "hint" }, first, ...rest);
      });
      const row = [];
      const left = needed - known;
      if (!total) row.push(el("span", { class: "soft" }, "There are no hints here."));
      else if (shown.length < known) row.push(button(known < total ? `Show hint ${known + 1}, and those before it` : "Show the hints again", more));
      else if (known < total) row.push(button(`Show hint ${known + 1}`, more));
      if (total && (open || passed || left <= 0)) row.push(button("Show the solution", solution, known < total ? "plain" : ""));
      else if (total) row.push(el("span", { class: "soft" }, `The solution opens after ${left === 1 ? "one more hint" : `${left} hints`}.`));
      if (!shown.length && !known && total) texts.push(el("p", { class: "soft" }, ...prose("Hints come one by one, from mild to explicit. The map will say that you used some; “Try again” wins it back.")));
      hints.replaceChildren(...texts, el("div", { class: "row" }, ...row));
      if (focused) hints.querySelector("button")?.focus({ preventScroll: true });
    },
  };
}
