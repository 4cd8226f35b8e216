import numpy as np


def binary_cross_entropy_from_logits(logits, y):
    """Mean of ln(1 + exp(-z)) for the ones and of ln(1 + exp(z)) for the zeros."""
    z, y = np.asarray(logits, dtype=float), np.asarray(y, dtype=float)
    # -ln σ(z) = ln(1 + exp(-z)), and -ln(1 - σ(z)) = ln(1 + exp(z)): with the label, both are ln(1 + exp(z)) - y z.
    # exp(z) overflows for large z. But ln(1 + exp(z)) = max(z, 0) + ln(1 + exp(-|z|)), whose exponent is never above 0.
    # No probability was rounded on the way, so the slope is σ(z) - y for any score: -1 at z = -50 with y = 1.
    return np.mean(np.maximum(z, 0) - y * z + np.log1p(np.exp(-np.abs(z))))
