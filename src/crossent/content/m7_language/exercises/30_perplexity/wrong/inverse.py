"""One over the perplexity.

{call} returned {got}, expected {expected}. exp of *minus* the mean{where} is the geometric mean of
the probabilities. The perplexity is one over that.
"""

import numpy as np

MARK = r"exp\("


def perplexity(mean_nats):
    return np.exp(-mean_nats)
