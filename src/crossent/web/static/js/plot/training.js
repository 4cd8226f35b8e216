// @ts-check
/** What a figure of a training run has beside its picture: the console that trains, the film of its epochs, the runs before it, the curve of its loss. */
import { axes } from "./axes.js";
import { createFilm } from "./film.js";
import { labels } from "./labels.js";
import { el, make, prose, set, show } from "./svg.js";

const BESIDE = 6;   // earlier runs that may be laid beside the one in hand

/**
 * @typedef {object} Wanted
 * @property {string} exercise                          whose function trains
 * @property {number[]} steps                           epochs forward at a press
 * @property {number} frames                            of the short run that an answer brings
 * @property {number} page
 * @property {() => any} settings                       of the next run; `epochs` among them
 * @property {(settings: any, own: boolean, held: any) => any} live   a run just asked for
 * @property {(result: any, run: any) => any} fromFilm  a run that has ended
 * @property {() => void} changed                       another run is in hand, or beside it
 * @property {() => void} [ended]                       a run has ended, and what there is to say of it is said
 * @property {number} [fps]                             of the film
 * @property {string} [unit]                            what its progress counts
 * @property {boolean} [apart]                          the film shows epochs, `run.epochs` of them, and the progress counts something else
 * @property {string} [starting]                        what is done before the first epoch
 * @property {string} [silent]                          what more to say of a run that told nothing
 */

/**
 * The run in hand and the one beside it are the figure's to draw, in `run` and `beside`; `busy` while one trains.
 * @param {HTMLElement} root @param {any} fig @param {any} figure @param {Wanted} wanted
 */
