"""A list for a key.

{call} returned {got}, expected {expected}. Return the key as it is.
"""

import math

BREAKS = "final"


def best_setting(curves):
    ends = {key: losses[-1] for key, losses in curves.items() if math.isfinite(losses[-1])}
    if not ends:
        raise ValueError("no run ended with a finite loss")
    return list(min(ends, key=ends.get))
