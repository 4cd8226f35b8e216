"""That is the entropy of p.

{call} returned {got}, expected {expected}. What you believe does not come in{where}: that is what p
costs where it is known. Use the mean and the standard deviation of q.
"""

import numpy as np

MARK = r"std_p"


def gaussian_cross_entropy(mean_p, std_p, mean_q, std_q):
    constant, gap = 0.5 * np.log(2 * np.pi), mean_p - mean_q
    return constant + np.log(std_p) + 0.5
