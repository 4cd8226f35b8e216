"""A zero makes it all zero.

{call} returned {got}, expected {expected}. You return 0 as soon as one p is 0{where}. Only that
term is 0; the others still count. Leave the zeros out and add up the rest.
"""

import numpy as np

MARK = r"==\s*0|any\(|isnan"


def entropy(p):
    p = np.asarray(p, dtype=float)
    return 0.0 if np.any(p == 0) else -np.sum(p * np.log(p))
