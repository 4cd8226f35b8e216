"""`min` with a nan.

{call} returned {got}, expected {expected}. `min` compares, and every comparison with nan is false.
"""

import math

BREAKS = "nan"


def best_setting(curves):
    if not any(math.isfinite(losses[-1]) for losses in curves.values()):
        raise ValueError("no run ended with a finite loss")
    return min(curves, key=lambda key: curves[key][-1])
