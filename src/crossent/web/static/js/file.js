// @ts-check
/** The file in the editor and the file on disk: saved, changed outside, or both at once. Neither text is ever lost. */
import { joinedWords } from "./dom.js";
import { Refused, asked, get, put, readDraft, writeDraft } from "./server.js";

/**
 * @typedef {object} Disk        what the course last said of a file
 * @property {string} text
 * @property {string} hash
 * @property {boolean} [gone]    there is no such file any more; `text` is what it held
 * @typedef {object} Clash       two edits that met: `text` is on disk, the page's own is in the editor
 * @property {string} text
 * @property {string} hash
 * @property {string} kept       where a copy of the page's text lies
 * @property {string} [amiss]    why none could be made
 * @property {import("./dom.js").Joined} [joined]  both edits in one text, where they do not touch
 */

const FORGET = 3000;   // ms in which the watcher tells of a save of ours

/**
 * @param {import("./editor.js").Editor} editor
 * @param {(what: "clean" | "dirty" | "saving" | "clash" | "joined" | "draft" | "failed", detail?: any) => void} tell
 */
export function createFile(editor, tell) {
  /** @type {Map<string, Disk>} */
  const disks = new Map();
  /** @type {Map<string, Clash>} */
  const clashes = new Map();
  /** @type {Set<string>} */
  const ours = new Set();                                  // what we know to be on disk, by hash, whose events are still to come
  /** @type {Promise<void> | null} */
  let asking = null;                                       // what a clash is like
  /** @type {{name: string, text: string, told: boolean} | null} */
  let saving = null;
  let name = "", timer = 0, opening = 0, clashing = 0, quiet = false;

  const known = (/** @type {string} */ hash) => { ours.add(hash); window.setTimeout(() => ours.delete(hash), FORGET); };
  const disk = () => disks.get(name);
  const dirty = () => { const d = disk(); return !!d && (!!d.gone || editor.text() !== d.text); };

  function keepDraft() {
    clearTimeout(timer);
    timer = 0;
    const d = disk();
    if (!d) return;
    writeDraft(name, dirty() ? { text: editor.text(), base: d.hash, was: d.text, at: Date.now() } : null);
  }

  const settle = () => { keepDraft(); if (clashes.has(name)) tell("clash", clashes.get(name)); else tell(dirty() ? "dirty" : "clean"); };

  /** The editor's text became another; the learner typed, or a clash was settled. */
  function changed() {
    if (quiet || !name) return;
    if (!timer) timer = window.setTimeout(keepDraft, 250);
    if (!clashes.has(name)) tell(dirty() ? "dirty" : "clean");
  }

  /** @param {string} text */
  function fill(text) {
    quiet = true;
    editor.replace(text);
    quiet = false;
  }

  /** Both edits are in one text now: the editor has it, the disk does not yet. @param {{text: string, hash: string, kept: string, joined: import("./dom.js").Joined}} met */
  function join({ text, hash, kept, joined }) {
    clashes.delete(name);
    disks.set(name, { text, hash });
    known(hash);
    fill(joined.text);
    settle();
    tell("joined", joinedWords(joined, kept));
  }

  /**
   * The text on disk and the text in the editor both changed: keep a copy of ours, and say so.
   * @param {Disk} theirs
   */
  function clash(theirs) {
    const now = meet(theirs).finally(() => { if (asking === now) asking = null; });
    return (asking = now);
  }

  /** @param {Disk} theirs @returns {Promise<void>} */
  async function meet(theirs) {
    const mine = editor.text(), from = disk(), file = name;
    let kept = clashes.get(file)?.kept || "", amiss = "", joined;
    clashes.set(file, { ...theirs, kept });
    const turn = (clashing += 1);
    try {
      const { hash } = await put(`/api/file/${file}`, asked(mine, from));
      if (!clashes.has(file) || turn !== clashing) return;
      clashes.delete(file);                                // what was outside is gone again: ours is saved
      disks.set(file, { text: mine, hash });
      if (file === name) settle();
      return;
    } catch (error) {
      if (error instanceof Refused && error.status === 409) {
        kept = error.data.kept;
        theirs = { text: error.data.text, hash: error.data.hash };
        joined = error.data.joined;
      } else amiss = error instanceof Error ? error.message : String(error);
    }
    if (!clashes.has(file) || turn !== clashing) return;   // of two answers the later question's holds
    asking = null;
    clashes.set(file, { ...theirs, kept, amiss, joined });
    if (file === name) tell("clash", clashes.get(file));
  }

  /** What the course says is on disk. @param {string} file @param {Disk} now @param {boolean} [fresh]  asked for just now */
  function arrived(file, now, fresh = false) {
    if (ours.has(now.hash)) {                              // told of our own save, and so of those before it
      for (const hash of [...ours]) { ours.delete(hash); if (hash === now.hash) break; }
      return;
    }
    if (ours.size && !fresh && file === name) { refresh().catch(() => {}); return; }   // it may be older than what we know
    if (saving && saving.name === file && saving.text === now.text) {
      saving.told = true;
      disks.set(file, now);
      if (file === name) settle();
      return;
    }
    const last = disks.get(file), there = clashes.get(file);
    if (!last || (there || last).hash === now.hash) return;
    if (file !== name) {                                   // its unsaved edits, if any, lie in its draft
      if (there) clashes.set(file, { ...there, ...now });
      else { disks.set(file, now); editor.drop(file); }
    } else if (there) clash(now);
    else if (editor.text() === last.text) { disks.set(file, now); fill(now.text); settle(); }
    else if (editor.text() === now.text) { disks.set(file, now); settle(); }
    else clash(now);
  }

  /** Ask for the file as it is now; after a time without events. */
  async function refresh() {
    if (!name) return;
    const file = name;
    try {
      arrived(file, await get(`/api/file/${file}`), true);
    } catch (error) {
      if (!(error instanceof Refused) || error.status !== 422 || disks.get(file)?.hash) throw error;   // else it was said when it was opened
    }
  }

  /** The file is no longer on disk: what the editor holds is not saved. Whether it holds anything. @param {string} file */
  function gone(file) {
    const known = disks.get(file);
    if (!known || !known.hash) return false;
    clashes.delete(file);
    disks.set(file, { text: known.text, hash: "", gone: true });
    if (file === name) settle();
    return true;
  }

  window.addEventListener("pagehide", () => { if (timer) keepDraft(); });
  document.addEventListener("visibilitychange", () => { if (document.hidden && timer) keepDraft(); });

  return {
    name: () => name,
    /** What names the text that was on disk. */
    hash: () => disk()?.hash || "",
    dirty,
    changed,
    arrived,
    refresh,
    gone,
    clash: () => (asking ? null : clashes.get(name) || null),

    /**
     * Show a file; a draft that was never saved comes back. One that cannot be read is empty here until it can be, and
     * the reason is thrown.
     * @param {string} file @param {Disk} [given]
     */
    async open(file, given) {
      const turn = (opening += 1);                         // who asks last is shown, whichever answer comes last
      if (file === name) return;
      if (timer) keepDraft();
      let now = given || disks.get(file), amiss = null;
      try {
        now ??= /** @type {Disk} */ (await get(`/api/file/${file}`));
      } catch (error) {
        if (!(error instanceof Refused) || error.status !== 422) throw error;
        amiss = error;
        now = { text: "", hash: "" };
      }
      if (turn !== opening) return;
      disks.set(file, { text: now.text, hash: now.hash });
      name = file;
      quiet = true;
      editor.open(file, now.text);
      quiet = false;
      const draft = readDraft(file);
      if (draft && draft.text !== now.text && editor.text() === now.text) {
        if (draft.base === now.hash) { fill(draft.text); tell("draft", { at: draft.at }); return; }
        fill(draft.text);
        disks.set(file, { text: draft.was ?? now.text, hash: draft.base });
        await clash(now);
        return;
      }
      settle();
      if (amiss) throw amiss;
    },

    /** Save the editor's text. False where there was nothing to save. @returns {Promise<boolean>} */
    async save() {
      await asking;
      const d = disk();
      if (!d || clashes.has(name)) return false;
      if (!dirty()) { keepDraft(); return false; }
      if (saving && saving.name === name && saving.text === editor.text()) return true;
      const mine = (saving = { name, text: editor.text(), told: false });
      tell("saving");
      try {
        const { hash } = await put(`/api/file/${mine.name}`, asked(mine.text, d));
        disks.set(mine.name, { text: mine.text, hash });
        if (!mine.told) { known(hash); }
        return true;
      } catch (error) {
        if (error instanceof Refused && error.status === 409) {
          clashes.set(mine.name, error.data);
          return true;
        } else {
          tell("failed", error instanceof Error ? error.message : String(error));
          throw error;
        }
      } finally {
        if (saving === mine) saving = null;
        if (mine.name === name) settle();
      }
    },

    /** Settle a clash with the editor's text; theirs is kept as a copy. Where that lies. @returns {Promise<string>} */
    async keepMine() {
      const there = clashes.get(name);
      if (!there) return "";
      const file = name, text = editor.text();
      saving = { name: file, text, told: false };
      try {
        const { hash } = await put(`/api/file/${file}`, { text, base: there.hash });
        if (!saving.told) { known(hash); }
        disks.set(file, { text, hash });
        clashes.delete(file);
      } catch (error) {
        if (error instanceof Refused && error.status === 409) clashes.set(file, error.data);
        throw error;
      } finally { saving = null; settle(); }
      try {
        await put(`/api/file/${file}`, { text: there.text, base: "the text that was not taken" });
      } catch (error) {
        if (error instanceof Refused && error.status === 409) return error.data.kept;
      }
      return "";
    },

    /** Settle a clash with a text that holds both edits, where they do not touch; it is not saved yet. */
    async joinBoth() {
      const file = name, d = disk();
      if (!d || !clashes.has(file)) return;
      try {
        const text = editor.text(), { hash } = await put(`/api/file/${file}`, asked(text, d));
        clashes.delete(file);                              // what was outside is gone again: ours is saved
        disks.set(file, { text, hash });
        settle();
      } catch (error) {
        if (!(error instanceof Refused) || error.status !== 409) throw error;
        clashes.set(file, error.data);
        if (error.data.joined && file === name) join(error.data);
        else settle();
      }
    },

    /** Settle a clash with the text on disk; the editor's is kept as a copy. Where that lies. @returns {Promise<string>} */
    async takeTheirs() {
      const there = clashes.get(name);
      if (!there) return "";
      let kept = there.kept;
      try {
        await put(`/api/file/${name}`, { text: editor.text(), base: "the text that was not taken" });
      } catch (error) {
        if (!(error instanceof Refused) || error.status !== 409) throw error;
        kept = error.data.kept;
        there.text = error.data.text;
        there.hash = error.data.hash;
      }
      clashes.delete(name);
      disks.set(name, { text: there.text, hash: there.hash });
      fill(there.text);
      settle();
      return kept;
    },

    /** Forget a draft: the editor shows the file on disk again. */
    discard() {
      const d = disk();
      if (d) { fill(d.text); settle(); }
    },
  };
}