export function createTraining(root, fig, figure, { exercise, steps, frames, page, settings, live, fromFilm, changed, ended, fps = 30, starting = "starting …", silent = "", unit = "epoch", apart = false }) {
  const hand = { /** @type {any} */ run: null, /** @type {any} */ beside: null, busy: false };
  const before = /** @type {any[]} */ ([]);
  let own = false, quiet = false, unwanted = false, name = "", held = /** @type {any} */ (null), tied = ["", ""], ran = tied;

  const bar = el("progress", { max: 1, value: 0, "aria-label": "How far the run is" }), told = el("span", { class: "soft", role: "status" });
  const progress = el("p", { class: "progress" }, bar, told), findings = el("div", { class: "findings", "data-part": "findings" });
  const older = el("div", { class: "findings", "data-part": "older" }, el("p", { class: "soft", role: "status" }, "Your code has changed since this run. Press Train to see what it does now."));
  progress.hidden = older.hidden = true;
  root.querySelector(".caption")?.after(progress, findings, older);

  const start = fig.button("Train", () => (hand.busy ? stop() : begin()));
  start.classList.add("play");
  start.dataset.part = "train";
  const film = createFilm({
    frames, fps, at: frames - 1, label: "The epoch that is shown", button: fig.button, svg: fig.svg, kind: "k", page,
    onFrame: () => { if (quiet) fig.redraw(); else fig.moved(); },
  });
  const last = root.querySelector(".tools [aria-expanded]");
  const step = el("span", { class: "choice-group", role: "group", "aria-label": "Epochs forward" }, el("span", { class: "soft" }, "Step"));
  for (const n of steps) {
    const b = el("button", { class: "button", type: "button", "data-step": n }, `+${n}`);
    b.addEventListener("click", () => film.step(n));
    step.append(b);
  }
  if (steps.length) last?.before(step);
  const pick = /** @type {HTMLSelectElement} */ (el("select", { "aria-label": "A run to lay beside this one" }));
  pick.addEventListener("change", () => { hand.beside = before[Number(pick.value)] || null; changed(); fig.moved(); });
  const compare = el("label", { class: "soft" }, "Beside it ", pick);
  listed();

  async function begin() {
    start.textContent = "Stop";
    findings.replaceChildren();
    older.hidden = true;
    unwanted = false;
    ran = tied;
    keep();
    film.pause();
    const asked = settings();
    held = hand.run;
    hand.run = live(asked, own, held);
    film.frames(asked.epochs + 1);
    changed();
    told.textContent = starting;
    bar.removeAttribute("value");
    progress.hidden = false;
    hand.busy = true;
    try { name = await figure.training.start(exercise, asked, own); } catch (error) { over({ title: "The run did not start.", message: error instanceof Error ? error.message : "" }); }
    if (unwanted && name) stop();
  }

  /** Show what there is of the run last; nobody's hand did that. @param {number} [total] */
  function toLast(total = hand.run ? hand.run.last : 0) {
    quiet = true;
    film.frames((apart && hand.run ? hand.run.epochs : total) + 1);
    film.scrub(!hand.run ? 0 : apart ? hand.run.epochs : hand.run.last);
    quiet = false;
  }

  /** A run that is not yet on its way is stopped once it is. */
  function stop() {
    unwanted = true;
    figure.training.stop(name);
  }

  figure.training?.onEvent(async (/** @type {any} */ event) => {
    const { run } = hand;
    if (!run) return;
    if (event.kind === "begin") {
      run.points = event.data.points;
      run.labels = event.data.labels;
      run.begin?.(event.data);
    } else if (event.kind === "part") {                      // of an epoch that takes long
      far(run.last + event.share, run.last + 1, event.seconds);
      return;
    } else if (event.kind === "epoch") {
      run.add(event);
      far(event.epoch, event.epoch, event.seconds);
      toLast(run.total);
    } else if (event.kind === "end" || event.kind === "fault") {
      let result = null;
      try { if (event.has_film) result = await figure.training.film(event.run); } catch { /* told below as a run without a film */ }
      if (result?.film.epochs === 0) result = null;          // stopped before anything could be kept
      if (result) {
        hand.run = fromFilm(result, hand.run);
        toLast();
      }
      const empty = !result && !hand.run.last, without = event.stopped && empty;
      if (empty && held) {                                   // there is nothing of it to show: what was there before still is
        hand.run = held;
        toLast();
      }
      over(event.kind === "fault" ? event : event.fault || (without ? { title: "Stopped.", message: `The run had told nothing yet.${silent}` } : null), event.stopped && !without ? "Stopped." : "", result);
      ended?.();
    }
    changed();
    fig.moved();
  });

  /** How far the run is, and how long the rest takes at that pace. @param {number} done  epochs @param {number} epoch  the one to name @param {number} seconds */
  function far(done, epoch, seconds) {
    const { total } = hand.run, left = (seconds * (total - done)) / (done || 1);
    bar.setAttribute("value", String(done / total));
    told.textContent = `${unit} ${epoch.toLocaleString("en")} of ${total.toLocaleString("en")}, about ${left < 1 ? "1 s" : `${Math.round(left)} s`} left`;
  }

  /** @param {{title: string, message: string} | null} fault @param {string} [word] @param {any} [result] */
  function over(fault, word = "", result = null) {
    name = "";
    hand.busy = false;
    start.textContent = "Train";
    progress.hidden = true;
    const all = [...(fault ? [fault] : []), ...((result && result.film.findings) || [])];
    const took = result ? `${word || "Done:"} ${hand.run ? hand.run.last.toLocaleString("en") : 0} ${unit}${hand.run?.last === 1 ? "" : "s"} in ${result.seconds < 0.1 ? "less than 0.1" : result.seconds.toFixed(1)} s.` : word;
    findings.replaceChildren(...(took ? [el("p", { class: "soft", role: "status" }, took)] : []),
      ...all.map((f) => el("p", {}, el("b", {}, f.title), " ", ...prose(f.message))));
  }

  /** The run on screen may be laid beside the next one. */
  function keep() {
    const { run } = hand;
    if (!run || !run.last || run.short) return;
    before.unshift(run);
    before.splice(BESIDE);
    hand.beside = run;
    listed();
  }
  function listed() {
    compare.hidden = !before.length;
    pick.replaceChildren(el("option", { value: "" }, "nothing"), ...before.map((r, i) => el("option", { value: i, ...(r === hand.beside ? { selected: true } : {}) }, r.name)));
  }

  /** A run that came with an answer is in hand now. @param {any} run @param {boolean} [told]  what was said last is still true */
  function take(run, told = false) {
    keep();
    hand.run = run;
    older.hidden = true;
    if (!told) findings.replaceChildren();
    toLast();
  }

  return {
    hand, film,
    /** Whether the next run is that of the course's code. */
    get own() { return own; },
    take,
    /**
     * A new answer has come, with a short run: that is in hand now, unless a longer one stays. Of that it is said where it is of older code.
     * @param {string} asked  what tells its question from others @param {string} said  what tells it from other answers to it
     * @param {() => any} made  its run @param {(held: any) => boolean} [stays]  whether a longer one still fits what was asked
     */
    answered(asked, said, made, stays = () => true) {
      if (hand.busy || (tied[0] === asked && tied[1] === said)) return false;
      const { run } = hand;
      tied = [asked, said];
      if (!run || run.short || !stays(run)) take(made());
      else older.hidden = run.own || ran[0] !== asked || ran[1] === said;
      return true;
    },
    /** Whose code, and which run beside it: after the figure's own choices. */
    choices() {
      fig.choice("Code", [["yours", "yours"], ["own", "the course’s"]], () => (own ? "own" : "yours"), (/** @type {string} */ to) => { own = to === "own"; fig.moved(); });
      last?.before(compare);
    },
  };
}

