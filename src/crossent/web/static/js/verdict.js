// @ts-check
/** One report on screen: the verdict in a line, the first finding, the table, what else there is to say. */
import { button, clock, el, one, paragraphs, prose, spent, symbol, STATES } from "./dom.js";

/**
 * @typedef {{columns: string[], rows: string[][]}} Table
 * @typedef {{id: string, severity: "error" | "remark", title: string, message: string, line?: number | null, mark?: string | null, table?: Table | null}} Finding
 * @typedef {{exercise: string, file: string, status: string, findings: Finding[], seconds: number, output: string, plots: string[], notes: string[], at: string}} Report
 * @typedef {{id: string, name: string, title: string, kind: string, functions?: string[], file: string, number: any, anchor: string, module_id: string, hints_total: number}} Exercise
 * @typedef {object} After           what stands below a verdict
 * @property {string} state          "open", "alone", "hints", "solution"
 * @property {HTMLElement[]} next    what to do next, after a pass
 * @property {HTMLElement | null} figure   which figure is drawn by the function now
 * @property {() => void} again
 * @property {(line: number) => void} toLine
 */

const WORDS = /** @type {Record<string, string>} */ ({
  passed: "Right.", failed: "Not yet.", unfinished: "Not written yet.", broken: "It does not run.", timeout: "Out of time.", none: "Not checked yet.",
});

/** @param {Exercise} exercise */
const called = (exercise) => (exercise.kind === "mend" ? "The script" : `\`${exercise.name}\``);

/** The reason in a few words. @param {Report} report @param {Exercise} exercise */
function reason(report, exercise) {
  const first = report.findings[0];
  if (report.status === "passed") return first ? first.title : `${called(exercise)} does what it should.`;
  if (report.status === "unfinished") return "";
  return first ? first.title : "";
}

const SHORT = 6;   // characters of a value that stays on one line; longer ones go on below

/** Expected against got. @param {Table} table */
export function compareTable(table) {
  const kind = (/** @type {string} */ column) => {
    const name = column.toLowerCase();
    if (name === "expected") return "r want";
    if (name === "got") return "r got";
    if (/^(ratio|difference|yours|index|row)\b/.test(name)) return "r";
    return /^(p|ps|q|qs)$/.test(name) ? `m-${name[0]}` : "";
  };
  const kinds = table.columns.map(kind);
  const head = table.columns.map((c, i) => el("th", { scope: "col", class: kinds[i].replace(/ (want|got)/, "") }, c));
  const cell = (/** @type {string} */ text, /** @type {number} */ i) => el("td", { class: `${kinds[i].startsWith("m-") ? "" : kinds[i]}${text.length <= SHORT ? " short" : ""}`.trim() }, text);
  return el("div", { class: "scroll-x" }, el("table", { class: "compare" },
    el("thead", {}, el("tr", {}, ...head)), el("tbody", {}, ...table.rows.map((row) => el("tr", {}, ...row.map(cell))))));
}

/** Make "line 16" in a message the way there. @param {HTMLElement} node @param {number} line @param {After} after */
function linkLine(node, line, after) {
  for (const text of node.childNodes) {
    const words = `line ${line}`, at = text.nodeType === Node.TEXT_NODE ? (text.nodeValue || "").search(new RegExp(`\\b${words}\\b`)) : -1;
    if (at < 0) continue;
    const rest = /** @type {Text} */ (text).splitText(at);
    rest.splitText(words.length);
    rest.replaceWith(button(words, () => after.toLine(line), "linkish"));
    return true;
  }
  return false;
}

/** @param {Finding} finding @param {After} after */
function body(finding, after) {
  const nodes = paragraphs(finding.message || finding.title);
  const line = finding.line;
  if (line && finding.severity === "error" && !nodes.some((node) => linkLine(node, line, after)))
    nodes.push(el("p", { class: "more" }, button(`Go to line ${line}`, () => after.toLine(line), "linkish")));
  if (finding.table) nodes.push(compareTable(finding.table));
  return nodes;
}

/** Findings that are a click away. @param {Finding[]} others @param {After} after */
function more(others, after) {
  return others.map((finding, i) => {
    const content = el("div", { class: finding.severity === "remark" ? "remark" : "" }, ...body(finding, after));
    content.hidden = true;
    const toggle = button("", () => {
      content.hidden = !content.hidden;
      toggle.setAttribute("aria-expanded", String(!content.hidden));
    }, "linkish");
    toggle.replaceChildren(...prose(finding.title.replace(/\.$/, "")));
    toggle.setAttribute("aria-expanded", "false");
    const kind = finding.severity === "remark" ? ", a remark" : "";
    return el("div", { class: "more" }, el("p", { class: "soft" }, `${i ? "Another" : "One more"}${kind}: `, toggle), content);
  });
}

/**
 * Show a report on the workbench. Regions keep their places; only their contents change.
 * @param {HTMLElement} bench
 * @param {Report | null} report
 * @param {Exercise} exercise
 * @param {After} after
 */
