"""The way around, not the area.

{call} returned {got}, expected {expected}: that is the perimeter{where}. Multiply the two sides instead of adding them.
"""

import numpy as np

MARK = r"2 \*"


def area(width, height):
    return 2 * (np.asarray(width, dtype=float) + np.asarray(height, dtype=float))
