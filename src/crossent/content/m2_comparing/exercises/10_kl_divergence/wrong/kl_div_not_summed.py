"""The sum is missing.

{call} returned {got}, expected {expected}. `scipy.special.kl_div`{where} returns one number for
each outcome, with -p + q added to it. Use `rel_entr`, and add up.
"""

import numpy as np

MARK = r"kl_div"


def kl_divergence(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        return np.where(p > 0, p * np.log(p / q), 0.0) - p + q
