// @ts-check
/** One run as it is drawn: the short one of an answer, a live one that grows, one that has come with its film. */

/**
 * @typedef {object} Run
 * @property {string} name                      its settings, in a few words
 * @property {boolean} own                      trained by the course's functions
 * @property {boolean} short                    came with the answer
 * @property {string} data
 * @property {number} rate
 * @property {number} total                     epochs asked for
 * @property {number} last                      epochs there are
 * @property {ArrayLike<number>} loss
 * @property {number[]} [at]                    of a live run, the epoch of each loss
 * @property {number[]} keys                    epochs whose picture is known
 * @property {ArrayLike<number>[]} fields       margins of three grids, one after the other: whole numbers where `packed`
 * @property {boolean} packed
 * @property {ArrayLike<number>[]} costs        the loss of each point, for each key
 * @property {number[]} accuracy
 * @property {number[][]} points
 * @property {number[]} labels
 * @property {(event: any) => void} add         a live run's next frame
 */

/** @param {string} text @returns {Uint8Array} */
function bytes(text) {
  const raw = atob(text), out = new Uint8Array(raw.length);
  for (let i = 0; i < raw.length; i++) out[i] = raw.charCodeAt(i);
  return out;
}
/** @param {{f32: string}} packed */
const floats = (packed) => new Float32Array(bytes(packed.f32).buffer);
/** @param {ArrayLike<number> & {subarray: (a: number, b: number) => any}} all @param {number[]} shape */
const cut = (all, [count, size]) => Array.from({ length: count }, (_, i) => all.subarray(i * size, (i + 1) * size));
/** @param {{u16: string, shape: number[]}} packed */
const pictures = (packed) => cut(new Uint16Array(bytes(packed.u16).buffer), packed.shape);

/** The last key at or before an epoch. @param {number[]} keys @param {number} epoch */
export function keyAt(keys, epoch) {
  let low = 0, high = keys.length - 1;
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if (keys[mid] <= epoch) low = mid; else high = mid - 1;
  }
  return low;
}

/** @param {any} settings @param {boolean} own */
const called = (settings, own) => `${own ? "the course’s, " : ""}rate ${settings.learning_rate}, ${settings.epochs.toLocaleString("en")} epochs, ${settings.data}`;
const STILL = { at: undefined, add: () => {} };

/** The short run that every answer brings. @param {any} data @param {boolean} own @returns {Run} */
export function fromAnswer(data, own) {
  const { film } = data;
  return { ...STILL, ...film, name: called({ learning_rate: data.rate, epochs: film.epochs, data: data.data }, own), own, short: true, packed: false, data: data.data, rate: data.rate, total: film.epochs, last: film.epochs };
}

/** A run that has just been asked for. @param {any} settings @param {boolean} own @returns {Run} */
export function live(settings, own) {
  /** @type {Run} */
  const run = {
    name: called(settings, own), own, short: false, packed: true, data: settings.data, rate: settings.learning_rate, total: settings.epochs, last: 0,
    loss: /** @type {number[]} */ ([]), at: [], keys: [], fields: [], costs: [], accuracy: [], points: [], labels: [],
    add({ data }) {
      const more = floats(data.loss), at = /** @type {number[]} */ (run.at), loss = /** @type {number[]} */ (run.loss);
      data.at.forEach((/** @type {number} */ e, /** @type {number} */ i) => { at.push(e); loss.push(more[i]); });
      run.last = at[at.length - 1];
      run.keys.push(run.last);
      run.fields.push(pictures(data.field)[0]);
      run.costs.push(floats(data.costs));
    },
  };
  return run;
}

/** A run that has ended, every epoch of it. @param {any} result @param {Run} before @returns {Run} */
export function fromFilm({ film, settings, own }, before) {
  return {
    ...STILL, name: called(settings, own), own, short: false, packed: true, data: settings.data, rate: settings.learning_rate, total: Math.max(1, film.epochs), last: film.epochs,
    loss: floats(film.loss), keys: film.keys, fields: pictures(film.fields), costs: cut(floats(film.costs), film.costs.shape), accuracy: film.accuracy,
    points: before.points, labels: before.labels,
  };
}

/** The loss of an epoch; before the first there is none. @param {Run} run @param {number} epoch */
export const lossAt = (run, epoch) => (epoch < 1 || !run.loss.length ? NaN : run.loss[run.at ? keyAt(run.at, epoch) : Math.min(epoch, run.loss.length) - 1]);

/** Numbers of an epoch, between two known ones on the straight line. @param {Run} run @param {ArrayLike<number>[]} list @param {number} epoch @param {(v: number) => number} [read] */
function between(run, list, epoch, read = (v) => v) {
  if (!list.length) return [];
  const k = keyAt(run.keys, epoch), b = list[k + 1], part = b ? Math.min(1, Math.max(0, (epoch - run.keys[k]) / (run.keys[k + 1] - run.keys[k]))) : 0;
  return Array.from(list[k], (v, i) => (part > 0 ? read(v) + part * (read(b[i]) - read(v)) : read(v)));
}

/** @param {Run} run @param {number} epoch */
export const costsAt = (run, epoch) => between(run, run.costs, epoch);

/** The margins of the three classes at an epoch, as grids. @param {Run} run @param {number} epoch @param {{side: number, far: number, steps: number}} facts @returns {number[][][]} */
export function marginsAt(run, epoch, { side, far, steps }) {
  const flat = between(run, run.fields, epoch, run.packed ? (v) => (v > steps ? NaN : (v * 2 * far) / steps - far) : undefined);
  if (!flat.length) return [];
  return [0, 1, 2].map((c) => Array.from({ length: side }, (_, r) => flat.slice((c * side + r) * side, (c * side + r + 1) * side)));
}

/** The top of an axis that holds these runs' losses. @param {Run[]} runs */
export function niceTop(runs) {
  let most = 0;
  for (const { loss } of runs) for (let i = 0; i < loss.length; i++) if (Number.isFinite(loss[i]) && loss[i] > most) most = loss[i];
  if (!(most > 0)) return 1;
  let unit = 1;
  while (unit > most) unit /= 10;
  while (unit * 10 <= most) unit *= 10;
  return unit * ([1, 1.2, 1.6, 2, 3, 4, 6, 8, 10].find((n) => n * unit >= most) || 10);
}

/** The curve of a run's loss with no more points than pixels: of each pixel's epochs the lowest and the highest. @param {Run} run @param {import("/static/js/plot/axes.js").Scale} x @param {import("/static/js/plot/axes.js").Scale} y @param {number} wide */
export function path({ loss, at }, x, y, wide) {
  const block = Math.max(1, Math.ceil(loss.length / wide)), xs = /** @type {number[]} */ ([]), ys = /** @type {number[]} */ ([]);
  let d = "", pen = false;
  for (let from = 0; from < loss.length; from += block) {
    let low = from, high = from;
    for (let i = from + 1; i < Math.min(loss.length, from + block); i++) {
      if (loss[i] < loss[low]) low = i;
      if (loss[i] > loss[high]) high = i;
    }
    for (const i of low === high ? [low] : [Math.min(low, high), Math.max(low, high)]) {
      if (Number.isNaN(loss[i])) { pen = false; continue; }
      const px = x.at(at ? at[i] : i + 1), py = y.at(loss[i]);
      d += `${pen ? "L" : "M"}${px.toFixed(1)} ${py.toFixed(1)}`;
      pen = true;
      xs.push(px);
      ys.push(py);
    }
  }
  return { d, xs: xs.filter((_, i) => i % 3 === 0), ys: ys.filter((_, i) => i % 3 === 0) };
}
