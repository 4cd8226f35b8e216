"""The bonus is added.

{call} returned {got}, expected {expected}. The units fit. But the entropy is added instead of taken off: a bonus lowers the
loss. Look at the sign before `bonus`.
"""

import numpy as np

MARK = r"\+ *bonus"


def objective(p, q, bonus=0.1):
    p = np.asarray(p, dtype=float)
    q = np.asarray(q, dtype=float)
    cross_entropy = -np.sum(p * np.log(q))
    entropy = -np.sum(q * np.log(q))
    return cross_entropy + bonus * entropy
