"""The 1 swallows the rest.

{call} returned {got}, expected {expected}. The sum of the powers is 1 plus something small;
rounded, it is 1, and its logarithm 0{where}. Leave the largest out of the sum, and use `np.log1p`.
"""

import numpy as np

MARK = r"log\("


def precise_cross_entropy(logits, label):
    logits = np.asarray(logits)
    m = logits.max()
    return np.log(np.exp(logits - m).sum()) - (logits[label] - m)
