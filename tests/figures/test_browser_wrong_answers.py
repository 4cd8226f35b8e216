"""What a figure says and draws while an answer is wrong: theirs as theirs, and nothing that is not there."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from figure_tools import LOOPS, doubled
from test_browser_figures import Shown, browser, pytestmark, show

__all__ = ["browser", "pytestmark", "show"]


def failing(show: Callable[..., Shown], name: str, function: str, theirs: Any, **more: Any) -> Shown:
    return show(name, functions={function: theirs}, truth="truth", passed=False, **more)


def test_a_curve_below_zero_is_drawn_below_zero_and_called_theirs(show: Callable[..., Shown]) -> None:
    one = failing(show, "surprise-curve", "surprise", lambda p: -LOOPS["surprise"](p), mistake="own")
    reading = one.page.locator("[data-part=reading]").inner_text()
    assert reading.startswith("By your code, at p = 0.80 the surprise is −0.223; the true one is 0.223 nats.")
    assert "should add 0.693" in reading and "equally high" not in reading
    assert "−4" in one.words() and "dashed red" in one.words()
    four = failing(show, "four-curves", "kl_divergence", lambda p, q: -LOOPS["kl_divergence"](p, q))
    assert "−4" in four.words() and "KL on it" not in four.drawing()
    assert "KL divergence is −1.204, and should be 1.204" in four.words()
    assert "dashed red" not in four.words()


def test_only_what_is_drawn_is_named(show: Callable[..., Shown]) -> None:
    def swapped(p: Any, q: Any) -> float:
        return float(LOOPS["cross_entropy"](q, p))

    one = failing(show, "your-cross-entropy", "cross_entropy", swapped, mistake="own")
    assert "dashed red" not in one.words() and "(dashed)" not in one.drawing()
    assert "yours is infinite, the true cost 1.609 nats" in one.words()
    rates = failing(
        show, "same-accuracy", "error_rate", lambda p, y: 1 - LOOPS["error_rate"](p, y), mistake="own"
    )
    assert "The green numbers are the truth." in rates.words() and "dashed red" not in rates.words()
    assert "wrong on 9 of 12" not in rates.words() and "error rate is 0.750 (true: 0.250)" in rates.words()


@pytest.mark.parametrize(
    ("name", "function", "theirs"),
    [
        ("surprise-curve", "surprise", lambda p: [1, 2, 3]),
        ("your-cross-entropy", "cross_entropy", lambda p, q: [1.6, 0.0]),
    ],
)
def test_what_cannot_be_drawn_is_said_in_words(
    show: Callable[..., Shown], name: str, function: str, theirs: Any
) -> None:
    one = failing(show, name, function, theirs)
    assert "NaN" not in one.words() and "can be drawn" in one.words()
    assert "no number" in one.words()


@pytest.mark.parametrize(
    ("name", "function", "theirs"),
    [
        ("code-lengths", "cross_entropy", lambda p, q: None),
        ("forecaster", "cross_entropy", lambda p, q: None),
        (
            "honest-forecaster",
            "brier",
            lambda probs, labels: np.sum((probs - np.eye(2)[labels]) ** 2, axis=1),
        ),
    ],
)
def test_a_result_that_is_no_number_is_called_so(
    show: Callable[..., Shown], name: str, function: str, theirs: Any
) -> None:
    one = failing(show, name, function, theirs)
    assert "is not a single number" in one.words()
    assert "NaN" not in one.words()


def test_a_file_that_does_not_run_is_not_called_unwritten(show: Callable[..., Shown]) -> None:
    error = {"title": "Python cannot read it.", "message": "Line 3: '(' was never closed."}
    one = show("surprise-curve", stand_ins=["m1.surprise"], truth="truth", error=error, passed=False)
    assert "not written yet" not in one.words() and "grey" not in one.words()
    assert "Until it runs, the course’s own stands in." in one.words()
    slow = {"title": "Too slow to draw.", "message": "Too long; the course's own curve is shown."}
    other = show("surprise-curve", yours=None, truth="truth", error=slow, passed=False)
    assert other.words().count("own curve") == 1 and "grey" not in other.words() and "'" not in other.words()


def test_a_number_stands_beside_the_true_mark_and_not_on_it(show: Callable[..., Shown]) -> None:
    one = failing(show, "asymmetry", "kl_divergence", lambda p, q: -LOOPS["kl_divergence"](p, q))
    apart = one.page.evaluate(
        "() => [...document.querySelectorAll('.plot line.truth')].filter((n) => n.getAttribute('visibility') === 'visible')"
        ".every((n) => [...document.querySelectorAll('.plot text.halo.ink')].every((t) => {"
        " const a = n.getBoundingClientRect(), b = t.getBoundingClientRect();"
        " return !t.textContent || a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top; }))"
    )
    assert apart is True


def test_the_hunt_says_when_it_is_full(show: Callable[..., Shown]) -> None:
    one = show("gibbs-hunter")
    assert "none yet nats" not in one.words().replace("\n", " ")
    for count in (1000, 2000, 3000):
        one.page.get_by_role("button", name="Draw 1000").click()
        one.page.wait_for_function(f"() => document.body.innerText.includes('of {count}')")
    assert one.page.get_by_role("button", name="Draw 1000").is_disabled()
    assert "the picture is full" in one.words()


@pytest.mark.parametrize(
    ("name", "function"),
    [
        ("code-lengths", "surprise"),
        ("forecaster", "cross_entropy"),
        ("bobs-words", "cross_entropy"),
        ("slow-mse", "mse"),
        ("honest-forecaster", "brier"),
        ("gibbs-hunter", "cross_entropy"),
    ],
)
def test_a_wrong_number_is_called_theirs(show: Callable[..., Shown], name: str, function: str) -> None:
    one = failing(show, name, function, doubled(LOOPS[function]))
    assert "By your code" in one.page.locator("[data-part=reading]").inner_text()


def softer(function: Callable[..., Any]) -> Callable[..., Any]:
    """A wrong function whose results stay in every plot's range: nine tenths of the value."""
    return lambda *args, **kwargs: 0.9 * np.asarray(function(*args, **kwargs))


