"""The lead is taken off.

{call} returned {got}, expected {expected}. z_label - m is added{where}, and the price falls the
further the right class is behind. It is m - z_label.
"""

import numpy as np

MARK = r"-"


def precise_cross_entropy(logits, label):
    z = np.asarray(logits, dtype=float)

    i = z.argmax()
    return (z[label] - z[i]) + np.log1p(np.exp(np.delete(z, i) - z[i]).sum())
