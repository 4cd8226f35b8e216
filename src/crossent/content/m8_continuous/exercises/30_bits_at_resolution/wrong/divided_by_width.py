"""Divided by the width.

{call} returned {got}, expected {expected}. You divide the surprise by the width{where}. The
probability is multiplied by it, so its logarithm is added.
"""

import numpy as np

MARK = r"/\s*width"


def bits_at_resolution(nats, width):
    nats = np.asarray(nats, dtype=float)
    return nats / width / np.log(2)
