// @ts-check
/** Edits that were never saved, kept by the browser until they are. */

const DRAFT = "crossent.draft.";

/** @param {string} name */
export function readDraft(name) {
  try {
    return JSON.parse(localStorage.getItem(DRAFT + name) || "null");
  } catch { return null; }
}

/** @param {string} name @param {{text: string, base: string, was: string, at: number} | null} draft  null: there is none any more */
export function writeDraft(name, draft) {
  try {
    if (draft) localStorage.setItem(DRAFT + name, JSON.stringify(draft));
    else localStorage.removeItem(DRAFT + name);
  } catch { /* a browser that keeps nothing: the page still holds the text */ }
}
