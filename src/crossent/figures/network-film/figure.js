// @ts-check
/** Left: points, what each costs, and the regions of three classes at one epoch. Right: the loss, scrubbed and played; a run, live while it trains. */
import { axes } from "/static/js/plot/axes.js";
import { createFilm } from "/static/js/plot/film.js";
import { frame } from "/static/js/plot/frame.js";
import { labels } from "/static/js/plot/labels.js";
import { fixed, same } from "/static/js/plot/num.js";
import { marks, regions } from "/static/js/plot/regions.js";
import { el, make, prose, set, show } from "/static/js/plot/svg.js";
import { costsAt, fromAnswer, fromFilm, keyAt, live, lossAt, marginsAt, niceTop, path } from "./run.js";

const HEAD = 30, EXERCISE = "m5.fit", STEPS = [1, 5, 25], BESIDE = 6, HALO = 7;
const RATES = /** @type {[string, string][]} */ ([["0.01", "0.01"], ["0.1", "0.1"], ["1", "1"], ["10", "10"]]);
const EPOCHS = /** @type {[string, string][]} */ ([["30", "30"], ["200", "200"], ["1000", "1,000"]]);

/** @typedef {import("./run.js").Run} Run */

/** @param {HTMLElement} root @param {any} figure */
export function render(root, figure) {
  let { data: kind, seed, rate } = figure.inputs, epochs = 200, own = false, quiet = false, name = "", shown = "", tied = "";
  /** @type {Run | null} */
  let run = null;
  /** @type {Run | null} */
  let beside = null;
  const before = /** @type {Run[]} */ ([]);
  /** @type {any} */
  let facts = null;

  const fig = frame(root, figure, {
    label: "A network's training: the regions of three classes, the cost of each point, and the loss, epoch by epoch",
    readout: [
      { key: "epoch", label: "epoch" },
      { key: "loss", label: "its loss", swatch: "line loss", unit: "nats" },
      { key: "accuracy", label: "classified rightly", unit: "of 1" },
    ],
    table: { caption: "The run at some of its epochs.", columns: ["epoch", "loss, nats", "classified rightly", "costliest point, nats"] },
    layout, draw, reading, rows,
  });
  const { svg } = fig;
  const plane = axes(svg, { x: { domain: [-6, 6], ticks: [-4, 0, 4], label: "x₁" }, y: { domain: [-6, 6], ticks: [-4, 0, 4], label: "x₂, and the class chosen there" } });
  const time = axes(svg, { x: { domain: [0, 30], ticks: [0, 15, 30], label: "epoch" }, y: { domain: [0, 1.2], ticks: [0, 0.6, 1.2], label: "loss, nats" } });
  const ground = regions(plane.inside), cloud = marks(plane.inside, 2.75);
  ground.front();
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
    frames: 31, fps: 30, at: 30, label: "The epoch that is shown", button: fig.button, svg, kind: "k", page: 10,
    onFrame: () => { if (quiet) fig.redraw(); else fig.moved(); },
  });
  const step = el("span", { class: "choice-group", role: "group", "aria-label": "Epochs forward" }, el("span", { class: "soft" }, "Step"));
  for (const n of STEPS) {
    const b = el("button", { class: "button", type: "button", "data-step": n }, `+${n}`);
    b.addEventListener("click", () => film.step(n));
    step.append(b);
  }
  root.querySelector(".tools [aria-expanded]")?.before(step);
  fig.choice("Data", [["clusters", "three clusters"], ["rings", "rings"]], () => kind, (to) => { kind = to; ask(); });
  fig.choice("Learning rate", RATES, () => String(rate), (to) => { rate = Number(to); ask(); });
  fig.choice("Epochs", EPOCHS, () => String(epochs), (to) => { epochs = Number(to); ask(); });
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
    const settings = { learning_rate: rate, epochs, data: kind, seed }, held = run;
    run = live(settings, own);
    if (held && held.data === kind) [run.points, run.labels] = [held.points, held.labels];
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
        run = fromFilm(result, run);
        toLast();
      }
      const without = event.stopped && !result && !run.last;
      over(event.kind === "fault" ? event : event.fault || (without ? { title: "Stopped.", message: "The run had told nothing yet." } : null), event.stopped ? "Stopped." : "", result);
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
    const side = narrow ? width - left - 10 : Math.min(340, (width - left) * 0.5), base = HEAD + side;
    plane.place({ left, right: left + side, top: HEAD, base });
    const x0 = narrow ? left : left + side + 56, top = narrow ? base + 84 : HEAD;
    time.place({ left: x0, right: width - 12, top, base: narrow ? top + 190 : base });
    set(svg, { height: time.box.base + 46 });
    film.place({ left: x0, right: width - 12, y: time.box.base });
    shown = "";
  }

  /** @param {any} state */
  function draw(state) {
    facts = state.data;
    const short = JSON.stringify([facts.data, facts.rate, facts.film.loss, facts.film.accuracy]);
    if (!name && short !== tied) {                                   // a new answer: its short run is shown, unless a longer one is wanted
      if (!run || run.short || facts.rate !== run.rate || facts.data !== run.data) {
        keep();
        run = fromAnswer(facts, state.borrowed);
        findings.replaceChildren();
        toLast();
      }
      tied = short;
      shown = "";
    }
    if (!run) return;
    const truth = run.short && state.truth ? fromAnswer(state.truth, true) : null;
    const off = !!truth && !same(Array.from(truth.loss), Array.from(run.loss)), mistake = off && state.mistake ? fromAnswer(state.mistake, true) : null;
    const epoch = Math.min(film.at(), run.last), value = lossAt(run, epoch);
    const [mx, my] = facts.middles[run.data] || [0, 0], r = facts.reach, xs = /** @type {[number, number]} */ ([mx - r, mx + r]), ys = /** @type {[number, number]} */ ([my - r, my + r]);
    if (shown !== `${run.name} ${run.loss.length} ${off}`) {
      plane.update({ x: { domain: xs }, y: { domain: ys } });
      scene(off ? truth : null, mistake);
    }
    shown = `${run.name} ${run.loss.length} ${off}`;
    const theirs = beside && beside !== run && beside.data === run.data ? marginsAt(beside, Math.min(epoch, beside.last), facts) : [];
    ground.draw(plane, marginsAt(run, epoch, facts), xs, ys, run.points, { dash: theirs, right: truth ? marginsAt(truth, epoch, facts) : [] });
    cloud(run.points, run.labels, plane, costsAt(run, epoch), HALO);
    const x = time.x.at(epoch);
    set(cursor, { x1: x, x2: x, y1: time.box.top, y2: time.box.base });
    show(dot, !Number.isNaN(value));
    if (!Number.isNaN(value)) set(dot, { cx: x, cy: time.y.at(value) });
    film.draw(epoch ? `epoch ${epoch}: loss ${fixed(value)}` : "before the first epoch");
    fig.number("epoch", epoch.toLocaleString("en"));
    fig.number("loss", epoch || !run.loss.length ? value : "–", off && epoch ? lossAt(truth, epoch) : undefined, value < 0.01 ? 5 : 3);
    fig.number("accuracy", run.accuracy.length ? run.accuracy[keyAt(run.keys, epoch)] : NaN);
  }

  /** What changes with the run alone: the axes, the curves and their names. @param {Run | null} truth @param {Run | null} mistake */
  function scene(truth, mistake) {
    if (!run) return;
    const other = beside && beside !== run ? beside : null, all = [run, ...(other ? [other] : []), ...(truth ? [truth] : [])];
    const top = niceTop(all), total = Math.max(run.total, truth ? truth.total : 0);
    time.update({ x: { domain: [0, total], ticks: [0, total / 2, total], format: (v) => v.toLocaleString("en") }, y: { domain: [0, top], ticks: [0, top / 2, top], format: (v) => String(+v.toPrecision(3)) } });
    const wide = time.box.right - time.box.left, over = (/** @type {Run | null} */ r) => (r ? path(r, time.x, time.y, wide) : { d: "", xs: [], ys: [] });
    const mine = over(run), theirs = over(other), right = over(truth), wrong = over(mistake);
    set(lines.own, { d: mine.d, class: truth ? "curve ink" : "curve loss" });
    set(lines.beside, { d: theirs.d });
    set(lines.truth, { d: right.d });
    set(lines.mistake, { d: wrong.d });
    const named = [{ text: truth ? "yours" : "loss", kind: truth ? (mistake ? "wrong" : "ink") : "loss", xs: mine.xs, ys: mine.ys }];
    if (truth) named.push({ text: "true", kind: "right", xs: right.xs, ys: right.ys });
    if (theirs.d && other) named.push({ text: other.name, kind: "ink", xs: theirs.xs, ys: theirs.ys });
    name4(named, time.box);
  }

  function reading() {
    if (!run) return "";
    const whose = run.own ? "The course’s network" : "Your network", epoch = Math.min(film.at(), run.last);
    if (name) return `${whose} is on its way: ${run.name}.`;
    const on = run.data === "rings" ? "the rings" : "three clusters", value = lossAt(run, epoch);
    const went = epoch ? `in epoch ${epoch.toLocaleString("en")} of ${run.last.toLocaleString("en")} its loss is ${fixed(value, value < 0.01 ? 5 : 3)} nats` : "before the first step";
    const costs = costsAt(run, epoch), worst = costs.length ? Math.max(...costs) : NaN;
    const halo = Number.isNaN(worst) ? "" : ` The halo of a point is as wide as its own loss; the widest costs ${fixed(worst, 2)} nats.`;
    const more = run.short ? ` This short run calls fit once for each of its ${run.keys.length - 1} pictures${epochs > run.last ? `; press Train for ${epochs.toLocaleString("en")} epochs` : ""}.` : " A fit without on_epoch is called in parts, up to 60, and its optimizer is made anew for each.";
    return `${whose} at rate ${run.rate} on ${on}: ${went}.${halo}${more}`;
  }

  function rows() {
    if (!run) return { rows: [] };
    const r = run, some = [...new Set(Array.from({ length: 11 }, (_, i) => Math.round((r.last * i) / 10)))];
    return { rows: some.map((e) => {
      const costs = costsAt(r, e);
      return [e.toLocaleString("en"), e ? fixed(lossAt(r, e), 4) : "–", r.accuracy.length ? fixed(r.accuracy[keyAt(r.keys, e)]) : "NaN", costs.length ? fixed(Math.max(...costs), 2) : "NaN"];
    }) };
  }
}
