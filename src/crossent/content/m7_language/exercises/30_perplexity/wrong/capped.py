"""Capped.

{call} returned {got}, expected {expected}. You cut large values off{where}. A model may be worse
than any bound.
"""

import numpy as np

MARK = r"min"


def perplexity(mean_nats):
    return min(np.exp(mean_nats), 1e4)
