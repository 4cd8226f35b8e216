"""That is its logarithm.

{call} returned {got}, expected {expected}. A probability lies between 0 and 1, and you return its
logarithm{where}. Leave the `log` out.
"""

import numpy as np

MARK = r"log"


def sigmoid(z):
    return -np.logaddexp(0, -np.asarray(z, dtype=float))
