"""Another S-shaped curve.

{call} returned {got}, expected {expected}. A fraction of z and 1 + |z|{where} has the same shape,
and other values. The logistic curve is `1 / (1 + exp(-z))`.
"""

import numpy as np

MARK = r"sqrt|abs"


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    return 0.5 + 0.5 * z / (1 + np.abs(z))
