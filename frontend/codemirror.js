// What the page uses of CodeMirror, in one file.
export { EditorState, StateEffect, StateField, Compartment, Annotation, RangeSetBuilder, Transaction } from "@codemirror/state";
export {
  EditorView, Decoration, ViewPlugin, keymap, lineNumbers, highlightActiveLine, highlightActiveLineGutter, drawSelection,
  highlightSpecialChars, GutterMarker, gutterLineClass,
} from "@codemirror/view";
export { defaultKeymap, history, historyKeymap, indentWithTab, isolateHistory } from "@codemirror/commands";
export { HighlightStyle, syntaxHighlighting, syntaxTree, indentUnit, bracketMatching, indentOnInput } from "@codemirror/language";
export { python } from "@codemirror/lang-python";
export { search, searchKeymap, highlightSelectionMatches } from "@codemirror/search";
export { tags } from "@lezer/highlight";
