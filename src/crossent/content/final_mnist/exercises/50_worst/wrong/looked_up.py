"""Looked up again.

{call} returned {got}, expected {expected}. Of equal losses always the first is found.
"""

import numpy as np

BREAKS = "once"


def worst_examples(losses, k):
    values = [float(v) for v in losses]
    return [values.index(v) for v in sorted(values, reverse=True)[:k]]
