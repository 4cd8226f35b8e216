"""It overflows.

{call} returned {got}, expected {expected}. `exp`{where} of a large logit is inf, and a small
temperature makes logits large: inf / inf is NaN. Use your `softmax`, which subtracts the largest
first.
"""

import numpy as np

MARK = r"exp\("


def softmax_with_temperature(logits, temperature):
    logits = np.asarray(logits, dtype=float)
    if temperature <= 0:
        raise ValueError("temperature must be above 0")
    powers = np.exp(logits / temperature)
    return powers / powers.sum(axis=-1, keepdims=True)
