"""Both largest are left out.

{call} returned {got}, expected {expected}. You leave out every logit that equals the
largest{where}. Only one of them is the 1; the other belongs in the sum. Leave it out by its place:
`np.argmax`.
"""

import numpy as np

MARK = r"!=|<"


def precise_cross_entropy(logits, label):
    logits = np.asarray(logits)
    m = logits.max()
    return (m - logits[label]) + np.log1p(np.exp(logits[logits != m] - m).sum())
