"""The drawings of continuous values, in a real browser: what each of them lets one do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import test_browser_figures as harness
from test_browser_figures_m3 import keys, part, press
from test_browser_figures_m4 import drag, settle

pytestmark = harness.pytestmark
browser, show = harness.browser, harness.show
Show = Callable[..., Any]


def test_a_narrow_density_costs_less_than_nothing_in_one_unit_alone(show: Show) -> None:
    one = show("negative-nats")
    assert part(one, "nats") == "−0.478" and "0 at σ = 0.242" in one.drawing()
    bits = part(one, "bits")
    press(one, "cm")
    settle(one)
    assert part(one, "nats") == "4.127" and part(one, "bits") == bits and "4.605 more" in one.words()
    press(one, "m")
    keys(one, "σ, the standard deviation in metres", "PageUp", "PageUp")
    settle(one)
    assert one.posted[-1] == {"std": 0.35, "unit": "m"} and not part(one, "nats").startswith("−")


def test_four_times_the_samples_ask_nothing_and_new_ones_do(show: Show) -> None:
    one = show("error-bar")
    assert "37 of 40" in one.words()
    asked, before = len(one.posted), float(part(one, "error"))
    press(one, "160")
    assert float(part(one, "error")) == pytest.approx(before / 2, rel=0.1) and len(one.posted) == asked
    keys(one, "Standard errors on either side of an estimate", "Home")
    settle(one)
    assert one.posted[-1]["bar"] == 0.5 and "expected: 15.3" in one.words()
    press(one, "Draw again")
    settle(one)
    assert one.posted[-1]["seed"] == 1


def test_the_model_is_dragged_and_beaten(show: Show) -> None:
    one = show("fit-by-cross-entropy")
    drag(one, ".grip.both .knob", 60, 0)
    assert one.posted[-1]["mean"] > -0.9 and "How low can you get?" in one.words()
    keys(one, "Standard deviation of q", "PageUp")
    settle(one)
    assert one.posted[-1]["std"] == 1.2
    press(one, "Let gradient descent try")
    assert "more than the least" in one.words() and "fit_gaussian" in one.drawing()


def test_a_fit_with_a_wrong_surprise_promises_nothing_of_the_least(show: Show) -> None:
    def precedence(x: Any, mean: float, std: float) -> Any:
        return np.log(std * np.sqrt(2 * np.pi)) + (x - mean) ** 2 / 2 * std**2

    wrong = {"gaussian_nll": precedence}
    one = show("fit-by-cross-entropy", functions=wrong, truth="truth", mistake=None, passed=False)
    assert "It should be 4.408." in one.words() and "hardly" not in one.words()
    press(one, "Let gradient descent try")
    assert "It should be 4.408." in one.words() and "as little as can be" not in one.words()


def test_a_wrong_number_of_bits_is_not_told_as_the_price(show: Show) -> None:
    wrong = {"bits_at_resolution": lambda nats, width: (np.asarray(nats) + np.log(width)) / np.log(2)}
    one = show("negative-nats", functions=wrong, truth="truth", mistake=None, passed=False)
    assert (
        "To the centimetre it should cost 5.95 bits." in one.words() and "Nothing is free" not in one.words()
    )


def test_a_mixture_is_played_to_below_the_truth(show: Show) -> None:
    one = show("mixture")
    assert part(one, "step") == "2"
    keys(one, "Step", "End")
    assert "less than the truth itself costs" in one.words() and len(one.posted) == 1
    press(one, "1")
    settle(one)
    assert part(one, "step") == "0" and one.posted[-1]["components"] == 1
    keys(one, "Step", "End")
    assert "One hill for two" in one.words()


def test_each_direction_has_its_own_compromise(show: Show) -> None:
    one = show("two-directions")
    press(one, "covers both")
    settle(one)
    assert "covers both hills" in one.words() and float(part(one, "forward")) < 0.73
    press(one, "seeks the left")
    settle(one)
    assert "sits on one hill" in one.words() and float(part(one, "forward")) > 10
    assert part(one, "reverse") == "0.511"
    before = one.drawing()
    press(one, "KL(q‖p)")
    settle(one)
    assert one.posted[-1]["ground"] == "reverse" and one.drawing() != before


@pytest.mark.parametrize(
    ("name", "function"),
    [
        ("negative-nats", "gaussian_cross_entropy"),
        ("error-bar", "monte_carlo_cross_entropy"),
        ("fit-by-cross-entropy", "fit_gaussian"),
        ("mixture", "mixture_log_density"),
        ("two-directions", "kl_on_grid"),
    ],
)
def test_a_learners_nonsense_leaves_no_nonsense_in_the_drawing(name: str, function: str, show: Show) -> None:
    one = show(name, functions={function: lambda *args: None}, truth="truth", mistake="own", passed=False)
    press(one, "Table")
    keys(one, one.page.locator("[role=slider]").first.get_attribute("aria-label"), "PageUp")
    settle(one)
    places = one.page.evaluate(
        "() => [...document.querySelectorAll('.plot *')].flatMap((node) => [...node.attributes])"
        ".filter((a) => !a.name.startsWith('aria')).map((a) => a.value).join(' ')"
    )
    assert not any(word in places for word in ("NaN", "Infinity", "undefined"))
    assert "undefined" not in one.words()
