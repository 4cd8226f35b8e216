"""Weights and surprises out of step.

{call} returned {got}, expected {expected}. You leave the zeros out of the one and not of the
other{where}, so a surprise meets the weight of another outcome. Make the mask once, and take both
from what is left.
"""

import numpy as np

MARK = r"zip|range|\[i\]"


def entropy(p):
    prices = [-np.log(x) for x in p if x > 0]
    return sum(a * price for a, price in zip(p, prices))
