"""Module 9's reference runs: side by side as one after the other, and what its lesson says of them."""

import math
from pathlib import Path

import numpy as np
import pytest
import torch

from crossent.training import events, heat, tuning


def test_a_step_is_that_of_pytorch() -> None:
    X, y = tuning.spirals()
    network = tuning.new_network(3)
    parts = {name: torch.tensor(part, requires_grad=True) for name, part in network.items()}
    rows, labels = torch.tensor(X[::5]), torch.tensor(y[::5])
    hidden = torch.nn.functional.leaky_relu(rows @ parts["W1"] + parts["b1"], tuning.LEAK)
    loss = torch.nn.functional.cross_entropy(hidden @ parts["W2"] + parts["b2"], labels)
    loss.backward()
    assert float(tuning.mean_loss(network, X[::5], y[::5])) == pytest.approx(loss.item(), rel=1e-12)
    tuning.descend(network, X[::5], y[::5], 0.7)
    for name, part in parts.items():
        np.testing.assert_allclose(network[name], (part - 0.7 * part.grad).detach().numpy(), atol=1e-12)


def test_runs_side_by_side_are_those_made_alone() -> None:
    together = tuning.learning_curves([0.01, 0.1, 1.0], [8, 64], 6, 4)
    for (rate, batch), losses in together.items():
        assert losses == pytest.approx(tuning.curve(rate, batch, 6, 4)["val"], rel=1e-7)


def test_the_lessons_sentences_hold() -> None:
    def end(rate: float, batch: int, seed: int = 0) -> float:
        return tuning.curve(rate, batch, 24, seed)["val"][-1]

    # the rule holds over a factor of 16, and breaks
    by_rule = [end(0.0125 * batch, batch) for batch in (4, 8, 32, 64)]
    assert max(by_rule) - min(by_rule) < 0.05 and end(2.0, 160) > max(by_rule) + 0.1
    assert end(0.1, 64) > end(0.1, 8) + 0.1
    # the seed moves more than the two settings differ
    one, other = ([end(*setting, seed) for seed in range(4)] for setting in ((0.3, 16), (0.1, 8)))
    assert max(one) - min(one) > 3 * max(abs(a - b) for a, b in zip(one, other, strict=True))
    # a restless run learns by heart, and patience 2 ends it at once
    run = tuning.curve(0.3, 4, 60, 0)
    lowest = int(np.argmin(run["val"]))
    assert run["train"][-1] < 0.5 * run["train"][0] and run["val"][-1] > run["val"][lowest] + 0.2
    assert tuning.early_stopping(run["val"], 2) == (2, 0) and run["val"][3] < run["val"][0] - 0.1


def test_halving_by_hand() -> None:
    asked: list[tuple[int, int]] = []

    def loss_after(setting: int, epochs: int) -> float:
        asked.append((setting, epochs))
        return math.nan if setting == 0 else float(setting)

    assert tuning.successive_halving([0, 3, 1, 2, 4], loss_after, 2) == [[1, 2, 3], [1, 2], [1]]
    assert [e for _, e in asked] == [2] * 5 + [4] * 3 + [8] * 2
    assert sum(asked_epochs for _, asked_epochs in asked) > tuning.epochs_spent(5, 2) == 5 * 2 + 3 * 2 + 2 * 4


@pytest.mark.parametrize("patience", [0, -1])
def test_no_patience_is_refused(patience: int) -> None:
    with pytest.raises(ValueError, match="1 or more"):
        tuning.early_stopping([1.0], patience)


def test_no_finite_run_has_no_best() -> None:
    with pytest.raises(ValueError, match="finite"):
        tuning.best_setting({"a": [1.0, math.inf]})


def test_what_a_writer_still_holds_is_known(tmp_path: Path) -> None:
    events.load_tensorboard()
    from torch.utils.tensorboard import SummaryWriter

    with events.writers() as waiting:
        writer = SummaryWriter(str(tmp_path))
        writer.add_scalar("loss/val", 0.5, 3)
        assert waiting
        writer.flush()
        assert not waiting
        writer.add_scalar("loss/val", math.inf, 4)
    assert events.scalars(tmp_path) == {"loss/val": [(3, 0.5), (4, math.inf)]}


def test_a_cell_without_a_curve_says_so() -> None:
    for curves in (None, {}, {(0.003, 4): [1.0]}, {(0.003, 4): ["a", "b"]}):
        assert heat.cell(curves, 0, 0, 2)["words"] == ["?", "?"]
    cells = [heat.cell({(0.003, 4): [1.0]}, 0, 0, 1)]
    assert heat.best(lambda curves: [1], cells, 1) is None
    assert heat.best(lambda curves: (0.003, 4), cells, 1) == [0, 0]
