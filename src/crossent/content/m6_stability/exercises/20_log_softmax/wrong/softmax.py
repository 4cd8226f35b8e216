"""The logarithm is missing.

{call} returned {got}, expected {expected}. Those are probabilities{where}. Their logarithms are
wanted, and not by `np.log` of them: z - ln Σ exp(z).
"""

import numpy as np

MARK = r"exp|/"


def log_softmax(logits, axis=-1):
    logits = np.asarray(logits, dtype=float)
    shifted = logits - logits.max(axis=axis, keepdims=True)

    powers = np.exp(shifted)
    return powers / powers.sum(axis=axis, keepdims=True)
