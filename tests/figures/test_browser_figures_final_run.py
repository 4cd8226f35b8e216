"""A run that is trained for real, drawn while it trains and afterwards; then what its answers cost, epoch by epoch."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import loops_final
import pytest
import test_browser_figures as drawing
from runs_made import make_run

import crossent.content
from crossent.content.digit_film import nothing
from crossent.engine.catalog import Course
from crossent.engine.sessions import jsonable
from crossent.engine.training import Live, read_training
from crossent.training.mnist import report
from crossent.training.mnist.record import runs

browser, show, pytestmark = drawing.browser, drawing.show, drawing.pytestmark
Show = Callable[..., drawing.Shown]
TRAINING = """training: {
  onEvent(listener) { window.tell = listener; },
  start(exercise, settings) { window.asked = { exercise, settings }; return Promise.resolve("r1"); },
  stop(name) { window.stopped = name; },
  film: () => Promise.resolve(window.film),
},"""


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[dict[str, Any]], dict[str, Any]]:
    """The workspace of a run of two epochs by the course's training, what it told, and its film as the page gets it."""
    workspace, told = tmp_path_factory.mktemp("trained"), list[dict[str, Any]]()
    training = read_training(Course(Path(crossent.content.__path__[0])).exercise("final.train"))
    settings = training.read({"epochs": 2, "model": "mlp", "falsified": 0.03})
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(workspace)
        film = training.run(
            {name: loops_final.LOOPS[name] for name in training.needs},
            settings,
            Live(lambda message: told.append(jsonable(message))),
        )
    return workspace, told, {"film": jsonable(film), "settings": settings, "own": False, "seconds": 3.2}


