"""The base is off.

{call} returned {got}, expected {expected}. e to the power of *bits*{where}. Take nats as they come:
`np.exp(mean_nats)`.
"""

import numpy as np

MARK = r"exp\("


def perplexity(mean_nats):
    return np.exp(mean_nats / np.log(2))
