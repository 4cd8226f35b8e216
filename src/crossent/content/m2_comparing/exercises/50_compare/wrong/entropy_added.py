"""The entropy is added.

{call} returned {got}, expected {expected}. Under `kl_divergence` the entropy of p is added to the
cross-entropy{where}. It has to be taken off: KL is what is left beyond it. Mind the minus that the
entropy brings along.
"""

import numpy as np

MARK = r"kl|entropy|log"


def compare(p, qs):
    p, qs = np.asarray(p, dtype=float), np.asarray(qs, dtype=float)
    happens = p > 0
    with np.errstate(all="ignore"):
        costs = -np.sum(p[happens] * np.log(qs[:, happens]), axis=1)
    floor = -np.sum(p[happens] * np.log(p[happens]))
    return {"cross_entropy": costs, "kl_divergence": costs + floor, "mse": np.mean((p - qs) ** 2, axis=1)}
