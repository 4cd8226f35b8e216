// @ts-check
/** The map: drawn small figures, and a page that stays true while the learner works elsewhere. */
import { all } from "./dom.js";
import { listen } from "./server.js";
import { setTheme } from "./text.js";

const WIDE = 144, TALL = 48;
const SVG = "http://www.w3.org/2000/svg";

/** @param {unknown} x */
const num = (x) => (typeof x === "number" ? x : NaN);

/**
 * A module's small drawing, from points that the learner's own functions gave.
 * @param {HTMLElement} node
 */
function draw(node) {
  const data = JSON.parse(node.dataset.drawing || "{}");
  /** @type {{class: string, x: unknown[], y: unknown[], dash?: boolean | string}[]} */
  const paths = data.paths || [];
  const xs = paths.flatMap((p) => p.x.map(num)).filter(Number.isFinite), ys = paths.flatMap((p) => p.y.map(num)).filter(Number.isFinite);
  if (!xs.length || !ys.length) return;
  const [left, right] = [Math.min(...xs), Math.max(...xs)], [low, high] = [Math.min(0, ...ys), Math.max(...ys)];
  const x = (/** @type {number} */ v) => (((v - left) / (right - left || 1)) * WIDE).toFixed(1);
  const y = (/** @type {number} */ v) => (TALL - 1.5 - ((v - low) / (high - low || 1)) * (TALL - 3)).toFixed(1);
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", `0 0 ${WIDE} ${TALL}`);
  svg.setAttribute("aria-hidden", "true");
  const base = svg.appendChild(document.createElementNS(SVG, "line"));
  for (const [k, v] of Object.entries({ class: "base", x1: "0", x2: String(WIDE), y1: String(TALL - 0.5), y2: String(TALL - 0.5) })) base.setAttribute(k, v);
  for (const path of paths) {
    let d = "", pen = "M";
    path.x.forEach((px, i) => {
      const vx = num(px), vy = num(path.y[i]);
      if (!Number.isFinite(vx) || !Number.isFinite(vy)) { pen = "M"; return; }
      d += `${pen}${x(vx)} ${y(vy)}`;
      pen = "L";
    });
    const line = svg.appendChild(document.createElementNS(SVG, "path"));
    line.setAttribute("class", `${path.class}${path.dash ? ` ${path.dash === "dot" ? "dot" : "dash"}` : ""}`);
    line.setAttribute("d", d);
  }
  node.replaceChildren(svg);
}

const drawAll = () => all("[data-drawing]").forEach(draw);


/** The same page, fresh: its middle replaces this one's, and focus stays on the same link. */
async function refresh() {
  const response = await fetch(location.pathname, { cache: "no-store" });
  if (!response.ok) return;
  const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
  const main = document.querySelector("main"), next = fresh.querySelector("main");
  if (!main || !next || main.innerHTML === next.innerHTML) return;
  const focused = document.activeElement instanceof HTMLAnchorElement ? document.activeElement.getAttribute("href") : null;
  main.replaceWith(next);
  for (const tally of all("[data-tally]")) tally.textContent = fresh.querySelector("[data-tally]")?.textContent || "";
  drawAll();
  if (focused) all("main a").find((a) => a.getAttribute("href") === focused)?.focus({ preventScroll: true });
}

setTheme();
drawAll();
if (document.body.dataset.page === "home") {
  let seen = "", timer = 0;
  const look = (/** @type {any} */ event) => {
    const now = JSON.stringify([event.current, Object.entries(event.states || {}).map(([id, s]) => [id, /** @type {any} */ (s).state, /** @type {any} */ (s).status])]);
    if (seen && now !== seen) { clearTimeout(timer); timer = window.setTimeout(refresh, 60); }
    seen = now;
  };
  window.addEventListener("pageshow", (event) => { if (event.persisted) refresh(); });
  listen({ hello: (event) => { look(event); document.body.dataset.ready = ""; }, states: look }, () => {});
} else document.body.dataset.ready = "";
