"""Lists know no minus.

{call} gave {got}, expected {expected}. Two lists cannot be subtracted{where}. Begin with
`np.asarray(p, dtype=float)`, and q likewise.
"""

import numpy as np

MARK = r"p\s*-\s*q"


def mse(p, q):
    return np.mean((p - q) ** 2)
