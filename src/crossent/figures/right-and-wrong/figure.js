// @ts-check
/** What right answers cost (up) and wrong ones (down), at one epoch; beside or below it accuracy and mean loss over the epochs, each with an axis of its own. */
import { axes, line, linear } from "/static/js/plot/axes.js";
import { NO_RUN, runChoice } from "/static/js/plot/digits.js";
import { createFilm } from "/static/js/plot/film.js";
import { frame } from "/static/js/plot/frame.js";
import { labels } from "/static/js/plot/labels.js";
import { fixed, list } from "/static/js/plot/num.js";
import { make, set, show, write } from "/static/js/plot/svg.js";

const HEAD = 34, TALL = 200, KINDS = ["right", "wrong"];
const pct = (/** @type {number} */ v, digits = 1) => (Number.isFinite(v) ? `${fixed(100 * v, digits)}%` : "–");
const nats = (/** @type {number} */ v) => (Number.isNaN(v) ? "–" : fixed(v, v < 0.1 ? 4 : 3));
const count = (/** @type {number} */ n) => n.toLocaleString("en");
const total = (/** @type {number[]} */ values) => values.reduce((a, b) => a + b, 0);

/** @param {HTMLElement} root @param {any} figure */
export function render(root, figure) {
  let { run: wanted, part } = figure.inputs, tied = "";
  /** @type {any} */
  let data = null;

  const fig = frame(root, figure, {
    label: "How the losses of right and of wrong answers are spread at one epoch; accuracy and mean loss over the epochs",
    readout: [
      { key: "epoch", label: "epoch" },
      { key: "accuracy", label: "answered rightly", swatch: "line q" },
      { key: "mean", label: "mean loss", swatch: "line loss", unit: "nats" },
      { key: "median", label: "half cost less than", unit: "nats" },
      { key: "share", label: "the costliest 1% carry", swatch: "box loss" },
    ],
    table: { caption: "Every epoch of the run.", columns: ["epoch", "answered rightly", "mean loss, nats", "median, nats", "mean of right answers", "mean of wrong answers", "costliest 1% carry"] },
    candid: true, layout, draw, reading, rows,
  });
  const { svg } = fig;
  root.querySelector(".readout")?.classList.add("many");

  const spread = axes(svg, { x: { domain: [0, 32], ticks: [], label: "loss of a digit, nats" }, y: { domain: [-0.2, 0.2], ticks: [-0.2, 0, 0.2], label: "share of the right answers, and below of the wrong" } });
  const dear = make("rect", { class: "wash loss" }, spread.inside);
  const bars = KINDS.map((kind) => Array.from({ length: 32 }, () => make("rect", { class: `solid ${kind}` }, spread.inside)));
  const bounds = ["ln 2", "ln 10"].map((text) => ({ text, rule: make("line", { class: "half" }, spread.inside), name: make("text", { "text-anchor": "middle" }, svg) }));
  const mean = make("line", { class: "mean" }, spread.inside), words = KINDS.map((kind) => make("text", { class: `${kind} halo strong` }, svg));
  const meanName = make("text", { class: "loss halo strong", "text-anchor": "end" }, svg), dearName = make("text", { class: "loss halo", "text-anchor": "end" }, svg);

  const time = axes(svg, { x: { domain: [0, 5], ticks: [0, 5], label: "epoch" }, y: { domain: [0, 1], ticks: [0, 0.5, 1], label: [["answered rightly", "q"]], format: (v) => `${+(100 * v).toFixed(1)}%` } });
  const shades = make("g", {}, time.inside), right = make("path", { class: "curve q" }, time.inside), loss = make("path", { class: "curve loss" }, time.inside);
  const ticks = [0, 0.5, 1].map(() => make("text", {}, svg)), title = make("text", { class: "loss", "text-anchor": "end" }, svg);
  write(title, "mean loss, nats");
  const cursor = make("line", { class: "cursor" }, svg), dots = ["q", "loss"].map((kind) => make("circle", { class: `dot ${kind}`, r: 4 }, svg)), name = labels(svg, 2);
  const film = createFilm({ frames: 1, fps: 3, label: "The epoch that is shown", button: fig.button, svg, page: 5, onFrame: () => fig.moved() });

  fig.choice("Digits", [["validation", "validation"], ["training", "training"]], () => part, (to) => { part = to; fig.ask({ run: wanted, part }); });
  const chosen = runChoice(root, (to) => { wanted = to; fig.ask({ run: wanted, part }); });

  function layout() {
    const width = fig.width(), narrow = width < 620, left = 48, gap = 66, aside = 46, end = width - 10;
    const wide = narrow ? end - left : (end - left - gap - aside) / 2;
    spread.place({ left, right: left + wide, top: HEAD, base: HEAD + TALL });
    const x0 = narrow ? left : left + wide + gap, top = narrow ? HEAD + TALL + 84 : HEAD;
    time.place({ left: x0, right: narrow ? end - aside : x0 + wide, top, base: top + TALL });
    set(svg, { height: time.box.base + 46 });
    film.place({ left: time.box.left, right: time.box.right, y: time.box.base });
  }

  /** @param {any} state */
  function draw(state) {
    ({ data } = state);
    chosen(data.runs, data.run ? data.run.name : "");
    const last = data.run ? data.run.epochs : 0, key = data.run ? `${data.run.name} ${last}` : "";
    if (key !== tied) {
      tied = key;
      film.frames(last + 1);
      film.scrub(last);
    }
    const epoch = Math.min(film.at(), last);
    histogram(epoch);
    history(epoch, last);
    film.draw(data.run ? `after epoch ${epoch}: ${pct(data.accuracy[epoch])} right, mean loss ${nats(data.mean[epoch])}` : "no run yet");
    fig.number("epoch", data.run ? String(epoch) : "–");
    fig.number("accuracy", data.run ? pct(data.accuracy[epoch]) : "–");
    for (const which of ["mean", "median"]) fig.number(which, data.run && !Number.isNaN(data[which][epoch]) ? data[which][epoch] : "–", undefined, data.run && data[which][epoch] < 0.1 ? 4 : 3);
    fig.number("share", data.run ? pct(data.share[epoch], 0) : "–");
    fig.also("share", data.run ? `of the mean: ${count(data.costliest)} of ${count(data.digits)} digits` : "");
  }

  /** @param {number} epoch */
  function histogram(epoch) {
    const counts = data.run ? /** @type {number[][]} */ (data.counts[epoch]) : [[], []], sums = counts.map(total), { box } = spread;
    const shares = counts.map((row, side) => row.map((n) => (sums[side] ? n / sums[side] : 0))), most = Math.max(0, ...shares.flat());
    const top = [0.1, 0.2, 0.4, 0.6].find((v) => v >= most) ?? 1;
    spread.update({ x: { domain: [0, data.bins], ticks: data.ticks.map((/** @type {any} */ t) => t[0]), format: (v) => data.ticks.find((/** @type {any} */ t) => t[0] === v)?.[1] ?? "" }, y: { domain: [-top, top], ticks: [-top, -top / 2, 0, top / 2, top], format: (v) => `${fixed(100 * Math.abs(v), 0)}%` } });
    bars.forEach((row, side) => row.forEach((bar, i) => {
      const y = spread.y.at(side ? -(shares[side][i] || 0) : shares[side][i] || 0), zero = spread.y.at(0), x = spread.x.at(i);
      set(bar, { x: x + 0.5, width: Math.max(1, spread.x.at(i + 1) - x - 1), y: Math.min(y, zero), height: Math.abs(y - zero) });
    }));
    words.forEach((node, side) => {
      set(node, { x: box.left + 6, y: side ? box.base - 8 : box.top + 12 });
      write(node, data.run ? `${count(sums[side])} ${KINDS[side]}` : "");
    });
    bounds.forEach(({ text, rule, name: label }, i) => {
      const x = spread.x.at(data.bounds[i][1]);
      set(rule, { x1: x, x2: x, y1: box.top, y2: box.base });
      set(label, { x: x + (i ? 14 : -12), y: i ? box.top - 4 : box.base - 8 });
      set(label, { y: box.base - 8, class: "halo" });
      write(label, text);
    });
    for (const node of [mean, meanName, dear, dearName]) show(node, !!data.run);
    if (!data.run) return;
    const at = spread.x.at(data.mean_at[epoch]), from = spread.x.at(data.threshold_at[epoch]);
    set(mean, { x1: at, x2: at, y1: box.top, y2: box.base });
    set(meanName, { x: at - 5, y: box.top + 28 });
    write(meanName, "mean");
    set(dear, { x: from, width: Math.max(0, box.right - from), y: box.top, height: box.base - box.top });
    set(dearName, { x: box.right - 4, y: box.top + 12 });
    write(dearName, "costliest 1%");
  }

  /** Both curves from epoch 1 on fill the frame; before training they lie outside, mostly. @param {number} epoch @param {number} last */
  function history(epoch, last) {
    const { box } = time, end = Math.max(1, last), later = data.run ? [data.accuracy, data.mean].map((all) => (last ? all.slice(1) : all)) : [[0], [1]];
    const least = Math.min(...later[0]), low = [0.99, 0.98, 0.96, 0.9, 0.8, 0.6].find((v) => v <= least && least < 1) ?? (least === 1 ? 0.9 : 0), most = Math.max(...later[1].filter(Number.isFinite), 0);
    const high = [0.01, 0.02, 0.04, 0.1, 0.2, 0.3, 0.4, 0.6, 0.8, 1, 1.6, 2.4, 4, 6, 10, 20, 40, 100].find((v) => v >= most) ?? 1000;
    time.update({ x: { domain: [0, end], ticks: end <= 10 ? Array.from({ length: end + 1 }, (_, i) => i) : [0, ...(end % 2 ? [] : [end / 2]), end] }, y: { domain: [low, 1], ticks: [low, (low + 1) / 2, 1] } });
    const costs = linear([0, high], [box.base, box.top]);
    ticks.forEach((node, i) => {
      const v = (i * high) / 2;
      set(node, { x: box.right + 8, y: costs.at(v) + 4 });
      write(node, String(+v.toPrecision(3)));
    });
    set(title, { x: Math.min(fig.width(), box.right + 44), y: box.top - 18 });
    const epochs = data.run ? data.mean.map((/** @type {number} */ _, /** @type {number} */ e) => e) : [], curves = /** @type {[SVGElement, number[], any][]} */ ([[right, data.accuracy || [], time.y], [loss, data.mean || [], costs]]);
    for (const [node, ys, y] of curves) set(node, { d: line(epochs, ys, time.x, y) });
    const disagree = data.disagree || [];
    shades.replaceChildren(...disagree.map((/** @type {number} */ e) => make("rect", { class: "wash shade", x: time.x.at(e - 1), width: time.x.at(e) - time.x.at(e - 1), y: box.top, height: box.base - box.top })));
    const points = curves.map(([, ys, y]) => ({ xs: epochs.map((/** @type {number} */ e) => time.x.at(e)), ys: ys.map((v) => y.at(v)) }));
    name(data.run ? [{ text: "answered rightly", kind: "q", ...points[0] }, { text: "mean loss", kind: "loss", ...points[1] }] : [], box);
    const x = time.x.at(epoch);
    set(cursor, { x1: x, x2: x, y1: box.top, y2: box.base });
    show(cursor, !!data.run);
    dots.forEach((dot, i) => {
      const y = points[i].ys[epoch], seen = data.run && y >= box.top - 6 && y <= box.base + 6;
      show(dot, !!seen);
      if (seen) set(dot, { cx: x, cy: y });
    });
  }

  function reading() {
    if (!data.run) return NO_RUN;
    const last = data.run.epochs, epoch = Math.min(film.at(), last), [rights] = data.counts[epoch].map(total), [ln2, ln10] = data.bounds.map((/** @type {number[]} */ b) => b[0]);
    const when = epoch ? `After epoch ${epoch}` : "Before training", answers = `${count(rights)} of ${count(data.digits)} ${data.part} digits are answered rightly`;
    const carried = data.costliest === 1 ? `the single costliest digit, at ${fixed(data.threshold[epoch], 2)} nats, carries` : `the costliest 1%, ${count(data.costliest)} digits of ${fixed(data.threshold[epoch], 2)} nats or more, carry`;
    const now = `${when}, ${answers}. Their loss is ${nats(data.mean[epoch])} nats on average, while half of them cost less than ${nats(data.median[epoch])}: ${carried} ${pct(data.share[epoch], 0)} of that mean.`;
    const edge = ` A wrong answer costs ln 2 = ${fixed(ln2)} at least, a right one ln 10 = ${fixed(ln10)} at most.`;
    return now + disagreement(epoch) + edge;
  }

  /** Where the two curves part, and what makes them: against the lowest mean so far, else against the epoch before. @param {number} epoch */
  function disagreement(epoch) {
    const { disagree, lowest, mean: costs, accuracy, counts, wrong, right } = data, best = lowest[epoch];
    const parted = costs[epoch] > 1.01 * costs[best] && accuracy[epoch] >= accuracy[best];
    if (parted || disagree.includes(epoch)) {
      const since = parted ? best : epoch - 1, change = costs[epoch] - costs[since], more = 100 * (accuracy[epoch] - accuracy[since]);
      const [now, then] = [epoch, since].map((e) => ({ wrongs: count(total(counts[e][1])), wrong: nats(wrong[e]), right: nats(right[e]) }));
      const way = more ? `has ${more > 0 ? "risen" : "fallen"} by ${fixed(Math.abs(more), 2)} points` : "is the same";
      return ` Since epoch ${since} the two disagree: accuracy ${way}, and the mean loss has ${change > 0 ? "risen" : "fallen"} by ${nats(Math.abs(change))}. ${now.wrongs} answers are wrong now and cost ${now.wrong} nats each; then it was ${then.wrongs} at ${then.wrong}. The right ones cost ${now.right}, then ${then.right}.`;
    }
    if (!disagree.length) {
      const still = accuracy.filter((/** @type {number} */ a, /** @type {number} */ e) => e && a === accuracy[e - 1]).length, ways = still === 1 ? "one epoch" : `${still} epochs`;
      return ` In this run loss and accuracy ${still ? `never rise or fall together; in ${ways} the accuracy stands still` : "go opposite ways in every epoch, as one expects"}. Train longer to see them disagree.`;
    }
    const where = disagree.length > 6 ? `${disagree.length} epochs` : `${disagree.length > 1 ? "epochs" : "epoch"} ${list(disagree.map(String))}`;
    return ` In ${where}, shaded, loss and accuracy disagree: move there to see why.`;
  }

  function rows() {
    if (!data.run) return { rows: [] };
    return { rows: data.mean.map((/** @type {number} */ v, /** @type {number} */ e) => [String(e), pct(data.accuracy[e]), nats(v), nats(data.median[e]), nats(data.right[e]), nats(data.wrong[e]), pct(data.share[e], 0)]) };
  }
}
