"""The label points into the sorted row.

{call} returned {got}, expected {expected}. The logits are sorted{where}, and then `label` picks
another one's place. Read `z[label]` before you sort, or find the largest by `np.argmax`.
"""

import numpy as np

MARK = r"sort"


def precise_cross_entropy(logits, label):
    z = np.asarray(logits, dtype=float)

    z = np.sort(z)
    return (z[-1] - z[label]) + np.log1p(np.exp(z[:-1] - z[-1]).sum())
