"""Confusions, reliability and false labels of a run, in a real browser: what each of them lets one do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import test_browser_figures as drawing
from figure_tools import LOOPS, doubled
from runs_made import make_run
from test_browser_figures_m3 import keys, part, press

from crossent.training.mnist.record import Run, runs

browser, show, pytestmark = drawing.browser, drawing.show, drawing.pytestmark
Show = Callable[..., drawing.Shown]


@pytest.fixture
def run(with_run: Path) -> Run:
    return runs(with_run)[0]


def cards(one: Any) -> list[int]:
    return [int(card.get_attribute("data-row")) for card in one.page.locator(".card").all()]


def settle(one: Any, test: str) -> None:
    """Wait until the page has drawn the answer to the last question."""
    one.page.wait_for_function(f"() => {test}")
    one.rest()


def opened(one: Any, words: str) -> None:
    settle(one, f"document.querySelector('[data-part=opened]').textContent.includes({words!r})")


def cell(one: Any, label: int, said: int) -> Any:
    return one.page.locator("[role=row]").nth(label).locator("[role=gridcell]").nth(said)


def ink(one: Any, card: int) -> list[int]:
    """Red, green, blue of a card's darkest pixel. Of one card only once: the browser warns of a second time."""
    return list(
        one.page.locator(".card canvas")
        .nth(card)
        .evaluate(
            "(c) => { const d = c.getContext('2d').getImageData(0, 0, 28, 28).data; let best = 0;"
            "for (let i = 0; i < d.length; i += 4) if (d[i + 3] > d[best + 3]) best = i;"
            "return [...d.slice(best, best + 3)]; }"
        )
    )


# ---------------------------------------------------------------- confusion


def test_a_cell_opens_its_digits_and_arrows_move_on(run: Run, show: Show) -> None:
    one = show("confusion")
    val = np.flatnonzero(run.part == 1)
    said = run.probs[2, val].argmax(axis=1)
    wrong = val[said != run.labels[val]]
    assert cards(one) == sorted(wrong.tolist(), key=lambda row: -run.losses[2, row])[:24]
    assert f"{len(wrong)} digits called wrong after epoch 2" in part(one, "opened")
    label = int(np.bincount(run.labels[val][said == run.labels[val]]).argmax())
    cell(one, label, label).click()
    opened(one, f"labelled {label} and called {label}, right")
    right = val[(run.labels[val] == label) & (said == label)]
    assert cards(one) == sorted(right.tolist(), key=lambda row: -run.losses[2, row])
    assert cell(one, label, label).get_attribute("aria-selected") == "true"
    for key, (down, across) in {
        "ArrowDown": (1, 0),
        "ArrowRight": (0, 1),
        "ArrowUp": (-1, 0),
        "Home": (0, -9),
    }.items():
        here = one.posted[-1]["label"], one.posted[-1]["said"]
        one.page.keyboard.press(key)
        expected = min(9, max(0, here[0] + down)), min(9, max(0, here[1] + across))
        settle(one, "document.activeElement.getAttribute('aria-selected') === 'true'")
        assert (one.posted[-1]["label"], one.posted[-1]["said"]) == expected
        assert cell(one, *expected).get_attribute("tabindex") == "0"
    assert one.page.locator("[role=gridcell][tabindex='0']").count() == 1
    one.page.keyboard.press("Escape")
    opened(one, "called wrong")
    assert cards(one) == sorted(wrong.tolist(), key=lambda row: -run.losses[2, row])[:24]


def test_the_matrix_follows_the_epoch_and_the_part(run: Run, show: Show) -> None:
    one = show("confusion")
    val, train = (np.flatnonzero(run.part == side) for side in (1, 0))
    for rows, button in ((val, "validation"), (train, "training")):
        press(one, button)
        settle(one, f"document.querySelector('[data-part=reading]').textContent.includes('{button} digits')")
        for epoch, key in ((0, "Home"), (1, "ArrowRight"), (2, "End")):
            keys(one, "The epoch that is shown", key)
            opened(one, f"after epoch {epoch}" if epoch else "before training")
            said = run.probs[epoch, rows].argmax(axis=1)
            for label in range(10):
                n = int(((run.labels[rows] == label) & (said == label)).sum())
                assert cell(one, label, label).text_content() == str(n)
            assert part(one, "wrong") == f"{int((said != run.labels[rows]).sum()):,}"
    assert "12 of the labels were falsified" in one.words()
    brought = [asked["have"] for asked in one.posted]
    assert brought[0] == "" and brought[-1].endswith("train")  # the matrices have come once for each part


def test_a_pressed_card_tells_what_was_said_of_it(run: Run, show: Show) -> None:
    one = show("confusion")
    card = one.page.locator(".card").nth(1)
    row = int(card.get_attribute("data-row"))
    card.click()
    settle(one, "!document.querySelector('[data-part=digit]').hidden")
    likely = int(run.probs[2, row].argmax())
    words = part(one, "digit")
    assert f"is called {likely} with {float(run.probs[2, row, likely]):.3f}" in words
    assert f"{run.losses[2, row]:.2f} nats before training and after epochs 1 to 2" in words
    assert one.page.locator(".card[aria-pressed=true]").count() == 1
    one.page.locator(".card").nth(1).click()
    settle(one, "document.querySelector('[data-part=digit]').hidden")


