"""All for the largest.

{call} returned {got}, expected {expected}. You give everything to the largest score{where}. That is
where a low temperature leads to; above 0 the others keep a share.
"""

import numpy as np

MARK = r"argmax"


def softmax_with_temperature(logits, temperature):
    logits = np.asarray(logits, dtype=float)
    if temperature <= 0:
        raise ValueError("temperature must be above 0")
    return np.eye(logits.shape[-1])[logits.argmax(axis=-1)]
