"""A perplexity.

{call} returned {got}, expected {expected}. You raise e to a power{where}. Bits per byte stay a mean
of logarithms: no `exp`.
"""

import numpy as np

MARK = r"exp|\*\*"


def bits_per_byte(total_nats, num_bytes):
    return np.exp(min(total_nats / num_bytes, 700.0))
