"""A single number fails.

{call} gave {got}, expected {expected}. Your loop{where} goes through a list, and a single number
has no length. Begin with `np.asarray(z, dtype=float)`, and work on the whole array.
"""

import numpy as np

MARK = r"for"


def sigmoid(z):
    out = []
    for x in z:
        small = np.exp(-np.abs(x))
        out.append(np.where(np.asarray(x) >= 0, 1, small) / (1 + small))
    return np.array(out)
