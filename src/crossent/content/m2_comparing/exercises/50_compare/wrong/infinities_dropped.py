"""The infinities are gone.

{call} returned {got}, expected {expected}. Where a forecast called impossible what happens, the
cost is inf, and you dropped or replaced it{where}. Choose by `p > 0` only.
"""

import numpy as np

MARK = r"nan_to_num|qs?\s*>\s*0|isfinite"


def compare(p, qs):
    p, qs = np.asarray(p, dtype=float), np.asarray(qs, dtype=float)
    with np.errstate(all="ignore"):
        return {
            "cross_entropy": 0.0 - np.where((p > 0) & (qs > 0), p * np.log(qs), 0.0).sum(axis=1),
            "kl_divergence": np.where((p > 0) & (qs > 0), p * np.log(p / qs), 0.0).sum(axis=1),
            "mse": ((p - qs) ** 2).mean(axis=1),
        }
