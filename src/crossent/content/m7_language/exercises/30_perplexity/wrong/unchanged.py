"""Nothing was done.

{call} returned {got}, expected {expected}. You return the mean as it came{where}. The perplexity is
e to the power of it.
"""

import numpy as np

MARK = r"return"


def perplexity(mean_nats):
    return mean_nats
