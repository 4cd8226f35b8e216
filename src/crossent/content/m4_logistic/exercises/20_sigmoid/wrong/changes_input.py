"""It changes its input.

{call} gave {got}, expected {expected}. The caller's array no longer holds what it held: you wrote
into it{where}. `np.asarray` makes no copy. Make a new array: `z = z * 2` in place of `z *= 2`.
"""

import numpy as np

MARK = r"[+*/-]=|\[.*\]\s*=|out="


def sigmoid(z):
    z = np.asarray(z)
    if z.dtype.kind == "f" and z.ndim:
        small = np.exp(-np.abs(z))
        z[...] = np.where(z >= 0, 1, small) / (1 + small)
        return z.copy()
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, small) / (1 + small)
