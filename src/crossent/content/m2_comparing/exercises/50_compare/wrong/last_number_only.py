"""A number for the last forecast.

{call} returned {got}, expected {expected}. Only the last row is left, as a plain number{where}:
each round of the loop overwrites the one before. Collect the results with `append`, and make arrays
of them.
"""

import numpy as np
from m1_information import cross_entropy
from m2_comparing import kl_divergence, mse

MARK = r"for "


def compare(p, qs):
    q = qs[-1]
    return {
        "cross_entropy": cross_entropy(p, q),
        "kl_divergence": kl_divergence(p, q),
        "mse": mse(p, q),
    }
