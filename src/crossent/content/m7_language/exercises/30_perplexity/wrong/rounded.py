"""Rounded.

{call} returned {got}, expected {expected}. You round the number of choices{where}. A perplexity
need not be whole.
"""

import numpy as np

MARK = r"round|int\(|ceil|//"


def perplexity(mean_nats):
    return round(float(np.exp(mean_nats)))
