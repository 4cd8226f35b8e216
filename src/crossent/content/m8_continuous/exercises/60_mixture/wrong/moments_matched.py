"""One Gaussian for all.

{call} returned {got}, expected {expected}. You give one Gaussian the mean and the variance of the
mixture{where}. A mixture keeps its hills: add densities.
"""

import numpy as np


def lse(t, axis=-1):
    top = t.max(axis=axis, keepdims=True)
    top = np.where(np.isfinite(top), top, 0)
    with np.errstate(divide="ignore"):
        return np.squeeze(top + np.log(np.exp(t - top).sum(axis=axis, keepdims=True)), axis=axis)

MARK = r"@|sum|average|sqrt"


def mixture_log_density(x, weights, means, stds):
    x, w, m, s = (np.asarray(a, dtype=float) for a in (x, weights, means, stds))
    logs = -0.5 * np.log(2 * np.pi) - np.log(s) - 0.5 * ((x[..., None] - m) / s) ** 2
    mean = w @ m
    std = np.sqrt(w @ (s**2 + m**2) - mean**2)
    return -0.5 * np.log(2 * np.pi) - np.log(std) - 0.5 * ((x - mean) / std) ** 2
