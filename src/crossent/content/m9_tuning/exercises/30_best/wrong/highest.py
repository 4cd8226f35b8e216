"""The highest loss.

{call} returned {got}, expected {expected}. That is the highest loss. The lowest wins.
"""

import math

BREAKS = "final"


def best_setting(curves):
    ends = {key: losses[-1] for key, losses in curves.items() if math.isfinite(losses[-1])}
    if not ends:
        raise ValueError("no run ended with a finite loss")
    return max(ends, key=ends.get)
