"""A sigmoid for each score.

{call} returned {got}, expected {expected}. `1 / (1 + exp(-z))`{where} looks at each score alone,
and the results need not add up to 1. Divide each exponential by the sum over the row.
"""

import numpy as np

MARK = r"1\s*/|1\s*\+|expit"


def softmax(logits):
    logits = np.asarray(logits, dtype=float)
    return 1 / (1 + np.exp(-np.clip(logits, -700, 700)))
