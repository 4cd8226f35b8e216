// @ts-check
/** The losses that name their bug: a quiz of one run at a time, its score, and once more those that were missed. */
import { all, one } from "./dom.js";
import { Refused, post } from "./server.js";
import { setPredictions, setTheme } from "./text.js";

/** @param {HTMLElement} quiz */
function setQuiz(quiz) {
  const asked = all("[data-predict]", quiz), next = one("[data-quiz-next]", quiz), again = one("[data-quiz-again]", quiz);
  const score = one("[data-quiz-score]", quiz), end = one("[data-quiz-end]", quiz);
  const chosen = (/** @type {HTMLElement} */ block) => Boolean(block.dataset.chosen);
  const right = (/** @type {HTMLElement} */ block) => block.dataset.chosen === block.dataset.right;
  const missed = () => asked.filter((block) => chosen(block) && !right(block));
  /** @type {HTMLElement | undefined} */
  let shown = asked.find((block) => !chosen(block));

  function look() {
    const answered = asked.filter(chosen), left = asked.length - answered.length, wrong = missed();
    for (const block of asked) {
      block.hidden = block !== shown;
      for (const input of /** @type {HTMLInputElement[]} */ (all("input", block))) input.disabled = chosen(block);
    }
    score.textContent = answered.length ? `${answered.length - wrong.length} of ${answered.length} right, ${left} to go.` : "";
    next.hidden = !shown || !chosen(shown) || !left;
    again.hidden = !answered.length || (left > 0 && !wrong.length);
    again.textContent = wrong.length ? `Once more: the ${wrong.length === 1 ? "one" : wrong.length} missed` : "Once more, all of them";
    end.hidden = left > 0;
    end.textContent = wrong.length ? `Missed: ${wrong.map((block) => block.dataset.title).join("; ")}.` : "You have named every bug.";
  }

  /** The first choice gets the focus: arrows and Space go on from there. @param {HTMLElement} [block] */
  function show(block) {
    shown = block;
    look();
    if (block) one("input", block).focus();
  }

  next.addEventListener("click", () => show(asked.find((block) => !chosen(block))));
  again.addEventListener("click", async () => {               // another run of each, which the course makes
    const wrong = missed();
    try {
      for (const block of wrong.length ? wrong : asked)
        await post("/api/predict", { id: block.dataset.predict, choice: `${Number(block.dataset.attempt) + 1}:` });
      sessionStorage.setItem("quiz", "again");
      location.reload();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      end.hidden = false;
      end.textContent = error.message;
    }
  });
  const watch = new MutationObserver(() => {                   // an answer was given: it stands, and the way on has the focus
    look();
    (next.hidden ? again : next).focus();
  });
  for (const block of asked) watch.observe(block, { attributes: true, attributeFilter: ["data-chosen"] });
  look();
  if (sessionStorage.getItem("quiz")) {
    sessionStorage.removeItem("quiz");
    show(shown);
    quiz.scrollIntoView({ behavior: "instant" });
  }
}

setTheme();
setPredictions();
all("[data-quiz]").forEach(setQuiz);
document.body.dataset.ready = "";
