"""Every figure's drawing, in a real browser: it follows the functions, the keys and every state of an answer.

The page is made here, without the course's server: requests are answered from this process.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from typing import Any

import loops_m5
import pytest
from figure_tools import FIGURES, LOOPS, NAMES, STATIC, Functions, doubled, load, needed, plain

playwright = pytest.importorskip("playwright.sync_api")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")
FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
PAGE = """<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,"><link rel="stylesheet" href="/static/css/figures.css">
<div class="figure wide" data-figure></div><script type="module" src="/host.js"></script>"""
HOST = """
const { name, inputs } = await (await fetch("/start")).json();
const { render } = await import(`/figures/${name}/figure.js`);
let busy = false, next = null, listen = () => {};
async function ask(x) {
  if (busy) { next = x; return; }
  busy = true;
  const answer = await (await fetch("/ask", { method: "POST", body: JSON.stringify(x) })).json();
  busy = false;
  listen(answer);
  document.body.dataset.answers = 1 + Number(document.body.dataset.answers || 0);
  if (next) { const x = next; next = null; ask(x); }
}
render(document.querySelector("[data-figure]"), { inputs, ask, onAnswer: (cb) => { listen = cb; }, number: "Figure 1" });
window.again = () => ask(inputs);
await ask(inputs);
"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as play:
        chromium = play.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield chromium
        FREE.clear()
        chromium.close()


KNOWN: dict[tuple[str, str], Any] = {}
FREE: list[Any] = []  # pages of the browser at hand, to be used again: a new one takes it half a second


class Shown:
    """One figure on a page, answered by given functions."""

    def __init__(self, browser: Any, name: str, width: int = 700, **answer: Any) -> None:
        self.figure, self.name, self.answer, self.troubles = load(name), name, answer, []
        self.functions: Functions = needed(self.figure)
        if self.functions.keys() & loops_m5.LOOPS.keys():
            loops_m5.warm()
        self.page = FREE.pop() if FREE else browser.new_page()
        self.page.set_default_timeout(60_000)  # milliseconds that a page may take on a busy machine
        self.page.set_viewport_size({"width": width, "height": 900})
        self._listeners: dict[str, Callable[[Any], None]] = {
            "pageerror": lambda error: self.troubles.append(str(error)),
            "console": lambda m: self.troubles.append(m.text) if m.type in ("error", "warning") else None,
        }
        for event, listener in self._listeners.items():
            self.page.on(event, listener)
        self.page.route("**/*", self._respond)
        self.posted: list[Any] = []

    def open(self) -> Shown:
        if hasattr(self.figure, "prepare"):  # as a session does, before the clock starts
            self.figure.prepare(dict(self.figure.START))
        self.page.goto("http://figures.test/")
        self.page.wait_for_selector("body[data-answers]")
        self.rest()
        return self

    def close(self) -> None:
        """Leave the page to the next test as it was found."""
        self.page.unroute_all(behavior="ignoreErrors")
        for event, listener in self._listeners.items():
            self.page.remove_listener(event, listener)
        self.page.emulate_media(reduced_motion="no-preference")
        self.page.mouse.up()
        self.page.goto("about:blank")
        FREE.append(self.page)

    def rest(self) -> None:
        self.page.evaluate(
            "() => new Promise((done) => setTimeout(() => requestAnimationFrame(() => done()), 25))"
        )

    def again(self) -> None:
        """Ask once more, as after a save."""
        self.page.evaluate("() => window.again()")
        self.rest()

    def drawing(self) -> str:
        return str(self.page.evaluate("() => document.querySelector('.plot').innerHTML"))

    def words(self) -> str:
        return str(self.page.locator("[data-figure]").inner_text())

    def _respond(self, route: Any) -> None:
        path = route.request.url.removeprefix("http://figures.test").split("?")[0]
        headers = {
            "Content-Security-Policy": "default-src 'self'; img-src data:; style-src 'self'; script-src 'self'"
        }
        if path == "/":
            needs = f'data-figure data-needs="{" ".join(self.figure.NEEDS.values())}"'
            page = PAGE.replace("data-figure", needs, 1)
            route.fulfill(body=page, content_type="text/html", headers=headers)
        elif path == "/host.js":
            route.fulfill(body=HOST, content_type="text/javascript")
        elif path == "/start":
            route.fulfill(json=json.loads(json.dumps({"name": self.name, "inputs": self.figure.START})))
        elif path == "/ask":
            inputs = json.loads(route.request.post_data)
            self.posted.append(inputs)
            route.fulfill(json=self._answer(inputs))
        else:
            root = STATIC.parent if path.startswith("/static/") else FIGURES.parent
            kind = "text/css" if path.endswith(".css") else "text/javascript"
            route.fulfill(path=root / path.lstrip("/"), content_type=kind)

    def _answer(self, inputs: dict[str, Any]) -> dict[str, Any]:
        answer: dict[str, Any] = {
            "figure": self.name, "yours": None, "truth": None, "mistake": None,
            "stand_ins": [], "error": None, "passed": True,
        }  # fmt: skip
        right = needed(self.figure)
        truth = self._right(inputs)
        same = all(self.functions[name] is right[name] for name in right)
        own = truth if same else self.figure.compute(self.functions, dict(inputs))
        answer["yours"] = plain(own)
        extra = {
            k: plain(truth) if v == "truth" else plain(own) if v == "own" else v
            for k, v in self.answer.items()
        }
        return answer | extra

    def _right(self, inputs: dict[str, Any]) -> Any:
        """What the right functions make of these inputs; slow loops are asked once for all tests."""
        if self.name not in NAMES:  # it draws a run on disk, which may be another one by now
            return self.figure.compute(needed(self.figure), dict(inputs))
        key = self.name, json.dumps(inputs, sort_keys=True)
        if key not in KNOWN:
            KNOWN[key] = self.figure.compute(needed(self.figure), dict(inputs))
        return KNOWN[key]


