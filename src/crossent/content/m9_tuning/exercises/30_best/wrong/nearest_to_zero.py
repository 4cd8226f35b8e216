"""Nearest to 0.

{call} returned {got}, expected {expected}. That loss is nearest to 0. A loss may be below 0.
"""

import math

BREAKS = "below"


def best_setting(curves):
    ends = {key: abs(losses[-1]) for key, losses in curves.items() if math.isfinite(losses[-1])}
    if not ends:
        raise ValueError("no run ended with a finite loss")
    return min(ends, key=ends.get)
