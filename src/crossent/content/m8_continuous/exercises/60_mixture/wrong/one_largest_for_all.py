"""One largest for all values.

{call} returned {got}, expected {expected}. The largest logarithm is taken over all values at once{where}.
Each value of x needs its own: for one far out every component is 0 beside the largest of another. Take it along the components, with
`axis=-1, keepdims=True`.
"""

import numpy as np

MARK = r"max\("


def mixture_log_density(x, weights, means, stds):
    x, w, m, s = (np.asarray(a, dtype=float) for a in (x, weights, means, stds))
    logs = -0.5 * np.log(2 * np.pi) - np.log(s) - 0.5 * ((x[..., None] - m) / s) ** 2
    with np.errstate(all="ignore"):
        terms = logs + np.log(w)
        top = terms.max()
        return top + np.log(np.exp(terms - top).sum(axis=-1))
