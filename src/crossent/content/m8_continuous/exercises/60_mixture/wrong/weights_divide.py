"""The weights divide.

{call} returned {got}, expected {expected}. You subtract ln w{where}, which divides by the weight. Each density
is multiplied by it: add ln w.
"""

import numpy as np

MARK = r"log\("


def mixture_log_density(x, weights, means, stds):
    x, w, m, s = (np.asarray(a, dtype=float) for a in (x, weights, means, stds))
    logs = -0.5 * np.log(2 * np.pi) - np.log(s) - 0.5 * ((x[..., None] - m) / s) ** 2
    with np.errstate(all="ignore"):
        terms = logs - np.log(w)
        top = terms.max(axis=-1, keepdims=True)
        return np.squeeze(top, -1) + np.log(np.exp(terms - top).sum(axis=-1))
