"""Small real runs of the final project for the tests of its figures: an MLP trained for a few epochs on some of the offline digits."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from loops_final import per_example_loss

from crossent.training.mnist import data, models
from crossent.training.mnist.following import Measure, images_of, sow
from crossent.training.mnist.record import Run
from crossent.training.mnist.recorder import Recorder, follow


def make_run(
    workspace: Path,
    *,
    epochs: int = 2,
    digits: int = 300,
    falsified: float = 0.05,
    seed: int = 0,
    model: str = "yours",
    rate: float = 0.01,
    kind: str = "final",
) -> Run:
    """A run that has ended: four fifths of the digits are trained on, the rest are validated with."""
    import torch

    whole = data.load("offline")
    trained = digits * 4 // 5
    split = data.Split("offline", whole.train[:trained], whole.val[: digits - trained], None, seed=whole.seed)
    followed = follow(split, falsified, seed)
    sow(seed)
    network = models.mlp()
    about = {
        "settings": {
            "source": "offline",
            "epochs": epochs,
            "seed": seed,
            "falsified": falsified,
            "model": model,
        },
        "source": "offline",
        "seed": seed,
        "model": str(network),
        "parameters": sum(p.numel() for p in network.parameters()),
        "functions": dict.fromkeys(("build_model", "per_example_loss", "evaluate", "train"), "yours"),
        "code": "",
        "versions": {"python": "3", "torch": torch.__version__, "numpy": np.__version__, "crossent": "0"},
    }

    measure, recorder = (
        Measure(followed, per_example_loss),
        Recorder.begin(workspace, followed, epochs, about, kind),
    )
    recorder.row(0, *measure(network))
    images, labels = images_of(split.train.images), torch.tensor(followed.labels[:trained])
    optimizer = torch.optim.Adam(network.parameters(), lr=rate)
    history: dict[str, list[float]] = {
        name: [] for name in ("train_loss", "val_loss", "train_accuracy", "val_accuracy")
    }
    for _ in range(epochs):
        for rows in torch.randperm(trained).split(32):
            optimizer.zero_grad()
            torch.nn.functional.cross_entropy(network(images[rows]), labels[rows]).backward()
            optimizer.step()
        losses, probs = measure(network)
        right = probs.argmax(axis=1) == followed.labels
        for name, part in (("train", followed.part == 0), ("val", followed.part == 1)):
            history[f"{name}_loss"].append(float(losses[part].mean()))
            history[f"{name}_accuracy"].append(float(right[part].mean()))
        recorder.epoch(losses, probs, history, 0.1)
    recorder.finish(False, network.state_dict())
    return Run(recorder.folder)
