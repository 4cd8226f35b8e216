"""A nan becomes 0.

{call} returned {got}, expected {expected}. `nan_to_num` makes 0 of a nan, and 0 is the lowest loss there is.
"""

import numpy as np

BREAKS = "nan"


def best_setting(curves):
    ends = {key: float(np.nan_to_num(losses[-1])) for key, losses in curves.items()}
    return min(ends, key=ends.get)
