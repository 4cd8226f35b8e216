// @ts-check
/** Left: points, field and boundary of one epoch. Right: the loss of every epoch, scrubbed and played; a run, live while it trains. */
import { axes } from "/static/js/plot/axes.js";
import { contours, trace } from "/static/js/plot/contours.js";
import { field } from "/static/js/plot/field.js";
import { createFilm } from "/static/js/plot/film.js";
import { frame } from "/static/js/plot/frame.js";
import { labels } from "/static/js/plot/labels.js";
import { clamp, fixed, same } from "/static/js/plot/num.js";
import { points } from "/static/js/plot/points.js";
import { el, make, prose, set, show, write } from "/static/js/plot/svg.js";
import { fieldAt, fromAnswer, fromFilm, live, niceTop, path } from "./run.js";

const HEAD = 30, EXERCISE = "m4.train", STEPS = [1, 5, 10, 25], BESIDE = 6;
const RATES = /** @type {[string, string][]} */ ([["0.01", "0.01"], ["0.1", "0.1"], ["1", "1"], ["10", "10"], ["100", "100"]]);
const EPOCHS = /** @type {[string, string][]} */ ([["100", "100"], ["1000", "1,000"], ["10000", "10,000"]]);

/** @typedef {import("./run.js").Run} Run */

