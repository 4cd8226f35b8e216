"""Another S-shaped curve.

{call} returned {got}, expected {expected}. That is the normal distribution's curve (probit){where}.
It looks alike, but its tails fall much faster. The logistic curve is `1 / (1 + exp(-z))`.
"""

import numpy as np

MARK = r"erf|norm|ndtr"


def sigmoid(z):
    from scipy.special import ndtr
    return ndtr(np.asarray(z, dtype=float))
