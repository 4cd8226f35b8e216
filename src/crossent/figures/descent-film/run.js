// @ts-check
/** One run as it is drawn: the short one of an answer, a live one that grows, one that has come with its film. */
import { num } from "/static/js/plot/num.js";

/**
 * @typedef {object} Run
 * @property {string} name                        its settings, in a few words
 * @property {boolean} own                        trained by the course's functions
 * @property {boolean} short                      came with the answer
 * @property {string} data
 * @property {number} rate
 * @property {number} total                       epochs asked for
 * @property {number} last                        epochs there are
 * @property {ArrayLike<number>} loss
 * @property {(epoch: number) => number} index    where in `loss` an epoch stands
 * @property {(k: number) => number[]} weights    both weights and the bias of a row; none while a run is live
 * @property {number[]} keys                      epochs whose fields are known
 * @property {ArrayLike<number>[]} fields
 * @property {number[]} accuracy                  one for each key
 * @property {(epoch: number) => number} key      the last key at or before an epoch
 * @property {number[][]} points
 * @property {number[]} labels
 * @property {(event: any) => void} add           a live run's next frame
 */

/** @param {string} text @returns {Uint8Array} */
function bytes(text) {
  const raw = atob(text), out = new Uint8Array(raw.length);
  for (let i = 0; i < raw.length; i++) out[i] = raw.charCodeAt(i);
  return out;
}
/** @param {{f32: string}} packed */
const floats = (packed) => new Float32Array(bytes(packed.f32).buffer);
/** @param {{u16: string, shape: number[]}} packed */
function pictures(packed) {
  const all = new Uint16Array(bytes(packed.u16).buffer), [count, size] = packed.shape;
  return Array.from({ length: count }, (_, i) => all.subarray(i * size, (i + 1) * size));
}

/** @param {number[]} keys @param {number} epoch */
function keyAt(keys, epoch) {
  let low = 0, high = keys.length - 1;
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if (keys[mid] <= epoch) low = mid; else high = mid - 1;
  }
  return low;
}

/** @param {any} settings @param {boolean} own */
const called = (settings, own) => `${own ? "the course’s, " : ""}rate ${settings.learning_rate}, ${settings.epochs.toLocaleString("en")} epochs, ${settings.data}`;

/** @param {any} parts @returns {Run} */
function build(parts) {
  const run = { short: false, index: (/** @type {number} */ e) => e, accuracy: [], add: () => {}, ...parts };
  run.key = (/** @type {number} */ e) => keyAt(run.keys, e);
  return run;
}

/** The short run that every answer brings. @param {any} data @param {boolean} own */
export function fromAnswer(data, own) {
  const { film } = data, settings = { learning_rate: data.rate, epochs: film.epochs, data: data.data };
  return build({
    name: called(settings, own), own, short: true, data: data.data, rate: data.rate, total: film.epochs, last: film.epochs,
    loss: film.loss.map(num), weights: (/** @type {number} */ k) => [...film.weights[k], film.bias[k]].map(num), keys: film.keys, fields: film.fields, accuracy: film.accuracy,
    points: data.points, labels: data.labels,
  });
}

/** A run that has just been asked for. @param {any} settings @param {boolean} own @param {any} facts */
export function live(settings, own, facts) {
  /** @type {number[]} */
  const at = [], loss = [];
  const run = build({
    name: called(settings, own), own, data: settings.data, rate: settings.learning_rate, total: settings.epochs, last: 0,
    loss, weights: () => [NaN, NaN, NaN], keys: [], fields: [], points: facts ? facts.points : [], labels: facts ? facts.labels : [],
  });
  run.at = at;
  run.index = (epoch) => keyAt(at, epoch);
  run.add = (/** @type {any} */ { epoch, data }) => {
    const more = floats(data.loss);
    data.at.forEach((/** @type {number} */ e, /** @type {number} */ i) => { at.push(e); loss.push(more[i]); });
    run.keys.push(epoch);
    run.fields.push(pictures(data.field)[0]);
    run.last = epoch;
  };
  return run;
}

/** A run that has ended, every epoch of it. @param {any} result @param {Run} before @param {any} facts */
export function fromFilm(result, before, facts) {
  const { film, settings, own } = result, flat = floats(film.weights), bias = floats(film.bias);
  return build({
    name: called(settings, own), own, data: settings.data, rate: settings.learning_rate, total: Math.max(1, film.epochs), last: film.epochs,
    loss: floats(film.loss), keys: film.keys, fields: pictures(film.fields), accuracy: film.accuracy,
    weights: (/** @type {number} */ k) => [flat[2 * k], flat[2 * k + 1], bias[k]],
    points: before.points.length ? before.points : facts.points, labels: before.labels.length ? before.labels : facts.labels,
  });
}

/**
 * A run's field at an epoch, as rows of log-odds; between two known ones, on the straight line between them.
 * @param {Run} run @param {number} epoch @param {{side: number, far: number, steps: number}} facts @returns {number[][]}
 */
export function fieldAt(run, epoch, { side, far, steps }) {
  if (!run.fields.length) return [];
  const k = run.key(epoch), a = run.fields[k], b = run.fields[k + 1];
  const part = b ? (epoch - run.keys[k]) / (run.keys[k + 1] - run.keys[k]) : 0, scale = (2 * far) / steps;
  return Array.from({ length: side }, (_, row) => Array.from({ length: side }, (_, col) => {
    const i = row * side + col, from = a[i], to = part > 0 ? b[i] : from;
    return from > steps || to > steps ? NaN : (from + part * (to - from)) * scale - far;
  }));
}

/** The top of an axis that holds these runs' losses. @param {Run[]} runs */
export function niceTop(runs) {
  let most = 0;
  for (const { loss } of runs) for (let i = 0; i < loss.length; i++) if (Number.isFinite(loss[i]) && loss[i] > most) most = loss[i];
  if (!(most > 0)) return 1;
  let unit = 1;
  while (unit > most) unit /= 10;
  while (unit * 10 <= most) unit *= 10;
  return unit * ([1, 2, 4, 6, 8, 10].find((n) => n * unit >= most) || 10);
}

/**
 * The curve of a run's loss, with no more points than there are pixels: of each pixel's epochs the lowest and the highest.
 * @param {any} run @param {import("/static/js/plot/axes.js").Scale} x @param {import("/static/js/plot/axes.js").Scale} y @param {number} wide
 */
export function path(run, x, y, wide) {
  const { loss } = run, count = loss.length, block = Math.max(1, Math.ceil(count / wide)), xs = [], ys = [];
  let d = "", pen = false;
  const to = (/** @type {number} */ i) => {
    const v = loss[i];
    if (Number.isNaN(v)) { pen = false; return; }
    const px = x.at(run.at ? run.at[i] : i), py = y.at(v);
    d += `${pen ? "L" : "M"}${px.toFixed(1)} ${py.toFixed(1)}`;
    pen = true;
    if (xs.length < 200 || i % 8 === 0) { xs.push(px); ys.push(py); }
  };
  for (let from = 0; from < count; from += block) {
    let low = from, high = from;
    for (let i = from + 1; i < Math.min(count, from + block); i++) {
      if (loss[i] < loss[low]) low = i;
      if (loss[i] > loss[high]) high = i;
    }
    if (low === high) to(low);
    else { to(Math.min(low, high)); to(Math.max(low, high)); }
  }
  return { d, xs, ys };
}
