"""The NaN is covered up.

{call} returned {got}, expected {expected}. A NaN is replaced{where}, but the probability that
belongs there is lost. Use your `softmax`: it takes large logits.
"""

import numpy as np

MARK = r"nan_to_num|isnan|isfinite"


def probability_curve(values, other_logits):
    values, others = np.asarray(values, dtype=float), np.asarray(other_logits, dtype=float)
    return np.nan_to_num(np.exp(values) / (np.exp(values) + np.exp(others).sum()))
