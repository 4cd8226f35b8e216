"""0 · log 0 became NaN.

{call} returned {got}, expected {expected}. The formulas over whole arrays{where} give NaN where p
is 0. Call `cross_entropy` and `kl_divergence`, which take care of that, or use
`scipy.special.xlogy` and `rel_entr`.
"""

import numpy as np

MARK = r"\blog\w*\("


def compare(p, qs):
    p, qs = np.asarray(p, dtype=float), np.asarray(qs, dtype=float)
    with np.errstate(all="ignore"):
        return {
            "cross_entropy": -(p * np.log(qs)).sum(axis=1),
            "kl_divergence": (p * np.log(p / qs)).sum(axis=1),
            "mse": ((p - qs) ** 2).mean(axis=1),
        }
