"""The whole text.

{call} returned {got}, expected {expected}. Those are the bits of the whole text{where}. Divide by
its bytes.
"""

import numpy as np

MARK = r"log\(2\)|return"


def bits_per_byte(total_nats, num_bytes):
    return total_nats / np.log(2)