@pytest.fixture
def show(browser: Any) -> Iterator[Callable[..., Shown]]:
    shown: list[Shown] = []

    def make(name: str, width: int = 700, functions: Functions | None = None, **answer: Any) -> Shown:
        shown.append(Shown(browser, name, width, **answer))
        shown[-1].functions |= functions or {}
        return shown[-1].open()

    yield make
    for one in shown:
        one.close()
    for one in shown:
        assert one.troubles == []


def test_before_the_first_answer_nothing_lies_about_that_has_no_place(browser: Any) -> None:
    one = Shown(browser, "surprise-curve")
    one.page.route("**/ask", lambda route: None)  # never answered
    one.page.goto("http://figures.test/")
    one.page.wait_for_selector("[data-part=reading]:has-text('The first numbers are on their way.')")
    moved = one.page.locator(".plot :is(.grip, .dot)")
    assert moved.count() and not any(node.is_visible() for node in moved.all())
    one.page.unroute("**/ask")
    one.open()
    assert any(node.is_visible() for node in moved.all()) and "on their way" not in one.words()
    one.close()
    assert one.troubles == []


@pytest.mark.parametrize("name", NAMES)
def test_the_drawing_is_made_by_the_functions(name: str, show: Callable[..., Shown]) -> None:
    one = show(name)
    right, words, drawn = one.functions, one.words(), one.drawing()
    changed = 0
    for function in one.figure.NEEDS:
        one.functions = {**right, function: doubled(LOOPS[function])}
        one.again()
        assert (one.words(), one.drawing()) != (words, drawn), function
        changed += one.drawing() != drawn
    # an average may stand in the numbers alone; what the figure is about is drawn
    assert changed == len(right) if name != "same-accuracy" else changed == 1
    one.functions = right
    one.again()
    assert one.words() == words


@pytest.mark.parametrize("name", NAMES)
def test_every_handle_moves_by_keys_and_says_where_it_is(name: str, show: Callable[..., Shown]) -> None:
    one = show(name)
    sliders = one.page.locator("[role=slider]")
    assert sliders.count() > 0
    reading = one.page.locator("[data-part=reading]").inner_text()
    assert len(reading) > 20
    for i in {*range(min(3, sliders.count())), sliders.count() - 1}:
        slider = sliders.nth(i)
        assert slider.get_attribute("aria-label") and slider.get_attribute("aria-valuetext")
        low, high = (float(slider.get_attribute(f"aria-value{end}")) for end in ("min", "max"))
        slider.focus()
        seen = set()
        for key in ("Home", "End", "PageDown", "ArrowLeft", "Shift+ArrowLeft"):
            one.page.keyboard.press(key)
            one.rest()
            now = float(slider.get_attribute("aria-valuenow"))
            assert low - 1e-9 <= now <= high + 1e-9
            seen.add((now, slider.get_attribute("aria-valuetext")))
        assert len(seen) >= 3, slider.get_attribute("aria-label")
    one.page.wait_for_function("() => document.querySelector('[data-part=spoken]').textContent.length > 20")


@pytest.mark.parametrize("name", NAMES)
def test_a_pointer_takes_the_first_handle(name: str, show: Callable[..., Shown]) -> None:
    one = show(name)
    slider = one.page.locator("[role=slider]").first
    before, knob = slider.get_attribute("aria-valuenow"), slider.locator(".knob").bounding_box()
    x, y = knob["x"] + knob["width"] / 2, knob["y"] + knob["height"] / 2
    one.page.mouse.move(x, y)
    one.page.mouse.down()
    one.page.mouse.move(
        x - 25, y + (25 if slider.get_attribute("aria-orientation") == "vertical" else 0), steps=4
    )
    one.page.mouse.up()
    one.rest()
    assert slider.get_attribute("aria-valuenow") != before
    assert slider.evaluate("(node) => getComputedStyle(node).touchAction") == "none"
    assert one.page.evaluate("() => getComputedStyle(document.querySelector('.plot')).touchAction") != "none"


