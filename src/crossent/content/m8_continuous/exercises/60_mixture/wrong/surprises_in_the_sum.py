"""Surprises, in place of their negatives.

{call} returned {got}, expected {expected}. Log-sum-exp is given the surprises{where}: `gaussian_nll` is -ln N.
Turn its sign round before you add ln w.
"""

import numpy as np

MARK = r"exp\(|nll\(|logsumexp|logaddexp"


def mixture_log_density(x, weights, means, stds):
    x, w, m, s = (np.asarray(a, dtype=float) for a in (x, weights, means, stds))
    logs = -0.5 * np.log(2 * np.pi) - np.log(s) - 0.5 * ((x[..., None] - m) / s) ** 2
    with np.errstate(all="ignore"):
        terms = np.log(w) - logs
        top = np.where(w > 0, terms, -np.inf).max(axis=-1, keepdims=True)
        return np.squeeze(top, -1) + np.log(np.exp(terms - top).sum(axis=-1))
