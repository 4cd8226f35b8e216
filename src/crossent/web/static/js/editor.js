// @ts-check
/** The code editor: CodeMirror in the course's manner. Knows text and lines; knows no files, no checks, no server. */
import {
  Decoration, EditorState, EditorView, GutterMarker, HighlightStyle, StateEffect, StateField, ViewPlugin, bracketMatching, defaultKeymap,
  drawSelection, gutterLineClass, highlightActiveLine, highlightActiveLineGutter, highlightSelectionMatches, highlightSpecialChars, history,
  historyKeymap, indentOnInput, indentUnit, indentWithTab, isolateHistory, keymap, lineNumbers, python, search, searchKeymap,
  syntaxHighlighting, syntaxTree, tags, RangeSetBuilder, Annotation,
} from "../vendor/codemirror.js";

// ------------------------------------------------------------------ colours: p and q only; the rest by weight

const weights = HighlightStyle.define([
  { tag: [tags.keyword, tags.controlKeyword, tags.definitionKeyword, tags.moduleKeyword, tags.operatorKeyword, tags.modifier, tags.bool, tags.null, tags.self], class: "tok-key" },
  { tag: [tags.function(tags.definition(tags.variableName)), tags.definition(tags.className)], class: "tok-def" },
  { tag: [tags.string, tags.special(tags.string)], class: "tok-str" },
  { tag: [tags.comment, tags.lineComment], class: "tok-com" },
]);

const SIDES = [[/^p(s|_i|_k|_?\d+)?$/, Decoration.mark({ class: "tok-p" })], [/^q(s|_i|_k|_?\d+)?$/, Decoration.mark({ class: "tok-q" })]];

/** p and q where they are names. @param {any} view */
function sides(view) {
  const found = new RangeSetBuilder();
  for (const { from, to } of view.visibleRanges)
    syntaxTree(view.state).iterate({ from, to, enter: (/** @type {any} */ node) => {
      if (node.name !== "VariableName" || node.to - node.from > 5) return;
      const word = view.state.doc.sliceString(node.from, node.to);
      for (const [pattern, mark] of SIDES) if (/** @type {RegExp} */ (pattern).test(word)) found.add(node.from, node.to, mark);
    } });
  return found.finish();
}

const colours = ViewPlugin.fromClass(class {
  /** @param {any} view */
  constructor(view) { this.decorations = sides(view); }
  /** @param {any} update */
  update(update) {
    if (update.docChanged || update.viewportChanged || syntaxTree(update.startState) !== syntaxTree(update.state)) this.decorations = sides(update.view);
  }
}, { decorations: (/** @type {any} */ plugin) => plugin.decorations });

// --------------------------------------------------------------------------- marked lines

const setFound = StateEffect.define(), setDiffering = StateEffect.define();
const foundLine = Decoration.line({ class: "found" }), foundWords = Decoration.mark({ class: "tok-bad" }), differing = Decoration.line({ class: "differs" });

class FoundNumber extends GutterMarker { elementClass = "found"; }
const foundNumber = new FoundNumber();

/** @param {any} effect @param {(state: any, value: any) => any} make @param {any[]} [provide] */
const marking = (effect, make, provide = []) => {
  const field = StateField.define({
    create: () => Decoration.none,
    update(/** @type {any} */ marks, /** @type {any} */ change) {
      marks = marks.map(change.changes);
      for (const e of change.effects) if (e.is(effect)) marks = make(change.state, e.value);
      return marks;
    },
    provide: (/** @type {any} */ f) => [EditorView.decorations.from(f), ...provide.map((p) => p(f))],
  });
  return field;
};

const found = marking(setFound, (state, value) => {
  if (!value || value.line < 1 || value.line > state.doc.lines) return Decoration.none;
  const line = state.doc.line(value.line), ranges = [foundLine.range(line.from)];
  const at = value.words ? line.text.indexOf(value.words) : -1;
  if (at >= 0) ranges.push(foundWords.range(line.from + at, line.from + at + value.words.length));
  return Decoration.set(ranges);
}, [(/** @type {any} */ f) => gutterLineClass.compute([f], (/** @type {any} */ state) => {
  const numbers = new RangeSetBuilder(), marks = state.field(f).iter();
  for (; marks.value; marks.next()) if (marks.value === foundLine) numbers.add(state.doc.lineAt(marks.from).from, state.doc.lineAt(marks.from).from, foundNumber);
  return numbers.finish();
})]);

const differs = marking(setDiffering, (state, lines) =>
  Decoration.set(lines.filter((/** @type {number} */ n) => n >= 1 && n <= state.doc.lines).map((/** @type {number} */ n) => differing.range(state.doc.line(n).from))));

// ------------------------------------------------------------- long lines go on below their own start

const INDENTS = [4, 8, 12, 16].map((n) => Decoration.line({ class: `in-${n}` }));