@pytest.mark.parametrize("name", NAMES)
def test_while_it_fails_theirs_stands_beside_the_truth(name: str, show: Callable[..., Shown]) -> None:
    function = next(iter(load(name).NEEDS))
    one = show(
        name, functions={function: doubled(LOOPS[function])}, truth="truth", mistake="own", passed=False
    )
    assert "Green is the truth" in one.words()
    curves = one.page.evaluate(
        "() => ['.truth, .curve.right', '.mistake, .curve.wrong'].map((s) => [...document.querySelectorAll('.plot :is(' + s + ')')]"
        ".some((n) => n.getBoundingClientRect().width + n.getBoundingClientRect().height > 5))"
    )
    assert curves == [True, True]


@pytest.mark.parametrize("name", NAMES)
def test_an_error_is_said_and_the_courses_own_stays_in_grey(name: str, show: Callable[..., Shown]) -> None:
    error = {"title": "ZeroDivisionError on line 3.", "message": "`1 / 0` cannot be computed."}
    one = show(name, yours=None, truth="truth", error=error, passed=False)
    assert "ZeroDivisionError on line 3. 1 / 0 cannot be computed." in one.words()
    assert "the course’s own" in one.words()
    assert "borrowed" in one.page.locator("[data-figure]").get_attribute("class")
    lost = show(name, yours=None, truth=None, error=error, passed=False)
    assert "ZeroDivisionError on line 3." in lost.words()


@pytest.mark.parametrize("name", NAMES)
def test_a_stand_in_is_named(name: str, show: Callable[..., Shown]) -> None:
    function, exercise = next(iter(load(name).NEEDS.items()))
    one = show(name, stand_ins=[exercise], truth="truth", passed=False)
    assert f"{function} is not written yet: the course’s own stands in." in one.words()
    assert "Green is the truth" not in one.words()


def test_a_stand_in_and_the_truth_are_two_sentences(show: Callable[..., Shown]) -> None:
    needs = load("shannon-game").NEEDS
    wrong = {"text_cross_entropy": lambda *args: 2 * LOOPS["text_cross_entropy"](*args)}
    one = show(
        "shannon-game",
        functions=wrong,
        truth="truth",
        mistake="own",
        passed=False,
        stand_ins=[needs["entropy"]],
    )
    assert "entropy is not written yet: the course’s own stands in. Green is the truth" in one.words()


def test_a_dot_beyond_its_axis_is_not_drawn_over_the_title(show: Callable[..., Shown]) -> None:
    wrong = {"perplexity": lambda nats: 1000.0, "bits_per_byte": lambda nats, count: 1000.0}
    one = show("two-tokenisers", functions=wrong, truth="truth", passed=False)
    places = one.page.evaluate(
        "() => [...document.querySelectorAll('.plot .dot')].map((n) => +n.getAttribute('cy'))"
    )
    assert places == [-9, -9]


@pytest.mark.parametrize("name", NAMES)
def test_a_drawing_of_which_nothing_is_theirs_is_grey(name: str, show: Callable[..., Shown]) -> None:
    exercises = list(load(name).NEEDS.values())
    grey = show(name, stand_ins=exercises).page.locator("[data-figure]")
    assert "borrowed" in grey.get_attribute("class")
    if len(exercises) > 1:
        partly = show(name, stand_ins=exercises[1:]).page.locator("[data-figure]")
        assert "borrowed" not in partly.get_attribute("class")


@pytest.mark.parametrize("name", NAMES)
def test_the_table_opens_and_nothing_leaves_a_narrow_page(name: str, show: Callable[..., Shown]) -> None:
    one = show(name, width=390)
    one.page.get_by_role("button", name="Table", exact=True).click()
    one.rest()
    assert one.page.locator(".values tbody tr").count() >= 2
    assert one.page.get_by_role("button", name="Hide table").get_attribute("aria-expanded") == "true"
    assert one.page.evaluate("() => document.documentElement.scrollWidth") <= 390
    # drawn at its true width, never scaled
    assert one.page.evaluate("() => document.querySelector('.plot').hasAttribute('viewBox')") is False


def test_infinity_is_drawn_beyond_the_axis_and_said(show: Callable[..., Shown]) -> None:
    one = show("your-cross-entropy")
    one.page.locator("[role=slider]").focus()
    one.page.keyboard.press("Home")
    one.rest()
    assert "∞" in one.words() and "infinite" in one.words()
    assert "NaN" not in one.drawing() and "Infinity" not in one.drawing()


def test_the_forecaster_is_played_with_buttons(show: Callable[..., Shown]) -> None:
    one = show("forecaster")
    assert "regret" not in one.words()
    one.page.get_by_role("button", name="Let 30 days pass").click()
    one.rest()
    assert "regret" in one.words() and one.posted[-1]["played"] is True
    one.page.get_by_role("button", name="New season").click()
    one.rest()
    assert one.posted[-1]["seed"] == one.posted[0]["seed"] + 1 and one.posted[-1]["played"] is False
