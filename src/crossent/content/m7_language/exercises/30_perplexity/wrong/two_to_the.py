"""The base is 2.

{call} returned {got}, expected {expected}. 2 to the power of the mean is right for a mean in
bits{where}. Here it is in nats: `np.exp`.
"""

import numpy as np

MARK = r"2\s*\*\*|exp2|power"


def perplexity(mean_nats):
    return 2**mean_nats
