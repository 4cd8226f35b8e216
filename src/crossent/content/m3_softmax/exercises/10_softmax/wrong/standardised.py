"""Standardised first.

{call} returned {got}, expected {expected}. Dividing by the standard deviation{where} changes the
differences of the logits, and these are all that counts. Only subtract: the row's largest logit.
"""

import numpy as np

MARK = r"std"


def softmax(logits):
    logits = np.asarray(logits, dtype=float)
    spread = logits.std(axis=-1, keepdims=True)
    powers = np.exp((logits - logits.mean(axis=-1, keepdims=True)) / spread)
    return powers / powers.sum(axis=-1, keepdims=True)
