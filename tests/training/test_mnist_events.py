"""A run's event files, read back by TensorBoard itself."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from crossent.training.mnist import data
from crossent.training.mnist.record import HISTORY
from crossent.training.mnist.recorder import Followed, follow

torch = pytest.importorskip("torch")
from torch import nn  # noqa: E402

from crossent.training.mnist import models  # noqa: E402
from crossent.training.mnist.events import Events, sheet  # noqa: E402


@pytest.fixture(scope="module")
def digits() -> Followed:
    return follow(data.load())


def tell(events: Events, digits: Followed, epochs: range) -> None:
    for epoch in epochs:
        probs = np.random.default_rng(epoch).dirichlet(np.ones(10), len(digits.labels)).astype(np.float32)
        losses = -np.log(probs[np.arange(len(probs)), digits.labels])
        losses[0] = np.inf
        events.epoch(epoch, {name: [1 / (e + 1) for e in range(epoch)] for name in HISTORY}, losses, probs)


def read(folder: Path) -> Any:
    from tensorboard.backend.event_processing.event_accumulator import EventAccumulator

    return EventAccumulator(str(folder), size_guidance={"images": 0, "scalars": 0, "histograms": 0}).Reload()


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_tensorboard_reads_curves_histograms_pictures_and_the_graph(tmp_path: Path, digits: Followed) -> None:
    model = nn.Sequential(nn.Dropout(0.5), models.cnn()).train()
    with Events(tmp_path, digits) as events:
        assert events.graph(model) == "" and model.training and model[0].training
        tell(events, digits, range(4))
    found = read(tmp_path)
    assert [e.step for e in found.Scalars("loss/validation")] == [0, 1, 2, 3]
    assert [e.value for e in found.Scalars("loss/train")] == pytest.approx([1, 1 / 2, 1 / 3])
    assert [e.step for e in found.Scalars("accuracy/train")] == [1, 2, 3]
    told = found.Histograms("each loss/train")
    assert [int(h.histogram_value.num) for h in told] == [3999] * 4  # one of 4,000 is infinite
    pictures = found.Images("costliest/validation")
    assert len(pictures) == 4 and (pictures[0].width, pictures[0].height) == (672, 336)
    names = {node.name for node in found.Graph().node} if hasattr(found.Graph(), "node") else set()
    assert any("Conv2d" in name for name in names)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_going_on_writes_over_what_was_said_after_the_checkpoint(tmp_path: Path, digits: Followed) -> None:
    with Events(tmp_path, digits) as events:
        tell(events, digits, range(4))
    with Events(tmp_path, digits, after=2) as events:
        tell(events, digits, range(3, 6))
    assert [e.step for e in read(tmp_path).Scalars("accuracy/train")] == [1, 2, 3, 4, 5]


def test_a_model_that_cannot_be_traced_is_told(tmp_path: Path, digits: Followed, capfd: Any) -> None:
    class Odd(nn.Module):
        def forward(self, x: Any) -> Any:
            raise RuntimeError("odd")

    with Events(tmp_path, digits) as events:
        assert "RuntimeError" in events.graph(Odd())
    assert capfd.readouterr().out == ""


def test_the_first_digit_stands_on_the_upper_left() -> None:
    images = np.zeros((9, 28, 28), np.uint8)
    images[0] = 255
    images[8] = 100
    whole = sheet(images)
    assert whole.shape == (1, 168, 672) and whole.dtype == np.uint8
    assert (whole[0, :84, :84] == 0).all() and (whole[0, :84, 84:] == 255).all()
    assert (whole[0, 84:, :84] == 155).all() and (whole[0, 84:, 84:] == 255).all()


def test_tensorflow_is_not_imported() -> None:
    code = (
        "import sys, tempfile\n"
        "from pathlib import Path\n"
        "from crossent.training.mnist.events import writer_of\n"
        "writer_of(Path(tempfile.mkdtemp()), 0).close()\n"
        "print('tensorflow' in sys.modules, 'tensorboard.compat.notf' in sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout.split() == ["False", "False"], done.stderr
