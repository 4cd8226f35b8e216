// @ts-check
/** The choice of a module's track. Where its package is missing, the page says what that costs, installs it when asked, and shows how far it is. */
import { all, button, el, one, prose } from "./dom.js";
import { post } from "./server.js";

const MARK = "crossent.track";   // a reload that the choice asked for gives the focus back

/**
 * @typedef {{module: string, track: string, text?: string, done?: number, total?: number, end?: boolean, error?: string, stopped?: boolean}} Told
 * @param {HTMLElement} root
 */
export function createTracks(root) {
  const module = root.dataset.tracks || "", chosen = root.dataset.chosen || "", home = root.dataset.home || "";
  const radios = /** @type {HTMLInputElement[]} */ (all("input", root));
  const said = one("[data-track-said]", root), offer = one("[data-track-offer]", root);
  const usual = [...said.childNodes];
  const of = (/** @type {string} */ key) => /** @type {HTMLInputElement} */ (radios.find((r) => r.value === key));
  let running = "";                                          // the track that is being installed

  const say = (/** @type {(Node | string)[]} */ words) => said.replaceChildren(...words);
  const closeOffer = () => { offer.hidden = true; offer.replaceChildren(); };

  function back() {
    running = "";
    closeOffer();
    for (const radio of radios) radio.disabled = false;
    of(chosen).checked = true;
    say(usual);
  }

  /** @param {unknown} error @param {string} key */
  function failed(error, key) {
    running = "";
    ask(key, error instanceof Error ? error.message : String(error));
  }

  /** What a track costs, before anything is fetched. @param {string} key @param {string} [amiss]  why it did not work the last time @param {boolean} [fault]  whether something went wrong */
  function ask(key, amiss = "", fault = Boolean(amiss)) {
    const radio = of(key), name = radio.dataset.missing || radio.dataset.title || "";
    radio.checked = true;
    for (const each of radios) each.disabled = false;
    const install = button(fault ? "Try again" : `Install ${name}`, () => begin(key), "primary");
    const stay = button(`Stay with ${home}`, () => { back(); of(chosen).focus(); }, "plain");
    say(amiss ? prose(amiss) : [`${name} is not installed yet.`]);
    said.toggleAttribute("data-amiss", fault);
    const cost = radio.dataset.cost ? el("p", {}, `It takes ${radio.dataset.cost}, and goes into ${radio.dataset.place}. Nothing else there is changed, and you can go on working meanwhile.`) : null;
    offer.replaceChildren(...(cost ? [cost] : []), el("div", { class: "row" }, ...(radio.dataset.missing ? [install] : []), stay));
    offer.hidden = false;
  }

  /** @param {string} key */
  async function begin(key) {
    progress({ module, track: key, text: "Begins", done: 0, total: 0 });
    one("button", offer).focus({ preventScroll: true });
    try { await post("/api/track/install", { module, track: key }); } catch (error) { failed(error, key); }
  }

  /** @param {Told} told */
  function progress(told) {
    const name = of(told.track).dataset.missing || "";
    if (running !== told.track) {
      running = told.track;
      of(running).checked = true;
      for (const radio of radios) radio.disabled = true;
      said.removeAttribute("data-amiss");
      say([`${name} is being installed.`]);
      const cancel = button("Cancel", () => post("/api/track/stop", {}).catch((error) => failed(error, running)));
      offer.replaceChildren(el("div", { class: "row" }, el("progress", { "aria-label": `Installing ${name}` }), el("span", { class: "num", "data-track-far": true }), cancel));
      offer.hidden = false;
    }
    const bar = /** @type {HTMLProgressElement} */ (one("progress", offer)), done = told.done || 0, total = told.total || 0;
    if (total) { bar.max = total; bar.value = done; } else bar.removeAttribute("value");
    const much = (/** @type {number} */ n) => n.toLocaleString("en-GB");
    one("[data-track-far]", offer).textContent = total ? `${told.text}: ${much(done)} of about ${much(total)} MB` : `${told.text} …`;
  }

  /** @param {string} key */
  async function choose(key) {
    try {
      sessionStorage.setItem(MARK, key);
      await post("/api/track", { module, track: key });
      location.reload();
    } catch (error) { sessionStorage.removeItem(MARK); failed(error, key); }
  }

  for (const radio of radios)
    radio.addEventListener("change", () => {
      if (radio.value === chosen) back();
      else if (radio.dataset.missing) ask(radio.value);
      else choose(radio.value);
    });
  if (sessionStorage.getItem(MARK) === chosen) of(chosen).focus({ preventScroll: true });
  sessionStorage.removeItem(MARK);

  return {
    /** @param {{installing?: Told | null, tracks?: Record<string, string>}} event */
    hello(event) {
      if (event.tracks && event.tracks[module] !== chosen) location.reload();
      else if (event.installing && event.installing.module === module) progress(event.installing);
      else if (running) back();
    },
    /** @param {Told} event */
    install(event) {
      if (event.module !== module) return;
      if (!event.end) { progress(event); return; }
      running = "";
      if (event.error) ask(event.track, event.error);
      else if (event.stopped) ask(event.track, "It was stopped, and nothing was changed.", false);
      else { closeOffer(); sessionStorage.setItem(MARK, event.track); }   // the event that follows changes the track
    },
    /** @param {{module: string, track: string}} event */
    track(event) { if (event.module === module && event.track !== chosen) location.reload(); },
  };
}
