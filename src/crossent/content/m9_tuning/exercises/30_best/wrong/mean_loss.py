"""The mean of the curve.

{call} returned {got}, expected {expected}. That run has the lowest mean. Compare the last losses.
"""

import math

BREAKS = "final"


def best_setting(curves):
    ends = {key: sum(losses) / len(losses) for key, losses in curves.items() if math.isfinite(losses[-1])}
    if not ends:
        raise ValueError("no run ended with a finite loss")
    return min(ends, key=ends.get)
