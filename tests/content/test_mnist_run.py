"""The final project's run: what it writes, what it tells, and what it says of functions that do not do their part."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import crossent.content
from crossent.engine.catalog import Course
from crossent.engine.training import Live, Refused, read_training
from crossent.training.mnist import data
from crossent.training.mnist.record import HISTORY, Run, runs

torch = pytest.importorskip("torch")
from torch import nn  # noqa: E402

pytestmark = pytest.mark.filterwarnings(
    "ignore::DeprecationWarning:tensorboard", "ignore::DeprecationWarning:google"
)
SOME = 600  # of the digits to train on, to be quick


def build_model() -> Any:
    return nn.Sequential(nn.Flatten(), nn.Linear(784, 24), nn.ReLU(), nn.Dropout(0.2), nn.Linear(24, 10))


def per_example_loss(model: Any, images: Any, labels: Any) -> Any:
    model.eval()
    with torch.no_grad():
        return nn.functional.cross_entropy(model(images), labels, reduction="none")


def evaluate(model: Any, images: Any, labels: Any, batch_size: int = 1000) -> tuple[float, float]:
    losses = per_example_loss(model, images, labels)
    return float(losses.mean()), float((model(images).argmax(1) == labels).float().mean())


def train(model: Any, train_set: Any, val_set: Any, epochs: int, on_epoch: Any) -> Any:
    images, labels = (part[:SOME] for part in train_set)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.005)
    history: dict[str, list[float]] = {name: [] for name in HISTORY}
    for epoch in range(epochs):
        model.train()
        for rows in torch.randperm(len(labels)).split(50):
            optimizer.zero_grad()
            nn.functional.cross_entropy(model(images[rows]), labels[rows]).backward()
            optimizer.step()
        for kind, digits in (("train", (images, labels)), ("val", val_set)):
            loss, accuracy = evaluate(model, *digits)
            history[f"{kind}_loss"].append(loss)
            history[f"{kind}_accuracy"].append(accuracy)
        on_epoch(epoch, history)
    return history


FUNCTIONS = {
    "build_model": build_model,
    "per_example_loss": per_example_loss,
    "evaluate": evaluate,
    "train": train,
}
Go = Callable[..., Any]


@pytest.fixture
def go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Go:
    """Run the training in a workspace, with other functions or settings; the messages go into `go.told`."""
    (tmp_path / "final_mnist.py").write_text("")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CROSSENT_MNIST", raising=False)
    training = read_training(Course(Path(crossent.content.__path__[0])).exercise("final.train"))

    def run(settings: dict[str, Any] | None = None, **functions: Any) -> Any:
        run.told = []  # type: ignore[attr-defined]
        live = run.live = Live(run.told.append)  # type: ignore[attr-defined]
        given = {"epochs": 3, **(settings or {})}
        film = training.run({**FUNCTIONS, **functions}, training.read(given), live)
        return film

    return run


def test_a_run_tells_its_epochs_and_leaves_its_record(go: Any, tmp_path: Path) -> None:
    film = go({"falsified": 0.03, "seed": 4})
    begin, *epochs = [message for message in go.told if message["kind"] != "part"]
    shares = [message["share"] for message in go.told if message["kind"] == "part"]
    assert shares and all(0 < share <= SOME / 4000 for share in shares)  # no more than this loop trains on
    assert begin["kind"] == "begin" and begin["total"] == 3
    assert (
        begin["data"]["digits"] == 5000 and begin["data"]["trained"] == 4000 and begin["data"]["after"] == 0
    )
    assert [e["epoch"] for e in epochs] and epochs[0]["epoch"] == 1
    first = epochs[0]["data"]
    assert re.fullmatch(r"loss \d\.\d{4}, \d\d\.\d% right", first["words"])
    assert len(first["val_loss"]) == 1 and len(first["worst"]["loss"]) == 12
    assert first["worst"]["loss"] == sorted(first["worst"]["loss"], reverse=True)
    (run,) = runs(tmp_path)
    assert film["run"] == run.name and film["epochs"] == 3 and film["val_loss"] == run.history["val_loss"]
    assert run.about["finished"] and not run.about["stopped"] and run.about["test"] is None
    assert run.about["functions"] == dict.fromkeys(FUNCTIONS, "course") and run.about["code"] == ""
    assert run.about["settings"] == {
        "source": "offline",
        "model": "yours",
        "epochs": 3,
        "seed": 4,
        "falsified": 0.03,
    }
    val = run.part == 1
    means = run.losses[1:, val].mean(axis=1)
    np.testing.assert_allclose(means, run.history["val_loss"], rtol=1e-4)  # the film is of the same model
    hits = (run.probs[1:, val].argmax(axis=2) == run.labels[val]).mean(axis=1)
    np.testing.assert_allclose(hits, run.history["val_accuracy"], atol=0.002)
    assert film["first"] == pytest.approx(run.losses[0, val].mean(), rel=1e-5)
    assert re.fullmatch(r"\d+ among the 120 costliest", film["numbers"]["false labels found"])
    for name in ("report.html", "model.pt", "checkpoint.pt"):
        assert (run.folder / name).is_file()
    assert len(list(run.folder.glob("events.out.*"))) == 1
    worst = film["worst"]
    assert (run.labels[worst["at"]] == worst["label"]).all() and (run.part[worst["at"]] == 1).all()
    model = build_model()
    model.load_state_dict(run.state_dict())
    loss = per_example_loss(model, *data.tensors(data.load().val)).mean()
    assert float(loss) == pytest.approx(run.history["val_loss"][-1], rel=1e-4)
    json.dumps(film["numbers"])


def test_the_same_seed_gives_the_same_numbers(go: Any, tmp_path: Path) -> None:
    for seed in (1, 1, 2):
        go({"seed": seed, "epochs": 2, "falsified": 0.1})
    other, again, one = runs(tmp_path)
    assert (np.array(one.losses) == np.array(again.losses)).all() and one.history == again.history
    assert (np.array(one.probs) == np.array(again.probs)).all() and (one.labels == again.labels).all()
    assert (other.losses[0] != one.losses[0]).any() and (other.labels != one.labels).any()
    assert (other.index == one.index).all()  # the same digits are held back whatever the seed


def test_a_run_that_was_stopped_goes_on_where_it_was(go: Any, tmp_path: Path) -> None:
    whole = go({"epochs": 4})

    def stopping(model: Any, train_set: Any, val_set: Any, epochs: int, on_epoch: Any) -> Any:
        def each(epoch: int, history: Any) -> None:
            on_epoch(epoch, history)
            if epoch == 1:
                nn.init.zeros_(model[1].weight)  # half of another epoch, say
                raise MemoryError("in the middle of an epoch")

        return train(model, train_set, val_set, epochs, each)

    half = go({"epochs": 4}, train=stopping)
    assert half["epochs"] == 2 and isinstance(go.live.error, MemoryError)
    run = Run(tmp_path / "runs" / half["run"])
    assert run.about["stopped"] and run.epochs == 2
    rest = go({"resume": half["run"], "epochs": 1})  # fewer than it was to have: those hold
    assert rest["run"] == half["run"] and rest["epochs"] == 4 and go.told[0]["data"]["after"] == 2
    assert next(message["epoch"] for message in go.told if message["kind"] == "epoch") == 3
    run, other = Run(run.folder), Run(tmp_path / "runs" / whole["run"])
    assert run.history == other.history and (np.array(run.losses) == np.array(other.losses)).all()
    assert run.about["finished"] and not run.about["stopped"] and len(run.about["seconds"]) == 4
    with pytest.raises(Refused, match="has 4 epochs"):
        go({"resume": half["run"], "epochs": 4})
    longer = go({"resume": half["run"], "epochs": 5})
    assert longer["epochs"] == 5
    with pytest.raises(Refused, match="other layers"):
        go(
            {"resume": half["run"], "epochs": 6},
            build_model=lambda: nn.Sequential(nn.Flatten(), nn.Linear(784, 10)),
        )
    with pytest.raises(Refused, match=f"There are .*{half['run']}"):
        go({"resume": "nothing"})


def never_tells(model: Any, train_set: Any, val_set: Any, epochs: int, on_epoch: Any) -> Any:
    return {name: [0.0] * epochs for name in HISTORY}


def tells_nothing(model: Any, train_set: Any, val_set: Any, epochs: int, on_epoch: Any) -> Any:
    on_epoch(0, 0.5)


@pytest.mark.parametrize(
    ("functions", "title", "message"),
    [
        ({"train": never_tells}, "told nothing", "never called `on_epoch`"),
        ({"train": tells_nothing}, "history is missing", "a dict"),
        ({"build_model": lambda: 3}, "no model", "returned `int`"),
    ],
)
def test_a_run_that_cannot_be_says_why_and_leaves_nothing(
    go: Any, tmp_path: Path, functions: dict[str, Any], title: str, message: str
) -> None:
    with pytest.raises(Refused, match=message) as caught:
        go(**functions)
    assert title in caught.value.title
    assert list((tmp_path / "runs").glob("*")) == [] if (tmp_path / "runs").is_dir() else True


def test_an_epoch_too_many_is_told_and_the_others_are_kept(go: Any, tmp_path: Path) -> None:
    film = go(
        train=lambda model, train_set, val_set, epochs, on_epoch: train(
            model, train_set, val_set, epochs + 1, on_epoch
        )
    )
    assert film["epochs"] == 3 and isinstance(go.live.error, Refused)
    assert runs(tmp_path)[0].epochs == 3


def test_the_courses_loss_stands_in_for_one_that_cannot_be_read(go: Any, tmp_path: Path) -> None:
    film = go({"epochs": 1}, per_example_loss=lambda model, images, labels: torch.tensor(2.3))
    assert film["findings"][0]["id"] == "stand-in" and "shape ()" in film["findings"][0]["message"]
    (run,) = runs(tmp_path)
    rows = np.arange(5000)
    np.testing.assert_allclose(
        run.losses[1], -np.log(run.probs[1][rows, run.labels].astype(float)), atol=0.01, rtol=0.01
    )


def test_whose_functions_ran_is_kept(go: Any, tmp_path: Path) -> None:
    path = tmp_path / "final_mnist.py"
    path.write_text(
        "from torch import nn\n\n\ndef build_model():\n    return nn.Sequential(nn.Flatten(), nn.Linear(784, 10))\n"
    )
    space: dict[str, Any] = {}
    exec(compile(path.read_text(), str(path), "exec"), space)
    go({"epochs": 1}, build_model=space["build_model"])
    (run,) = runs(tmp_path)
    assert run.about["functions"] == {**dict.fromkeys(FUNCTIONS, "course"), "build_model": "yours"}
    assert len(run.about["code"]) == 64 and run.about["parameters"] == 7850


def test_the_courses_networks_can_be_trained_by_the_same_loop(go: Any, tmp_path: Path) -> None:
    go({"epochs": 1, "model": "mlp"})
    (run,) = runs(tmp_path)
    assert run.about["parameters"] == 101_770


def test_digits_that_are_not_there_are_asked_for(
    go: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CROSSENT_MNIST", str(tmp_path / "none"))
    with pytest.raises(Refused, match="crossent fetch mnist"):
        go({"source": "full"})


def test_the_fast_reference_is_followed_as_a_learners_loop_is(go: Any, tmp_path: Path) -> None:
    film = go({"model": "fast", "epochs": 2, "falsified": 0.03})
    (run,) = runs(tmp_path)
    assert film["epochs"] == 2 and film["val_accuracy"][1] > 0.9 and film["val_loss"][1] < film["val_loss"][0]
    val = run.part == 1
    np.testing.assert_allclose(run.losses[1:, val].mean(axis=1), run.history["val_loss"], rtol=1e-3)
    assert len(run.history["train_loss"]) == len(run.history["train_accuracy"]) == 2
    go({"model": "fast", "epochs": 2, "falsified": 0.03})
    assert runs(tmp_path)[0].history == run.history
    with pytest.raises(Refused, match="takes seconds"):
        go({"resume": run.name, "epochs": 3})


def test_stop_is_heard_while_all_digits_are_measured_for_the_first_time(go: Any, tmp_path: Path) -> None:
    asked = []

    def stops(model: Any, images: Any, labels: Any) -> Any:
        asked.append(len(labels))
        go.live.interrupt()
        return per_example_loss(model, images, labels)

    film = go(per_example_loss=stops)
    assert film["epochs"] == 0 and go.live.stopped and "nothing is kept" in film["findings"][0]["message"]
    assert asked == [1000] and [message["kind"] for message in go.told] == ["stopping"]
    assert not any((tmp_path / "runs").iterdir())


def test_a_run_stopped_in_its_first_epoch_says_that_nothing_is_kept(go: Any, tmp_path: Path) -> None:
    def stops(model: Any, train_set: Any, val_set: Any, epochs: int, on_epoch: Any) -> Any:
        go.live.interrupt()

    film = go(train=stops)
    assert film["epochs"] == 0 and go.live.stopped and not any((tmp_path / "runs").iterdir())
    kept = go({"epochs": 1})
    again = go({"resume": kept["run"], "epochs": 2}, train=stops)  # and one that has epochs keeps those
    assert again["epochs"] == 1 and again["val_loss"] == kept["val_loss"] and go.live.stopped
    (run,) = runs(tmp_path)
    assert run.about["finished"] and run.about["stopped"] and len(run.losses) == 2
    assert go({"resume": kept["run"], "epochs": 2})["epochs"] == 2
