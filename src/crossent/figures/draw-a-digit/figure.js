// @ts-check
/** Left: a field to draw on, and what the network sees of it. Right: its ten probabilities, and what each label would cost. */
import { axes } from "/static/js/plot/axes.js";
import { NO_RUN, onTheme, picture, pictures, rgb, runChoice } from "/static/js/plot/digits.js";
import { frame } from "/static/js/plot/frame.js";
import { clamp, fixed, spell } from "/static/js/plot/num.js";
import { rail } from "/static/js/plot/rail.js";
import { make, set, show, write } from "/static/js/plot/svg.js";
import { createPad } from "./pad.js";

const HEAD = 30, PAD = 192, SEEN = 84, CLASSES = 10, TALL = 300, PICKS = 1000;

/** @param {HTMLElement} root @param {import("/static/js/plot/frame.js").Host} figure */
export function render(root, figure) {
  let { run, drawn, pick, turn } = figure.inputs;
  const fig = frame(root, figure, {
    label: "A digit, the network’s ten probabilities for it, and the loss of each label",
    readout: [
      { key: "said", label: "it is called" },
      { key: "share", label: "with probability", swatch: "box q" },
      { key: "loss", label: "loss, if that is its label", swatch: "box loss", unit: "nats" },
      { key: "worst", label: "the costliest label", unit: "nats" },
    ],
    hint: "Draw with pointer or finger. By keyboard: arrows move, Space puts the pen down or lifts it, Delete clears.",
    table: { caption: "What the network says of this digit.", columns: ["class", ["probability", "m-q"], ["loss, nats", "m-loss"]] },
    candid: true, layout, draw, reading, rows,
  });
  root.querySelector(".readout")?.classList.add("many");
  const { svg } = fig, pad = createPad((pixels) => { drawn = pixels; turn = 0; ask(); });
  root.querySelector(".stage")?.prepend(pad.node);
  const ink = make("text", { class: "ink" }, svg), seen = make("image", { class: "raster", role: "img", "aria-label": "What the network sees" }, svg), edge = make("rect", { class: "box" }, svg), name = make("text", {}, svg);
  const shares = axes(svg, { x: { domain: [0, 1], ticks: [0, 0.5, 1], label: [["probability", "q"]] }, y: { domain: [CLASSES, 0], ticks: [], label: "class" } });
  const costs = axes(svg, { x: { domain: [0, 10], ticks: [0, 5, 10], label: [["loss", "loss"], [" of each label, nats"]] }, y: { domain: [CLASSES, 0], ticks: [], label: "" } });
  const lines = Array.from({ length: CLASSES }, () => ({
    name: make("text", { "text-anchor": "end" }, svg), q: make("rect", { class: "box q" }, shares.inside), share: make("text", { class: "halo" }, svg),
    loss: make("rect", { class: "box loss" }, costs.inside), cost: make("text", { class: "halo" }, svg),
  }));
  const angle = rail(svg, { label: "Turn the digit, in degrees", name: "turned by", min: -90, max: 90, step: 1, fine: 1, page: 15, get: () => turn, change: (to) => { turn = clamp(Math.round(to), -90, 90); ask(); } });
  fig.button("Clear", () => { pad.clear(); drawn = blank(); turn = 0; ask(); });
  fig.button("One of the set", () => { pad.clear(); drawn = ""; turn = 0; pick = (pick + 1) % PICKS; ask(); });
  const choose = runChoice(root, (to) => { run = to; ask(); });
  onTheme(fig.redraw);

  function ask() { fig.ask({ run, drawn, pick, turn }); }
  function blank() { return pad.blank; }

  function layout() {
    const width = fig.width(), narrow = width < 560, left = narrow ? 34 : PAD + 74, right = width - 40, top = narrow ? HEAD + PAD + SEEN + 84 : HEAD, half = (right - left - 56) / 2;
    shares.place({ left, right: left + half, top, base: top + TALL });
    costs.place({ left: left + half + 56, right, top, base: top + TALL });
    const x = 0, y = HEAD + PAD + 34;
    set(seen, { x, y, width: SEEN, height: SEEN });
    set(edge, { x, y, width: SEEN, height: SEEN });
    set(name, { x: x + SEEN + 12, y: y + 16 });
    angle.place({ left: narrow ? SEEN + 12 : 0, right: narrow ? width - 12 : PAD, y: narrow ? y + 40 : y + SEEN + 10 });
    set(svg, { height: Math.max(y + SEEN + 70, top + TALL + 50) });
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function draw({ data: d }) {
    choose(d.runs, d.run ? d.run.name : "");
    pad.enable(!!d.run);
    for (const node of [seen, edge, name, angle.node]) show(node, !!d.run);
    for (const l of lines) for (const node of Object.values(l)) show(node, !!d.run);
    angle.draw(`${turn}°`, `${turn} degrees`);
    if (!d.run) return;
    const pixels = pictures(d.seen)[0];
    set(seen, { href: picture(pixels, rgb(getComputedStyle(ink).fill)) });
    write(name, "what the network sees");
    if (!d.yours && !drawn) pad.lay(pixels);                              // not over strokes that an answer has not seen yet
    const thick = Math.min(18, TALL / CLASSES - 8);
    lines.forEach((l, c) => {
      const y = shares.y.at(c + 0.5), q = d.probs[c], loss = d.losses[c], first = c === d.said && !d.empty;
      write(l.name, String(c));
      set(l.name, { x: shares.box.left - 8, y: y + 4, class: first ? "ink strong" : "" });
      set(l.q, { x: shares.box.left, y: y - thick / 2, height: thick, width: Number.isFinite(q) ? Math.max(0.5, shares.x.at(q) - shares.box.left) : 0 });
      write(l.share, fixed(q));
      const end = shares.x.at(Number.isFinite(q) ? q : 0), inside = end + 40 > shares.box.right;     // where there is no room behind the bar
      set(l.share, { x: inside ? end - 6 : end + 6, y: y + 4, "text-anchor": inside ? "end" : "start", class: inside ? "ink" : first ? "ink halo" : "halo" });
      set(l.loss, { x: costs.box.left, y: y - thick / 2, height: thick, width: Number.isNaN(loss) ? 0 : Math.max(0.5, costs.x.at(Math.max(0, loss)) - costs.box.left) });
      write(l.cost, fixed(loss, 2));
      set(l.cost, { x: Math.min(costs.x.at(Number.isNaN(loss) ? 0 : loss) + 6, costs.box.right + 6), y: y + 4, class: first ? "ink halo" : "halo" });
    });
    const known = d.said >= 0 && !d.empty;
    fig.number("said", known ? String(d.said) : "–");
    fig.number("share", known ? d.probs[d.said] : "–");
    fig.number("loss", known ? d.losses[d.said] : "–");
    const worst = d.losses.indexOf(Math.max(...d.losses));
    fig.number("worst", known && worst >= 0 ? d.losses[worst] : "–", undefined, 2);
    fig.also("worst", known && worst >= 0 ? `${worst}` : "");
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function reading({ data: d, missing }) {
    if (!d.run) return NO_RUN.replaceAll("`", "");
    if (d.trouble) return d.trouble;
    if (d.empty) return "The field is empty. The network answers even so, since its ten probabilities always sum to 1: it has no way to say “that is no digit”.";
    const second = d.probs.map((/** @type {number} */ q, /** @type {number} */ c) => [q, c]).sort((/** @type {number[]} */ a, /** @type {number[]} */ b) => b[0] - a[0])[1];
    const whose = missing.length || !d.run.yours ? "The network" : "Your network", sure = d.probs[d.said];
    const label = d.yours ? "" : ` It is a ${d.label}${d.label === d.said ? "" : `, which costs ${spell(d.losses[d.label], "nats", 2)}`}.`;
    const doubt = sure > 0.95 ? `is sure that this is a ${d.said}` : sure > 0.6 ? `takes this for a ${d.said}, and thinks of a ${second[1]}` : `wavers between a ${d.said} and a ${second[1]}`;
    return `${whose} ${doubt}.${label} If you had meant a ${second[1]}, it would pay ${spell(d.losses[second[1]], "nats", 2)}: the surer the answer, the more every other label costs.`;
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function rows({ data: d }) {
    return { rows: d.run ? d.probs.map((/** @type {number} */ q, /** @type {number} */ c) => [String(c), fixed(q, 4), fixed(d.losses[c], 4)]) : [] };
  }
}
