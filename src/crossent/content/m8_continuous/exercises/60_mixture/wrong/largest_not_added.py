"""The largest is not added back.

{call} returned {got}, expected {expected}. You subtract the largest logarithm before `exp`{where}, and it is
missing from the result. Add it to the logarithm of the sum.
"""

import numpy as np

MARK = r"max\(|log\("


def mixture_log_density(x, weights, means, stds):
    x, w, m, s = (np.asarray(a, dtype=float) for a in (x, weights, means, stds))
    logs = -0.5 * np.log(2 * np.pi) - np.log(s) - 0.5 * ((x[..., None] - m) / s) ** 2
    with np.errstate(all="ignore"):
        terms = logs + np.log(w)
        return np.log(np.exp(terms - terms.max(axis=-1, keepdims=True)).sum(axis=-1))
