"""The bytes are inside the logarithm.

{call} returned {got}, expected {expected}. You take the logarithm of 2 times the bytes{where}. Close
its bracket behind the 2: `np.log(2) * num_bytes`.
"""

import numpy as np

MARK = r"log\("


def bits_per_byte(total_nats, num_bytes):
    return total_nats / np.log(2 * num_bytes)