export function showReport(bench, report, exercise, after) {
  const status = report ? report.status : "none";
  one("[data-verdict] .icon use", bench).setAttribute("href", `#v-${status}`);
  one("[data-at]", bench).textContent = exercise.kind === "mend" ? exercise.title : exercise.name;
  one("[data-word]", bench).textContent = WORDS[status] || "";
  one("[data-reason]", bench).replaceChildren(...(report ? prose(reason(report, exercise)) : []));
  one("[data-when]", bench).textContent = report ? `checked ${clock(report.at)}, ${spent(report.seconds)}` : "";
  replaceKeepingFocus(one("[data-finding]", bench), report ? contents(report, exercise, after) : fresh(exercise));
  bench.dataset.status = report ? status : "";
}

/** The state of an exercise may arrive after its verdict: a button that has the focus keeps it. @param {HTMLElement} region @param {HTMLElement[]} nodes */
function replaceKeepingFocus(region, nodes) {
  const focused = region.contains(document.activeElement) ? document.activeElement?.textContent : null;
  region.replaceChildren(...nodes);
  if (focused === null) return;
  const same = [...region.querySelectorAll("button, a[href]")].find((node) => node.textContent === focused);
  if (same instanceof HTMLElement) same.focus({ preventScroll: true });
}

/** @param {Exercise} exercise */
function fresh(exercise) {
  return [el("p", {}, exercise.kind === "mend"
    ? "Read the code, and say what goes wrong. Change it and save: it is checked at once."
    : "Write it above and save: it is checked at once.")];
}

/** @param {Report} report @param {Exercise} exercise @param {After} after @returns {HTMLElement[]} */
function contents(report, exercise, after) {
  const [first, ...others] = report.findings;
  const notes = report.notes.map((note) => el("p", { class: "note-line" }, ...prose(note)));
  if (report.status === "passed") {
    const nodes = first ? [el("div", { class: "remark" }, ...body(first, after))] : [];
    nodes.push(...more(others, after), ...notes);
    if (after.figure) nodes.push(after.figure);
    const row = [...after.next];
    if (after.state !== "open") {
      const how = el("span", { class: "how" }, symbol(`m-${after.state}`, "mark"), ` ${STATES[after.state]}`);
      row.push(how);
      if (after.state !== "alone") row.push(button("Try again", after.again, "plain"));
    }
    nodes.push(el("div", { class: "row" }, ...row));
    return nodes;
  }
  if (report.status === "unfinished") {
    const words = exercise.kind === "mend" ? [] : first && first.message ? paragraphs(first.message) : fresh(exercise);
    return [...words, ...more(others, after), ...notes];
  }
  return [...(first ? body(first, after) : []), ...more(others, after), ...notes];
}

/** A file without an exercise. @param {HTMLElement} bench @param {string} file */
export function showNoExercise(bench, file) {
  one("[data-verdict] .icon use", bench).setAttribute("href", "#v-none");
  one("[data-at]", bench).textContent = "";
  one("[data-word]", bench).textContent = "For trying things.";
  one("[data-reason]", bench).textContent = "Nothing here is checked.";
  one("[data-when]", bench).textContent = "";
  one("[data-finding]", bench).replaceChildren(el("p", {}, ...prose(`\`${file}\` may import every module: \`from m1_information import cross_entropy\`. Run it and see what it prints and plots below.`)));
  bench.dataset.status = "";
}

/** What comes after a pass: the next open exercise of the page, or the next module, or the library. */
/**
 * @param {Exercise[]} exercises
 * @param {{id: string, number: string, title: string} | null} module  the one after this
 * @param {{state: (id: string) => string, status: (id: string) => string, go: (next: Exercise) => void}} page
 */
export function createOnward(exercises, module, page) {
  /** The next exercise that is open. @param {Exercise | undefined} exercise */
  function next(exercise) {
    if (!exercise) return undefined;
    const open = (/** @type {Exercise} */ e) => e.id !== exercise.id && page.state(e.id) === "open";
    const at = exercises.indexOf(exercise);
    return exercises.slice(at + 1).find(open) || exercises.slice(0, at).find(open);
  }

  /** @param {Exercise} exercise @returns {HTMLElement[]} */
  function acts(exercise) {
    const to = next(exercise);
    if (to) {
      const title = to.title.replace(/^M(?=end: )/, "m").replace("mend: ", "mend ");
      const label = el("span", {}, ...prose(`Next: ${to.kind === "mend" ? title : `\`${to.name}\``}`));
      const begun = to.kind !== "mend" && ["failed", "timeout"].includes(page.status(to.id));
      return [button(label, () => page.go(to), "primary"), ...(begun ? [el("span", { class: "how" }, "begun, not right yet")] : [])];
    }
    return [module ? el("a", { class: "button primary", href: `/${module.id}` }, `Next: ${module.number ? `${module.number} ` : ""}${module.title}`)
      : el("a", { class: "button primary", href: "/" }, "To your library")];
  }

  return { next, acts };
}
