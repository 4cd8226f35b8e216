import numpy as np
from m8_continuous import gaussian_nll


def mixture_log_density(x, weights, means, stds):
    """Log-sum-exp of ln w_k + ln N(x; μ_k, σ_k) over the components."""
    x = np.asarray(x, dtype=float)
    # A weight of 0 is a term of 0: its logarithm is -inf, which log-sum-exp leaves out. There is nothing to warn of.
    with np.errstate(divide="ignore"):
        logs = np.log(np.asarray(weights, dtype=float))
    # A sum of densities whose logarithms are known: far out each density is rounded to 0, but its logarithm is not.
    terms = [w - gaussian_nll(x, m, s) for w, m, s in zip(logs, means, stds, strict=True)]
    # Two at a time, ln(exp(a) + exp(b)). Your `logsumexp` of module 6 does the same for all of them: logsumexp(terms, axis=0).
    return np.logaddexp.reduce(terms, axis=0)
