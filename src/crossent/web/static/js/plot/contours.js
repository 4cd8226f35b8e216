// @ts-check
/**
 * Contours of a grid of numbers, by marching squares: lines at a level, areas above it, and their svg paths.
 *
 * A grid is `values[row][column]`; row 0 is the lowest y, column 0 the lowest x. Lines and rings come as points in
 * grid units, [column, row], with straight interpolation between neighbours. Whatever is no number is a hole.
 */

/** @typedef {[number, number]} Point  column and row */

/** How far from a to b the level lies, 0 to 1; an infinite end gives way to the finite one. @param {number} a @param {number} b @param {number} level */
function part(a, b, level) {
  if (!Number.isFinite(a)) return Number.isFinite(b) || b > a ? 1 : 0;
  return Number.isFinite(b) ? (level - a) / (b - a) : 0;
}

// which edges a cell's line joins, higher ground on its left; corners: 1 low left, 2 low right, 4 high right, 8 high left
const LOW = 0, RIGHT = 1, HIGH = 2, LEFT = 3;
const JOINS = [[], [LOW, LEFT], [RIGHT, LOW], [RIGHT, LEFT], [HIGH, RIGHT], [], [HIGH, LOW], [HIGH, LEFT],
  [LEFT, HIGH], [LOW, HIGH], [], [RIGHT, HIGH], [LEFT, RIGHT], [LOW, RIGHT], [LEFT, LOW], []];
/** @type {Record<number, number[][]>} */
const SADDLES = { 5: [[LOW, LEFT, HIGH, RIGHT], [LOW, RIGHT, HIGH, LEFT]], 10: [[RIGHT, LOW, LEFT, HIGH], [LEFT, LOW, RIGHT, HIGH]] };

/** @param {number[][]} grid @param {number} level @returns {Point[][]} */
function march(grid, level) {
  const height = grid.length, width = height ? grid[0].length : 0;
  /** @type {Map<number, number>} */
  const next = new Map();                                          // from an edge of the grid to the edge where the line goes
  const ends = new Set();
  for (let row = 0; row + 1 < height; row++)
    for (let col = 0; col + 1 < width; col++) {
      const a = grid[row][col], b = grid[row][col + 1], c = grid[row + 1][col + 1], d = grid[row + 1][col];
      if (a !== a || b !== b || c !== c || d !== d) continue;
      const kind = (a >= level ? 1 : 0) + (b >= level ? 2 : 0) + (c >= level ? 4 : 0) + (d >= level ? 8 : 0);
      if (kind === 0 || kind === 15) continue;
      const at = row * width + col, edges = [2 * at, 2 * (at + 1) + 1, 2 * (at + width), 2 * at + 1];
      const joins = kind === 5 || kind === 10 ? SADDLES[kind][(a + b + c + d) / 4 >= level ? 1 : 0] : JOINS[kind];
      for (let k = 0; k < joins.length; k += 2) {
        next.set(edges[joins[k]], edges[joins[k + 1]]);
        ends.add(edges[joins[k + 1]]);
      }
    }
  /** @param {number} edge @returns {Point} */
  const cut = (edge) => {
    const at = edge >> 1, row = Math.floor(at / width), col = at % width, here = grid[row][col];
    return edge & 1 ? [col, row + part(here, grid[row + 1][col], level)] : [col + part(here, grid[row][col + 1], level), row];
  };
  const lines = /** @type {Point[][]} */ ([]);
  const follow = (/** @type {number} */ start) => {
    const line = [cut(start)];
    for (let edge = next.get(start); edge !== undefined; ) {
      line.push(cut(edge));
      const after = next.get(edge);
      next.delete(edge);
      edge = edge === start ? undefined : after;
    }
    next.delete(start);
    lines.push(line);
  };
  for (const start of [...next.keys()]) if (!ends.has(start)) follow(start);      // first what runs to a border
  for (const start of [...next.keys()]) if (next.has(start)) follow(start);       // then the rings
  return lines;
}

/**
 * The lines on which the grid has this level; a ring ends where it begins.
 * @param {number[][]} values @param {number} level
 */
export const contours = (values, level) => march(values, level);

/**
 * The ground at or above a level, as rings that follow the border of the grid where they must.
 * Fill them together, by the rule "evenodd".
 * @param {number[][]} values @param {number} level
 * @returns {Point[][]}
 */
export function above(values, level) {
  if (!values.length) return [];
  const edge = Array.from({ length: values[0].length + 2 }, () => -Infinity);
  const padded = [edge, ...values.map((row) => [-Infinity, ...row.map((v) => (Number.isNaN(v) ? -Infinity : v)), -Infinity]), edge];
  return march(padded, level).map((ring) => ring.map(([col, row]) => [col - 1, row - 1]));
}

/**
 * The d of a path along such lines.
 * @param {Point[][]} lines
 * @param {(col: number) => number} x   column to pixel
 * @param {(row: number) => number} y   row to pixel
 * @param {boolean} [smooth]            round the corners that the grid leaves
 */
export function trace(lines, x, y, smooth = false) {
  let d = "";
  for (const line of lines) {
    const at = line.map(([col, row]) => `${x(col).toFixed(1)} ${y(row).toFixed(1)}`);
    if (!smooth || line.length < 4) { d += `M${at.join("L")}`; continue; }
    const ring = at[0] === at[at.length - 1], mid = (/** @type {number} */ i) => {
      const [a, b] = [line[i], line[i + 1]];
      return `${x((a[0] + b[0]) / 2).toFixed(1)} ${y((a[1] + b[1]) / 2).toFixed(1)}`;
    };
    d += ring ? `M${mid(0)}` : `M${at[0]}L${mid(0)}`;
    for (let i = 1; i + 1 < at.length; i++) d += `Q${at[i]} ${mid(i)}`;
    d += ring ? `Q${at[0]} ${mid(0)}Z` : `L${at[at.length - 1]}`;
  }
  return d;
}
