"""One axis only.

{call} gave {got}, expected {expected}. The loop{where} meets whole rows where it expects numbers.
Subtract whole arrays: `np.mean((np.asarray(p) - np.asarray(q)) ** 2)`.
"""

import numpy as np

MARK = r"for "


def mse(p, q):
    p, q = np.asarray(p).tolist(), np.asarray(q).tolist()
    return sum((a - b) ** 2 for a, b in zip(p, q)) / len(p)
