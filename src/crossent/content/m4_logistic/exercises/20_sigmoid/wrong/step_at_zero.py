"""A step, not a curve.

{call} returned {got}, expected {expected}. The answer shows only the sign of the score{where}: 0, one half or 1.
The sigmoid rises smoothly, and says how far from 0 the score is.
"""

import numpy as np

MARK = r"sign|heaviside|[<>]=?\s*0"


def sigmoid(z):
    return np.heaviside(np.asarray(z, dtype=float), 0.5)
