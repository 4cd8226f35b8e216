"""A number made up for -inf.

{call} returned {got}, expected {expected}. The logarithm of 0 is replaced by a fixed number{where}.
The answer is the gap itself: z - ln Σ exp(z) has it.
"""

import numpy as np

MARK = r"nan_to_num|isinf|isfinite|where"


def log_softmax(logits, axis=-1):
    logits = np.asarray(logits, dtype=float)
    shifted = logits - logits.max(axis=axis, keepdims=True)

    powers = np.exp(shifted)
    with np.errstate(divide="ignore"):
        return np.nan_to_num(np.log(powers / powers.sum(axis=axis, keepdims=True)))