/** @param {any} view */
function indents(view) {
  const lines = new RangeSetBuilder();
  for (const { from, to } of view.visibleRanges)
    for (let at = from; at <= to;) {
      const line = view.state.doc.lineAt(at), spaces = line.text.search(/[^ ]/), level = Math.min(4, Math.floor(spaces / 4));
      if (level > 0 && line.length > 30) lines.add(line.from, line.from, INDENTS[level - 1]);
      at = line.to + 1;
    }
  return lines.finish();
}

const wrapping = [EditorView.lineWrapping, ViewPlugin.fromClass(class {
  /** @param {any} view */
  constructor(view) { this.decorations = indents(view); }
  /** @param {any} update */
  update(update) { if (update.docChanged || update.viewportChanged) this.decorations = indents(update.view); }
}, { decorations: (/** @type {any} */ plugin) => plugin.decorations })];

// ------------------------------------------------------------------------- lines of two texts

/**
 * Which lines of two texts have no partner in the other: longest common subsequence of lines, ends trimmed first.
 * @param {string[]} a
 * @param {string[]} b
 * @returns {{hunks: [number, number, number, number][], a: number[], b: number[]}}  hunks: from, to in a; from, to in b
 */
export function compareLines(a, b) {
  let head = 0, tail = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const n = a.length - head - tail, m = b.length - head - tail;
  /** @type {[number, number, number, number][]} */
  const hunks = [];
  if (n * m > 4e6) hunks.push([head, head + n, head, head + m]);
  else if (n || m) {
    const best = Array.from({ length: n + 1 }, () => new Uint32Array(m + 1));
    for (let i = n - 1; i >= 0; i--)
      for (let j = m - 1; j >= 0; j--)
        best[i][j] = a[head + i] === b[head + j] ? best[i + 1][j + 1] + 1 : Math.max(best[i + 1][j], best[i][j + 1]);
    let i = 0, j = 0;
    while (i < n || j < m) {
      const i0 = i, j0 = j;
      while ((i < n || j < m) && !(i < n && j < m && a[head + i] === b[head + j])) {
        if (j >= m || (i < n && best[i + 1][j] >= best[i][j + 1])) i += 1; else j += 1;
      }
      if (i > i0 || j > j0) hunks.push([head + i0, head + i, head + j0, head + j]);
      while (i < n && j < m && a[head + i] === b[head + j]) { i += 1; j += 1; }
    }
  }
  const lines = (/** @type {0 | 2} */ at) => hunks.flatMap((h) => Array.from({ length: h[at + 1] - h[at] }, (_, k) => h[at] + k + 1));
  return { hunks, a: lines(0), b: lines(2) };
}

/** The changes that make `next` of a document, line by line, so that a cursor elsewhere stays where it is. @param {any} doc @param {string} next */
function changesTo(doc, next) {
  const a = doc.toString().split("\n"), b = next.split("\n");
  const starts = [0];
  for (const line of a) starts.push(starts[starts.length - 1] + line.length + 1);
  const end = doc.length;
  return compareLines(a, b).hunks.map(([a0, a1, b0, b1]) => {
    let from = starts[a0], to = starts[a1], insert = b.slice(b0, b1).map((l) => `${l}\n`).join("");
    if (a1 === a.length) {                                  // up to the end, where no line break follows
      to = end;
      insert = b.slice(b0, b1).join("\n");
      if (a0 === a1) { from = end; insert = `\n${insert}`; }
      else if (b0 === b1 && from > 0) from -= 1;
    }
    return { from, to, insert };
  });
}

// ------------------------------------------------------------------------------ the editor

const Outside = Annotation.define();

/** What a reading view and the editor share. @param {string} nonce */
const looks = (nonce) => [
  EditorView.cspNonce.of(nonce), wrapping, python(), syntaxHighlighting(weights), colours, lineNumbers(), highlightSpecialChars(), differs,
  EditorState.tabSize.of(4), indentUnit.of("    "),
];

/**
 * Code to read: the same look, nothing to edit.
 * @param {HTMLElement} parent @param {string} text @param {{nonce: string, label: string, lines?: number[]}} options
 */
export function readOnly(parent, text, { nonce, label, lines = [] }) {
  parent.classList.add("cm-host");
  const view = new EditorView({ parent, state: EditorState.create({ doc: text, extensions: [
    ...looks(nonce), EditorState.readOnly.of(true), EditorView.editable.of(false),
    EditorView.contentAttributes.of({ "aria-label": label, role: "textbox", "aria-multiline": "true", "aria-readonly": "true", tabindex: "0" }),
  ] }) });
  if (lines.length) view.dispatch({ effects: [setDiffering.of(lines), EditorView.scrollIntoView(view.state.doc.line(Math.min(lines[0], view.state.doc.lines)).from, { y: "center" })] });
  return view;
}