@pytest.mark.parametrize(
    ("name", "function", "claim"),
    [
        ("class-zero-curve", "probability_curve", "above the strongest rival"),
        ("temperature", "softmax_with_temperature", "The order stays"),
        ("linear-or-not", "softmax", "bends one for each"),
        ("linear-or-not", "cross_entropy_grad", "bends one for each"),
        ("clipped-gradient", "binary_cross_entropy_from_logits", "teaches nothing"),
        ("log-sum-exp", "logsumexp", "the nearer it comes"),
        ("smoothing-floor", "smooth_labels", "as low as it gets"),
    ],
)
def test_a_wrong_result_carries_no_lesson(
    show: Callable[..., Shown], name: str, function: str, claim: str
) -> None:
    one = failing(show, name, function, softer(LOOPS[function]))
    reading = one.page.locator("[data-part=reading]").inner_text()
    assert claim not in reading
    assert re.search(r"should be|true (loss|probability|one)|the truth", one.words()), one.words()
    assert re.search(r"By your code|[Yy]our|should be|The true", reading), reading


def test_a_batch_that_is_not_learned_claims_no_open_way(show: Callable[..., Shown]) -> None:
    def lazy(model: Any, optimizer: Any, X: Any, y: Any) -> float:
        """Return the loss and take no step."""
        kept = {key: value.clone() for key, value in model.state_dict().items()}
        loss = LOOPS["train_step"](model, optimizer, X, y)
        model.load_state_dict(kept)
        return float(loss)

    one = failing(show, "overfit-one-batch", "train_step", lazy)
    reading = one.page.locator("[data-part=reading]")
    assert re.search(
        r"by your code.*right wiring after step 150.*it should be 0\.0", reading.inner_text(), re.I
    )
    for wiring, claim in (
        ("false labels", "only later"),
        ("softmax twice", "flattens"),
        ("slopes kept", "jumps"),
    ):
        one.page.get_by_role("button", name=wiring).click()
        one.page.wait_for_function(
            "w => document.querySelector('[data-part=reading]').innerText.includes('ith ' + w)", arg=wiring
        )
        assert claim not in reading.inner_text() and "should be" in reading.inner_text()


