"""The lowest loss of any epoch.

{call} returned {got}, expected {expected}. That run was once the lowest. It is the end that counts.
"""

import math

BREAKS = "final"


def best_setting(curves):
    ends = {key: min(losses) for key, losses in curves.items() if math.isfinite(losses[-1])}
    if not ends:
        raise ValueError("no run ended with a finite loss")
    return min(ends, key=ends.get)