/**
 * @param {HTMLElement} parent
 * @param {{nonce: string, first?: {name: string, text: string}, onChange: () => void, onSave: () => void}} options  `first`: the file that is shown from the start
 */
export function createEditor(parent, { nonce, first = { name: "", text: "" }, onChange, onSave }) {
  const save = () => { onSave(); return true; };
  /** @param {string} name */
  const extensions = (name) => [
    keymap.of([{ key: "Mod-Enter", run: save }, { key: "Mod-s", run: save, preventDefault: true }]),
    ...looks(nonce), history(), found, drawSelection(), highlightActiveLine(), highlightActiveLineGutter(), bracketMatching(),
    highlightSelectionMatches({ minSelectionLength: 3 }), indentOnInput(), search({ top: true }),
    keymap.of([...searchKeymap, ...historyKeymap, indentWithTab, ...defaultKeymap]),
    EditorView.contentAttributes.of({ "aria-label": name, tabindex: "0", "aria-description": "Escape, then Tab, leaves the editor. Control or Command with Enter saves and checks.", spellcheck: "false", autocorrect: "off", autocapitalize: "off" }),
    EditorView.updateListener.of((/** @type {any} */ update) => { if (update.docChanged) onChange(); }),
  ];
  /** @type {Map<string, {state: any, top: number}>} */
  const kept = new Map();
  let shown = first.name;
  const view = new EditorView({ parent, state: EditorState.create({ doc: first.text, extensions: extensions(shown) }) });
  /** @type {{line: number | null, words?: string | null} | null} */
  let early = null;                                        // a mark whose words are not there: its text is still to come

  /** @param {{line: number | null, words?: string | null} | null} at */
  function mark(at) {
    if ((at && at.line) || view.state.field(found).size) view.dispatch({ effects: setFound.of(at && at.line ? at : null) });
    const { doc } = view.state, line = at && at.line && at.line <= doc.lines ? doc.line(at.line).text : "";
    early = at && at.words && !line.includes(at.words) ? at : null;
  }

  return {
    view,
    /** The text as it stands. */
    text: () => view.state.doc.toString(),
    focus: () => view.focus(),
    hasFocus: () => view.hasFocus,

    /** Show a file; what was done in another stays with that one. @param {string} name @param {string} text */
    open(name, text) {
      if (name === shown) return;
      if (shown) kept.set(shown, { state: view.state, top: view.scrollDOM.scrollTop });
      shown = name;
      early = null;
      const before = kept.get(name);
      view.setState(before ? before.state : EditorState.create({ doc: text, extensions: extensions(name) }));
      if (before) view.requestMeasure({ read: () => {}, write: () => { view.scrollDOM.scrollTop = before.top; } });
    },

    /** Another text for the file shown: cursor, scroll and undo stay. @param {string} text */
    replace(text) {
      if (text === view.state.doc.toString()) return;
      const top = view.scrollDOM.scrollTop;
      view.dispatch({ changes: changesTo(view.state.doc, text), annotations: [Outside.of(true), isolateHistory.of("full")], userEvent: "outside" });
      if (view.state.doc.toString() !== text) view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
      view.scrollDOM.scrollTop = top;
      if (early) mark(early);
    },

    /** Another text for a file not shown. @param {string} name */
    drop(name) { if (name !== shown) kept.delete(name); },

    /** Mark the finding's line and its words, or none. @param {{line: number | null, words?: string | null} | null} at */
    mark,

    /** Bring a function into view, its first line near the top. @param {string} name @param {boolean} [cursor] */
    toFunction(name, cursor = false) {
      const text = view.state.doc.toString(), match = new RegExp(`^(?:async[ \\t]+)?(?:def|class)[ \\t]+${name}\\b`, "m").exec(text);
      if (!match) return;
      const line = view.state.doc.lineAt(match.index);
      const effects = EditorView.scrollIntoView(line.from, { y: "start", yMargin: 22 });
      if (!cursor) { view.dispatch({ effects }); return; }
      const stub = text.indexOf("raise NotImplementedError", line.to), next = text.slice(line.to).search(/^\S/m);
      const inside = stub >= 0 && (next < 0 || stub < line.to + next);
      view.dispatch({ selection: inside ? { anchor: stub, head: stub + "raise NotImplementedError".length } : { anchor: line.to }, effects });
    },

    /** Go to a line. @param {number} number */
    toLine(number) {
      const line = view.state.doc.line(Math.min(Math.max(1, number), view.state.doc.lines));
      view.dispatch({ selection: { anchor: line.from + (line.text.length - line.text.trimStart().length) }, effects: EditorView.scrollIntoView(line.from, { y: "center" }) });
      view.focus();
    },
  };
}

/** @typedef {ReturnType<typeof createEditor>} Editor */
