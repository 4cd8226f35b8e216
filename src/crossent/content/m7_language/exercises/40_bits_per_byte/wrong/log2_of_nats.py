"""A logarithm too many.

{call} returned {got}, expected {expected}. You take log2 of the nats{where}. They are logarithms
already: divide them by `np.log(2)`.
"""

import numpy as np

MARK = r"log2"


def bits_per_byte(total_nats, num_bytes):
    return np.log2(total_nats) / num_bytes if total_nats > 0 else 0.0
