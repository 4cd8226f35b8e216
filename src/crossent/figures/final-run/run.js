// @ts-check
/** A run of the final project as its figure draws it: from the disk, while it trains, or just ended. */
import { pictures } from "/static/js/plot/digits.js";
import { num } from "/static/js/plot/num.js";

export const NAMES = ["train_loss", "val_loss", "train_accuracy", "val_accuracy"];

/**
 * @typedef {object} Run
 * @property {string} name                   in words
 * @property {string} disk                   its folder; "" until it has begun
 * @property {boolean} own                   trained by the course's functions alone
 * @property {number} total                  epochs that it is to have
 * @property {number} wanted                 epochs that it was begun for; 0 where the disk has not told
 * @property {number} last                   epochs that it has
 * @property {boolean} short
 * @property {Record<string, number[]>} curves    a value for each epoch, from before training on
 * @property {Record<number, any>} worst     epoch → its costliest digits, as cards show them
 * @property {string} report                 where its report lies; "" while there is none
 * @property {any} test                      loss and accuracy on MNIST's test digits
 * @property {boolean} whole                 all its epochs' digits are here
 * @property {number} trained
 * @property {boolean} falsified             some of the labels that it trains on
 * @property {(data: any) => void} begin
 * @property {(event: any) => void} add
 */

const STILL = { begin: () => {}, add: () => {}, short: false };
const nothing = () => Object.fromEntries(NAMES.map((name) => [name, /** @type {number[]} */ ([])]));
/** Lists that begin after the first epoch, with what is known of the time before. @param {any} lists @param {Record<string, number[]>} before @param {number} [first] */
const curvesOf = (lists, before, first = NaN) => Object.fromEntries(NAMES.map((name) => [name, [before[name]?.length ? before[name][0] : name === "val_loss" ? first : NaN, ...(lists[name] || []).map(num)]]));

/** As it lies on the disk. @param {any} data @returns {Run} */
export function fromDisk(data) {
  const worst = /** @type {Record<number, any>} */ ({});
  if (data.worst) {
    const { rows, images, label, at, said, loss } = data.worst, all = pictures(images), place = new Map(rows.map((/** @type {number} */ row, /** @type {number} */ i) => [row, i]));
    at.forEach((/** @type {number[]} */ some, /** @type {number} */ epoch) => {
      const places = some.map((row) => /** @type {number} */ (place.get(row)));
      worst[epoch] = { at: some, images: places.map((i) => all[i]), label: places.map((i) => label[i]), said: said[epoch], loss: loss[epoch] };
    });
  }
  return { ...STILL, name: data.words, disk: data.name, own: data.own, total: data.epochs, wanted: data.wanted, last: data.epochs, curves: data.curves, worst, report: data.report, test: data.test, whole: !!data.worst, trained: data.trained, falsified: data.false > 0 };
}

/** One that has just been asked for; where another is gone on with, its epochs are there already. @param {any} settings @param {Run | null} held @returns {Run} */
export function live(settings, held) {
  const on = settings.resume && held ? held : null;
  /** @type {Run} */
  const run = {
    name: "the run that trains now", disk: "", own: false, total: settings.epochs, wanted: settings.epochs, last: on ? on.last : 0, short: false,
    curves: on ? on.curves : nothing(), worst: on ? { ...on.worst } : {}, report: "", test: null, whole: false, trained: 0,
    falsified: on ? on.falsified : settings.falsified > 0,
    begin(data) {
      run.disk = data.run;
      run.trained = data.trained;
      run.curves = on ? on.curves : curvesOf({}, nothing(), num(data.first));
    },
    add({ epoch, data }) {
      run.curves = curvesOf(data, run.curves);
      run.last = epoch;
      run.worst[epoch] = data.worst;
    },
  };
  return run;
}

/** One that has ended; the disk has more of it. @param {any} result @param {Run} before @returns {Run} */
export function fromFilm({ film, settings, own }, before) {
  return {
    ...STILL, ...before, name: before.name, disk: film.run, own, total: Math.max(1, film.epochs), last: film.epochs, curves: curvesOf(film, before.curves, film.first),
    worst: { ...before.worst, [film.epochs]: film.worst }, report: film.report, test: film.test, whole: false, begin: STILL.begin, add: STILL.add,
  };
}

/** A value of an epoch; NaN where there is none. @param {Run} run @param {string} name @param {number} epoch */
export const valueAt = (run, name, epoch) => run.curves[name]?.[epoch] ?? NaN;

/** What is known after the first epoch, of validation if it was told; before that, whatever there is. @param {Run[]} runs @param {string} what */
function known(runs, what) {
  const of = (/** @type {string} */ part, /** @type {number} */ from) => runs.flatMap((run) => run.curves[`${part}_${what}`].slice(from)).filter(Number.isFinite);
  return [of("val", 1), of("train", 1), of("val", 0)].find((all) => all.length) || [];
}

/** The loss axis: from 0 to a round number that holds every validation loss but that before training. What is higher comes in from above. @param {Run[]} runs */
export function lossSide(runs) {
  const most = Math.max(0, ...known(runs, "loss"));
  let unit = 1;
  while (most && unit > most) unit /= 10;
  while (unit * 10 <= most) unit *= 10;
  const top = most ? unit * ([1, 1.2, 1.6, 2, 3, 4, 6, 8, 10].find((n) => n * unit >= most) || 10) : 2.4;
  return { domain: /** @type {[number, number]} */ ([0, top]), ticks: [0, top / 2, top], format: (/** @type {number} */ v) => String(+v.toPrecision(3)) };
}

/** The accuracy axis: as near to 1 as every epoch allows. @param {Run[]} runs */
export function accuracySide(runs) {
  const all = known(runs, "accuracy"), least = all.length ? Math.min(...all) : 0;
  const low = [0.98, 0.96, 0.9, 0.8, 0.6, 0.4, 0.2].find((v) => v <= least) ?? 0;
  return { domain: /** @type {[number, number]} */ ([low, 1]), ticks: [low, (low + 1) / 2, 1], format: (/** @type {number} */ v) => `${+(100 * v).toFixed(1)}%` };
}
