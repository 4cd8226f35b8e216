"""A logarithm, not a power.

{call} returned {got}, expected {expected}. You take the logarithm of a mean of logarithms{where}.
What undoes a logarithm is `np.exp`.
"""

import numpy as np

MARK = r"log"


def perplexity(mean_nats):
    return np.log(mean_nats) if mean_nats > 0 else -np.inf
