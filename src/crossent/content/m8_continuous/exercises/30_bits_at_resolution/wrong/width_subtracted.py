"""The width without its logarithm.

{call} returned {got}, expected {expected}. You subtract the width itself{where}. Multiplying a
probability by it adds its logarithm.
"""

import numpy as np

MARK = r"-\s*width"


def bits_at_resolution(nats, width):
    nats = np.asarray(nats, dtype=float)
    return (nats - width) / np.log(2)
