"""It overflows, and raises nothing.

{call} returned {got}, expected {expected}. `exp`{where} of a large logit is inf, and a small
temperature makes logits large: inf / inf is NaN. Use your `softmax`. And refuse a temperature of 0
or less with a ValueError.
"""

import numpy as np

MARK = r"exp\("


def softmax_with_temperature(logits, temperature):
    logits = np.asarray(logits, dtype=float)
    powers = np.exp(logits / np.float64(temperature))
    return powers / powers.sum(axis=-1, keepdims=True)
