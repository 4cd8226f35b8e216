"""Finite from end to end.

{call} returned {got}, expected {expected}. A run with one loss that is not finite is left out, also where it recovered.
"""

import math

BREAKS = "recovered"


def best_setting(curves):
    ends = {setting: losses[-1] for setting, losses in curves.items() if all(map(math.isfinite, losses))}
    if not ends:
        raise ValueError("no run ended with a finite loss")
    return min(ends, key=ends.get)
