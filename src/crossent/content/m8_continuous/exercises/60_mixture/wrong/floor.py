"""A floor under the density.

{call} returned {got}, expected {expected}. You keep the density from falling below a floor{where}, so
far out the price ends at the floor's logarithm. Use log-sum-exp: it needs none.
"""

import numpy as np

MARK = r"clip|max"


def mixture_log_density(x, weights, means, stds):
    x, w, m, s = (np.asarray(a, dtype=float) for a in (x, weights, means, stds))
    logs = -0.5 * np.log(2 * np.pi) - np.log(s) - 0.5 * ((x[..., None] - m) / s) ** 2
    return np.log(np.maximum((w * np.exp(logs)).sum(axis=-1), 1e-12))
