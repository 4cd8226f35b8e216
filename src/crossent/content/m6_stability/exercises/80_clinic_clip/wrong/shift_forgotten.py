"""Shifted in one place, not in the other.

{call} returned {got}, expected {expected}. The sum is formed of shifted logits, and the right logit
is not shifted{where}. Either shift both, or add the maximum to the logarithm of the sum.
"""

import numpy as np

MARK = r"log\("


def loss_and_gradient(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    rows = np.arange(len(labels))
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    gradient = powers / powers.sum(axis=1, keepdims=True)
    gradient[rows, labels] -= 1
    return (np.log(powers.sum(axis=1)) - logits[rows, labels]).mean(), gradient / len(labels)
