"""A nan becomes inf, and wins.

{call} returned {got}, expected {expected}. With no finite loss, the first of the infinite ones wins. Raise a ValueError.
"""

import math

BREAKS = "none"


def best_setting(curves):
    ends = {key: losses[-1] if math.isfinite(losses[-1]) else math.inf for key, losses in curves.items()}
    return min(ends, key=ends.get)
