"""Ten to the power.

{call} returned {got}, expected {expected}. The base is 10{where}. The logarithm of the loss has the
base e, so it is undone by `np.exp`.
"""

import numpy as np

MARK = r"10\s*\*\*"


def perplexity(mean_nats):
    return 10**mean_nats
