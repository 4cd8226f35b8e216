import numpy as np


def monte_carlo_cross_entropy(samples, log_density):
    """An estimate of the cross-entropy H(p, q) from samples of p, and its standard error.

    The estimate: mean of -ln q(x) over the samples. Its standard error: their standard deviation / √N.
    samples: N ≥ 2 values drawn from p, shape (N,).
    log_density: a function of an array; gives ln q of each entry, in nats.
    Returns two numbers in nats, (estimate, standard_error).

    monte_carlo_cross_entropy([1, 2, 3, 6], lambda x: -np.asarray(x))     -> (3.0, 1.080123)
    """
    raise NotImplementedError
