"""Odds, not a probability.

{call} returned {got}, expected {expected}. You divide by the exponentials of the others
alone{where}. The value's own belongs to the sum, too.
"""

import numpy as np

MARK = r"sum"


def probability_curve(values, other_logits):
    values, others = np.asarray(values, dtype=float), np.asarray(other_logits, dtype=float)
    return np.exp(values) / np.exp(others).sum()
