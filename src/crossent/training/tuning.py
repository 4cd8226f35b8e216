"""A small task to tune a network on: spirals, a network of one hidden layer, a grid of settings, and what is done with its curves."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

import numpy as np

from crossent.maths.arrays import Floats

PER_CLASS, HIDDEN, LEAK, SHARE = 80, 24, 0.1, 3  # a third of the rows is for validation
RATES = (0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0)
BATCHES = (4, 8, 16, 32, 64)
DIVERGED = 1e3  # nats: a run that ends above, or is not finite, has diverged

Network = dict[str, Floats]
Setting = tuple[float, int]
Curves = dict[Setting, list[float]]


@cache
def spirals() -> tuple[Floats, np.ndarray]:
    """Three arms of a spiral, class by class; some labels are drawn anew. Rows (240, 2) and labels (240,).

    >>> X, y = spirals()
    >>> X.shape, np.bincount(y).min() > 70
    ((240, 2), np.True_)
    """
    rng = np.random.default_rng(9)
    arm = np.repeat([0, 1, 2], PER_CLASS)
    along = np.tile(np.linspace(0.15, 1, PER_CLASS), 3)
    angle = 2 * np.pi * (0.6 * along + arm / 3)
    X = 2 * np.stack([along * np.cos(angle), along * np.sin(angle)], axis=1)
    X += 0.12 * rng.standard_normal(X.shape)
    y = np.where(rng.random(len(arm)) < 0.12, rng.integers(0, 3, len(arm)), arm)
    return X, y


def new_network(seed: int) -> Network:
    """The weights of a new network, drawn from the seed.

    >>> {name: part.shape for name, part in new_network(0).items()}
    {'W1': (2, 24), 'b1': (24,), 'W2': (24, 3), 'b2': (3,)}
    """
    rng = np.random.default_rng(seed)
    return {
        "W1": rng.normal(0, 1, (2, HIDDEN)),
        "b1": rng.normal(0, 0.5, HIDDEN),
        "W2": rng.normal(0, 1 / math.sqrt(HIDDEN), (HIDDEN, 3)),
        "b2": np.zeros(3),
    }


@np.errstate(all="ignore")
def descend(network: Network, X: Floats, y: np.ndarray, learning_rate: float | Floats) -> None:
    """One step of gradient descent on the mean cross-entropy of these rows; changes the network itself.

    A network's parts may have one more axis in front, of networks trained side by side, each at a rate of its own.

    >>> network, (X, y) = new_network(0), spirals()
    >>> before = mean_loss(network, X, y)
    >>> descend(network, X, y, 0.1)
    >>> bool(mean_loss(network, X, y) < before)
    True
    """
    rate = np.asarray(learning_rate)[..., None]
    scores = X @ network["W1"] + network["b1"][..., None, :]
    hidden = np.maximum(scores, LEAK * scores)
    logits = hidden @ network["W2"] + network["b2"][..., None, :]
    slopes = np.exp(logits - logits.max(axis=-1, keepdims=True))
    slopes /= slopes.sum(axis=-1, keepdims=True)
    slopes[..., np.arange(len(y)), y] -= 1
    slopes /= len(y)  # of the mean, in the logits
    back = (slopes @ network["W2"].swapaxes(-1, -2)) * np.where(scores > 0, 1, LEAK)
    network["W2"] -= rate[..., None] * (hidden.swapaxes(-1, -2) @ slopes)
    network["b2"] -= rate * slopes.sum(axis=-2)
    network["W1"] -= rate[..., None] * (X.T @ back)
    network["b1"] -= rate * back.sum(axis=-2)


@np.errstate(all="ignore")
def mean_loss(network: Network, X: Floats, y: np.ndarray) -> Floats:
    """The mean cross-entropy of these rows, in nats; one for each of networks side by side.

    >>> mean_loss({name: 0 * part for name, part in new_network(0).items()}, *spirals()).round(4).tolist()
    1.0986
    """
    scores = X @ network["W1"] + network["b1"][..., None, :]
    logits = np.maximum(scores, LEAK * scores) @ network["W2"] + network["b2"][..., None, :]
    top = logits.max(axis=-1)
    losses = top + np.log(np.exp(logits - top[..., None]).sum(axis=-1)) - logits[..., np.arange(len(y)), y]
    return np.asarray(losses.mean(axis=-1))


@cache
def histories(rates: tuple[float, ...], batch_size: int, epochs: int, seed: int) -> dict[str, Floats]:
    """Runs of one batch size side by side: losses on training and validation rows, shape (rates, epochs).

    >>> {name: losses.shape for name, losses in histories((0.1, 0.3), 16, 2, 0).items()}
    {'train': (2, 2), 'val': (2, 2)}
    """
    X, y = spirals()
    rng = np.random.default_rng(seed)
    order = rng.permutation(len(X))
    held, used = np.split(order, [len(X) // SHARE])
    network = {name: np.stack([part] * len(rates)) for name, part in new_network(seed).items()}
    history: dict[str, list[Floats]] = {"train": [], "val": []}
    for _ in range(epochs):
        used = rng.permutation(used)
        for start in range(0, len(used), batch_size):
            rows = used[start : start + batch_size]
            descend(network, X[rows], y[rows], np.array(rates))
        for name, rows in (("train", used), ("val", held)):
            history[name].append(mean_loss(network, X[rows], y[rows]))
    return {name: np.transpose(losses) for name, losses in history.items()}


def curve(learning_rate: float, batch_size: int, epochs: int, seed: int) -> dict[str, list[float]]:
    """One run: the losses on the training rows and on the validation rows after each epoch.

    >>> sorted(curve(0.1, 16, 2, 0)), len(curve(0.1, 16, 2, 0)["val"])
    (['train', 'val'], 2)
    """
    found = histories((float(learning_rate),), batch_size, epochs, seed)
    return {name: losses[0].tolist() for name, losses in found.items()}


def learning_curves(
    learning_rates: Sequence[float], batch_sizes: Sequence[int], epochs: int, seed: int
) -> Curves:
    """The validation losses of every pair of learning rate and batch size, one an epoch.

    >>> {key: len(losses) for key, losses in learning_curves([0.1], [8, 16], 3, 0).items()}
    {(0.1, 8): 3, (0.1, 16): 3}
    """
    rates = tuple(map(float, learning_rates))
    runs = {b: histories(rates, int(b), epochs, seed)["val"].tolist() for b in batch_sizes}
    return {(r, b): runs[b][k] for k, r in enumerate(learning_rates) for b in batch_sizes}


def recorded(epochs: int = 24, seed: int = 0) -> Curves:
    """The whole grid of `RATES` and `BATCHES`; its runs are made once.

    >>> len(recorded(1))
    40
    """
    return learning_curves(RATES, BATCHES, epochs, seed)


def best_setting(curves: Mapping[Any, Sequence[float]]) -> Any:
    """The key with the lowest final loss; runs that end without a finite loss never win.

    >>> best_setting({"a": [2.0, 1.0], "b": [0.5, float("nan")], "c": [0.1, 1.5]})
    'a'
    """
    finite = {key: losses[-1] for key, losses in curves.items() if math.isfinite(losses[-1])}
    if not finite:
        raise ValueError("no run ended with a finite loss; try smaller learning rates")
    return min(finite, key=lambda key: finite[key])


def early_stopping(val_losses: Sequence[float], patience: int) -> tuple[int, int]:
    """The last epoch that is trained, and the epoch whose weights are kept; both count from 0.

    Formula: training ends `patience` epochs after the lowest loss so far, or with the last epoch.

    >>> early_stopping([1.0, 0.8, 0.9, 0.85, 0.7], 2), early_stopping([1.0, 0.8, 0.9, 0.85, 0.7], 3)
    ((3, 1), (4, 4))
    """
    if patience < 1:
        raise ValueError("patience is a count of epochs, 1 or more")
    best, lowest, epoch = 0, math.inf, -1
    for epoch, loss in enumerate(val_losses):
        if loss < lowest:  # nan is below nothing
            best, lowest = epoch, loss
        elif epoch - best >= patience:
            break
    if epoch < 0:
        raise ValueError("there is no loss yet")
    return epoch, best


def successive_halving(
    settings: Sequence[Any], loss_after: Callable[[Any, int], float], epochs: int
) -> list[list[Any]]:
    """The survivors of each round, best first; the last round leaves one.

    Formula: train all to `epochs`, keep the better half (rounded up), double the epochs, until one is left.

    >>> successive_halving([3, 1, 2, 4], lambda setting, epochs: setting / epochs, 1)
    [[1, 2], [1]]
    """

    def rank(loss: float) -> float:
        return loss if math.isfinite(loss) else math.inf

    left, rounds = list(settings), []
    while len(left) > 1:
        losses = [rank(loss_after(setting, epochs)) for setting in left]
        order = sorted(range(len(left)), key=losses.__getitem__)
        left = [left[k] for k in order[: (len(left) + 1) // 2]]
        rounds.append(left)
        epochs *= 2
    return rounds


def epochs_spent(settings: int, first: int) -> int:
    """Epochs that halving trains, where a survivor goes on from where it stands.

    >>> epochs_spent(8, 1), epochs_spent(40, 1)
    (16, 156)
    """
    spent, before, now = 0, 0, first
    while settings > 1:
        spent += settings * (now - before)
        settings, before, now = (settings + 1) // 2, now, 2 * now
    return spent