@pytest.fixture
def train(browser: Any, trained: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """`final-run` in a workspace without a run, its training answered by what a real one told."""
    monkeypatch.chdir(tmp_path)
    one = drawing.Shown(browser, "final-run")
    host = drawing.HOST.replace(
        'render(document.querySelector("[data-figure]"), {',
        'render(document.querySelector("[data-figure]"), {' + TRAINING,
    )
    assert host != drawing.HOST
    one.page.route("**/host.js", lambda route: route.fulfill(body=host, content_type="text/javascript"))
    yield one.open()
    one.page.close()
    assert one.troubles == []


def tell(one: drawing.Shown, event: dict[str, Any]) -> None:
    one.page.evaluate("(event) => window.tell(event)", {"run": "r1", **event})
    one.rest()


def part(one: drawing.Shown, key: str) -> str:
    return str(one.page.locator(f"[data-part={key}]").inner_text())


def test_a_run_is_drawn_while_it_trains_and_the_disk_tells_the_rest(
    train: drawing.Shown, trained: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace, told, film = trained
    one, page = train, train.page
    assert "There is no run yet. Press Train" in part(one, "reading") and not page.is_visible(
        "[data-part=costliest]"
    )
    grip = page.locator(".plot [role=slider]")
    assert not grip.is_visible()  # there is no epoch to go to
    for name in ("MLP", "2", "3%"):
        page.get_by_role("button", name=name, exact=True).click()
    seed = page.get_by_role("spinbutton", name=re.compile("^Seed"))
    for typed, taken in (("-3", "0"), ("99999", "10000"), ("", "0"), ("7", "7")):
        seed.fill(typed)
        seed.press("Tab")
        assert seed.input_value() == taken
    page.get_by_role("button", name="Train", exact=True).click()
    one.rest()
    assert page.evaluate("() => window.asked") == {
        "exercise": "final.train",
        "settings": {"source": "offline", "model": "mlp", "epochs": 2, "seed": 7, "falsified": 0.03},
    }
    assert grip.is_visible() and not page.is_visible("[data-part=kept]")
    assert "first epoch is on its way" in part(one, "reading")
    begin, *rest = told
    epochs = [event for event in rest if event["kind"] == "epoch"]
    tell(one, begin)
    tell(one, {"kind": "part", "share": 0.25, "seconds": 3.0})
    assert page.locator(".progress").inner_text() == "epoch 1 of 2, about 21 s left"
    assert page.locator("progress").get_attribute("value") == "0.125"
    lines = "() => [...document.querySelectorAll('.plot path.curve')].map((p) => (p.getAttribute('d') || '').length).join()"
    seen = [page.evaluate(lines)]
    for event in epochs:
        tell(one, event)
        assert f"epoch {event['epoch']} of 2, about" in page.locator(".progress").inner_text()
        assert part(one, "epoch") == str(event["epoch"])
        assert page.locator("[data-part=costliest] li").count() == 12
        loss = event["data"]["worst"]["loss"][0]
        assert f"{loss:.2f}" in page.locator("[data-part=costliest] li").first.inner_text()
        seen.append(page.evaluate(lines))
    assert len(set(seen)) == len(epochs) + 1
    page.get_by_role("button", name="Stop", exact=True).click()
    assert page.evaluate("() => window.stopped") == "r1"

    monkeypatch.chdir(workspace)  # where the run lies that has just ended
    page.evaluate("(film) => { window.film = film; }", film)
    tell(one, {"kind": "end", "has_film": True, "stopped": False})
    page.wait_for_function("() => document.body.dataset.answers === '2'")
    one.rest()
    (run,) = runs(workspace)
    assert one.posted[-1] == {"run": run.name, "beside": ""}
    assert f"The run that is shown is kept in runs/{run.name}: its report." == part(one, "kept")
    link = page.get_by_role("link", name="its report")
    assert link.get_attribute("href") == f"/runs/{run.name}/report.html"
    assert (link.get_attribute("target"), link.get_attribute("rel")) == ("_blank", "noopener")
    assert "Done: 2 epochs in 3.2 s." in part(one, "findings") and not page.is_visible(".progress")
    for at, history in ((2, 1), (1, 0)):
        assert part(one, "epoch") == str(at)
        assert part(one, "val_loss") == f"{run.history['val_loss'][history]:.3f}"
        assert part(one, "val_accuracy") == f"{100 * run.history['val_accuracy'][history]:.1f}%"
        page.get_by_role("slider", name="The epoch that is shown").press("ArrowLeft")
        one.rest()
    assert part(one, "epoch") == "0" and "ln 10 = 2.303" in part(one, "reading")
    assert "before training" in part(one, "costliest")
    page.get_by_role("button", name="Table", exact=True).click()
    one.rest()
    assert page.locator(".values tbody tr").count() == 3 and len(one.posted) == 2


def test_a_run_that_left_nothing_gives_way_to_the_one_before(
    train: drawing.Shown, trained: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, page = train, train.page
    monkeypatch.chdir(trained[0])
    one.again()
    page.wait_for_function("() => document.body.dataset.answers === '2'")
    one.rest()
    before = part(one, "reading")
    assert "After epoch 2 of 2" in before
    page.get_by_role("button", name="Train", exact=True).click()
    tell(one, trained[1][0])
    assert "on its way" in part(one, "reading")
    tell(one, {"kind": "fault", "title": "ZeroDivisionError on line 3.", "message": "Look there."})
    page.wait_for_function("() => document.body.dataset.answers === '3'")
    one.rest()
    assert "ZeroDivisionError on line 3." in part(one, "findings") and part(one, "reading") == before


def test_a_run_stopped_in_its_first_epoch_says_that_nothing_is_kept(
    train: drawing.Shown, trained: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, page = train, train.page
    monkeypatch.chdir(trained[0])
    one.again()
    page.wait_for_function("() => document.body.dataset.answers === '2'")
    one.rest()
    before = part(one, "reading")
    page.get_by_role("button", name="Train", exact=True).click()
    tell(one, trained[1][0])
    page.evaluate("(film) => { window.film = film; }", {**trained[2], "film": nothing()})
    tell(one, {"kind": "end", "has_film": True, "stopped": True})
    page.wait_for_function("() => document.body.dataset.answers === '3'")
    one.rest()
    assert "nothing is kept of this one" in part(one, "findings") and part(one, "reading") == before
    assert part(one, "kept").startswith("The run that is shown is kept in runs/")


def test_a_run_is_gone_on_with_from_where_it_ended(
    train: drawing.Shown, trained: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, page = train, train.page
    assert not page.is_visible("[aria-label=Begin]")
    monkeypatch.chdir(trained[0])
    one.again()
    page.wait_for_function("() => document.body.dataset.answers === '2'")
    page.get_by_role("button", name="where this run ended").click()
    page.get_by_role("button", name="Train", exact=True).click()
    one.rest()
    (run,) = runs(trained[0])
    asked = page.evaluate("() => window.asked.settings")
    assert asked["resume"] == run.name and asked["epochs"] == 2 + 5
    assert page.locator("[data-part=costliest] li").count() == 12  # the epochs that it has are still there


def test_a_run_that_was_stopped_gets_all_epochs_that_it_was_begun_for(
    train: drawing.Shown, tmp_path: Path
) -> None:
    one, page = train, train.page
    told = make_run(tmp_path, epochs=2, digits=60).folder / "run.json"
    about = json.loads(told.read_text())
    about["settings"]["epochs"] = 20
    told.write_text(json.dumps({**about, "stopped": True}))
    one.again()
    page.wait_for_function("() => document.body.dataset.answers === '2'")
    page.get_by_role("button", name="where this run ended").click()
    page.get_by_role("button", name="Train", exact=True).click()
    one.rest()
    assert page.evaluate("() => window.asked.settings.epochs") == 20
    tell(one, {"kind": "part", "share": 0.5, "seconds": 5.0})
    assert page.locator(".progress").inner_text() == "epoch 3 of 20, about 35 s left"


@pytest.mark.parametrize("falsified", [0, 0.3])
def test_falsified_labels_are_the_reason_of_a_dear_training_set(
    without_run: Path, show: Show, falsified: float
) -> None:
    path = make_run(without_run, digits=100, falsified=falsified).folder / "run.json"
    about = json.loads(path.read_text())
    about["history"]["train_loss"] = [1 + loss for loss in about["history"]["val_loss"]]
    path.write_text(json.dumps(about))
    reading = part(show("final-run"), "reading")
    assert ("The training numbers include the falsified labels" in reading) == bool(falsified)
    assert ("often averaged while the epoch still goes on" in reading) != bool(falsified)


def test_two_runs_are_laid_beside_each_other(without_run: Path, show: Show) -> None:
    first, second = (
        make_run(without_run, epochs=epochs, digits=100, seed=epochs, falsified=0) for epochs in (3, 2)
    )
    one = show("final-run")
    page = one.page
    assert "After epoch 2 of 2" in part(one, "reading") and "beside" not in part(one, "reading")
    page.get_by_label("A run to lay beside this one").select_option(first.name)
    page.wait_for_function(
        "() => document.querySelector('[data-part=reading]').textContent.includes('Dashed beside it')"
    )
    assert one.posted[-1] == {"run": second.name, "beside": first.name}
    report.write(second)
    page.get_by_label("A run to lay beside this one").select_option("")
    page.wait_for_function(
        "() => document.querySelector('[data-part=kept]').textContent.endsWith('its report. ')"
    )
    page.get_by_label("A run to lay beside this one").select_option(first.name)
    page.get_by_role("link", name="the two compared").wait_for()
    assert (
        page.get_by_role("link", name="the two compared").get_attribute("href")
        == f"/runs/{second.name}/compare.html"
    )
    value = first.history["val_accuracy"][1]
    assert f"beside it {100 * value:.1f}%" in page.locator(".readout").inner_text()
    page.get_by_label("The run that is shown").select_option(first.name)
    page.wait_for_function("() => document.querySelector('[data-part=epoch]').textContent === '3'")
    assert "Dashed" not in part(one, "reading")


def test_scrubbing_what_answers_cost_asks_nothing_and_the_numbers_follow(with_run: Path, show: Show) -> None:
    one = show("right-and-wrong")
    (run,) = runs(with_run)
    bars = "() => [...document.querySelectorAll('.plot rect.solid')].reduce((s, r) => s + r.getAttribute('height'), '')"
    seen, val = [], run.part == 1
    slider = one.page.get_by_role("slider", name="The epoch that is shown")
    for epoch in (2, 1, 0):
        assert part(one, "epoch") == str(epoch)
        assert float(part(one, "mean")) == pytest.approx(run.losses[epoch, val].mean(), abs=6e-4)
        right = run.probs[epoch, val].argmax(axis=1) == run.labels[val]
        assert part(one, "accuracy") == f"{100 * right.mean():.1f}%"
        assert f"{right.sum()} of 60 validation digits" in part(one, "reading")
        seen.append(one.page.evaluate(bars))
        slider.press("ArrowLeft")
        one.rest()
    assert len(set(seen)) == 3 and len(one.posted) == 1
    one.page.get_by_role("button", name="training", exact=True).click()
    one.page.wait_for_function(
        "() => document.querySelector('[data-part=reading]').textContent.includes('of 240 training')"
    )
    assert one.posted[-1] == {"run": "", "part": "training"}


@pytest.mark.parametrize(
    ("accuracy", "said"),
    [
        ([0.1, 0.8, 0.85], "go opposite ways in every epoch"),
        ([0.1, 0.8, 0.8], "never rise or fall together; in one epoch the accuracy stands still"),
    ],
)
def test_an_epoch_in_which_the_accuracy_stands_still_goes_no_way(
    with_run: Path, show: Show, accuracy: list[float], said: str
) -> None:
    one = show("right-and-wrong")
    data = json.loads(json.dumps(drawing.plain(one.figure.compute(one.functions, dict(one.figure.START)))))
    data |= {"mean": [2.3, 0.5, 0.4], "accuracy": accuracy, "lowest": [0, 1, 2], "disagree": []}
    one.answer["yours"] = data
    one.again()
    assert said in part(one, "reading")


def test_where_loss_and_accuracy_disagree_it_says_what_wrong_answers_cost(with_run: Path, show: Show) -> None:
    one = show("right-and-wrong")
    data = json.loads(json.dumps(drawing.plain(one.figure.compute(one.functions, dict(one.figure.START)))))
    data["mean"], data["accuracy"], data["lowest"], data["disagree"] = (
        [2.3, 0.5, 0.7],
        [0.1, 0.8, 0.85],
        [0, 1, 1],
        [2],
    )
    one.answer["yours"] = data
    one.again()
    reading = part(one, "reading")
    assert (
        "Since epoch 1 the two disagree: accuracy has risen by 5.00 points, and the mean loss has risen by 0.200."
        in reading
    )
    wrongs = [sum(side[1]) for side in data["counts"]]
    assert re.search(
        rf"{wrongs[2]} answers are wrong now and cost [\d.]+ nats each; then it was {wrongs[1]} at", reading
    )
    assert one.page.locator(".plot rect.shade").count() == 1
