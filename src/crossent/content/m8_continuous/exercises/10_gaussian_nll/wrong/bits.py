"""Right, but in bits.

{call} returned {got}, expected {expected}. `log2`{where} counts in bits, and the course counts in
nats. The square comes from `exp`, so it is in nats already.
"""

import numpy as np

MARK = r"log2|log\(2\)"


def gaussian_nll(x, mean, std):
    x = np.asarray(x, dtype=float)
    if std <= 0:
        raise ValueError("std must be above 0")
    z = (x - mean) / std
    return (0.5 * np.log(2 * np.pi) + np.log(std) + 0.5 * z**2) / np.log(2)
