"""The formula for yes or no.

{call} returned {got}, expected {expected}. You added the terms (1 - p) ln(1 - p){where}. That
formula is for one yes-or-no outcome given by a single p. Here `p` lists all outcomes: leave the
second half out.
"""

import numpy as np

MARK = r"1(\.0*)?\s*-\s*p"


def entropy(p):
    p = np.asarray(p, dtype=float)
    q = (1 - p)[p < 1]
    p = p[p > 0]
    return -np.sum(p * np.log(p)) - np.sum(q * np.log(q))
