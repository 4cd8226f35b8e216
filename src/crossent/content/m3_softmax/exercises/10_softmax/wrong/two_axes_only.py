"""For tables only.

{call} gave {got}, expected {expected}. You take the argument for a list of rows{where}. It may be a
single row, or have more axes. Work on the last axis: `axis=-1, keepdims=True`.
"""

import numpy as np

MARK = r"for |\.T"


def softmax(logits):
    logits = np.asarray(logits, dtype=float)
    result = []
    for row in logits:
        powers = np.exp(row - np.max(row))
        result.append(powers / powers.sum())
    return np.array(result)
