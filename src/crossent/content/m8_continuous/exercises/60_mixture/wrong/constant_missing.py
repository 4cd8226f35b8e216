"""1/√(2π) is missing.

{call} returned {got}, expected {expected}. All results are 0.9189 too large{where}: each density
has the factor 1/√(2π).
"""

import numpy as np


def lse(t, axis=-1):
    top = t.max(axis=axis, keepdims=True)
    top = np.where(np.isfinite(top), top, 0)
    with np.errstate(divide="ignore"):
        return np.squeeze(top + np.log(np.exp(t - top).sum(axis=axis, keepdims=True)), axis=axis)

MARK = r"return"


def mixture_log_density(x, weights, means, stds):
    x, w, m, s = (np.asarray(a, dtype=float) for a in (x, weights, means, stds))
    logs = -0.5 * np.log(2 * np.pi) - np.log(s) - 0.5 * ((x[..., None] - m) / s) ** 2
    with np.errstate(divide='ignore'):
        return lse(np.log(w) + logs) + 0.5 * np.log(2 * np.pi)
