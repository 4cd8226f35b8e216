"""The NaN is covered up.

{call} returned {got}, expected {expected}. A NaN is replaced{where}, but the probabilities that
belong there are lost. Subtract each row's largest logit before `np.exp`: then there is no NaN.
"""

import numpy as np

MARK = r"nan_to_num|isnan|isfinite"


def softmax(logits):
    logits = np.asarray(logits, dtype=float)
    powers = np.exp(logits)
    return np.nan_to_num(powers / powers.sum(axis=-1, keepdims=True))
