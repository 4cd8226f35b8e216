"""One table twice: counted at once by their function, and reached by gradient descent on the cross-entropy, step by step."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

import numpy as np

from crossent.figures.texts import rows
from crossent.figures.values import number, option, whole
from crossent.training.language import text as texts
from crossent.training.language.descent import descend

NEEDS = {"bigram_probabilities": "m7.bigram", "text_cross_entropy": "m7.text_cross_entropy"}
START: dict[str, Any] = {"frame": 10, "momentum": 0.0}
TITLE = "Count, or descend"
SECONDS = 4.0

LENGTH = 8_000
NEARLY_NONE = 1e-6  # smoothing: as little as the descent has
RATE = 30.0
STEPS = (0, 1, 2, 3, 5, 7, 10, 14, 20, 30, 40, 60, 80, 100, 160, 240, 340, 480, 680, 1000, 1400, 2000)
DENSE = 99  # probabilities are drawn in so many steps


@lru_cache(maxsize=1)
def passage() -> str:
    """The text: small letters and spaces."""
    return texts.letters(texts.split(texts.sample())[0])[:LENGTH]


@lru_cache(maxsize=2)
def descended(momentum: float) -> dict[int, np.ndarray]:
    """The course's own descent: nothing of it is theirs."""
    return descend(passage(), texts.LETTERS, STEPS, RATE, momentum)


def prepare(inputs: Any) -> None:
    """Descend before their time runs."""
    descended(option(inputs, "momentum", [0.0, 0.9]))


def dense(table: np.ndarray) -> list[list[int]]:
    """Probabilities as whole hundredths of a drawing's density: the root, so that small ones are seen."""
    return np.round(DENSE * np.sqrt(np.clip(np.nan_to_num(table), 0, 1))).astype(int).tolist()


@np.errstate(all="ignore")
def compute(f: Mapping[str, Callable[..., Any]], inputs: Any) -> dict[str, Any]:
    """Return their counted table and its cost, and the descended one with its cost after each of some steps."""
    momentum = option(inputs, "momentum", [0.0, 0.9])
    text, symbols = passage(), texts.LETTERS
    counted = rows(f["bigram_probabilities"](text, symbols, NEARLY_NONE), len(symbols))
    tables = descended(momentum)
    losses = [number(f["text_cross_entropy"](text, symbols, tables[s].copy())) for s in STEPS]
    return {
        "momentum": momentum,
        "frame": whole(inputs, "frame", START["frame"], 0, len(STEPS) - 1),
        "rate": RATE,
        "length": len(text),
        "steps": list(STEPS),
        "places": [float(k) for k in range(len(STEPS))],  # the steps grow as powers do
        "loss": losses,
        "counted_loss": number(f["text_cross_entropy"](text, symbols, counted.copy())),
        "nothing": math.log(len(symbols)),
        "gap": [float(np.abs(tables[s] - counted).max()) for s in STEPS],
        "counted": dense(counted),
        "tables": [dense(tables[s]) for s in STEPS],
    }


@np.errstate(all="ignore")
def small(f: Mapping[str, Callable[..., Any]]) -> dict[str, Any]:
    """Return the descent and the counted table's line for the course's map."""
    data = compute(f, {})
    top, end = data["nothing"], data["places"][-1]

    def path(colour: str, ys: list[float], dash: bool) -> dict[str, Any]:
        heights = [(y - 2) / (top - 2) for y in ys]
        kept = [(x / end, y) for x, y in zip(data["places"], heights, strict=True) if -1 <= y <= 2]
        return {"class": colour, "x": [x for x, _ in kept], "y": [y for _, y in kept], "dash": dash}

    loss = [data["counted_loss"]] * len(data["places"])
    return {"paths": [path("loss", data["loss"], False), path("q", loss, True)]}
