"""The clip at 1e-9 caps the price.

{call} returned {got}, expected {expected}. A clip at 1e-9{where} caps every price at 20.72 nats,
and hides a forecast that rules out what happens. Call your own `cross_entropy` and `kl_divergence`,
which need none.
"""

import numpy as np

MARK = r"clip|maximum|1e-\d+|eps"


def compare(p, qs):
    p, qs = np.asarray(p, dtype=float), np.asarray(qs, dtype=float)
    with np.errstate(all="ignore"):
        c = np.maximum(qs, 1e-9)
        return {
            "cross_entropy": 0.0 - np.where(p > 0, p * np.log(c), 0.0).sum(axis=1),
            "kl_divergence": np.where(p > 0, p * np.log(p / c), 0.0).sum(axis=1),
            "mse": ((p - qs) ** 2).mean(axis=1),
        }
