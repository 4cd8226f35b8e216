"""Counted in nats.

{call} returned {got}, expected {expected}. You rounded up the surprise in nats{where}. A code is
written in bits: use `np.log2`.
"""

import numpy as np

MARK = r"np\.log\(|math\.log\(|surprise"


def code_lengths(q):
    q = np.asarray(q, dtype=float)
    return np.ceil(-np.log(q)).astype(int)
