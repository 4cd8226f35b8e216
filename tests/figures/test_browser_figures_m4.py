"""Module 4's drawings in a real browser: contours and fields by themselves, and what each figure's handles do."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import pytest
import test_browser_figures as drawing

browser, show, pytestmark = drawing.browser, drawing.show, drawing.pytestmark
Show = Callable[..., drawing.Shown]

CONTOURS = """async ([values, level]) => {
  const { contours, above, trace } = await import("/static/js/plot/contours.js");
  const grid = values.map((row) => row.map((v) => (v === null ? NaN : v === "inf" ? Infinity : v)));
  const lines = contours(grid, level), rings = above(grid, level);
  const same = (v) => v, paths = [trace(lines, same, same), trace(lines, same, same, true), trace(rings, same, same)];
  return { lines, rings, paths };
}"""


@pytest.fixture
def level(show: Show) -> Callable[..., dict[str, Any]]:
    page = show("mse-race").page
    return lambda values, at: dict(page.evaluate(CONTOURS, [values, at]))


def area(rings: list[list[list[float]]]) -> float:
    """Return what rings enclose, holes taken off: they turn the other way."""
    return sum(
        (a[0] * b[1] - b[0] * a[1]) / 2
        for ring in rings
        for a, b in zip(ring, [*ring[1:], ring[0]], strict=True)
    )


def bowl(size: int) -> list[list[float]]:
    middle = (size - 1) / 2
    return [[math.hypot(c - middle, r - middle) for c in range(size)] for r in range(size)]


def test_a_contour_of_a_bowl_is_one_closed_circle(level: Callable[..., dict[str, Any]]) -> None:
    found = level(bowl(21), 6)
    (ring,) = found["lines"]
    assert ring[0] == ring[-1] and len(ring) > 20
    assert all(abs(math.hypot(c - 10, r - 10) - 6) < 0.03 for c, r in ring)
    assert area(found["rings"]) == pytest.approx(20 * 20 - math.pi * 36, rel=0.01)
    assert found["paths"][1].count("Q") >= 20 and found["paths"][1].endswith("Z")
    assert "NaN" not in "".join(found["paths"])


def test_a_contour_of_a_slope_is_straight_and_ends_at_the_border(
    level: Callable[..., dict[str, Any]],
) -> None:
    found = level([[c + 2 * r for c in range(5)] for r in range(4)], 4.5)
    (line,) = found["lines"]
    assert all(c + 2 * r == pytest.approx(4.5) for c, r in line)
    ends = sorted([line[0], line[-1]])
    assert ends[0] == pytest.approx([0, 2.25]) and ends[1] == pytest.approx([4, 0.25])
    # 12 cells, less the corner that lies below the line
    assert area(found["rings"]) == pytest.approx(12 - (2.25 + 0.25) / 2 * 4)


def test_saddles_holes_and_infinity_leave_every_line_whole(level: Callable[..., dict[str, Any]]) -> None:
    assert len(level([[0, 1], [1, 0]], 0.4)["lines"]) == len(level([[0, 1], [1, 0]], 0.6)["lines"]) == 2
    hole = [[1, 1, 1], [1, None, 1], [1, 1, 1]]
    assert level(hole, 0.5)["lines"] == [] and area(level(hole, 0.5)["rings"]) == 2  # a diamond is left out
    cliff = level([[0, "inf"], [0, "inf"]], 1)
    assert cliff["lines"] == [[[0, 1], [0, 0]]] and "NaN" not in "".join(cliff["paths"])
    full, none = level([[2, 2], [2, 2]], 1), level([[2, 2], [2, 2]], 3)
    assert full["lines"] == none["lines"] == none["rings"] == [] and area(full["rings"]) == 1


def settle(one: drawing.Shown) -> None:
    """Wait until every question is answered and drawn."""
    asked = -1
    while asked != len(one.posted) or int(one.page.evaluate("() => document.body.dataset.answers")) != asked:
        asked = len(one.posted)
        one.page.wait_for_timeout(80)
    one.rest()


def box(one: drawing.Shown, selector: str, nth: int = 0) -> tuple[float, float]:
    bounds = one.page.locator(selector).nth(nth).bounding_box()
    assert bounds is not None
    return bounds["x"] + bounds["width"] / 2, bounds["y"] + bounds["height"] / 2


def drag(one: drawing.Shown, selector: str, dx: float, dy: float, nth: int = 0) -> None:
    x, y = box(one, selector, nth)
    one.page.mouse.move(x, y)
    one.page.mouse.down()
    one.page.mouse.move(x + dx, y + dy, steps=4)
    one.page.mouse.up()
    settle(one)


def test_the_point_is_dragged_over_the_surface(show: Show) -> None:
    one = show("loss-surface")
    before = one.posted[-1]
    drag(one, ".grip.both .knob", 60, 30)
    after = one.posted[-1]
    assert after["w1"] > before["w1"] + 0.3 and after["w2"] < before["w2"] - 0.1
    assert f"({after['w1']:.2f}, {after['w2']:.2f})".replace("-", "−") in one.words()
    assert one.page.locator(".plot .arrow").get_attribute("d").startswith("M")


def test_scrubbing_asks_nothing_and_follows_the_run(show: Show) -> None:
    one = show("loss-surface")
    asked, end = len(one.posted), one.page.locator("[data-part=run]").inner_text()
    slider = one.page.get_by_role("slider", name="The epoch of the run that is shown")
    slider.focus()
    one.page.keyboard.press("Home")
    one.rest()
    assert one.page.locator("[data-part=run]").inner_text() == "0.693" != end
    assert len(one.posted) == asked and "epoch 0: weights 0.00 and 0.00" in slider.get_attribute(
        "aria-valuetext"
    )


def test_a_long_step_is_said_to_leap(show: Show) -> None:
    one = show("loss-surface")
    for name in ("1.5", "x₂ times 4"):
        one.page.get_by_role("button", name=name, exact=True).click()
        settle(one)
    one.page.wait_for_function("() => document.body.innerText.includes('leaps across the valley')")
    assert one.posted[-1] | {"data": "unscaled", "rate": 1.5} == one.posted[-1]


def test_gradient_descent_is_shown_when_it_is_asked_for(show: Show) -> None:
    one = show("fit-by-hand")
    line = ".plot .curve.ink.dash"
    assert not any(one.page.locator(line).nth(i).get_attribute("d") for i in range(2))
    one.page.get_by_role("button", name="Let gradient descent try").click()
    one.rest()
    assert all(one.page.locator(line).nth(i).get_attribute("d") for i in range(2))  # boundary, and its loss
    assert "ahead before its first step" in one.words()
    for name, key in (("Direction", "Home"), ("Shift", "PageUp")):
        one.page.get_by_role("slider", name=name).focus()
        one.page.keyboard.press(key)
    for _ in range(5):
        one.page.get_by_role("slider", name="Direction").focus()
        one.page.keyboard.press("PageUp")  # from -180 by 45 to 45 degrees
        one.rest()
    one.page.wait_for_function("() => /needs [0-9]+ epochs? to be below/.test(document.body.innerText)")
    one.page.get_by_role("button", name="Hide gradient descent").click()
    one.rest()
    assert not any(one.page.locator(line).nth(i).get_attribute("d") for i in range(2))


def test_the_boundary_turns_and_moves_under_the_pointer(show: Show) -> None:
    one = show("fit-by-hand")
    start = one.posted[-1]
    drag(one, ".grip.both .knob", 60, 0, nth=0)
    turned = one.posted[-1]
    assert turned["angle"] < start["angle"] and turned["shift"] == start["shift"]
    drag(one, ".grip.both .knob", 0, 40, nth=1)
    assert one.posted[-1]["shift"] != turned["shift"] and one.posted[-1]["angle"] == turned["angle"]


def test_the_race_is_read_at_the_step_of_the_lesson(show: Show) -> None:
    one = show("mse-race")
    assert "After 50 steps cross-entropy has brought q to 0.099, and squared error to 0.964" in one.words()
    one.page.get_by_role("button", name="2", exact=True).click()
    settle(one)
    assert one.posted[-1]["rate"] == 2 and one.page.locator("[data-part=step]").inner_text() == "10"
    one.page.get_by_role("slider", name="Where both start").focus()
    one.page.keyboard.press("End")
    settle(one)
    assert one.posted[-1]["start"] == 4


def test_only_overlapping_clusters_have_a_lowest_loss(show: Show) -> None:
    one = show("growing-norm")
    goals = one.page.locator(".plot .half")
    assert [goals.nth(i).get_attribute("visibility") for i in range(3)] == ["hidden"] * 3
    one.page.get_by_role("button", name="overlapping").click()
    one.page.wait_for_function("() => document.body.innerText.includes('there is a lowest loss')")
    assert [goals.nth(i).get_attribute("visibility") for i in range(3)] == ["visible"] * 3


def test_a_learners_nonsense_leaves_no_nonsense_in_the_drawing(show: Show) -> None:
    for name, function in (
        ("loss-surface", "train"),
        ("fit-by-hand", "predict_proba"),
        ("mse-race", "gradients"),
        ("growing-norm", "train"),
    ):
        one = show(name, functions={function: lambda *args: None})
        places = one.page.evaluate(
            "() => [...document.querySelectorAll('.plot *')].flatMap((node) => [...node.attributes])"
            ".filter((a) => !a.name.startsWith('aria')).map((a) => a.value).join(' ')"
        )
        assert not any(word in places for word in ("NaN", "Infinity", "undefined")), name
        assert "NaN" in one.words()
