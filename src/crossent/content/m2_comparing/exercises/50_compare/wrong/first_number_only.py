"""A number for the first forecast.

{call} returned {got}, expected {expected}. You measured the first row alone, and returned plain
numbers{where}. Go through all rows, and collect an array for each measure.
"""

import numpy as np
from m1_information import cross_entropy
from m2_comparing import kl_divergence, mse

MARK = r"\[0\]|return"


def compare(p, qs):
    q = qs[0]
    return {
        "cross_entropy": cross_entropy(p, q),
        "kl_divergence": kl_divergence(p, q),
        "mse": mse(p, q),
    }