@pytest.mark.parametrize(("name", "function"), [("growing-norm", "train"), ("mse-race", "train_mse")])
def test_a_wrong_run_is_called_theirs(show: Callable[..., Shown], name: str, function: str) -> None:
    one = failing(show, name, function, doubled(LOOPS[function]))
    assert "By your code" in one.page.locator("[data-part=reading]").inner_text()
    assert "the loss falls for ever" not in one.words()


def test_a_ceiling_is_told_even_where_the_curve_does_not_show_it(show: Callable[..., Shown]) -> None:
    def clipped(p: Any, q: Any) -> Any:
        return LOOPS["cross_entropy"](p, [max(v, 1e-2) for v in q])

    one = failing(show, "your-cross-entropy", "cross_entropy", clipped)
    assert "at x = 0 yours is 4.605 and the true cost infinite" in one.words()
    passed = show("your-cross-entropy", functions={"cross_entropy": clipped})
    assert "your clip puts a ceiling of 4.605 nats" in passed.words()


def test_a_forecast_below_the_wall_names_the_function_at_fault(show: Callable[..., Shown]) -> None:
    one = failing(show, "gibbs-hunter", "cross_entropy", lambda p, q: 0.3 * LOOPS["cross_entropy"](p, q))
    assert "below the wall. That cannot be: your cross_entropy" in one.words()
    assert "nothing in here" not in one.words()


def test_a_wrong_loss_does_not_make_the_gradient_that_of_a_wrong_loss(show: Callable[..., Shown]) -> None:
    one = failing(show, "logits-and-gradient", "cross_entropy_loss", doubled(LOOPS["cross_entropy_loss"]))
    reading = one.page.locator("[data-part=reading]").inner_text()
    assert "the true one is 1.440" in reading and "The gradient is right" in reading


@pytest.mark.parametrize("name", ["descent-film", "growing-norm", "fit-by-hand"])
def test_a_run_without_a_history_is_said_in_words(show: Callable[..., Shown], name: str) -> None:
    def bare(*args: Any, **kwargs: Any) -> Any:
        return tuple(LOOPS["train"](*args, **kwargs).values())

    reading = failing(show, name, "train", bare).page.locator("[data-part=reading]").inner_text()
    assert "returned no history" in reading and "NaN" not in reading and "how close" not in reading


def test_a_price_that_is_wrong_is_held_against_the_right_one(show: Callable[..., Shown]) -> None:
    def below_zero(*args: Any) -> Any:
        return -LOOPS["text_cross_entropy"](*args)

    one = failing(show, "file-size", "text_cross_entropy", below_zero)
    reading = one.page.locator("[data-part=reading]").inner_text()
    assert re.search(r"By your code, the table.* cost −[\d,]+ bits under it, .*; it should be \d", reading), (
        reading
    )
    assert "better" not in reading
    table = failing(show, "next-characters", "bigram_probabilities", softer(LOOPS["bigram_probabilities"]))
    assert re.search(r"costs \d\.\d+ on the next ones, and should cost \d", table.words()), table.words()


def test_two_numbers_that_differ_late_are_told_apart(show: Callable[..., Shown]) -> None:
    def nearly(*args: Any) -> Any:
        return LOOPS["text_cross_entropy"](*args) + 2e-5

    one = failing(show, "count-or-descend", "text_cross_entropy", nearly)
    told = re.search(r"table at (\S+) nats .* at (\S+); they should be at (\S+) and", one.words())
    assert told and told[1] != told[3], one.words()
