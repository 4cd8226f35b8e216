// @ts-check
/** Numbers between the answer, the drawing and the reader. */

export const MINUS = "\u2212";

/**
 * One number of an answer; the strings stand for what JSON cannot write, null for what is no number at all.
 * @param {unknown} x
 * @returns {number}
 */
export function num(x) {
  if (typeof x === "number") return x;
  if (x === "inf") return Infinity;
  if (x === "-inf") return -Infinity;
  return NaN;
}

/**
 * An answer's data with its non-finite numbers decoded, at any depth.
 * @param {any} x
 * @returns {any}
 */
export function revive(x) {
  if (x === "inf" || x === "-inf" || x === "nan") return num(x);
  if (Array.isArray(x)) return x.map(revive);
  if (x && typeof x === "object") return Object.fromEntries(Object.entries(x).map(([k, v]) => [k, revive(v)]));
  return x;
}

/**
 * A number as it is printed: a true minus, no minus before zero, words for what is not finite.
 * @param {number} x
 * @param {number} [digits]
 */
export function fixed(x, digits = 3) {
  if (x === null || x === undefined || Number.isNaN(x)) return "NaN";
  if (!Number.isFinite(x)) return x > 0 ? "\u221e" : MINUS + "\u221e";
  if (Math.abs(x) >= 1e6) return x.toExponential(2).replace("e+", "e").replace("-", MINUS);
  const text = x.toFixed(digits);
  return Number(text) === 0 ? text.replace("-", "") : text.replace("-", MINUS);
}

/** The same in a sentence, with its unit: what is not finite in words. @param {number} x @param {string} [unit] @param {number} [digits] */
export function spell(x, unit = "", digits = 3) {
  if (x === null || x === undefined || Number.isNaN(x)) return "not a single number";
  if (!Number.isFinite(x)) return x > 0 ? "infinite" : "minus infinity";
  return fixed(x, digits) + (unit && ` ${unit}`);
}

/** A share without its leading zero where there is no room for it. @param {number} x @param {number} width */
export const share = (x, width) => (width < 40 ? fixed(x).slice(1) : fixed(x));

/** @param {number} x @param {number} low @param {number} high */
export const clamp = (x, low, high) => Math.min(high, Math.max(low, x));

/** @param {number[]} values */
export const sum = (values) => values.reduce((a, b) => a + b, 0);

/** The index of the smallest finite value; -1 where there is none. @param {number[]} values */
export function least(values) {
  let best = -1;
  values.forEach((v, i) => { if (Number.isFinite(v) && (best < 0 || v < values[best])) best = i; });
  return best;
}

/**
 * Whether two answers say the same, up to the tolerance of the checks.
 * @param {any} a
 * @param {any} b
 * @returns {boolean}
 */
export function same(a, b) {
  if (typeof a === "number" && typeof b === "number")
    return Object.is(a, b) || a === b || (Number.isFinite(b) && Math.abs(a - b) <= 1e-9 + 1e-6 * Math.abs(b));
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((v, i) => same(v, b[i]));
  if (a && b && typeof a === "object" && typeof b === "object")
    return Object.keys({ ...a, ...b }).every((k) => same(a[k], b[k]));
  return a === b;
}

/** A digit with its article: "a 7", "an 8". @param {number} digit */
export const article = (digit) => `${digit === 8 ? "an" : "a"} ${digit}`;

/** "a", "a and b", "a, b and c". @param {string[]} words */
export const list = (words) =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words[words.length - 1]}`;
