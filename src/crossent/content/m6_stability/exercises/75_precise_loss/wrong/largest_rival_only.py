"""Only one rival.

{call} returned {got}, expected {expected}. Only the second largest logit counts{where}. All the
others belong in the sum.
"""

import numpy as np

MARK = r"max|sort"


def precise_cross_entropy(logits, label):
    logits = np.asarray(logits)
    m = logits.max()
    rest = np.delete(logits, np.argmax(logits))
    return (m - logits[label]) + (np.log1p(np.exp(rest.max() - m)) if rest.size else 0.0)
