"""Times the bytes.

{call} returned {got}, expected {expected}. `a / b * c` divides by b and multiplies by c{where}. Divide
by both: `a / (b * c)`.
"""

import numpy as np

MARK = r"\*"


def bits_per_byte(total_nats, num_bytes):
    return total_nats / np.log(2) * num_bytes
