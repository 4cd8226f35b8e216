"""An epsilon of 1e-8 caps the price.

{call} returned {got}, expected {expected}. The 1e-8 added inside the logarithm{where} shifts small
probabilities and caps every price at 18.42 nats. Call your own `cross_entropy` and `kl_divergence`,
which need none.
"""

import numpy as np

MARK = r"1e-\d+|eps"


def compare(p, qs):
    p, qs = np.asarray(p, dtype=float), np.asarray(qs, dtype=float)
    with np.errstate(all="ignore"):
        return {
            "cross_entropy": 0.0 - np.where(p > 0, p * np.log(qs + 1e-8), 0.0).sum(axis=1),
            "kl_divergence": np.where(p > 0, p * np.log(p / (qs + 1e-8)), 0.0).sum(axis=1),
            "mse": ((p - qs) ** 2).mean(axis=1),
        }
