"""The NaN is covered up.

{call} returned {got}, expected {expected}. Where numbers overflow you return equal shares{where},
though the logits differ. Subtract each row's largest logit before `np.exp`: then nothing overflows.
"""

import numpy as np

MARK = r"isnan|isfinite|where|nan="


def softmax(logits):
    logits = np.asarray(logits, dtype=float)
    powers = np.exp(logits)
    probs = powers / powers.sum(axis=-1, keepdims=True)
    return np.where(np.isnan(probs), 1 / logits.shape[-1], probs)
