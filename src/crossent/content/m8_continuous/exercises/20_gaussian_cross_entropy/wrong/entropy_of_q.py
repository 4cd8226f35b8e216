"""That is the entropy of q.

{call} returned {got}, expected {expected}. What happens does not come in{where}: that is what q
costs where it is true. Use the mean and the standard deviation of p.
"""

import numpy as np

MARK = r"std_q"


def gaussian_cross_entropy(mean_p, std_p, mean_q, std_q):
    constant, gap = 0.5 * np.log(2 * np.pi), mean_p - mean_q
    return constant + np.log(std_q) + 0.5
