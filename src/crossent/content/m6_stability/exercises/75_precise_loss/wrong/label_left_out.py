"""The label is left out of the sum.

{call} returned {got}, expected {expected}. You leave out the label's power{where}. The 1 is the
power of the largest logit, which may be another one.
"""

import numpy as np

MARK = r"delete"


def precise_cross_entropy(logits, label):
    logits = np.asarray(logits)
    m = logits.max()
    return (m - logits[label]) + np.log1p(np.exp(np.delete(logits, label) - m).sum())
