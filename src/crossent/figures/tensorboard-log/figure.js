// @ts-check
/** Lines: the history that was given. Rings: the scalars that TensorBoard's reader finds in the event file. */
import { axes, line } from "/static/js/plot/axes.js";
import { frame } from "/static/js/plot/frame.js";
import { labels } from "/static/js/plot/labels.js";
import { clamp, fixed, list, same } from "/static/js/plot/num.js";
import { RAIL, rail } from "/static/js/plot/rail.js";
import { make, set, show } from "/static/js/plot/svg.js";

const HEAD = 30, TALL = 230, TOP = 1.2, MOST = 120;
const NAMES = /** @type {const} */ (["train", "val"]);
const NEAR = { domain: /** @type {[number, number]} */ ([0, TOP]), ticks: [0, 0.4, 0.8, 1.2], format: String, label: /** @type {[string, string?][]} */ ([["loss", "loss"], [", in nats"]]) };
const FAR = { domain: /** @type {[number, number]} */ ([0, 12]), ticks: [0, 3, 6, 9, 12], format: (/** @type {number} */ v) => (v ? `10${"⁰¹²³⁴⁵⁶⁷⁸⁹"[v] || "¹²"}` : "1"), label: /** @type {[string, string?][]} */ ([["loss", "loss"], [", in nats, a thousandfold from line to line"]]) };
/** A loss with its digits: fewer of them where it is large. @param {number} v */
const told_as = (v) => fixed(v, Math.abs(v) >= 1e3 ? 3 : 5);

