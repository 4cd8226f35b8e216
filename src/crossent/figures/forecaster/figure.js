// @ts-check
/** Ten days seen, thirty to come: what your forecast pays for each, beside somebody who knows p. */
import { axes } from "/static/js/plot/axes.js";
import { frame, says } from "/static/js/plot/frame.js";
import { fixed, same, spell } from "/static/js/plot/num.js";
import { strip, toProbabilities, toShares } from "/static/js/plot/shares.js";
import { make, set, show, write } from "/static/js/plot/svg.js";

const HEAD = 46, TALL = 190, BASE = HEAD + TALL, TOP = 4, PAST = 10, DAYS = 30;
const OUTCOMES = ["sun", "cloud", "rain"], LETTERS = ["s", "c", "r"];

/** @param {HTMLElement} root @param {import("/static/js/plot/frame.js").Host} figure */
export function render(root, figure) {
  let q = toShares(figure.inputs.q), { seed, played } = figure.inputs, changed = false;
  const fig = frame(root, figure, {
    label: "What each day costs under your forecast, in nats",
    readout: [
      { key: "mine", label: "you, a day", swatch: "line loss", unit: "nats" },
      { key: "best", label: "knowing p", swatch: "line p dash", unit: "nats" },
      { key: "regret", label: "regret, on average", unit: "nats" },
    ],
    hint: "Drag the orange borders, or Tab to one and use the arrow keys.",
    table: { caption: "How often it came, what you gave it, and its price in nats.", columns: ["outcome", "10 seen", "30 after", ["p", "m-p"], ["q", "m-q"], "your price"] },
    layout, draw, reading, rows,
  });
  const { svg } = fig;
  const plane = axes(svg, { x: { domain: [0, PAST + DAYS + 1], ticks: [] }, y: { domain: [0, TOP], ticks: [0, 1, 2, 3, 4], label: "price of each day, in nats" } });
  const days = Array.from({ length: PAST + DAYS }, (_, i) => ({
    bar: make("rect", { class: i < PAST ? "box" : "box loss" }, svg), best: make("line", { class: "own-top" }, svg),
    letter: make("text", { class: "ink", "text-anchor": "middle" }, svg), over: make("text", { class: "loss", "text-anchor": "middle" }, svg),
  }));
  const marks = { truth: make("path", { class: "truth" }, svg), mistake: make("path", { class: "mistake" }, svg) };
  const mine = make("line", { class: "mean" }, svg), best = make("line", { class: "curve p dash" }, svg);
  const names = [0, 1].map(() => make("text", { class: "ink", "text-anchor": "middle" }, svg));
  const cut = make("line", { class: "half" }, svg), still = make("text", { "text-anchor": "middle" }, svg);
  const rowNames = /** @type {const} */ (["p", "q"]).map((kind) => { const t = make("text", { class: kind, "text-anchor": "end" }, svg); write(t, kind); return t; });
  const hidden = make("rect", { class: "saved" }, svg), secret = make("text", { class: "p", "text-anchor": "middle" }, svg);
  const truth = OUTCOMES.map(() => ({ box: make("rect", { class: "strip p" }, svg), text: make("text", { class: "p", "text-anchor": "middle" }, svg) }));
  const mix = strip(svg, { outcomes: OUTCOMES, kind: "q", of: "your forecast", least: 0, get: () => q, change: (next) => { q = next; changed = changed || played; ask(); } });
  const go = fig.button("Let 30 days pass", () => { played = true; changed = false; ask(); });
  fig.button("New season", () => { played = changed = false; seed += 1; q = toShares(figure.inputs.q); ask(); });

  const ask = () => fig.ask({ q: toProbabilities(q), seed, played });

  function layout() {
    const width = fig.width(), left = 34, right = width - 8;
    plane.place({ left, right, top: HEAD, base: BASE });
    set(names[0], { x: plane.x.at(PAST / 2), y: BASE + 34 });
    set(names[1], { x: plane.x.at(PAST + 1 + DAYS / 2), y: BASE + 34 });
    set(cut, { x1: plane.x.at(PAST + 0.5), x2: plane.x.at(PAST + 0.5), y1: HEAD, y2: BASE + 36 });
    set(still, { x: plane.x.at(PAST + 1 + DAYS / 2), y: BASE - TALL / 2 });
    mix.place({ left, y: BASE + 54, width: right - left });
    set(hidden, { x: left, y: BASE + 96, width: right - left, height: 26 });
    set(secret, { x: (left + right) / 2, y: BASE + 113 });
    set(rowNames[1], { x: left - 10, y: BASE + 71 });
    set(rowNames[0], { x: left - 10, y: BASE + 113 });
    set(svg, { height: BASE + 130 });
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function draw(state) {
    const { data } = state, { x, y, box } = plane, wide = x.at(1) - x.at(0), gap = wide > 11 ? 2 : 1;
    const shown = [...data.past, ...(data.played ? data.days : [])], lines = { truth: "", mistake: "" };
    const height = (/** @type {number} */ v) => (Number.isNaN(v) ? BASE : Math.min(BASE, Math.max(HEAD - 4, y.at(v))));
    days.forEach((d, i) => {
      const here = i < shown.length, px = x.at(i < PAST ? i : i + 1);
      for (const node of [d.bar, d.letter]) show(node, here);
      show(d.best, here && i >= PAST);
      show(d.over, here);
      if (!here) return;
      const k = shown[i], price = data.price[k], top = height(price);
      set(d.bar, { x: px + gap / 2, y: top, width: wide - gap, height: BASE - top });
      set(d.letter, { x: px + wide / 2, y: BASE + 15 });
      write(d.letter, LETTERS[k]);
      set(d.over, { x: px + wide / 2, y: HEAD - 8 });
      write(d.over, price === Infinity ? "∞" : price > TOP ? "↑" : "");
      if (data.played) set(d.best, { x1: px + gap / 2, x2: px + wide - gap / 2, y1: height(data.best_price[k]), y2: height(data.best_price[k]) });
      for (const who of /** @type {const} */ (["truth", "mistake"]))
        if (state[who] && !same(price, state.truth.price[k])) lines[who] += `M${px} ${height(state[who].price[k])}h${wide}`;
    });
    set(marks.truth, { d: lines.truth });
    set(marks.mistake, { d: lines.mistake });
    write(names[0], box.right - box.left > 450 ? "10 days you have seen" : "10 days seen");
    write(names[1], data.played ? "30 days after (blue: who knows p)" : "30 days to come");
    write(still, data.played ? "" : "not yet");
    const from = x.at(PAST + 1), to = x.at(PAST + DAYS + 1);
    const ends = data.played ? { x1: from, x2: to } : { x1: box.left, x2: x.at(PAST) };
    const paid = data.played ? data.mine : data.past_cost;
    set(mine, { ...ends, y1: height(paid), y2: height(paid) });
    const least = data.played ? data.best : data.past_floor;
    set(best, { ...ends, y1: height(least), y2: height(least) });
    show(hidden, !data.played);
    write(secret, data.played ? "" : "hidden until the days have passed");
    let at = 0;
    truth.forEach(({ box: b, text }, i) => {
      show(b, data.played);
      show(text, data.played);
      if (!data.played) return;
      const w = data.p[i] * (box.right - box.left), px = box.left + at * (box.right - box.left);
      set(b, { x: px, y: BASE + 96, width: w, height: 26 });
      set(text, { x: px + w / 2, y: BASE + 113 });
      write(text, w > 90 ? `${OUTCOMES[i]} ${fixed(data.p[i])}` : w > 40 ? OUTCOMES[i] : "");
      at += data.p[i];
    });
    mix.draw();
    const other = state.truth;
    fig.cell("regret").hidden = !data.played;
    fig.number("mine", Number.isNaN(paid) ? "no number" : paid, other ? (data.played ? other.mine : other.past_cost) : undefined);
    fig.rename("best", data.played ? "knowing p" : "no q pays less");
    fig.number("best", data.played ? data.best : data.past_floor, other ? (data.played ? other.best : other.past_floor) : undefined);
    fig.number("regret", !data.played ? 0 : Number.isNaN(data.regret) ? "no number" : data.regret, data.played && other ? other.regret : undefined);
    go.toggleAttribute("disabled", data.played);
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function reading(state) {
    const { data, truth: right } = state;
    if (!data.played) return says(state, `${Number.isNaN(data.past_cost) ? "The cost of your q on the ten days seen is not a single number" : `On the ten days seen your q would have cost ${Number.isFinite(data.past_cost) ? `${spell(data.past_cost, "nats")} a day` : `an infinite price: it called a day impossible that came`}`}; the best q would have cost ${spell(data.past_floor)}. Set q for the thirty to come, then let them pass.`);
    if (data.mine === Infinity && !right) return "You called something impossible, and it came: the season costs you infinitely much, whatever you did on the other days.";
    const luck = data.mine < data.best ? ", less than somebody who knows p: luck, or hindsight" : "";
    const when = changed ? "With this q you would have paid" : "You paid";
    return says(state, `${when} ${spell(data.mine, "nats")} a day${right ? "" : luck}; somebody who knows p pays ${spell(data.best)}. The difference is luck in part, and not your regret. Over many seasons your q would cost ${spell(data.cost)} a day, and H(p) is ${spell(data.floor)}: your regret is ${spell(data.regret)}.`);
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function rows({ data: d }) {
    return { rows: OUTCOMES.map((name, i) => [name, fixed(d.seen[i], 2), d.played ? fixed(d.drawn[i]) : "–", d.played ? fixed(d.p[i]) : "–", fixed(d.q[i]), fixed(d.price[i])]) };
  }
}
