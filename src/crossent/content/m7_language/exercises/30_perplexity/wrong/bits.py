"""The mean in bits.

{call} returned {got}, expected {expected}. You turn nats into bits{where}. The perplexity is a
number of choices: e to the power of the nats.
"""

import numpy as np

MARK = r"log"


def perplexity(mean_nats):
    return mean_nats / np.log(2)
