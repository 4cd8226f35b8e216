"""The final project's run in Keras: what is kept of it is what the model said, and it goes on where it was stopped."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import crossent.content
from crossent.engine.catalog import Course
from crossent.engine.training import Live, Refused, read_training
from crossent.training.mnist import in_keras
from crossent.training.mnist.record import Run, runs

pytestmark = [
    pytest.mark.skipif(find_spec("tensorflow") is None, reason="TensorFlow is not installed"),
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]
SOME = 300  # of the digits to train on, to be quick


@pytest.fixture
def go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Run the training in a workspace with the course's functions or others; what was told goes into `go.told`."""
    keras = pytest.importorskip("keras")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CROSSENT_MNIST", raising=False)
    course = Course(Path(crossent.content.__path__[0]))
    from crossent.engine.load import Own

    own = Own(course).module("final_mnist_keras")
    training = read_training(course.everything["final.train@keras"])

    def build_model() -> Any:
        flat, hidden, last = keras.layers.Flatten(), keras.layers.Dense(16, "relu"), keras.layers.Dense(10)
        return keras.Sequential([keras.Input((28, 28, 1)), flat, hidden, last])

    def train(model: Any, train_set: Any, val_set: Any, epochs: int, on_epoch: Any) -> Any:
        return own.train(model, [part[:SOME] for part in train_set], val_set, epochs, on_epoch)

    def run(settings: dict[str, Any], **functions: Any) -> Any:
        run.told = []  # type: ignore[attr-defined]
        run.live = Live(run.told.append)  # type: ignore[attr-defined]
        given = {name: getattr(own, name) for name in training.needs}
        given |= {"build_model": build_model, "train": train, **functions}
        return training.run(given, training.read(settings), run.live)  # type: ignore[attr-defined]

    run.train, run.build_model, run.own = train, build_model, own  # type: ignore[attr-defined]
    return run


def test_a_run_keeps_what_the_model_said_of_every_digit(go: Any, tmp_path: Path) -> None:
    film = go({"epochs": 2, "falsified": 0.03, "seed": 4})
    (run,) = runs(tmp_path)
    assert run.framework == "keras" and set(run.about["versions"]) >= {"keras", "tensorflow", "numpy"}
    assert run.about["parameters"] == 784 * 16 + 16 + 170 and run.about["model"].startswith("Sequential")
    assert (
        film["epochs"] == 2 and film["val_loss"] == run.history["val_loss"] and film["findings"] is not None
    )
    assert [m for m in go.told if m["kind"] == "part"]
    # by hand: the weights that were kept, in NumPy
    w1, b1, w2, b2 = (w.astype(float) for w in in_keras.checkpoint(run)["weights"])
    x = run.images().reshape(5000, 784) / 255
    z = np.maximum(x @ w1 + b1, 0) @ w2 + b2
    logs = z - np.logaddexp.reduce(z, axis=1, keepdims=True)
    np.testing.assert_allclose(run.losses[-1], -logs[np.arange(5000), run.labels], rtol=1e-5, atol=1e-5)
    np.testing.assert_allclose(run.probs[-1], np.exp(logs), rtol=1e-3, atol=1e-5)  # float16
    val = run.part == 1
    means = run.losses[1:, val].mean(axis=1, dtype=float)
    np.testing.assert_allclose(means, run.history["val_loss"], rtol=1e-5)
    hits = (run.probs[1:, val].argmax(axis=2) == run.labels[val]).mean(axis=1)
    np.testing.assert_allclose(hits, run.history["val_accuracy"], atol=0.002)
    assert film["first"] == pytest.approx(run.losses[0, val].mean(), rel=1e-5)
    worst = film["worst"]
    assert worst["loss"] == sorted(run.losses[-1, val].tolist(), reverse=True)[: len(worst["loss"])]
    for name in ("report.html", in_keras.WEIGHTS, in_keras.CHECKPOINT):
        assert (run.folder / name).is_file()
    assert len(list(run.folder.glob("events.out.*"))) == 1
    model = go.build_model()
    model.load_weights(run.folder / in_keras.WEIGHTS)
    assert np.allclose(model.get_weights()[0], w1)


def test_a_stopped_run_goes_on_with_its_weights_and_what_adam_remembers(go: Any, tmp_path: Path) -> None:
    seen: list[Any] = []

    def fails(model: Any, train_set: Any, val_set: Any, epochs: int, on_epoch: Any) -> Any:
        def each(epoch: int, history: Any) -> None:
            on_epoch(epoch, history)
            raise MemoryError("on the way")

        return go.train(model, train_set, val_set, epochs, each)

    half = go({"epochs": 2}, train=fails)
    assert half["epochs"] == 1 and isinstance(go.live.error, MemoryError)
    run = Run(tmp_path / "runs" / half["run"])
    kept = in_keras.checkpoint(run)
    assert kept["optimizer"]["kind"] == "Adam" and int(kept["optimizer"]["state"][0]) == 5  # steps of 64

    def looks(model: Any, *given: Any) -> Any:
        assert all(np.array_equal(a, b) for a, b in zip(model.get_weights(), kept["weights"], strict=True))
        told = go.train(model, *given)
        seen.append(int(np.asarray(model.optimizer.iterations)))
        return told

    rest = go({"resume": half["run"], "epochs": 2}, train=looks)
    assert rest["epochs"] == 2 and seen == [10] and rest["train_loss"][1] < rest["train_loss"][0]
    assert Run(run.folder).about["finished"] and rest["train_loss"][0] == half["train_loss"][0]
    with pytest.raises(Refused, match="other layers"):
        go(
            {"resume": half["run"], "epochs": 3, "model": "yours"},
            build_model=lambda: in_keras.of({"model": "mlp"}, list),
        )


