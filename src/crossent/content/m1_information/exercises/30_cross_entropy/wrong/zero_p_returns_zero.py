"""A zero in p makes it all zero.

{call} returned {got}, expected {expected}. You return 0 as soon as one p is 0{where}. Only that
term is 0; the others still count. Leave it out and add up the rest.
"""

import numpy as np

MARK = r"p\s*==\s*0|return 0|any\(|all\("


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        return 0.0 if np.any(p == 0) else -np.sum(p * np.log(q))
