"""It overflows inside the logarithm.

{call} returned {got}, expected {expected}. `log(sum(exp(z)))` without a shift{where} is inf for
large logits and -inf for very negative ones. Subtract each row's largest logit first.
"""

import numpy as np

MARK = r"log"


def softmax(logits):
    logits = np.asarray(logits, dtype=float)
    return np.exp(logits - np.log(np.exp(logits).sum(axis=-1, keepdims=True)))
