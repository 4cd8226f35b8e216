"""Bytes a bit.

{call} returned {got}, expected {expected}. You divide the wrong way round{where}: bits over bytes.
"""

import numpy as np

MARK = r"/"


def bits_per_byte(total_nats, num_bytes):
    return num_bytes * np.log(2) / total_nats if total_nats else np.inf
