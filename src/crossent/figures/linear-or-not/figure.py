"""The same rings for a linear softmax model and for one with a hidden layer, both trained by the learner's softmax gradient."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from crossent.figures.values import numbers, option, table, whole
from crossent.training import regions

NEEDS = {"cross_entropy_grad": "m3.cross_entropy_grad", "softmax": "m3.softmax"}
START = {"data": "rings", "hidden": 8, "epoch": 40}
TITLE = "One line, or bent ones"

PER_CLASS, EPOCHS, RATE = 10, 40, 0.2
SHOWN = [0, 3, 6, 10, 15, 21, 30, 40]  # epochs whose regions are drawn; the loss is known there
HIDDEN = [8, 1, 2, 4, 16]
DECAY = (0.9, 0.99)  # of Adam's two memories

Weights = list[np.ndarray]


def points(data: str) -> tuple[np.ndarray, np.ndarray]:
    """Return a few points of three classes."""
    if data == "rings":
        return regions.rings(PER_CLASS, 1)
    rng, y = np.random.default_rng(3), np.repeat(np.arange(3), PER_CLASS)
    return np.array([[0.0, 0.0], [3.0, 3.0], [-3.0, 3.0]])[y] + rng.standard_normal((len(y), 2)), y


def start(hidden: int) -> Weights:
    """Return the weights of both models before training: linear from zeros, the network's drawn once."""
    rng = np.random.default_rng(5)
    return [
        np.zeros((3, 3)),
        rng.standard_normal((3, hidden)) * np.array([[0.7], [0.7], [1.0]]),
        0.5 * rng.standard_normal((hidden + 1, 3)),
    ]


def forward(X: np.ndarray, w: Weights) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Return the inputs and hidden scores, each with a 1 for the bias, and the logits of the linear model and the network."""
    one = np.ones((len(X), 1))
    x = np.hstack([X, one])
    h = np.hstack([np.maximum(x @ w[1], 0), one])
    return x, h, x @ w[0], h @ w[2]


def train(grad: Callable[..., Any], X: np.ndarray, y: np.ndarray, hidden: int) -> list[Weights]:
    """Return the weights before each of Adam's steps, and after the last; the gradient of the logits is the learner's."""
    w = start(hidden)
    kept, first, second = [w], [np.zeros_like(v) for v in w], [np.zeros_like(v) for v in w]
    for t in range(1, EPOCHS + 1):
        x, h, *both = forward(X, w)
        # one call for both models: the mean runs over twice the rows, so each gradient comes halved
        given = numbers(grad(np.concatenate(both), np.concatenate([y, y])), 6 * len(X))
        linear, net = 2 * np.array(given).reshape(2, len(X), 3)
        # chain rule: what reaches a hidden score, and passes where it is above 0
        back = (net @ w[2][:-1].T) * (h[:, :-1] > 0)
        slopes = [x.T @ linear, x.T @ back, h.T @ net]
        first = [DECAY[0] * m + (1 - DECAY[0]) * g for m, g in zip(first, slopes, strict=True)]
        second = [DECAY[1] * v + (1 - DECAY[1]) * g * g for v, g in zip(second, slopes, strict=True)]
        w = [
            v - RATE * (m / (1 - DECAY[0] ** t)) / (np.sqrt(s / (1 - DECAY[1] ** t)) + 1e-8)
            for v, m, s in zip(w, first, second, strict=True)
        ]
        kept.append(w)
    return kept


@np.errstate(all="ignore")
def compute(f: Mapping[str, Callable[..., Any]], inputs: Any) -> dict[str, Any]:
    """Return both models at some epochs: where each class wins, the loss, each point's own, the share that is right."""
    data, hidden = option(inputs, "data", ["rings", "clusters"]), option(inputs, "hidden", HIDDEN)
    X, y = points(data)
    kept = train(f["cross_entropy_grad"], X, y, hidden)
    grid = regions.grid(data)
    logits = np.array([forward(X, kept[k])[2:] for k in SHOWN])  # (epochs, 2, N, 3)
    probs = np.array(table(f["softmax"](logits.reshape(-1, 3)), logits.size // 3, 3)) if len(X) else logits
    cost = -np.log(probs.reshape(logits.shape)[:, :, np.arange(len(y)), y])  # what each label cost
    return {
        "data": data,
        "hidden": hidden,
        "epoch": whole(inputs, "epoch", EPOCHS, 0, EPOCHS),
        "epochs": EPOCHS,
        "shown": SHOWN,
        "middle": list(regions.MIDDLES[data]),
        "reach": regions.REACH,
        "side": regions.SIDE,
        "points": X.tolist(),
        "labels": y.tolist(),
        **{
            name: {
                "loss": cost[:, i].mean(axis=1).tolist(),
                "costs": np.round(cost[:, i], 5).tolist(),
                "accuracy": [
                    float(np.mean(z[i].argmax(axis=1) == y)) if np.isfinite(z[i]).all() else float("nan")
                    for z in logits
                ],
                "fields": [
                    np.round(regions.margins(forward(grid, kept[k])[2 + i]), 3).tolist() for k in SHOWN
                ],
            }
            for i, name in enumerate(("linear", "network"))
        },
    }
