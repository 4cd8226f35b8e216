"""A hunt for a forecast below H(p): random ones by the thousand, and one by hand. None is found."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from crossent.figures.values import distribution, number, whole

NEEDS = {"entropy": "m1.entropy", "cross_entropy": "m1.cross_entropy"}
START = {"p": [0.6, 0.3, 0.1], "q": [0.2, 0.3, 0.5], "count": 0, "seed": 1}
TITLE = "Hunt for a forecast below the entropy"

WIDTH, BINS = 0.05, 80  # nats a bin; the axis ends at 4 nats
MOST = 3000


@np.errstate(all="ignore")
def compute(f: Mapping[str, Callable[..., Any]], inputs: Any) -> dict[str, Any]:
    """Return the costs of `count` random forecasts in bins, the lowest of them, and the cost of q."""
    p = distribution(inputs, "p", START["p"])
    q = distribution(inputs, "q", START["q"])
    count = whole(inputs, "count", 0, 0, MOST)
    rng = np.random.default_rng(whole(inputs, "seed", 1, 0, 10**6))
    draws = np.clip(rng.dirichlet(np.ones(len(p)), size=count), 1e-6, None)
    draws /= draws.sum(axis=1, keepdims=True)
    costs = np.array([number(f["cross_entropy"](np.array(p), row.copy())) for row in draws])
    floor = number(f["entropy"](np.array(p)))
    bins = np.floor(costs / WIDTH + 1e-9) if count else costs
    finite = np.isfinite(costs)
    best = int(np.argmin(np.where(finite, costs, np.inf))) if finite.any() else None
    return {
        "p": p,
        "q": q,
        "floor": floor,
        "mine": number(f["cross_entropy"](np.array(p), np.array(q))),
        "count": count,
        "bins": [int(np.sum(bins == k)) for k in range(BINS)],
        "beyond": int(np.sum(~(bins < BINS))),
        "under": int(np.sum(costs < floor - 1e-9)),
        "lowest": None if best is None else float(costs[best]),
        "lowest_q": None if best is None else draws[best].tolist(),
    }