/** @param {HTMLElement} root @param {import("/static/js/plot/frame.js").Host} figure */
export function render(root, figure) {
  let { run, epoch } = figure.inputs, far = false; // whether losses are drawn by their powers of ten
  const fig = frame(root, figure, {
    label: "The losses given to log_run, and the scalars in the event file that it wrote",
    readout: [
      { key: "tags", label: "curves in the file", swatch: "ring" },
      { key: "points", label: "numbers in it" },
      { key: "here", label: "loss/val at the epoch" },
      { key: "missing", label: "given, not in it", swatch: "line loss" },
      { key: "bytes", label: "size", unit: "bytes" },
    ],
    table: { caption: "Epoch by epoch: what was given, and what the file holds.", columns: ["epoch", "given, train", "loss/train", "given, val", "loss/val"] },
    layout, draw, reading, rows,
  });
  const { svg } = fig;
  const plane = axes(svg, { x: { domain: [0, 19], ticks: [0, 5, 10, 15, 19], label: "epoch" }, y: NEAR });
  const given = NAMES.map((n) => make("path", { class: n === "val" ? "curve loss" : "curve ink dash" }, plane.inside));
  const wrong = make("path", { class: "curve wrong" }, plane.inside), right = make("path", { class: "curve right" }, plane.inside), cursor = make("line", { class: "cursor" }, svg);
  const slider = rail(svg, {
    label: "The epoch that is read", name: "epoch", min: 0, max: 19, step: 1, fine: 1, page: 5,
    get: () => epoch, change: (to) => { epoch = clamp(Math.round(to), 0, 19); fig.moved(); },
  });
  const rings = make("g", {}, plane.inside), name = labels(svg, 2);
  fig.choice("Run", [["restless", "restless"], ["calm", "calm"], ["diverged", "diverged"]], () => run, (to) => { run = to; fig.ask({ run, epoch }); });

  function layout() {
    const base = HEAD + TALL;
    plane.place({ left: 42, right: fig.width() - 16, top: HEAD, base });
    slider.place({ left: 42, right: fig.width() - 16, y: base + 54 });
    set(svg, { height: base + 54 + RAIL });
  }

  /** The file's value for an epoch of a curve, or its height. @param {any} d @param {string} n @param {number} epoch @param {"values" | "drawn"} [as] */
  const back = (d, n, epoch, as = "values") => {
    const c = d.curves.find((/** @type {any} */ one) => one.tag === d.tags[n]), k = c ? c.steps.indexOf(epoch + d.first) : -1;
    return k < 0 ? null : c[as][k];
  };
  const lost = (/** @type {any} */ d) => NAMES.reduce((sum, n) => sum + d.given[n].filter((/** @type {number} */ _, /** @type {number} */ e) => back(d, n, e) === null).length, 0);

  /** @param {import("/static/js/plot/frame.js").State} state */
  function draw({ data: d, truth, mistake }) {
    if (d.far !== far) plane.update({ y: (far = d.far) ? FAR : NEAR });
    const { x, y, box } = plane, xs = d.given.val.map((/** @type {number} */ _, /** @type {number} */ e) => e);
    NAMES.forEach((n, i) => set(given[i], { d: line(xs, d.drawn[n], x, y) }));
    const filed = (/** @type {any} */ one) => xs.map((/** @type {number} */ e) => { const v = back(one, "val", e, "drawn"); return v === null ? NaN : v; });
    const off_file = !!truth && !same(filed(truth), filed(d));
    set(right, { d: off_file ? line(xs, filed(truth), x, y) : "" });
    set(wrong, { d: off_file && mistake ? line(xs, filed(mistake), x, y) : "" });
    set(cursor, { x1: x.at(epoch), x2: x.at(epoch), y1: box.top, y2: box.base });
    const here = back(d, "val", epoch), told = here === null ? "not there" : told_as(here);
    slider.draw(String(epoch), `epoch ${epoch}: given ${told_as(d.given.val[epoch])}, in the file ${told}`);
    fig.number("here", told);
    fig.also("here", `given ${told_as(d.given.val[epoch])}`);
    let used = 0;
    for (const c of d.curves) c.steps.forEach((/** @type {number} */ s, /** @type {number} */ k) => {
      const v = c.drawn[k], e = s - d.first;
      if (!Number.isFinite(v) || v > (far ? FAR : NEAR).domain[1] || v < 0 || e < 0 || e >= d.epochs || used >= MOST) return;
      if (used === rings.childElementCount) make("circle", { class: "yours", r: 4 }, rings);
      set(rings.children[used], { cx: x.at(e), cy: y.at(v) });
      show(rings.children[used++], true);
    });
    for (let k = used; k < rings.childElementCount; k++) show(rings.children[k], false);
    name(NAMES.map((n) => ({ text: n === "val" ? "validation" : "training", kind: n === "val" ? "loss" : "ink", xs: xs.map(x.at), ys: d.drawn[n].map(y.at) })), box);
    fig.number("tags", d.curves.length ? String(d.curves.length) : "none");
    fig.also("tags", d.curves.map((/** @type {any} */ c) => c.tag).join(", ").slice(0, 40));
    fig.number("points", d.points, truth ? truth.points : undefined, 0);
    fig.number("missing", lost(d), truth ? lost(truth) : undefined, 0);
    fig.number("bytes", d.bytes.toLocaleString("en"));
    fig.also("bytes", d.files === 1 ? "one file" : `${d.files} files`);
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function reading({ data: d }) {
    if (!d.files) return "`log_run` has left no event file in the folder that it was given.";
    if (!d.curves.length) return "There is an event file, and no curve in it. Was the writer closed?";
    const missing = lost(d), all = 2 * d.epochs;
    const wrong = NAMES.flatMap((n) => d.given[n].filter((/** @type {number} */ v, /** @type {number} */ e) => { const b = back(d, n, e); return b !== null && Number.isFinite(v) && v < 1e6 && Math.abs(b - v) > 1e-5 * Math.abs(v) + 1e-9; })).length;
    const start = `The file holds ${list(d.curves.map((/** @type {any} */ c) => c.tag))}. `;
    if (missing) return `${start}${missing} of the ${all} losses given are not where TensorBoard looks for them; for epoch ${epoch} it finds ${back(d, "val", epoch) === null ? "none" : told_as(/** @type {number} */ (back(d, "val", epoch)))}.`;
    if (wrong) return `${start}${wrong} of the ${all} losses in it should be others: they are not the ones given.`;
    const at = told_as(d.given.val[epoch]), there = told_as(/** @type {number} */ (back(d, "val", epoch)));
    return `${start}In epoch ${epoch} a validation loss of ${at} was given, and the file holds ${there}. All ${all} losses are in it, ${d.bytes.toLocaleString("en")} bytes for ${d.points} numbers: each comes with its tag, its step and the time.`;
  }

  /** @param {import("/static/js/plot/frame.js").State} state */
  function rows({ data: d }) {
    const said = (/** @type {number | null} */ v) => (v === null ? "–" : told_as(v));
    return { rows: d.given.val.map((/** @type {number} */ _, /** @type {number} */ e) => [String(e), ...NAMES.flatMap((n) => [told_as(d.given[n][e]), said(back(d, n, e))])]) };
  }
}
