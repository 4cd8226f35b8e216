import numpy as np


def perplexity(mean_nats):
    """Among how many equally likely outcomes one would be as unsure.

    Formula: exp(mean nats).
    mean_nats: a number, the mean cross-entropy in nats a token.
    Returns a number: 1 for a model that is always sure and right.

    perplexity(0)         -> 1
    perplexity(0.693147)  -> 2.000
    perplexity(2.302585)  -> 10.000
    """
    raise NotImplementedError
