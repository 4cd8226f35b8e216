"""A network, two sets of rows and what a loop should measure on them: for the check of a training loop that keeps its curves."""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import torch
from torch import Tensor, nn

from crossent.training import networks

ROWS, HELD, RATE = 12, 18, 0.5
ALL = 100  # a batch that holds every row
KEYS = ("train", "val")

Functions = Mapping[str, Callable[..., Any]]
Curves = dict[str, list[float]]


def call(epochs: int, batch_size: int, rate: float) -> str:
    """A call of `fit` as it is told."""
    return f"`fit(model, X, y, X_val, y_val, {epochs}, {batch_size}, {rate})` with {ROWS} training rows"


def gave(key: str, got: float | list[float], want: float | list[float]) -> str:
    """What was returned and expected, in words."""
    return f'returned {_said(got)} under `"{key}"`, expected {_said(want)}'


def _said(losses: float | list[float]) -> str:
    return f"{losses:.4f}" if isinstance(losses, float) else f"[{', '.join(map(_said, losses))}]"


def near(got: float, want: float) -> bool:
    """Whether a loss is right."""
    return abs(got - want) <= 1e-5 + 1e-4 * abs(want)


def same(got: Sequence[float], want: Sequence[float]) -> bool:
    """Whether a curve is right."""
    return len(got) == len(want) and all(map(near, got, want))


def sets(turned: bool = False) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Training rows, then those held back; the first cost the network more, or, turned, less."""
    generator = torch.Generator().manual_seed(3)
    X = torch.randn(ROWS + HELD, 4, generator=generator)
    with torch.no_grad():
        order = network()(X).argsort(dim=1)
    y = order[:, 0].clone()  # what the network holds for the least likely
    easy = slice(0, ROWS) if turned else slice(ROWS, None)
    y[easy] = order[easy, -1]
    y[::5] = (y[::5] + 1) % 3
    return X[:ROWS], y[:ROWS], X[ROWS:], y[ROWS:]


def network(*between: nn.Module) -> nn.Sequential:
    """Always the same network, in training mode, with these layers before its last."""
    first, relu, last = networks.network(5, 12, 4)
    return nn.Sequential(first, relu, *between, last).train()


def apart(one: nn.Module, other: nn.Module) -> float:
    """By how much the weights of two networks differ at most."""
    pairs = zip(one.parameters(), other.parameters(), strict=True)
    return max(float((a - b).detach().abs().max()) for a, b in pairs)


def asked(model: nn.Module, data: Sequence[Tensor]) -> dict[str, float]:
    """Both losses of a network as it is, measured alike."""
    with torch.no_grad():
        model = copy.deepcopy(model).eval()
        return {
            key: networks.loss(model, data[k], data[k + 1]).item()
            for key, k in zip(KEYS, (0, 2), strict=True)
        }


def curves(
    f: Functions, model: nn.Module, epochs: int, batch_size: int, rate: float, turned: bool = False
) -> Curves:
    """What `fit` returns, as lists of floats."""
    torch.manual_seed(1)
    got = f["fit"](model, *sets(turned), epochs, batch_size, rate)
    return {key: [float(loss) for loss in got[key]] for key in KEYS}


def still(f: Functions, batch_size: int, *between: nn.Module, turned: bool = False) -> tuple[Curves, Curves]:
    """Both curves at a rate of 0, where nothing moves, and what they should be."""
    model = network(*between)
    want = {key: [loss] * 2 for key, loss in asked(model, sets(turned)).items()}
    return curves(f, model, 2, batch_size, 0.0, turned), want


def descent(epochs: int) -> tuple[nn.Module, Curves]:
    """The network after some steps down the slope of all training rows, and both losses, at first and after each step."""
    model, data = network(), sets()
    losses = [asked(model, data)]
    for _ in range(epochs):
        networks.descend(model, data[0], data[1], 1, RATE)
        losses.append(asked(model, data))
    return model, {key: [each[key] for each in losses] for key in KEYS}


def moving(f: Functions) -> tuple[Curves, Curves, Curves, dict[str, float]]:
    """Curves without dropout: of three epochs of one step, what they should be from the start on; of one epoch of two steps, likewise."""
    model = network()
    three = curves(f, network(), 3, ALL, RATE)
    one = curves(f, model, 1, ROWS // 2, RATE)
    return three, descent(3)[1], one, asked(model, sets())
