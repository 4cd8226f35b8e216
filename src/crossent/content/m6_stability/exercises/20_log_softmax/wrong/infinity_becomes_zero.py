"""The impossible is free.

{call} returned {got}, expected {expected}. Where the logarithm is `-inf`, you return 0{where}: a
class that is rounded to 0 looks certain. Write z - ln Σ exp(z), and nothing has to be replaced.
"""

import numpy as np

MARK = r"isinf|isfinite|where"


def log_softmax(logits, axis=-1):
    logits = np.asarray(logits, dtype=float)
    shifted = logits - logits.max(axis=axis, keepdims=True)

    powers = np.exp(shifted)
    with np.errstate(divide="ignore"):
        found = np.log(powers / powers.sum(axis=axis, keepdims=True))
    return np.where(np.isinf(found), 0, found)
