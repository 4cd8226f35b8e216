// @ts-check
/** The workbench: joins the editor, its file, the exercise in hand and its verdict; every save ends here. */
import { all, button, clock, createAfterwards, createAlert, el, named, one, prose } from "./dom.js";
import { createEditor } from "./editor.js";
import { createFile } from "./file.js";
import { createHelp, createReturn } from "./help.js";
import { createResults } from "./results.js";
import { GONE, post } from "./server.js";
import { createShape } from "./shape.js";
import { beginningOf, goTo } from "./text.js";
import { createOnward, showNoExercise, showReport } from "./verdict.js";

const SOON = 300;     // ms before the page says that it waits
/**
 * @param {HTMLElement} bench
 * @param {{after: (exercise: string) => HTMLElement | null}} figures
 * @returns {Promise<Record<string, (event: any) => void>>}  what to do with each event
 */
export async function createWorkbench(bench, figures) {
  const data = JSON.parse(one("#page-data").textContent || "{}");
  /** @type {import("./verdict.js").Exercise[]} */
  const exercises = data.exercises;
  const byId = (/** @type {string} */ id) => exercises.find((e) => e.id === id);
  /** @type {Record<string, any>} */
  let states = Object.fromEntries(exercises.map((/** @type {any} */ e) => [e.id, e]));
  /** @type {Record<string, any>} */
  const reports = data.report ? { [data.report.exercise]: data.report } : {};
  let id = "", number = 0, waiting = 0, running = "", followed = 0;
  /** @type {Record<string, number>} */
  const changed = {};                                      // by exercise: the save that last changed it

  const nonce = document.body.dataset.nonce || "";
  const pick = /** @type {HTMLSelectElement} */ (one("[data-pick]", bench));
  const alertBox = one("[data-alert]", bench), stateLine = one("[data-file-state]", bench), when = one("[data-when]", bench);
  const runButton = one("[data-run]", bench), resetButton = one("[data-reset]", bench), checkButton = one("[data-check]", bench);
  const results = createResults(bench), afterwards = createAfterwards();   // the verdict is drawn first, then the editor
  const editor = createEditor(one("[data-editor]", bench), { nonce, onChange: () => file.changed(), onSave: check });
  const file = createFile(editor, fileTold);
  const help = createHelp(results, (exercise) => (states[exercise] ??= {}), (work) => attempt(work));
  const hints = () => help.show(byId(id) || null);
  const onward = createOnward(exercises, data.next, { state: (one) => states[one]?.state || "open", status: (one) => reports[one]?.status || "", go: (next) => attempt(() => goOn(next)) });
  const { sheet } = createShape(bench, { opened: () => { editor.view.requestMeasure(); toFunction(); }, typing: () => editor.hasFocus() });
  const { say, hush, close, attempt } = createAlert(alertBox, () => editor.focus(), () => waited());
  const wait = () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => { when.textContent = "checking…"; }, SOON);
  };
  const waited = () => { clearTimeout(waiting); waiting = 0; };

  // ------------------------------------------------------------------------ file

  /** @param {string} what @param {any} [detail] */
  function fileTold(what, detail) {
    if (what === "joined") { say(prose(detail), [close()]); alertBox.dataset.about = what; return; }
    stateLine.textContent = { clean: "saved", dirty: "not saved", saving: "saving", clash: "two versions", draft: "not saved", failed: "not saved" }[what] || "";
    stateLine.toggleAttribute("data-dirty", what !== "clean" && what !== "saving");
    if (what === "clash") clash();
    else if (alertBox.dataset.about === "clash") { delete alertBox.dataset.about; hush(); import("./beside.js").then((b) => b.hide()); }
    if (what === "draft") {
      say([`Your unsaved edits from ${clock(detail.at)} are back in the editor.`], [
        button("Save and check", () => { hush(); check(); }), button("Use the saved file", () => { file.discard(); hush(); editor.focus(); }, "plain"),
      ]);
    }
  }

  function clash() {
    const name = file.name();
    const settle = (/** @type {() => Promise<string>} */ work, /** @type {string} */ words) => attempt(async () => {
      const kept = await work();
      say(prose(kept ? `${words} The other text is kept in \`${kept}\`.` : words), [close()]);
      editor.focus();
    });
    waited();
    const keep = () => settle(file.keepMine, "Yours is saved."), take = () => settle(file.takeTheirs, "The file from outside is in the editor.");
    const compare = async () => {
      const { showClash } = await import("./beside.js");
      const now = file.clash();                            // two that wait for the module may come back in either order
      if (now && file.name() === name) showClash(name, editor.text(), now, { keep, take, both });
    };
    const both = () => attempt(async () => { await file.joinBoth(); if (!file.clash()) await check(); });
    const joined = file.clash()?.joined, apart = joined ? ` You changed ${named(joined.mine)}, the other ${named(joined.theirs)}.` : "";
    say(prose(`\`${name}\` was changed outside while you had edits here. Both are kept.${apart} The verdict is of the file on disk, not of the text in the editor.`), [
      ...(joined ? [button("Join both", both)] : []), button("Keep mine", keep), button("Take theirs", take), button("Compare", () => attempt(compare), "plain"),
    ]);
    alertBox.dataset.about = "clash";
    attempt(compare);
  }

  /** Save and check; a file of no exercise is run. */
  async function check() {
    await attempt(async () => {
      afterwards.now();
      if (file.clash()) { say(["First choose which of the two versions stays."]); clash(); return; }
      results.clearRun(), drop();
      wait();
      const saved = await file.save();
      if (!id) { waited(); if (!running) await start(); }
      else if (!saved) await post("/api/check", { exercise: id });
    });
  }

  // ------------------------------------------------------------------- exercises

  /** @param {boolean} [keepNumber] */
  function render(keepNumber = false) {
    const exercise = byId(id);
    if (!exercise) { showNoExercise(bench, file.name()); hints(); return; }
    waited();
    const report = reports[id] || null, state = states[id]?.state || "open";
    showReport(bench, report, exercise, { state, next: onward.acts(exercise), figure: figures.after(id), again, toLine: (line) => { sheet(true); editor.toLine(line); } });
    const first = report && exercise.file === file.name() && report.status !== "passed" ? report.findings[0] : null;
    afterwards.later(() => editor.mark(first && first.line ? { line: first.line, words: first.mark } : null));
    results.report(report);
    hints();
    if (!keepNumber) bench.dataset.report = String(number);
  }

  /** On to the next exercise: its section of the text, and its place in the file. @param {import("./verdict.js").Exercise} exercise */
  async function goOn(exercise) {
    await select(exercise.id);
    sheet(false);
    const target = beginningOf(exercise.anchor);
    if (!target) return;
    const heading = /** @type {HTMLElement} */ (target.matches("h2") ? target : target.querySelector("h2") || target);
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    goTo(target);
  }

  /** Take an exercise in hand. @param {string} exercise @param {{cursor?: boolean, given?: any, quiet?: boolean, still?: boolean}} [options] */
  async function select(exercise, { cursor = false, given, quiet = false, still = false } = {}) {
    const chosen = byId(exercise);
    if (!chosen) return;
    afterwards.now();
    const other = id !== exercise;
    if (other) { results.clearRun(); if (alertBox.dataset.about !== "clash" && !one("[data-beside]").hidden) (await import("./beside.js")).hide(); }
    if (other && id && !alertBox.dataset.about) hush();      // what was said there concerned the exercise before
    id = exercise;
    bench.dataset.exercise = id;
    await attempt(() => file.open(chosen.file, given));
    if (id !== exercise) return;                             // another was chosen in the meantime
    if (!quiet) history.replaceState(history.state, "", `#${chosen.anchor}`);
    for (const option of pick.options) if (option.value === id) option.selected = true;
    for (const mark of all("header.bar [data-state-of]"))
      if (mark.dataset.stateOf === id) mark.setAttribute("aria-current", "step"); else mark.removeAttribute("aria-current");
    one("[data-file-name]", bench).textContent = chosen.file;
    resetButton.textContent = chosen.kind === "mend" ? "Reset this file" : "Reset this function";
    resetButton.hidden = checkButton.hidden = false;
    render();
    if (!still) toFunction(cursor);
    if (!quiet) attempt(() => post("/api/look", { exercise }));
  }

  /** @param {boolean} [cursor] */
  function toFunction(cursor = false) {
    const exercise = byId(id);
    if (exercise && exercise.kind !== "mend") editor.toFunction(exercise.name, cursor);
  }

  /** A file of no exercise. @param {string} name */
  async function openFile(name) {
    afterwards.now();
    results.clearRun(), drop();
    id = "";
    bench.dataset.exercise = "";
    await file.open(name);
    if (file.name() !== name) return;
    one("[data-file-name]", bench).textContent = name;
    resetButton.hidden = true;
    editor.mark(null);
    results.report(null);
    results.show("out");
    checkButton.hidden = true;
    render(true);
  }
  const { reset, again, drop } = createReturn({ exercise: () => byId(id), solved: () => (states[id]?.state || "open") !== "open", file, editor, help, attempt, say, hush, close, back: () => resetButton.focus() });

  // --------------------------------------------------------------------------- run

  async function start() {
    if (file.dirty()) await file.save();
    await post("/api/run", { file: file.name() });
  }
  const stop = () => { if (running) attempt(() => post("/api/stop", { run: running })); };
  const runLabel = () => { runButton.textContent = running ? "Stop" : "Run"; };
  // ------------------------------------------------------------------------ controls

  const mac = /Mac|iPhone|iPad/.test(navigator.platform);
  for (const key of all("[data-mod]", bench)) key.textContent = mac ? "\u2318" : "Ctrl";
  checkButton.addEventListener("click", check);
  runButton.addEventListener("click", () => (running ? stop() : attempt(start)));
  resetButton.addEventListener("click", reset);
  bench.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && (event.key === "s" || event.key === "Enter") && !event.defaultPrevented) { event.preventDefault(); check(); }
  });
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === "s" && !event.defaultPrevented) { event.preventDefault(); check(); }
  });
  pick.addEventListener("change", () => attempt(() => {
    const option = pick.selectedOptions[0];
    return option.value ? select(option.value) : openFile(option.dataset.file || "");
  }));
  for (const node of all("[data-go]"))
    node.addEventListener("click", () => attempt(async () => {
      const exercise = node.dataset.go || "";
      sheet(true);
      await select(exercise, { cursor: exercise !== id || !(reports[exercise] && reports[exercise].status !== "unfinished") });
      editor.focus();
    }));
  for (const mark of all("header.bar a[data-state-of]"))
    mark.addEventListener("click", () => attempt(() => select(mark.dataset.stateOf || "")));

  const wanted = exercises.find((e) => `#${e.anchor}` === location.hash) || byId(data.exercise) || exercises[0];
  await attempt(() => select(wanted.id, { given: data.file && data.file.name === wanted.file ? data.file : undefined, quiet: true }));

  /**
   * The learner has gone on in another editor, or further down in this one, or broken there what was right: the page comes along.
   * Only a save that changed that exercise says so, and not the one in hand, which must be at rest; a verdict merely due says nothing.
   * @param {import("./verdict.js").Report} report @param {number} save @param {boolean} wasRight
   */
  function follow(report, save, wasRight) {
    const status = reports[id]?.status, resting = id && (status === "passed" || status === "unfinished");
    const wrong = report.status === "failed" || report.status === "timeout", open = (states[report.exercise]?.state || "open") === "open";
    const begun = byId(report.exercise) && (open ? wrong || report.status === "passed" : wrong && wasRight);
    if (!resting || !begun || save <= followed || save === changed[id]) return;
    followed = save;
    attempt(() => select(report.exercise, { still: editor.hasFocus() }));
  }

  return {                                                 // what the course tells
    hello(event) {
      afterwards.now();
      if (running && !(event.runs || []).includes(running)) {   // it ended while the page was not listening
        results.runEnded(running, "It has ended; what it said last did not reach this page.", null);
        running = ""; runLabel();
      }
      states = { ...states, ...event.states };
      Object.assign(reports, event.reports);
      help.know(event.hints || {});
      number = Math.max(number, event.number || 0);
      render();
      const checked = reports[id]?.hash;
      if (!checked || checked !== file.hash()) attempt(() => file.refresh());
      if (id && event.current !== id && !document.hidden) attempt(() => post("/api/look", { exercise: id }));
    },
    states(event) {
      const before = states[id], next = onward.next(byId(id));
      states = { ...states, ...event.states };
      const now = states[id];
      if (id && (!before || before.state !== now.state || onward.next(byId(id)) !== next)) render(true);
      else if (id && (before.hints !== now.hints || before.solution_open !== now.solution_open)) hints();
    },
    report(event) {
      const before = reports[event.report.exercise];
      reports[event.report.exercise] = event.report;
      changed[event.report.exercise] = event.changed || 0;
      if (event.report.exercise !== id) {
        const news = event.number > number;
        number = Math.max(number, event.number);
        if (news) follow(event.report, event.changed || 0, before?.status === "passed");
        if (news && reports[id]?.status === "passed" && onward.next(byId(id))?.id === event.report.exercise) render(true);
        return;
      }
      const fresh = before?.status !== event.report.status || before?.findings[0]?.id !== event.report.findings[0]?.id;
      if (event.number === number && bench.dataset.report === String(number)) { results.report(event.report); return; }
      number = Math.max(number, event.number);
      if (!running && event.report.findings[0]?.id !== "not-mended-yet") results.clearRun();   // it was told to run it
      render();
      if (fresh) requestAnimationFrame(() => { one("[data-lower]", bench).scrollTop = 0; });   // what is new stands above the hints being read
    },
    file(event) {
      if (id && event.file === byId(id)?.file && event.hash !== reports[id]?.hash) wait();
      afterwards.later(() => file.arrived(event.file, { text: event.text, hash: event.hash }));
    },
    gone(event) {
      afterwards.now();
      if (!file.gone(event.file) || event.file !== file.name()) return;
      waited();
      say(prose(`\`${event.file}\` is no longer in your folder. Its text is still here${event.kept ? `, and in \`${event.kept}\`` : ""}.`), [
        button("Put it back", () => { hush(); check(); }), close(),
      ]);
    },
    run(event) {
      if (event.kind === "start") {
        if (event.text !== file.name()) return;
        running = event.run;
        results.runStarted(event.run, event.text, stop);
      } else if (event.kind === "out") results.runSaid(event.run, event.text);
      else if (event.kind === "plot") results.runPlotted(event.run, event.text);
      else if (event.kind === "end") {
        results.runEnded(event.run, event.text, event.status);
        if (event.run === running) running = "";
      }
      runLabel();
    },
    notice(event) { if (alertBox.hidden) say(prose(event.text), [close()]); },
    connection(there) {
      if (there && alertBox.dataset.about === "lost") { delete alertBox.dataset.about; hush(); }
      else if (!there && alertBox.hidden) { say(prose(GONE)); alertBox.dataset.about = "lost"; }
    },
  };
}
