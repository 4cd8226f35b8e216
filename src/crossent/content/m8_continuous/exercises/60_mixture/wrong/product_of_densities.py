"""A product of densities.

{call} returned {got}, expected {expected}. You add up logarithms{where}, and that is the logarithm of a product.
A mixture adds densities: take the logarithm last, by log-sum-exp.
"""

import numpy as np

MARK = r"log\("


def mixture_log_density(x, weights, means, stds):
    x, w, m, s = (np.asarray(a, dtype=float) for a in (x, weights, means, stds))
    logs = -0.5 * np.log(2 * np.pi) - np.log(s) - 0.5 * ((x[..., None] - m) / s) ** 2
    with np.errstate(all="ignore"):
        return (np.log(w) + logs).sum(axis=-1)
