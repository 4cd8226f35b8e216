"""Following a run while it trains: what is measured, what is left undisturbed, and what going on later gets back."""

from __future__ import annotations

import random
import re
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from crossent.training.mnist import data
from crossent.training.mnist.record import Run
from crossent.training.mnist.recorder import Followed, Recorder, follow

torch = pytest.importorskip("torch")
from torch import nn  # noqa: E402

from crossent.training.mnist import following, models  # noqa: E402
from crossent.training.mnist.events import Events  # noqa: E402


@pytest.fixture(scope="module")
def few() -> Followed:
    """2,300 digits: whole chunks and a rest."""
    whole = follow(data.load(), 0.1, seed=3)
    rows = np.r_[0:1800, 4000:4500]
    return Followed(*(getattr(whole, n)[rows] for n in ("images", "labels", "true", "index", "part")))


def per_example(model: Any, images: Any, labels: Any) -> Any:
    model.eval()
    with torch.no_grad():
        return nn.functional.cross_entropy(model(images), labels, reduction="none")


def network() -> nn.Module:
    return nn.Sequential(nn.Dropout(0.5), *models.mlp(), nn.Identity()).train()


def truth(model: nn.Module, few: Followed) -> tuple[np.ndarray, np.ndarray]:
    model.eval()
    with torch.no_grad():
        logits = model(following.images_of(few.images)).double()
    probs = logits.softmax(dim=1).numpy()
    return -np.log(probs[np.arange(len(probs)), few.labels]), probs


def forward_only(model: Any, images: Any, labels: Any) -> Any:
    """A style that no hook hears."""
    model.eval()
    return -model.forward(images).log_softmax(1)[range(len(labels)), labels].detach().numpy()


def one_by_one(model: Any, images: Any, labels: Any) -> Any:
    model.eval()
    each = [
        nn.functional.cross_entropy(model(images[i : i + 7]), labels[i : i + 7], reduction="none")
        for i in range(0, len(labels), 7)
    ]
    return torch.cat(each)


@pytest.mark.parametrize("loss", [per_example, forward_only, one_by_one])
def test_losses_and_probabilities_are_those_of_evaluation_mode(few: Followed, loss: Any) -> None:
    model = network()
    measure = following.Measure(few, loss)
    losses, probs = measure(model)
    assert measure.trouble == "" and losses.dtype == np.float32
    wanted = truth(model, few)
    np.testing.assert_allclose(losses, wanted[0], rtol=1e-4, atol=1e-6)
    np.testing.assert_allclose(probs, wanted[1], rtol=1e-4, atol=1e-6)


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (lambda n: torch.tensor(2.3), r"shape \(\)"),
        (lambda n: torch.zeros(n - 1), r"shape \(999,\)"),
        (lambda n: None, "NoneType"),
        (lambda n: "x", "str"),
    ],
)
def test_a_loss_that_cannot_be_read_is_stood_in_for(few: Followed, told: Any, words: str) -> None:
    model = network()
    measure = following.Measure(few, lambda model, images, labels: told(len(labels)))
    losses, _ = measure(model)
    assert re.search(words, measure.trouble) and "expected (1000,)" in measure.trouble
    np.testing.assert_allclose(losses, truth(model, few)[0], rtol=1e-4, atol=1e-6)


def test_an_error_of_theirs_passes_through(few: Followed) -> None:
    def fails(*given: Any) -> Any:
        raise KeyError("theirs")

    with pytest.raises(KeyError, match="theirs"):
        following.Measure(few, fails)(network())


def test_a_model_of_another_shape_is_told(few: Followed) -> None:
    with pytest.raises(ValueError, match=r"expected \(1000, 10\)"):
        following.Measure(few, lambda *given: None)(nn.Sequential(nn.Flatten(), nn.Linear(784, 9)))


def test_measuring_disturbs_neither_modes_nor_generators(few: Followed) -> None:
    model = network()
    model[1].eval()
    following.sow(5)
    expected = torch.rand(3).tolist(), np.random.rand(), random.random()
    following.sow(5)

    def careless(model: Any, images: Any, labels: Any) -> Any:
        torch.manual_seed(0), np.random.seed(0), random.seed(0)
        return per_example(model, images, labels)

    following.Measure(few, careless)(model)
    assert (torch.rand(3).tolist(), np.random.rand(), random.random()) == expected
    assert model.training and model[0].training and not model[1].training


