"""An epsilon under the logarithm.

{call} returned {got}, expected {expected}. Far out the epsilon of 1e-12{where} is all that is
left, and the price ends at 27.63 nats, its logarithm. Use log-sum-exp.
"""

import numpy as np


def lse(t, axis=-1):
    top = t.max(axis=axis, keepdims=True)
    top = np.where(np.isfinite(top), top, 0)
    with np.errstate(divide="ignore"):
        return np.squeeze(top + np.log(np.exp(t - top).sum(axis=axis, keepdims=True)), axis=axis)

MARK = r"1e-\d+|eps"


def mixture_log_density(x, weights, means, stds):
    x, w, m, s = (np.asarray(a, dtype=float) for a in (x, weights, means, stds))
    logs = -0.5 * np.log(2 * np.pi) - np.log(s) - 0.5 * ((x[..., None] - m) / s) ** 2
    return np.log((w * np.exp(logs)).sum(axis=-1) + 1e-12)
