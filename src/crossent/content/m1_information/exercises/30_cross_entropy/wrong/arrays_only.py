"""Lists are not welcome.

{call} gave {got}, expected {expected}. Comparing or masking{where} works for arrays, and p and q
may be lists. Begin with `p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)`.
"""

import numpy as np

MARK = r"p\s*>\s*0|p\s*!=\s*0|\["


def cross_entropy(p, q):
    with np.errstate(divide="ignore"):
        return 0.0 - np.sum(p[p > 0] * np.log(q[p > 0]))
