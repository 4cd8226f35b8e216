"""ln 2 on the wrong side.

{call} returned {got}, expected {expected}. You multiply by ln 2{where}. A nat is more than a bit:
{expected} bits come from dividing by ln 2.
"""

import numpy as np

MARK = r"\* np\.log\(2\)|log"


def bits_per_byte(total_nats, num_bytes):
    return total_nats * np.log(2) / num_bytes
