"""The weights stand before the logarithms.

{call} returned {got}, expected {expected}. You multiply each logarithm by its weight{where}, and a factor
before a logarithm is a power of the density. A factor of the density is added: ln w.
"""

import numpy as np


def lse(t, axis=-1):
    top = t.max(axis=axis, keepdims=True)
    top = np.where(np.isfinite(top), top, 0)
    with np.errstate(divide="ignore"):
        return np.squeeze(top + np.log(np.exp(t - top).sum(axis=axis, keepdims=True)), axis=axis)


MARK = r"w\w*\s*\*|\*\s*\(?w"


def mixture_log_density(x, weights, means, stds):
    x, w, m, s = (np.asarray(a, dtype=float) for a in (x, weights, means, stds))
    logs = -0.5 * np.log(2 * np.pi) - np.log(s) - 0.5 * ((x[..., None] - m) / s) ** 2
    return lse(w * logs)
