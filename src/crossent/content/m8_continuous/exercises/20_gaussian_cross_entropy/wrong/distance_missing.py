"""The means are not compared.

{call} returned {got}, expected {expected}. Only the spreads come in{where}. A q in the wrong place
costs more: add (μ - ν)² to σ².
"""

import numpy as np

MARK = r"std_p"


def gaussian_cross_entropy(mean_p, std_p, mean_q, std_q):
    constant, gap = 0.5 * np.log(2 * np.pi), mean_p - mean_q
    return constant + np.log(std_q) + std_p**2 / (2 * std_q**2)
