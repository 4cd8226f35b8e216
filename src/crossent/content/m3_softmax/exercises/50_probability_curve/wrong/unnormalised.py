"""The division is missing.

{call} returned {got}, expected {expected}. That is the exponential of the values{where}. Divide by
the sum over all classes.
"""

import numpy as np

MARK = r"exp\("


def probability_curve(values, other_logits):
    values, others = np.asarray(values, dtype=float), np.asarray(other_logits, dtype=float)
    return np.exp(values)
