"""Times 8.

{call} returned {got}, expected {expected}. You multiply by 8{where}, as if the total were in bytes.
It is in nats: divide by ln 2.
"""

import numpy as np

MARK = r"8"


def bits_per_byte(total_nats, num_bytes):
    return 8 * total_nats / num_bytes
