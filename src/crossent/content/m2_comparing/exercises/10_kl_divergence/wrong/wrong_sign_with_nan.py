"""The wrong sign, and NaN at zeros.

{call} returned {got}, expected {expected}. Two slips: the sign is wrong, by a minus too many or by
ln(q / p) for ln(p / q){where}. Where p is 0 the term is NaN; keep only the outcomes with `p > 0`.
"""

import numpy as np

MARK = r"q\s*/\s*p|return\s*-"


def kl_divergence(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        return np.sum(p * np.log(q / p))
