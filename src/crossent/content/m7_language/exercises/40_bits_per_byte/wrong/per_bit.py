"""Divided by bits.

{call} returned {got}, expected {expected}. You divide by 8 bits a byte, too{where}. Bits a byte are
wanted: 8 for a model that knows nothing about bytes.
"""

import numpy as np

MARK = r"8"


def bits_per_byte(total_nats, num_bytes):
    return total_nats / np.log(2) / (8 * num_bytes)
