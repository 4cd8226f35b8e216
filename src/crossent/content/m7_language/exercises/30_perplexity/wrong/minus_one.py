"""One too few.

{call} returned {got}, expected {expected}. `expm1` subtracts 1{where}. A model that is always sure
and right has the perplexity 1: one choice is left.
"""

import numpy as np

MARK = r"expm1|- 1"


def perplexity(mean_nats):
    return np.expm1(mean_nats)
