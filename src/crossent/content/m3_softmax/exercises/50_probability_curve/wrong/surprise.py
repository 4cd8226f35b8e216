"""Its surprise.

{call} returned {got}, expected {expected}. That is minus the logarithm of the probability{where}.
The probability itself is asked for.
"""

import numpy as np

MARK = r"log"


def probability_curve(values, other_logits):
    values, others = np.asarray(values, dtype=float), np.asarray(other_logits, dtype=float)
    top = np.maximum(values, others.max())
    return top - values + np.log(np.exp(values - top) + np.exp(others - top[..., None]).sum(axis=-1))
