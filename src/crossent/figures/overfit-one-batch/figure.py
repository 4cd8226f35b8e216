"""Eight points, the learner's train_step again and again: rightly wired, and wired wrongly in four ways."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from crossent.figures.values import number, option, whole
from crossent.training import regions

NEEDS = {"train_step": "m5.train_step"}
START = {"wiring": "right", "step": 150}
TITLE = "Overfit one batch"

WIRINGS = ["right", "shuffled", "softmax", "stranger", "kept"]
STEPS, RATE = 150, 0.5
CENTRES, CLASS = [[0.0, 0.0], [3.0, 3.0], [-3.0, 3.0]], [0, 0, 0, 1, 1, 1, 2, 2]
SHUFFLED = [1, 2, 1, 0, 0, 2, 1, 0]  # no point keeps its class


def batch() -> np.ndarray:
    """Return eight points around three centres."""
    return np.array(CENTRES)[CLASS] + 0.8 * np.random.default_rng(2).standard_normal((8, 2))


def summed(torch: Any, parameters: Any) -> Any:
    """Return gradient descent by the sum of all gradients so far: what a loop does that never clears them."""

    class Kept(torch.optim.SGD):  # type: ignore[misc]
        sums: list[Any] | None = None

        def step(self, closure: Any = None) -> None:
            given = [p.grad for group in self.param_groups for p in group["params"]]
            if any(g is None for g in given):
                return
            sums = [g.detach().clone() for g in given]
            self.sums = sums if self.sums is None else [a + b for a, b in zip(self.sums, sums, strict=True)]
            with torch.no_grad():
                for p, total in zip(
                    (p for group in self.param_groups for p in group["params"]), self.sums, strict=True
                ):
                    p -= RATE * total

    return Kept(parameters, lr=RATE)


@np.errstate(all="ignore")
def compute(f: Mapping[str, Callable[..., Any]], inputs: Any) -> dict[str, Any]:
    """Return the loss before each step for one wiring and for the right one, and the classes at the end."""
    import torch

    from crossent.training.networks import network

    chosen = option(inputs, "wiring", WIRINGS)
    X = batch()

    def run(wiring: str) -> dict[str, Any]:
        model, y = network(0), SHUFFLED if wiring == "shuffled" else CLASS
        wired = torch.nn.Sequential(model, torch.nn.Softmax(dim=1)) if wiring == "softmax" else model
        owner = network(1) if wiring == "stranger" else model
        given = list(owner.parameters())
        optimizer = summed(torch, given) if wiring == "kept" else torch.optim.SGD(given, lr=RATE)
        points, labels = torch.tensor(X, dtype=torch.float32), torch.tensor(y)
        losses = [
            number(f["train_step"](wired, optimizer, points.clone(), labels.clone()))
            for _ in range(STEPS + 1)
        ]
        with torch.no_grad():
            said = model(points).argmax(dim=1).tolist()
        return {"loss": losses, "highest": float(np.max(losses)), "labels": y, "said": said}

    runs = {name: run(name) for name in dict.fromkeys(("right", chosen))}
    return {
        "wiring": chosen,
        "step": whole(inputs, "step", STEPS, 0, STEPS),
        "steps": STEPS,
        "rate": RATE,
        "place": list(range(STEPS + 1)),
        "runs": runs,
        "floor": float(
            np.log(1 + (regions.CLASSES - 1) / np.e)
        ),  # the lowest loss of probabilities taken for logits
        "chance": float(np.log(regions.CLASSES)),
        "points": X.tolist(),
        "classes": CLASS,
    }
