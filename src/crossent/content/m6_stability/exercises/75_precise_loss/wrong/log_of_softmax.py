"""The logarithm of a rounded probability.

{call} returned {got}, expected {expected}. A probability next to 1 is rounded to 1{where}, and its
logarithm to 0. Leave the largest out of the sum of powers, and use `np.log1p`.
"""

import numpy as np

MARK = r"log\("


def precise_cross_entropy(logits, label):
    logits = np.asarray(logits)
    m = logits.max()
    powers = np.exp(logits - m)
    with np.errstate(divide='ignore'):
        return -np.log(powers[label] / powers.sum())
