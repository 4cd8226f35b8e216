"""Summed over the values.

{call} returned {got}, expected {expected}. You sum over the values, not over the components{where}.
Each value gets one number.
"""

import numpy as np


def lse(t, axis=-1):
    top = t.max(axis=axis, keepdims=True)
    top = np.where(np.isfinite(top), top, 0)
    with np.errstate(divide="ignore"):
        return np.squeeze(top + np.log(np.exp(t - top).sum(axis=axis, keepdims=True)), axis=axis)

MARK = r"axis|sum"


def mixture_log_density(x, weights, means, stds):
    x, w, m, s = (np.asarray(a, dtype=float) for a in (x, weights, means, stds))
    logs = -0.5 * np.log(2 * np.pi) - np.log(s) - 0.5 * ((x[..., None] - m) / s) ** 2
    with np.errstate(divide='ignore'):
        return lse(np.log(w) + logs.reshape(-1, len(w)), axis=0)
