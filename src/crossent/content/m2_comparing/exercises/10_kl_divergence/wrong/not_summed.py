"""The sum is missing.

{call} returned {got}, expected {expected}. Those are the terms p ln(p / q), one for each outcome;
`scipy.special.rel_entr` returns them too. KL is their sum: one number.
"""

import numpy as np

MARK = r"return|rel_entr"


def kl_divergence(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        return np.where(p > 0, p * np.log(p / q), 0.0)