def train(model: Any, few: Followed, epochs: int, on_epoch: Any, kind: str = "Adam") -> None:
    images, labels = following.images_of(few.images[:1800]), torch.tensor(few.labels[:1800])
    optimizer = getattr(torch.optim, kind)(model.parameters(), lr=0.01)
    for epoch in range(epochs):
        model.train()
        for rows in torch.randperm(len(labels)).split(100):
            optimizer.zero_grad()
            nn.functional.cross_entropy(model(images[rows]), labels[rows]).backward()
            optimizer.step()
        on_epoch(epoch, {"train_loss": [0.5] * (epoch + 1)})


def follower(
    recorder: Recorder, model: nn.Module, memory: following.Memory, after: int = 0
) -> following.Follower:
    digits = few_of(recorder)
    return following.Follower(
        recorder,
        following.Measure(digits, per_example),
        model,
        memory,
        Events(recorder.folder, digits, after),
    )


def few_of(recorder: Recorder) -> Followed:
    run = Run(recorder.folder)
    return Followed(run.images(), run.labels, run.true, run.index, run.part)


def test_going_on_gives_what_a_whole_run_gives(tmp_path: Path, few: Followed) -> None:
    about = {"source": "offline", "settings": {"epochs": 4}}

    def begun(epochs: int) -> tuple[following.Follower, nn.Module]:
        following.sow(1)
        model = network()
        recorder = Recorder.begin(tmp_path, few, epochs, about)
        return follower(recorder, model, memory), model

    with following.Memory() as memory:
        whole, model = begun(4)
        whole.begin()
        train(model, few, 4, lambda epoch, history: whole.epoch(history))
    with following.Memory() as memory:
        half, model = begun(4)
        half.begin()
        train(model, few, 2, lambda epoch, history: half.epoch(history))
    kept = Run(half.recorder.folder).checkpoint()
    again = network()
    again.load_state_dict(kept["model"])
    torch.set_rng_state(kept["rng"])
    recorder = Recorder.go_on(Run(half.recorder.folder), 2, 4)
    with following.Memory(kept["optimizer"]) as memory:
        rest = follower(recorder, again, memory, 2)
        rest.begin()
        train(again, few, 2, lambda epoch, history: rest.epoch(history))
    one, two = Run(whole.recorder.folder), Run(recorder.folder)
    assert two.epochs == 4 and two.history["train_loss"] == [0.5] * 4
    assert (np.array(one.losses) == np.array(two.losses)).all()
    assert (np.array(one.probs) == np.array(two.probs)).all()
    assert one.losses[4].mean() < 0.7 * one.losses[0].mean()  # it has learned something


def test_another_optimizer_begins_afresh(few: Followed) -> None:
    with following.Memory() as memory:
        train(network(), few, 1, lambda *told: None)
        state = memory.state()
    assert state is not None and state["kind"] == "Adam"
    with following.Memory(state) as memory:
        train(network(), few, 1, lambda *told: None, kind="SGD")
        other = memory.state()
    assert other is not None and other["kind"] == "SGD"
    with following.Memory() as memory:
        assert memory.state() is None


def test_a_history_that_is_no_numbers_is_nan(tmp_path: Path, few: Followed) -> None:
    recorder = Recorder.begin(tmp_path, few, 2, {"source": "offline", "settings": {}})
    told = follower(recorder, network(), following.Memory())
    told.begin()
    told.epoch({"train_loss": ["low"], "val_loss": torch.tensor([0.25])})
    history = Run(recorder.folder).history
    assert np.isnan(history["train_loss"]).all() and history["val_loss"] == [0.25]


def test_the_share_of_an_epoch_is_that_of_the_digits_trained_on(few: Followed) -> None:
    told: list[float] = []
    model = network()
    with following.counted(model, 1800, told.append) as again:
        train(model, few, 1, lambda *given: following.Measure(few, per_example)(model))
        assert told == pytest.approx([100 * (i + 1) / 1800 for i in range(18)])
        again()
        train(model, few, 1, lambda *given: None)
    assert told[18:] == told[:18]
    model(following.images_of(few.images[:5]))
    assert len(told) == 36
