"""A limit of 1000.

{call} returned {got}, expected {expected}. A finite loss may win, however large, where there is none below it.
"""

import math

BREAKS = "large"


def best_setting(curves):
    ends = {key: losses[-1] for key, losses in curves.items() if losses[-1] < 1e3 and math.isfinite(losses[-1])}
    if not ends:
        raise ValueError("no run ended with a finite loss")
    return min(ends, key=ends.get)
