"""The division is missing.

{call} returned {got}, expected {expected}. Those are the exponentials themselves{where}. Divide
each by the sum of its row, and subtract the row's largest logit before `np.exp`.
"""

import numpy as np

MARK = r"exp\("


def softmax(logits):
    logits = np.asarray(logits, dtype=float)
    return np.exp(logits)
