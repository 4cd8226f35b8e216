"""Every zero in q is free now.

{call} returned {got}, expected {expected}. You return 0 as soon as one q is 0{where}: the other
terms are lost, and who was sure and wrong pays nothing. Only the terms with p = 0 are 0: choose by
`p > 0`.
"""

import numpy as np

MARK = r"any|q\s*==\s*0"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    return 0.0 if np.any(q == 0) else -np.sum(p * np.log(q))
