"""A dict by row.

{call} returned {got}, expected {expected}. Your keys are the numbers of the rows{where}. One dict
with three keys is asked for, and an array for each measure.
"""

import numpy as np
from m1_information import cross_entropy
from m2_comparing import kl_divergence, mse

MARK = r"enumerate|range"


def compare(p, qs):
    return {i: np.array([cross_entropy(p, q), kl_divergence(p, q), mse(p, q)]) for i, q in enumerate(qs)}
