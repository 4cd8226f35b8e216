"""The spread of q in place of that of p.

{call} returned {got}, expected {expected}. Above the fraction line stands τ², the variance of q{where},
and it cancels. Values spread as p does: it is σ² there, `std_p`.
"""

import numpy as np

MARK = r"std_q\s*\*\*\s*2\s*\+|\+\s*std_q"


def gaussian_cross_entropy(mean_p, std_p, mean_q, std_q):
    constant, gap = 0.5 * np.log(2 * np.pi), mean_p - mean_q
    return constant + np.log(std_q) + (std_q**2 + gap**2) / (2 * std_q**2)
