import numpy as np


def perplexity(mean_nats):
    """e to the power of the mean."""
    # A choice among N equally likely tokens costs ln N; exp turns a price back into such an N. The mean comes first, then
    # the power, once: the mean of the powers of single tokens is larger, and a single bad token can make it as large as
    # one likes.
    return np.exp(mean_nats)