def test_digits_take_the_ink_of_the_theme(run: Run, show: Show) -> None:
    one = show("confusion")
    paint = "(to) => { const root = document.documentElement; root.style.setProperty('--ink', to); root.dataset.theme = to; }"
    for card, (name, colour) in enumerate({"navy": [0, 0, 128], "white": [255, 255, 255]}.items()):
        one.page.evaluate(paint, name)
        one.rest()
        assert ink(one, card) == pytest.approx(colour, abs=3)


def test_a_wrong_order_is_said_and_followed(run: Run, show: Show) -> None:
    def cheapest(losses: Any, k: int) -> Any:
        return np.argsort(np.asarray(losses))[:k]

    one = show("confusion", functions={"worst_examples": cheapest}, truth="truth", passed=False)
    assert "in the order of your worst_examples" in part(one, "opened")
    assert "another order, than the costliest first" in one.words()
    losses = [float(text) for text in one.page.locator(".card .loss").all_inner_texts()]
    assert losses == sorted(losses)
    odd = show("confusion", functions={"worst_examples": lambda losses, k: None}, truth="truth", passed=False)
    assert "the course’s own order is shown" in odd.words()


# ---------------------------------------------------------------- reliability


def test_the_temperature_is_moved_without_a_question(run: Run, show: Show) -> None:
    one = show("digit-reliability")
    fitted, asked = part(one, "t"), len(one.posted)
    drawn = one.drawing()
    press(one, "T = 1")
    assert part(one, "t") == "1.00" and one.drawing() != drawn
    loss = part(one, "loss")
    keys(one, "Temperature T", "End")
    assert part(one, "t") == "8.00" and part(one, "loss") > loss and "No answer changes" in one.words()
    keys(one, "Temperature T", "Home", "ArrowRight")
    assert part(one, "t") == "0.27"
    press(one, "The fit")
    assert part(one, "t") == fitted and len(one.posted) == asked
    keys(one, "The epoch", "ArrowLeft")
    settle(one, "document.querySelector('[data-part=reading]').textContent.startsWith('After epoch 1')")
    assert one.posted[-1]["epoch"] == 1


def test_a_wrong_fit_stands_beside_the_right_one(run: Run, show: Show) -> None:
    fit = doubled(LOOPS["fit_temperature"])
    one = show("digit-reliability", functions={"fit_temperature": fit}, truth="truth", passed=False)
    assert "By your fit_temperature T should be" in one.words() and "Green is the truth" in one.words()
    assert one.page.locator(".plot .truth").get_attribute("d").startswith("M")
    near = show(
        "digit-reliability",
        functions={"fit_temperature": lambda z, y: LOOPS["fit_temperature"](z, y) + 5e-4},
        truth="truth",
        passed=False,
    )
    assert "Green is the truth" not in near.words()
    loss = doubled(LOOPS["cross_entropy_from_logits"])
    other = show(
        "digit-reliability", functions={"cross_entropy_from_logits": loss}, truth="truth", passed=False
    )
    assert "By your cross_entropy_from_logits they cost" in other.words()


# ---------------------------------------------------------------- false labels


def test_k_is_moved_along_the_order(run: Run, show: Show) -> None:
    one = show("false-labels")
    train = np.flatnonzero(run.part == 0)
    order = sorted(train.tolist(), key=lambda row: -run.losses[2, row])
    false = [bool(run.labels[row] != run.true[row]) for row in order]
    assert part(one, "k") == "12" and part(one, "found") == str(sum(false[:12]))
    assert cards(one) == order[:12]
    for i, text in enumerate(one.page.locator(".card span:not(.loss)").all_inner_texts()):
        given, true = run.labels[order[i]], run.true[order[i]]
        assert text == (f"given {given}, is {true}" if false[i] else f"{given} is true")
    keys(one, "k, how many are looked at", "PageUp")
    opened(one, "Places 13 to 24")
    assert cards(one) == order[12:24] and part(one, "found") == str(sum(false[:24]))
    assert (
        part(one, "precision") == f"{sum(false[:24]) / 24:.3f}"
        and part(one, "recall") == f"{sum(false[:24]) / 12:.3f}"
    )
    assert one.posted[-1]["have"] != ""
    keys(one, "k, how many are looked at", "Home")
    opened(one, "Places 1 to 1")
    keys(one, "The epoch that is shown", "Home")
    opened(one, "before training")
    assert "Nothing has been learned yet" in one.words()
    assert one.page.locator(".plot .curve.p").get_attribute("d").startswith("M")


def test_a_run_of_true_labels_says_how_to_falsify_some(without_run: Path, show: Show) -> None:
    make_run(without_run, epochs=1, digits=100, falsified=0)
    one = show("false-labels")
    assert "In this run every training label is true" in one.words() and "0.03" in one.words()
    assert cards(one) == [] and part(one, "precision") == "–"
    assert not one.page.get_by_role("button", name="Play").is_visible()
    assert not any(slider.is_visible() for slider in one.page.locator("[role=slider]").all())


def test_another_run_is_chosen(without_run: Path, show: Show) -> None:
    old = make_run(without_run, epochs=3, digits=100, falsified=0.1, kind="first")
    new = make_run(without_run, epochs=1, digits=100, falsified=0.1, kind="second")
    for name in ("confusion", "digit-reliability", "false-labels"):
        one = show(name)
        one.page.get_by_label("The run that is shown").select_option(old.name)
        settle(one, "document.querySelector('[role=slider][aria-valuemax=\"3\"]')")
        assert one.posted[0]["run"] == "" and one.posted[-1]["run"] == old.name != new.name
