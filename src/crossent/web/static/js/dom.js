// @ts-check
/** Nodes from words: text is text, never markup. */

const SVG = "http://www.w3.org/2000/svg";

/**
 * A new element with its attributes and children; an attribute that is false, null or undefined is left out.
 * @param {string} tag
 * @param {Record<string, any>} [attributes]
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {HTMLElement}
 */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...children.filter((c) => c !== null && c !== undefined && c !== false));
  return node;
}

/**
 * A button that does something.
 * @param {string | Node} label
 * @param {(event: Event) => void} act
 * @param {string} [kind]  classes beside "button"
 */
export function button(label, act, kind = "") {
  const node = el("button", { class: `button ${kind}`.trim(), type: "button" }, label);
  node.addEventListener("click", act);
  return node;
}

/**
 * Words with `code` between backticks, as nodes.
 * @param {string} words
 * @returns {(Node | string)[]}
 */
export const prose = (words) => words.split("`").map((part, i) => (i % 2 ? el("code", {}, part) : part)).filter((n) => n !== "");

/**
 * Text with paragraphs, lists and code, as nodes: the small part of Markdown that hints and messages use.
 * @param {string} text
 * @returns {HTMLElement[]}
 */
export function paragraphs(text) {
  const blocks = text.trim().split(/\n\s*\n(?!(?: {4}|\t))/);
  return blocks.map((block) => {
    const fence = block.match(/^```\w*\n([\s\S]*?)\n?```$/);
    if (fence) return el("pre", { class: "code", tabindex: 0 }, fence[1]);
    if (/^(?: {4}|\t)/.test(block)) return el("pre", { class: "code", tabindex: 0 }, block.replace(/^(?: {4}|\t)/gm, ""));
    if (/^[-*] /.test(block)) return el("ul", {}, ...block.split(/\n(?=[-*] )/).map((item) => el("li", {}, ...prose(item.slice(2)))));
    return el("p", {}, ...prose(block.replace(/\n/g, " ")));
  });
}

/**
 * A shape from the page's symbols.
 * @param {string} id  "m-alone", "v-failed"
 * @param {string} kind  its class
 */
export function symbol(id, kind) {
  const svg = document.createElementNS(SVG, "svg"), use = document.createElementNS(SVG, "use");
  svg.setAttribute("class", kind);
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("viewBox", id.startsWith("m-") ? "0 0 12 12" : "0 0 14 14");
  use.setAttribute("href", `#${id}`);
  svg.append(use);
  return svg;
}

/** The element of that selector, which the page has. @param {string} selector @param {ParentNode} [root] @returns {HTMLElement} */
export function one(selector, root = document) {
  const found = root.querySelector(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return /** @type {any} */ (found);
}

/** @param {string} selector @param {ParentNode} [root] @returns {HTMLElement[]} */
export const all = (selector, root = document) => [.../** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll(selector))];

/** 18:42:07 in the reader's own time. @param {string | number | Date} at */
export const clock = (at) => new Date(at).toTimeString().slice(0, 8);

/** Time spent, in words: 14 ms, 1.2 s. @param {number} seconds */
export const spent = (seconds) => (seconds < 0.9995 ? `${Math.max(1, Math.round(seconds * 1000))} ms` : `${seconds.toFixed(1)} s`);

/**
 * @typedef {object} Joined    two edits that do not touch, in one text; what each changed: functions, or "" for other lines
 * @property {string} text
 * @property {string[]} mine
 * @property {string[]} theirs
 * @property {string} kept     where a copy of the text on disk lies
 * @param {Joined} joined @param {string} kept  where a copy of the page's text lies
 */
export const joinedWords = ({ mine, theirs, kept: outside }, kept) => `Your edit of ${named(mine)} and the outside edit of ${named(theirs)} were joined. The texts before are kept in \`${kept}\` and \`${outside}\`.`;

/** What was changed, in words. @param {string[]} names */
export const named = (names) => names.map((n) => (n ? `\`${n}\`` : "lines outside functions")).join(", ");

export const STATES = /** @type {Record<string, string>} */ ({ alone: "solved alone", hints: "solved with hints", solution: "solved after the solution", open: "open" });

/**
 * The line above the editor in which the page says what needs saying, with what can be done about it.
 * @param {HTMLElement} box
 * @param {() => void} back  where the focus goes when the line is closed
 * @param {() => void} waited  the waiting is over
 */
export function createAlert(box, back, waited) {
  const forget = () => { if (box.dataset.about === "joined") delete box.dataset.about; };

  /** @param {(Node | string)[]} words @param {HTMLElement[]} [acts] */
  function say(words, acts = []) {
    forget();
    box.replaceChildren(el("p", {}, ...words), ...(acts.length ? [el("div", { class: "row" }, ...acts)] : []));
    box.hidden = false;
  }
  const hush = () => { forget(); box.hidden = true; box.replaceChildren(); };
  const close = () => button("Close", () => { hush(); back(); }, "plain");

  /** @param {unknown} error */
  function failed(error) {
    waited();
    if (!(error instanceof Error && "status" in error)) console.error(error);   // what the course refuses is no fault of the page
    say(prose(error instanceof Error ? error.message : String(error)), [close()]);
  }

  /** Run what may be refused; the refusal is said in the page. @param {() => Promise<any>} work */
  const attempt = (work) => work().catch(failed);
  return { say, hush, close, attempt };
}

/**
 * Work that may wait until what stands on the page now is on the screen: done in order, two frames later or when it is asked for.
 * @returns {{later: (work: () => void) => void, now: () => void}}
 */
export function createAfterwards() {
  /** @type {(() => void)[]} */
  let waiting = [];
  const now = () => { const works = waiting; waiting = []; works.forEach((work) => work()); };
  return {
    later(work) {
      waiting.push(work);
      if (waiting.length > 1) return;
      requestAnimationFrame(() => requestAnimationFrame(now));
      setTimeout(now, 100);                                // a hidden page has no frames
    },
    now,
  };
}
