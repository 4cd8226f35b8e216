"""Means where sums belong.

{call} returned {got}, expected {expected}. `cross_entropy` and `kl_divergence` are divided by the
number of outcomes{where}. The p are the weights of the average already: use sums there, and a mean
for `mse` alone.
"""

import numpy as np

MARK = r"mean"


def compare(p, qs):
    p, qs = np.asarray(p, dtype=float), np.asarray(qs, dtype=float)
    with np.errstate(all="ignore"):
        return {
            "cross_entropy": 0.0 - np.where(p > 0, p * np.log(qs), 0.0).mean(axis=1),
            "kl_divergence": np.where(p > 0, p * np.log(p / qs), 0.0).mean(axis=1),
            "mse": ((p - qs) ** 2).mean(axis=1),
        }
