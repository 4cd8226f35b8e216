"""All learning rates of a batch size at once, beside torch.func.vmap and the plain loop, on one core.

`python benchmarks/sweep.py [--repeats 5] [--data points] [--epochs 30]`: the same process, warm, one thread; the three take
turns, and the median of each counts. "differs" is the largest relative difference of a validation loss from the loop's, over
all epochs and learning rates. In the loop's rows it is by how much the loop differs from itself when each batch's rows come in
the opposite order. Where that is more than 1e-5, rounding decides, and no two programs agree: such settings are counted as
"undecided" and not compared.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from statistics import median
from typing import Any

import numpy as np
import torch
from common import show

from crossent.training.sweep.data import TITLES, load
from crossent.training.sweep.loop import mapped, one_by_one
from crossent.training.sweep.stack import curves

SIZES = (16, 32, 64, 128)
# From too low to about the highest that can be repeated, and one that diverges. Between them rounding decides.
RATES = {
    "points": [0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 1e5],
    "digits": [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 1e5],
}
FASTER, NEAR = 4, 1e-5  # limits: how many times as fast as the loop, how near to its losses
WAYS: dict[str, Callable[..., list[list[float]]]] = {"stacked": curves, "vmap": mapped, "loop": one_by_one}


def furthest(found: list[list[float]], wanted: list[list[float]]) -> float:
    """The largest relative difference; infinite where one is NaN or infinite and the other is not."""
    a, b = np.array(found), np.array(wanted)
    if not np.array_equal(np.isfinite(a), np.isfinite(b)):
        return float("inf")
    whole = np.isfinite(b)
    return float(np.max(np.abs(a[whole] - b[whole]) / np.abs(b[whole])))


def repeats(one: list[float], other: list[float]) -> bool:
    """Whether two runs of one setting agree."""
    return furthest([one], [other]) < NEAR


def main() -> None:
    """Measure."""
    ask = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    ask.add_argument("--repeats", type=int, default=5)
    ask.add_argument("--data", choices=list(TITLES), default="points")
    ask.add_argument("--epochs", type=int, default=30)
    options = ask.parse_args()
    torch.set_num_threads(1)
    data, rates = load(options.data), RATES[options.data]
    rows: list[dict[str, Any]] = []
    undecided = 0
    whole, furthest_of = dict.fromkeys(WAYS, 0.0), dict.fromkeys(WAYS, 0.0)
    for size in SIZES:
        taken: dict[str, list[float]] = {name: [] for name in WAYS}
        losses = {}
        for way in WAYS.values():
            way(data, rates, size, 1, 0)
        for _ in range(options.repeats):
            for name, way in WAYS.items():
                began = time.perf_counter()
                losses[name] = way(data, rates, size, options.epochs, 0)
                taken[name].append(time.perf_counter() - began)
        again = one_by_one(data, rates, size, options.epochs, 0, mirrored=True)
        loop = median(taken["loop"])
        firm = [i for i, pair in enumerate(zip(again, losses["loop"], strict=True)) if repeats(*pair)]
        undecided += len(rates) - len(firm)
        for name in WAYS:
            found = losses[name] if name != "loop" else again
            apart = furthest([found[i] for i in firm], [losses["loop"][i] for i in firm])
            whole[name], furthest_of[name] = whole[name] + median(taken[name]), max(furthest_of[name], apart)
            row = {"batch": size, "how": name, "ms": round(1000 * median(taken[name]), 1)}
            row |= {"times_as_fast": round(loop / median(taken[name]), 1), "differs": f"{apart:.0e}"}
            rows.append(row)
    for name in WAYS:
        row = {"batch": "all", "how": name, "ms": round(1000 * whole[name], 1)}
        row |= {"times_as_fast": round(whole["loop"] / whole[name], 1), "differs": f"{furthest_of[name]:.0e}"}
        row |= {"undecided": f"{undecided} of {len(rates) * len(SIZES)}"}
        rows.append(row | ({"limit": FASTER, "limit_differs": NEAR} if name == "stacked" else {}))
    show(f"sweep on {options.data}: {len(rates)} learning rates, {options.epochs} epochs, one core", rows)


if __name__ == "__main__":
    main()
