"""Runs are taken out.

{call} returned {got}, expected {expected}. The runs that diverged are deleted from the curves given.
"""

import math

BREAKS = "unchanged"


def best_setting(curves):
    for key in [key for key, losses in curves.items() if not math.isfinite(losses[-1])]:
        del curves[key]
    if not curves:
        raise ValueError("no run ended with a finite loss")
    return min(curves, key=lambda key: curves[key][-1])
