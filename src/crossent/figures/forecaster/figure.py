"""A season of weather with a hidden p: ten days to look at, thirty to forecast, then the truth."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from crossent.figures.values import distribution, number, numbers, whole

NEEDS = {"surprise": "m1.surprise", "entropy": "m1.entropy", "cross_entropy": "m1.cross_entropy"}
START = {"q": [0.334, 0.333, 0.333], "seed": 14, "played": False}
TITLE = "Beat the weather forecaster"

OUTCOMES = ["sun", "cloud", "rain"]
PAST, DAYS = 10, 30


def season(seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Return the hidden p and the outcome of every day; the same seed, the same weather."""
    rng = np.random.default_rng(seed)
    p = np.round(0.08 + 0.76 * rng.dirichlet(np.full(3, 1.3)), 3)
    p[np.argmax(p)] += 1 - p.sum()
    return p, rng.choice(3, size=PAST + DAYS, p=p)


@np.errstate(all="ignore")
def compute(f: Mapping[str, Callable[..., Any]], inputs: Any) -> dict[str, Any]:
    """Return the days and their prices; p and what it would have paid only after the season."""
    q = distribution(inputs, "q", START["q"], least=0.0)
    p, weather = season(whole(inputs, "seed", START["seed"], 0, 10**6))
    past, days = weather[:PAST], weather[PAST:]

    def frequencies(some: np.ndarray) -> np.ndarray:
        return np.bincount(some, minlength=3) / len(some)

    seen = frequencies(past)
    data: dict[str, Any] = {
        "outcomes": OUTCOMES,
        "q": q,
        "past": past.tolist(),
        "seen": seen.tolist(),
        "price": numbers(f["surprise"](np.array(q)), 3),
        "past_cost": number(f["cross_entropy"](seen.copy(), np.array(q))),
        "past_floor": number(f["entropy"](seen.copy())),
        "played": bool(inputs.get("played")),
    }
    if not data["played"]:
        return data
    drawn = frequencies(days)
    cost, floor = number(f["cross_entropy"](p.copy(), np.array(q))), number(f["entropy"](p.copy()))
    return data | {
        "p": p.tolist(),
        "days": days.tolist(),
        "drawn": drawn.tolist(),
        "best_price": numbers(f["surprise"](p.copy()), 3),
        "mine": number(f["cross_entropy"](drawn.copy(), np.array(q))),
        "best": number(f["cross_entropy"](drawn.copy(), p.copy())),
        "cost": cost,
        "floor": floor,
        "regret": cost - floor,
    }
