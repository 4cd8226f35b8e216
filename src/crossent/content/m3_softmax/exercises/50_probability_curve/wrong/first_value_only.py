"""Only the first value.

{call} gave {got}, expected {expected}. A `return` inside the loop{where} ends it on its first
round. Collect the results, and return them all.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"return|\[0\]"


def probability_curve(values, other_logits):
    values, others = np.asarray(values, dtype=float), np.asarray(other_logits, dtype=float)
    return softmax(np.concatenate([values.ravel()[:1], others]))[0]
