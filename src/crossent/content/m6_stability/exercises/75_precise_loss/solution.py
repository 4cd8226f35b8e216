import numpy as np


def precise_cross_entropy(logits, label):
    """(m - z_label) + log1p(Σ_{j≠argmax} exp(z_j - m))."""
    logits = np.asarray(logits)
    first = np.argmax(logits)
    largest = logits[first]
    # The powers add up to 1 + something small. In float32 the 1 swallows all that is below 6e-8, and the logarithm of what is
    # left is 0. So the power of the largest logit, which is that 1, stays out of the sum, and log1p adds it without rounding.
    # By its place, not by its value: where two logits are the largest, only one of them is the 1.
    rest = np.exp(np.delete(logits, first) - largest).sum()
    return (largest - logits[label]) + np.log1p(rest)