@pytest.mark.parametrize("shuffled_by", ["fit", "NumPy"])
def test_a_run_that_goes_on_ends_where_one_that_never_stopped_does(
    go: Any, tmp_path: Path, shuffled_by: str
) -> None:
    keras = pytest.importorskip("keras")

    def build_model() -> Any:
        layers = keras.layers.Flatten(), keras.layers.Dropout(0.3), keras.layers.Dense(10)
        return keras.Sequential([keras.Input((28, 28, 1)), *layers])

    def by_hand(model: Any, train_set: Any, val_set: Any, epochs: int, on_epoch: Any) -> Any:
        loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
        model.compile("adam", loss, metrics=["accuracy"])
        history: dict[str, list[float]] = {"train_loss": [], "val_loss": []}
        for epoch in range(epochs):
            rows = np.random.permutation(SOME)
            told = [model.train_on_batch(*(part[at] for part in train_set))[0] for at in np.split(rows, 5)]
            history["train_loss"].append(float(told[-1]))
            history["val_loss"].append(float(model.test_on_batch(*val_set)[0]))
            on_epoch(epoch, history)
        return history

    given = {"build_model": build_model, "train": go.train if shuffled_by == "fit" else by_hand}
    through = go({"epochs": 3, "seed": 2, "model": "yours"}, **given)
    begun = go({"epochs": 2, "seed": 2, "model": "yours"}, **given)
    rest = go({"resume": begun["run"], "epochs": 3}, **given)
    assert rest["val_loss"][:2] == begun["val_loss"]
    np.testing.assert_allclose(rest["val_loss"], through["val_loss"], rtol=1e-5)
    weights = [
        in_keras.checkpoint(Run(tmp_path / "runs" / each["run"]))["weights"] for each in (through, rest)
    ]
    for one, other in zip(*weights, strict=True):
        np.testing.assert_allclose(one, other, rtol=1e-4, atol=1e-6)


def test_what_cannot_be_is_said(go: Any, tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"returned `int`, expected a keras\.Model"):
        go({"epochs": 1}, build_model=lambda: 3)
    film = go({"epochs": 1}, per_example_loss=lambda model, images, labels: np.float32(2.3))
    assert film["findings"][0]["id"] == "stand-in" and "shape ()" in film["findings"][0]["message"]
    torch_run = read_training(Course(Path(crossent.content.__path__[0])).exercise("final.train"))
    with pytest.raises(Refused, match="trained in TensorFlow/Keras"):
        torch_run.run({}, torch_run.read({"resume": film["run"], "epochs": 2}), go.live)


def test_what_the_lesson_says_of_sample_weights() -> None:
    keras = pytest.importorskip("keras")
    y, weights = np.array([0, 0]), np.array([1.0, 3.0])
    z = np.array([[-np.log(np.exp(cost) - 1), 0.0] for cost in (0.5, 2.5)])  # rows that cost so much
    told = {
        how: float(keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction=how)(y, z, weights))
        for how in ("sum_over_batch_size", "mean_with_sample_weight")
    }
    assert told == {
        "sum_over_batch_size": pytest.approx(4, abs=1e-5),
        "mean_with_sample_weight": pytest.approx(2, abs=1e-5),
    }


def test_the_figures_draw_a_run_with_the_functions_of_its_track(go: Any, tmp_path: Path) -> None:
    pytest.importorskip("torch")
    from crossent.engine.load import load_at

    film = go({"epochs": 1, "falsified": 0.03, "model": "mlp"})
    course = Course(Path(crossent.content.__path__[0]))
    draw = load_at(course.figures["draw-a-digit"] / "figure.py", "figure_draw")
    (run,) = runs(tmp_path)
    row = int(np.flatnonzero(run.part == 1)[5])
    own = go.own
    told = draw.compute(
        {"build_model": list, "per_example_loss": own.per_example_loss}, {"run": film["run"], "pick": 5}
    )
    assert told["trouble"] == "" and told["said"] == int(run.probs[-1][row].argmax())
    np.testing.assert_allclose(told["probs"], run.probs[-1][row], atol=1e-3)
    np.testing.assert_allclose(told["losses"], -np.log(told["probs"]), rtol=1e-3, atol=1e-5)
    false = load_at(course.figures["false-labels"] / "figure.py", "figure_false")
    found = false.compute({"worst_examples": own.worst_examples}, {"run": film["run"]})
    assert found["false"] == 120 and found["order"] == "right"
