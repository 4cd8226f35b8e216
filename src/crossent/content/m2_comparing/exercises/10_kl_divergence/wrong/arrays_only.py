"""Lists are not welcome.

{call} gave {got}, expected {expected}. Comparing or masking{where} works for arrays, and p and q
may be lists. Begin with `np.asarray(p, dtype=float)`, and q likewise.
"""

import numpy as np

MARK = r"p\s*>\s*0|p\s*!=\s*0|/"


def kl_divergence(p, q):
    with np.errstate(divide="ignore"):
        return np.sum(p[p > 0] * np.log(p[p > 0] / q[p > 0]))