/**
 * The loss over the epochs: the run in hand, one beside it, the true one and the misconception's.
 * @param {SVGElement} svg
 * @param {{epochs: number, top: number, path: (run: any, x: any, y: any, wide: number) => {d: string, xs: number[], ys: number[]}, niceTop: (runs: any[]) => number}} options
 */
export function createLossCurve(svg, { epochs, top, path, niceTop }) {
  const time = axes(svg, { x: { domain: [0, epochs], ticks: [0, epochs / 2, epochs], label: "epoch" }, y: { domain: [0, top], ticks: [0, top / 2, top], label: "loss, nats" } });
  const lines = {
    beside: make("path", { class: "curve ink dash thin" }, time.inside), mistake: make("path", { class: "curve wrong" }, time.inside),
    truth: make("path", { class: "curve right" }, time.inside), own: make("path", { class: "curve loss" }, time.inside),
  };
  const name = labels(svg, 4), cursor = make("line", { class: "cursor" }, svg), dot = make("circle", { class: "dot loss", r: 4 }, svg);

  return {
    time,
    /** What changes with the run alone: the axes, the curves and their names. @param {any} run @param {any} other @param {any} truth @param {any} mistake */
    scene(run, other, truth, mistake) {
      const high = niceTop([run, other, truth].filter(Boolean)), total = Math.max(run.total, truth ? truth.total : 0);
      time.update({ x: { domain: [0, total], ticks: [0, total / 2, total], format: (v) => v.toLocaleString("en") }, y: { domain: [0, high], ticks: [0, high / 2, high], format: (v) => String(+v.toPrecision(3)) } });
      const wide = time.box.right - time.box.left, over = (/** @type {any} */ r) => (r ? path(r, time.x, time.y, wide) : { d: "", xs: [], ys: [] });
      const mine = over(run), theirs = over(other), right = over(truth), wrong = over(mistake);
      set(lines.own, { d: mine.d, class: truth ? "curve ink" : "curve loss" });
      set(lines.beside, { d: theirs.d });
      set(lines.truth, { d: right.d });
      set(lines.mistake, { d: wrong.d });
      const named = [{ text: truth ? "yours" : "loss", kind: truth ? (mistake ? "wrong" : "ink") : "loss", xs: mine.xs, ys: mine.ys }];
      if (truth) named.push({ text: "true", kind: "right", xs: right.xs, ys: right.ys });
      if (theirs.d) named.push({ text: other.name, kind: "ink", xs: theirs.xs, ys: theirs.ys });
      name(named, time.box);
    },
    /** Where the epoch that is shown stands. @param {number} epoch @param {number} value */
    mark(epoch, value) {
      const x = time.x.at(epoch);
      set(cursor, { x1: x, x2: x, y1: time.box.top, y2: time.box.base });
      show(dot, !Number.isNaN(value));
      if (!Number.isNaN(value)) set(dot, { cx: x, cy: time.y.at(value) });
    },
  };
}
