import numpy as np


def logsumexp(x, axis=-1):
    """max + ln Σ exp(x - max) along the axis."""
    x = np.asarray(x, dtype=float)
    # exp(m) can be taken out of a sum of powers: Σ exp(x) = exp(m) · Σ exp(x - m), so ln Σ exp(x) = m + ln Σ exp(x - m).
    # With the largest exponent as m, no power is above 1, and the sum is at least 1. Each slice has a maximum of its own.
    largest = x.max(axis=axis, keepdims=True)
    # A slice of nothing but -inf would give -inf - (-inf) = NaN. Shifted by 0 instead, all of its powers are 0, and ln 0 is
    # -inf, which is the answer.
    shift = np.where(np.isinf(largest), 0, largest)
    with np.errstate(divide="ignore"):
        total = np.log(np.exp(x - shift).sum(axis=axis, keepdims=True))
    return np.squeeze(shift + total, axis=axis)
