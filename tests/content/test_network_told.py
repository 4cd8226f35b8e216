"""A training step that goes wrong is told by its mistake: a line in the wrong place, or another loss."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from torch.nn import functional as F

from crossent.content import torch_checks
from crossent.training import networks

X, Y = networks.three_clusters(3, 0)
LOGITS = torch.tensor([[2.0, -1.0, 0.5], [0.1, 0.2, 3.0]])
LABELS = torch.tensor([0, 1])


def order(*lines: str) -> list[str]:
    """What is noted where these lines run one after the other."""
    model = networks.network(0)
    optimizer = torch_checks.Noting(model, 0.1)
    loss = networks.loss(model, X, Y)
    for line in lines:
        {"clear": optimizer.zero_grad, "step": optimizer.step, "backward": loss.backward}[line]()
    return optimizer.order


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (("clear", "step"), "is `loss.backward()` called"),
        (("clear", "backward"), "`optimizer.step()` was not called"),
        (("clear", "step", "backward"), "came before `loss.backward()`"),
        (("backward", "clear", "step"), "came between"),
    ],
)
def test_a_step_that_moves_nothing_is_told_by_the_order_of_its_lines(
    lines: tuple[str, ...], words: str
) -> None:
    assert words in torch_checks.stopped(order(*lines))


@pytest.mark.parametrize(
    ("loss", "words"),
    [
        (lambda z, y: F.cross_entropy(z.softmax(1), y), "softmax twice"),
        (F.nll_loss, "`nll_loss` of logits"),
        (lambda z, y: F.nll_loss(z.softmax(1), y), "`nll_loss` of probabilities"),
        (lambda z, y: F.binary_cross_entropy_with_logits(z, F.one_hot(y, 3).float()), "yes-or-no loss"),
        (lambda z, y: F.nll_loss(z.log_softmax(0), y), "`dim=0`"),
        (lambda z, y: F.mse_loss(z, F.one_hot(y, 3).float()), "squared error of the logits"),
        (lambda z, y: F.mse_loss(z.softmax(1), F.one_hot(y, 3).float()), "squared error of probabilities"),
    ],
)
def test_another_loss_is_told_by_its_value(
    loss: Callable[[torch.Tensor, torch.Tensor], torch.Tensor], words: str
) -> None:
    assert words in (torch_checks.mistaken(loss(LOGITS, LABELS).item(), LOGITS, LABELS) or "")


def test_a_loss_that_nobody_knows_has_no_words() -> None:
    assert torch_checks.mistaken(0.1234, LOGITS, LABELS) is None


FIT = """
import torch
from torch.nn import functional as F


def fit(model, X, y, epochs=200, learning_rate=0.1):
    optimizer, losses = torch.optim.Adam(model.parameters(), lr=learning_rate), []
    for _ in range(epochs):
        loss = F.cross_entropy(model(X), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
"""


@pytest.mark.parametrize(
    ("line", "instead", "words"),
    [
        (
            "        loss = F",
            "        optimizer = torch.optim.Adam(model.parameters(), lr=learning_rate)\n        loss = F",
            "optimizers were made. Make it once",
        ),
        ("        optimizer.zero_grad()\n", "", "Nothing cleared the slopes"),
    ],
)
def test_a_long_run_that_ends_too_high_is_told_by_its_mistake(
    line: str, instead: str, words: str, tmp_path: Path
) -> None:
    file = tmp_path / "fit.py"
    text = FIT if "Adam" in instead else FIT.replace("Adam", "SGD")
    file.write_text(text.replace(line, instead), encoding="utf-8")
    command = [sys.executable, "-m", "crossent", "check", "m5.fit", str(file), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    finding = json.loads(done.stdout)["findings"][0]
    assert finding["id"] == "trained"
    assert words in finding["message"]
