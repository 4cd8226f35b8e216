// @ts-check
/** A film: frames that are all there, played by a button, scrubbed by a grip. Nothing starts by itself. */
import { grip } from "./grip.js";
import { clamp } from "./num.js";
import { make, set } from "./svg.js";

const STOPS = 12, PAUSE = 600;         // with reduced motion Play jumps: so many stops, so many ms at each

/**
 * @typedef {object} FilmOptions
 * @property {number} frames
 * @property {number} fps
 * @property {(frame: number) => void} onFrame          every frame that is shown, by whatever means
 * @property {string} label                             what the frames are, for a screen reader: "epoch", "temperature"
 * @property {number} [at]                              the frame that is shown first
 * @property {(text: string, act: () => void) => HTMLElement} [button]   makes the Play button: `frame(...).button`
 * @property {SVGElement} [svg]                         where the scrub grip lives, if there is to be one
 * @property {string} [kind]                            the grip's colour: "k" (ink), "p", "q"
 * @property {number} [page]                            frames that Page Up and Page Down move
 * @property {(frame: number) => number} [value]        what a screen reader is told as the slider's number; else the frame
 */

/** @param {FilmOptions} o */
export function createFilm({ frames, fps, onFrame, label, at = 0, button, svg, kind = "k", page = 10, value = (i) => i }) {
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  let last = Math.max(0, frames - 1), now = clamp(Math.round(at), 0, last), playing = false, before = 0, waited = 0;
  let track = { left: 0, right: 1, y: 0 };
  const knob = button ? button("Play", toggle) : null;
  if (knob) {
    knob.classList.add("play");
    knob.setAttribute("data-part", "play");
  }
  const rail = svg ? make("line", { class: "axis" }, svg) : null;
  const handle = svg ? grip(svg, {
    label, min: value(0), max: value(last), kind, step: 1, fine: 1, page,
    drag: (point) => scrub(Math.round(((point.x - track.left) / (track.right - track.left)) * last)),
    nudge: (by) => scrub(now + clamp(by, -last, last)),
  }) : null;
  if (handle) handle.node.addEventListener("keydown", (event) => {
    if (event.key !== " ") return;
    event.preventDefault();
    toggle();
  });

  /** @param {number} frame */
  function go(frame) {
    now = clamp(frame, 0, last);
    onFrame(now);
  }
  /** @param {number} time */
  function tick(time) {
    if (!playing) return;
    waited += before ? Math.min(100, time - before) : 0;     // a page that was hidden goes on where it was
    before = time;
    const each = still.matches ? PAUSE : 1000 / fps, due = Math.floor(waited / each);
    if (due) {
      waited -= due * each;
      go(now + due * (still.matches ? Math.ceil(last / STOPS) : 1));
    }
    if (now >= last) pause();
    else requestAnimationFrame(tick);
  }
  function play() {
    if (playing || !last) return;
    if (now >= last) go(0);
    playing = true;
    before = waited = 0;
    if (knob) knob.textContent = "Pause";
    requestAnimationFrame(tick);
  }
  function pause() {
    playing = false;
    if (knob) knob.textContent = "Play";
  }
  function toggle() {
    if (playing) pause();
    else play();
  }
  /** Show a frame; who scrubs has stopped the film. @param {number} frame */
  function scrub(frame) {
    pause();
    go(Math.round(frame));
  }

  return {
    play, pause, toggle, scrub,
    /** So many frames on, or back. @param {number} by */
    step: (by) => scrub(now + by),
    at: () => now,
    playing: () => playing,
    /** Another number of frames: those of a training that goes on, or of another one. @param {number} count */
    frames(count) {
      last = Math.max(0, count - 1);
      now = Math.min(now, last);
      if (handle) set(handle.node, { "aria-valuemin": value(0), "aria-valuemax": value(last) });
    },
    /** Where the grip runs, in pixels. @param {{left: number, right: number, y: number}} where */
    place(where) {
      track = where;
      if (rail) set(rail, { x1: where.left, x2: where.right, y1: where.y, y2: where.y });
    },
    /** The x of a frame on its track. @param {number} [frame] */
    x: (frame = now) => track.left + (last ? frame / last : 0) * (track.right - track.left),
    /** Put the grip at the frame that is shown. @param {string} words  what it means, for a screen reader */
    draw(words) {
      if (!handle) return;
      handle.place({ x: track.left + (last ? now / last : 0) * (track.right - track.left), y: track.y, width: 10, height: 10, hitWidth: 34, hitHeight: 40 });
      handle.say(value(now), words);
    },
  };
}
