"""An epsilon hides the 0 / 0.

{call} returned {got}, expected {expected}. The number added to the sum{where} avoids 0 / 0, and
gives a row that does not add up to 1. Subtract each row's largest logit first: then the sum is at
least 1.
"""

import numpy as np

MARK = r"\+\s*(1e-|eps|np\.finfo)"


def softmax(logits):
    logits = np.asarray(logits, dtype=float)
    powers = np.exp(logits)
    return powers / (powers.sum(axis=-1, keepdims=True) + 1e-12)
