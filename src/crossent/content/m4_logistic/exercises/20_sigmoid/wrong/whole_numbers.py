"""Cut down to whole numbers.

{call} returned {got}, expected {expected}. `empty_like(z)` (or `zeros_like`){where} takes the dtype
of z. Where z holds whole numbers, each probability is cut to 0 or 1 as you store it. Begin with
`np.asarray(z, dtype=float)`.
"""

import numpy as np

MARK = r"empty_like|zeros_like|ones_like|astype"


def sigmoid(z):
    z = np.asarray(z)
    out = np.empty_like(z)
    small = np.exp(-np.abs(z))
    out[...] = np.where(z >= 0, 1, small) / (1 + small)
    return out
