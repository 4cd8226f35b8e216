"""The first loss.

{call} returned {got}, expected {expected}. That run began lowest. Compare the last losses.
"""

import math

BREAKS = "final"


def best_setting(curves):
    ends = {key: losses[0] for key, losses in curves.items() if math.isfinite(losses[-1])}
    if not ends:
        raise ValueError("no run ended with a finite loss")
    return min(ends, key=ends.get)
