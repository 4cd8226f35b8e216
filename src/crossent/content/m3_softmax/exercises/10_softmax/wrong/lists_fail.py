"""Lists have no max.

{call} gave {got}, expected {expected}. Lists have no method `max`, and do not calculate element by
element{where}. Begin with `logits = np.asarray(logits, dtype=float)`.
"""

import numpy as np

MARK = r"logits\.max|logits\s*-"


def softmax(logits):
    powers = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)
