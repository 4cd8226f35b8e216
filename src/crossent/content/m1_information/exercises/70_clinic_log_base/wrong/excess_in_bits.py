"""The excess is still in bits.

{call} returned {got}, expected {expected}. Loss and floor are in nats, and the excess is
not{where}. It is their difference, nothing more: `loss - floor`.
"""

import numpy as np

MARK = r"log2|np\.log\(2|to_bits"


def report(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    loss = -np.sum(p * np.log(q))
    floor = -np.sum(p * np.log(p))
    return loss, floor, (loss - floor) / np.log(2)