/** @param {HTMLElement} root @param {any} figure */
export function render(root, figure) {
  let { data: kind, seed, rate } = figure.inputs, epochs = 100, own = false, quiet = false, name = "", shown = "", tied = "";
  /** @type {Run | null} */
  let run = null;
  /** @type {Run | null} */
  let beside = null;
  const before = /** @type {Run[]} */ ([]);
  /** @type {any} */
  let facts = null;

  const fig = frame(root, figure, {
    label: "A training run: the boundary between two clusters, and the loss, epoch by epoch",
    readout: [
      { key: "epoch", label: "epoch" },
      { key: "loss", label: "loss", swatch: "line loss", unit: "nats" },
      { key: "accuracy", label: "on the right side", unit: "of 1" },
    ],
    table: { caption: "The run at some of its epochs.", columns: ["epoch", "w₁", "w₂", "b", "loss, nats"] },
    layout, draw, reading, rows,
  });
  const { svg } = fig;
  const plane = axes(svg, { x: { domain: [-5.5, 5.5], ticks: [-4, 0, 4], label: "x₁" }, y: { domain: [-5.5, 5.5], ticks: [-4, 0, 4], label: "x₂, and what the model says" } });
  const time = axes(svg, { x: { domain: [0, 100], ticks: [0, 50, 100], label: "epoch" }, y: { domain: [0, 0.8], ticks: [0, 0.4, 0.8], label: "loss, nats" } });
  const belief = field(plane.inside, { kind: "q", full: 0.36 }), other = make("path", { class: "curve ink dash thin" }, plane.inside);
  const cloud = points(plane.inside, 3);
  const classes = [0, 1].map((c) => { const t = make("text", { class: "p halo", "text-anchor": c ? "end" : "start" }, svg); write(t, `class ${c}`); return t; });
  const lines = {
    beside: make("path", { class: "curve ink dash thin" }, time.inside), mistake: make("path", { class: "curve wrong" }, time.inside),
    truth: make("path", { class: "curve right" }, time.inside), own: make("path", { class: "curve loss" }, time.inside),
  };
  const name4 = labels(svg, 4), cursor = make("line", { class: "cursor" }, svg), dot = make("circle", { class: "dot loss", r: 4 }, svg);
  const bar = el("progress", { max: 1, value: 0, "aria-label": "How far the run is" }), told = el("span", { class: "soft", role: "status" });
  const progress = el("p", { class: "progress" }, bar, told), findings = el("div", { class: "findings", "data-part": "findings" });
  progress.hidden = true;
  root.querySelector(".caption")?.after(progress, findings);

  const start = fig.button("Train", () => (name ? stop() : begin()));
  start.classList.add("play");
  start.dataset.part = "train";
  const film = createFilm({
    frames: 101, fps: 30, at: 100, label: "The epoch that is shown", button: fig.button, svg, kind: "k", page: 25,
    onFrame: () => { if (quiet) fig.redraw(); else fig.moved(); },
  });
  const step = el("span", { class: "choice-group", role: "group", "aria-label": "Epochs forward" }, el("span", { class: "soft" }, "Step"));
  for (const n of STEPS) {
    const b = el("button", { class: "button", type: "button", "data-step": n }, `+${n}`);
    b.addEventListener("click", () => film.step(n));
    step.append(b);
  }
  root.querySelector(".tools [aria-expanded]")?.before(step);
  fig.choice("Learning rate", RATES, () => String(rate), (to) => { rate = Number(to); ask(); });
  fig.choice("Epochs", EPOCHS, () => String(epochs), (to) => { epochs = Number(to); ask(); });
  fig.choice("Data", [["separable", "separable"], ["overlapping", "overlapping"]], () => kind, (to) => { kind = to; ask(); });
  fig.choice("Code", [["yours", "yours"], ["own", "the course’s"]], () => (own ? "own" : "yours"), (to) => { own = to === "own"; });
  const pick = /** @type {HTMLSelectElement} */ (el("select", { "aria-label": "A run to lay beside this one" }));
  pick.addEventListener("change", () => { beside = before[Number(pick.value)] || null; shown = ""; fig.moved(); });
  const compare = el("label", { class: "soft" }, "Beside it ", pick);
  root.querySelector(".tools [aria-expanded]")?.before(compare);
  listed();

  /** The short run of the new settings comes with the answer; a long one is trained when Train is pressed. */
  function ask() { if (!name) fig.ask({ data: kind, seed, rate }); }

  // ------------------------------------------------------------------------- training

  async function begin() {
    start.textContent = "Stop";
    findings.replaceChildren();
    keep();
    film.pause();
    const settings = { learning_rate: rate, epochs, data: kind, seed };
    run = live(settings, own, facts);
    film.frames(epochs + 1);
    shown = "";
    told.textContent = "starting …";
    bar.removeAttribute("value");
    progress.hidden = false;
    name = "?";
    try { name = await figure.training.start(EXERCISE, settings, own); } catch (error) { over({ title: "The run did not start.", message: error instanceof Error ? error.message : "" }); }
  }

  /** Show what there is of the run last; nobody's hand did that. @param {number} [total] */
  function toLast(total = run ? run.last : 0) {
    quiet = true;
    film.frames(total + 1);
    film.scrub(run ? run.last : 0);
    quiet = false;
  }

  function stop() { if (name !== "?") figure.training.stop(name); }

  figure.training?.onEvent(async (/** @type {any} */ event) => {
    if (!run) return;
    if (event.kind === "begin") {
      run.points = event.data.points;
      run.labels = event.data.labels;
    } else if (event.kind === "epoch") {
      run.add(event);
      const left = (event.seconds * (run.total - event.epoch)) / Math.max(1, event.epoch);
      bar.setAttribute("value", String(event.epoch / run.total));
      told.textContent = `epoch ${event.epoch.toLocaleString("en")} of ${run.total.toLocaleString("en")}, about ${left < 1 ? "1 s" : `${Math.round(left)} s`} left`;
      toLast(run.total);
    } else if (event.kind === "end" || event.kind === "fault") {
      let result = null;
      try { if (event.has_film) result = await figure.training.film(event.run); } catch { /* told below as a run without a film */ }
      if (result) {
        run = fromFilm(result, run, facts);
        toLast();
      }
      const without = event.stopped && !result && !run.last;
      over(event.kind === "fault" ? event : event.fault || (without ? { title: "Stopped.", message: "The run had told nothing yet. A `train` that takes `on_epoch=None` and calls `on_epoch(epoch, history)` after each epoch is shown while it runs." } : null), event.stopped ? "Stopped." : "", result);
    }
    shown = "";
    fig.moved();
  });

  /** @param {{title: string, message: string} | null} fault @param {string} [word] @param {any} [result] */
  function over(fault, word = "", result = null) {
    name = "";
    start.textContent = "Train";
    progress.hidden = true;
    const all = [...(fault ? [fault] : []), ...((result && result.film.findings) || [])];
    const took = result ? `${word || "Done:"} ${run ? run.last.toLocaleString("en") : 0} epochs in ${result.seconds < 0.1 ? "less than 0.1" : result.seconds.toFixed(1)} s.` : word;
    findings.replaceChildren(...(took ? [el("p", { class: "soft", role: "status" }, took)] : []),
      ...all.map((f) => el("p", {}, el("b", {}, f.title), " ", ...prose(f.message))));
  }

  /** The run on screen may be laid beside the next one. */
  function keep() {
    if (!run || !run.last || run.short) return;
    before.unshift(run);
    before.splice(BESIDE);
    beside = run;
    listed();
  }
  function listed() {
    compare.hidden = !before.length;
    pick.replaceChildren(el("option", { value: "" }, "nothing"), ...before.map((r, i) => el("option", { value: i, ...(r === beside ? { selected: true } : {}) }, r.name)));
  }

  // -------------------------------------------------------------------------- drawing

  function layout() {
    const width = fig.width(), narrow = width < 520, left = 34;
    const side = narrow ? width - left - 10 : Math.min(300, (width - left) * 0.47), base = HEAD + side;
    plane.place({ left, right: left + side, top: HEAD, base });
    const x0 = narrow ? left : left + side + 56, top = narrow ? base + 84 : HEAD;
    time.place({ left: x0, right: width - 12, top, base: narrow ? top + 190 : base });
    set(svg, { height: time.box.base + 46 });
    set(classes[0], { x: plane.box.left + 6, y: plane.box.base - 7 });
    set(classes[1], { x: plane.box.right - 6, y: plane.box.top + 15 });
    film.place({ left: x0, right: width - 12, y: time.box.base });
    shown = "";
  }

  /** @param {any} state */
  function draw(state) {
    facts = state.data;
    const short = `${facts.data} ${facts.rate} ${facts.film.loss.join()}`;
    if (!name && short !== tied) {                                   // a new answer: its short run is shown, unless a longer one is wanted
      const fresh = fromAnswer(facts, state.borrowed);
      if (!run || run.short || facts.rate !== run.rate || facts.data !== run.data) {
        if (run && !run.short) keep();
        run = fresh;
        findings.replaceChildren();
        toLast();
      }
      tied = short;
      shown = "";
    }
    if (!run) return;
    const truth = run.short && state.truth ? fromAnswer(state.truth, true) : null;
    const off = !!truth && !same(truth.loss, run.loss), mistake = off && state.mistake ? fromAnswer(state.mistake, true) : null;
    const epoch = Math.min(film.at(), run.last), k = run.index(epoch), value = run.loss[k] ?? NaN;
    if (shown !== `${run.name} ${run.loss.length} ${off}`) scene(off ? truth : null, mistake);
    shown = `${run.name} ${run.loss.length} ${off}`;

    cloud(run.points, run.labels, plane);
    belief.draw(fieldAt(run, epoch, facts), facts.levels);
    belief.lines([0], "curve q");
    const theirs = beside && beside !== run ? fieldAt(beside, Math.min(epoch, beside.last), facts) : [];
    const { edge, side } = facts, across = (/** @type {number} */ c) => (2 * edge * c) / (side - 1) - edge;
    set(other, { d: trace(contours(theirs, 0), (c) => plane.x.at(across(c)), (r) => plane.y.at(across(r))) });
    const x = time.x.at(epoch);
    set(cursor, { x1: x, x2: x, y1: time.box.top, y2: time.box.base });
    show(dot, !Number.isNaN(value));
    if (!Number.isNaN(value)) set(dot, { cx: x, cy: time.y.at(value) });
    film.draw(`epoch ${epoch}: loss ${fixed(value)}`);
    fig.number("epoch", epoch.toLocaleString("en"));
    const none = !run.loss.length;                                   // it has only just begun
    fig.number("loss", none ? "–" : value, off ? truth.loss[Math.min(k, truth.loss.length - 1)] : undefined, value < 0.01 ? 5 : 3);
    fig.number("accuracy", run.accuracy.length ? run.accuracy[run.key(epoch)] : "–");
  }

  /** What changes with the run alone: the axes, the curves and their names. @param {Run | null} truth @param {Run | null} mistake */
  function scene(truth, mistake) {
    if (!run) return;
    const all = [run, ...(beside && beside !== run ? [beside] : []), ...(truth ? [truth] : [])];
    const top = niceTop(all), total = Math.max(run.total, truth ? truth.total : 0);
    time.update({ x: { domain: [0, total], ticks: [0, total / 2, total], format: (v) => v.toLocaleString("en") }, y: { domain: [0, top], ticks: [0, top / 2, top], format: (v) => String(+v.toPrecision(3)) } });
    belief.place(plane, [-facts.edge, facts.edge], [-facts.edge, facts.edge]);
    const wide = time.box.right - time.box.left, over = (/** @type {Run | null} */ r) => (r ? path(r, time.x, time.y, wide) : { d: "", xs: [], ys: [] });
    const mine = over(run), theirs = over(beside && beside !== run ? beside : null), right = over(truth), wrong = over(mistake);
    set(lines.own, { d: mine.d, class: truth ? "curve ink" : "curve loss" });
    set(lines.beside, { d: theirs.d });
    set(lines.truth, { d: right.d });
    set(lines.mistake, { d: wrong.d });
    const named = [{ text: truth ? "yours" : "loss", kind: truth ? (mistake ? "wrong" : "ink") : "loss", xs: mine.xs, ys: mine.ys }];
    if (truth) named.push({ text: "true", kind: "right", xs: right.xs, ys: right.ys });
    if (theirs.d && beside) named.push({ text: beside.name, kind: "ink", xs: theirs.xs, ys: theirs.ys });
    name4(named, time.box);
  }

  /** @param {any} state */
  function reading({ data }) {
    if (!run) return "";
    const whose = run.own ? "The course’s run" : "Your run", epoch = Math.min(film.at(), run.last);
    if (name) return `${whose} is on its way: ${run.name}.`;
    const first = run.loss[0], now = run.loss[run.index(epoch)];
    const moved = !Number.isFinite(now) || !Number.isFinite(first) ? `is ${fixed(now)}` : `has ${now > first ? "risen" : "fallen"} from ${fixed(first)} to ${fixed(now, now < 0.01 ? 5 : 3)} nats`;
    const went = epoch ? `after ${epoch.toLocaleString("en")} of ${run.last.toLocaleString("en")} epochs the loss ${moved}` : `before the first step the loss is ${fixed(first)} nats`;
    const more = run.short && epochs > 100 ? ` Press Train for ${epochs.toLocaleString("en")} epochs.` : "";
    return `${whose} at rate ${run.rate} on ${run.data} points: ${went}. The shade is what the model gives to class 1, the line is one half.${more}`;
  }

  function rows() {
    if (!run) return { rows: [] };
    const r = run, some = [...new Set(Array.from({ length: 11 }, (_, i) => Math.round((r.last * i) / 10)))];
    return { rows: some.map((e) => { const k = r.index(e); return [e.toLocaleString("en"), ...r.weights(k).map((w) => fixed(w)), fixed(r.loss[k], 4)]; }) };
  }
}
