// @ts-check
/** Figures: loaded when the reader comes near, answered by the learner's own functions; the latest question wins. */
import { all, el, prose } from "./dom.js";
import { GONE, Refused, post } from "./server.js";

const NEAR = "700px 0px";
const PATIENCE = 600;   // ms after a report in which the course tells the figures by itself

/** @typedef {{root: HTMLElement, name: string, needs: string[], started: boolean, apply: (answer: any) => void, again: () => void, told: number, run: (event: any) => boolean}} Host  `run`: whether the event was of a run of its own */

/** @returns {{begin: () => void, report: (exercise: string) => void, answer: (answer: any) => void, training: (event: any) => void, refresh: () => void, after: (exercise: string) => HTMLElement | null}} */
export function createFigures() {
  const hosts = all("[data-figure]").map(host);
  const near = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      const found = hosts.find((h) => h.root === entry.target);
      if (!entry.isIntersecting || !found || found.started) continue;
      near.unobserve(entry.target);
      load(found);
    }
  }, { rootMargin: NEAR });
  let begun = false;

  return {
    /** Look out for figures that come near; the page itself comes first. */
    begin() {
      if (begun) return;
      begun = true;
      hosts.forEach((h) => near.observe(h.root));
    },
    /** An exercise was checked: figures that use it are drawn again, by the course's own word or by asking. */
    report(exercise) {
      for (const h of hosts) {
        if (!h.started || !h.needs.includes(exercise)) continue;
        const told = h.told;
        window.setTimeout(() => { if (h.told === told) h.again(); }, PATIENCE);
      }
    },
    /** An answer that came without a question. */
    answer(answer) {
      for (const h of hosts) if (h.started && h.name === answer.figure) h.apply(answer);
    },
    /** A training run has something to tell. Once it has ended, other figures of what was trained ask again: they may draw it. */
    training(event) {
      for (const h of hosts) {
        if (!h.started) continue;
        const own = h.run(event);
        if (!own && event.kind === "end" && h.needs.includes(event.exercise)) h.again();
      }
    },
    /** After a time without the course. */
    refresh() { for (const h of hosts) if (h.started) h.again(); },
    /** The sentence under a pass that names the figure which the function draws. */
    after(exercise) {
      const h = hosts.find((f) => f.needs.includes(exercise));
      if (!h) return null;
      const link = el("a", { href: `#${h.root.closest("figure")?.id || ""}` }, h.root.dataset.number || "The figure");
      return el("p", { class: "note-line" }, link, `, “${h.root.dataset.title || ""}”, is drawn by your function now.`);
    },
  };
}

/** @param {HTMLElement} root @returns {Host} */
function host(root) {
  return { root, name: root.dataset.figure || "", needs: (root.dataset.needs || "").split(" ").filter(Boolean), started: false, told: 0, apply: () => {}, again: () => {}, run: () => false };
}

/** @param {Host} h */
async function load(h) {
  h.started = true;
  const inputs = JSON.parse(h.root.dataset.inputs || "{}");
  /** @type {((answer: any) => void)[]} */
  const listeners = [];
  let wanted = inputs, waiting = false, flying = false;

  async function send() {
    if (flying) { waiting = true; return; }
    flying = true;
    waiting = false;
    const asked = wanted;
    try {
      const answer = await post("/api/figure", { figure: h.name, inputs: asked, exercise: h.root.dataset.exerciseId || "" });
      if (!answer.inputs || waiting || same(answer.inputs, wanted)) tell(answer);
    } catch (error) {
      const refused = error instanceof Refused ? error : null;
      if (!refused) console.error(error);
      if (!waiting) tell({ figure: h.name, yours: null, truth: null, mistake: null, stand_ins: [], passed: false,
        error: { title: "The figure has no answer.", message: refused ? refused.message : GONE } });
    } finally {
      flying = false;
      if (waiting) send();
    }
  }

  /** @param {any} answer */
  function tell(answer) {
    h.told += 1;
    for (const listener of listeners) listener(answer);
  }

  h.apply = (answer) => (answer.inputs && !same(answer.inputs, wanted) ? send() : tell(answer));
  h.again = () => { send(); };
  try {
    const { render } = await import(h.root.dataset.src || "");
    h.root.replaceChildren();
    render(h.root, {
      inputs, number: h.root.dataset.number || "Figure",
      ask(/** @type {any} */ next) { wanted = next; send(); },
      onAnswer(/** @type {(answer: any) => void} */ listener) { listeners.push(listener); },
      training: trainings(h),
    });
    send();
  } catch (error) {
    console.error(error);
    h.root.replaceChildren(el("p", { class: "fault" }, ...prose("This figure could not be drawn. Load the page again; if that does not help, look into the browser’s console.")));
  }
}

/**
 * Training runs of a figure: begun, followed, stopped. What they tell comes to `onEvent`; those of others are not shown.
 * @param {Host} h
 */
function trainings(h) {
  let mine = "", starting = 0;
  /** @type {(event: any) => void} */
  let tell = () => {};
  /** @type {any[]} */
  let early = [];                                     // what a run tells before its name is known here
  /** @type {() => void} */
  let leave = () => {};                               // withdraws the offer of data that a run lacks
  h.run = (event) => {
    if (event.run === mine) tell(event);
    else if (starting) early.push(event);
    return event.run === mine;
  };
  /** @param {any} wanted */
  async function begun(wanted) {
    starting += 1;
    try {
      const answer = await post("/api/train", wanted);
      if (answer.run) mine = answer.run;
      for (const event of early) if (event.run === answer.run) queueMicrotask(() => tell(event));
      return answer;
    } finally {
      starting -= 1;
      if (!starting) early = [];
    }
  }
  return {
    onEvent(/** @type {(event: any) => void} */ listener) { tell = listener; },
    /** Where it lacks data, it begins once the learner has had that fetched. @param {string} exercise @param {any} settings @param {boolean} own  run the course's functions @returns {Promise<string>} its name */
    async start(exercise, settings, own) {
      for (;;) {
        const { run, lacking } = await begun({ exercise, settings, own });
        if (!lacking) return run;
        const { offer } = await import("./offer.js");
        await offer(h.root, lacking, (way) => { leave = way; });
      }
    },
    /** @param {string} run  none: it is not on its way yet */
    stop: (run) => (run ? post("/api/train/stop", { run }) : leave()),
    /** Settings, last words and film of a run that has ended. @param {string} run @returns {Promise<any>} */
    film: (run) => post("/api/train/film", { run }),
  };
}

/** @param {any} a @param {any} b */
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
