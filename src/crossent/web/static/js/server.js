// @ts-check
/** What the page asks of the course and what the course tells it; and edits that the browser keeps until they are saved. Nothing here touches the page. */

/** Something that the course could not do, said in a sentence with its remedy. */
export class Refused extends Error {
  /** @param {number} status @param {string} sentence @param {any} [data] */
  constructor(status, sentence, data = null) {
    super(sentence);
    this.status = status;
    this.data = data;
  }
}

export const GONE = "The course does not answer. Is it still running in the terminal? Start it again with `python3 run.py` or `crossent start`; this page will find it.";

/**
 * @param {string} method
 * @param {string} path
 * @param {any} [body]
 * @returns {Promise<any>}
 */
async function ask(method, path, body) {
  let response;
  try {
    response = await fetch(path, {
      method,
      headers: body === undefined ? {} : { "Content-Type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
      cache: "no-store",
    });
  } catch {
    throw new Refused(0, GONE);
  }
  let data = null;
  try {
    data = await response.json();
  } catch { /* an empty answer, or none of ours */ }
  if (response.ok) return data;
  const sentence = data && data.error ? data.error : `The course answered with an error (${response.status}). Look into its terminal.`;
  throw new Refused(response.status, sentence, data);
}

const MOST = 400_000;   // characters of a file whose edits the course is asked to join

/** A text to be saved, and the one that it was made from. @param {string} text @param {{text: string, hash: string} | undefined} from */
export const asked = (text, from) => ({ text, base: from?.hash || "", ...(from && text.length + from.text.length < MOST ? { was: from.text } : {}) });

/** @param {string} path @param {any} body */
export const post = (path, body) => ask("POST", path, body);
/** @param {string} path */
export const get = (path) => ask("GET", path);
/** @param {string} path @param {any} body */
export const put = (path, body) => ask("PUT", path, body);

/**
 * Listen to what happens. A hidden tab closes its stream (browsers allow six to one server) and opens a new one, which
 * begins with the whole state, when it is seen again.
 * @param {Record<string, (event: any) => void>} handlers  by type; "hello" comes first, every time
 * @param {(connected: boolean) => void} told  whether the course is there
 */
export function listen(handlers, told) {
  /** @type {EventSource | null} */
  let source = null;
  let wait = 500, timer = 0;

  function open() {
    clearTimeout(timer);
    if (source || document.hidden) return;
    const mine = (source = new EventSource("/api/events"));
    for (const [type, handle] of Object.entries(handlers))
      mine.addEventListener(type, (message) => {
        if (type === "hello") { wait = 500; told(true); }
        handle(JSON.parse(/** @type {MessageEvent} */ (message).data));
      });
    mine.onerror = () => {
      if (mine !== source) return;
      close();
      told(false);
      timer = window.setTimeout(open, wait);
      wait = Math.min(wait * 1.5, 5000);
    };
  }

  function close() {
    if (source) source.close();
    source = null;
    clearTimeout(timer);
  }

  document.addEventListener("visibilitychange", () => (document.hidden ? close() : open()));
  window.addEventListener("pageshow", () => open());
  window.addEventListener("pagehide", close);
  open();
}

// -------------------------------------------------- edits that were never saved, kept by the browser

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
