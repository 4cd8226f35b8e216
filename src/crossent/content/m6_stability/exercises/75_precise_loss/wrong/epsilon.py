"""An epsilon in place of the rest.

{call} returned {got}, expected {expected}. A small number is added inside the logarithm{where}.
What is missing is no constant: it is the sum of the other powers.
"""

import numpy as np

MARK = r"1e-\d+|eps"


def precise_cross_entropy(logits, label):
    logits = np.asarray(logits)
    m = logits.max()
    return np.log(np.exp(logits - m).sum() + 1e-12) - (logits[label] - m)
