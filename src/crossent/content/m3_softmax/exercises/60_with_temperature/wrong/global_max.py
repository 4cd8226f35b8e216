"""One maximum for all rows.

{call} returned {got}, expected {expected}. You subtract the largest number of the whole
array{where}. In a row far below it every exponential becomes 0, and 0 / 0 is NaN. Use your
`softmax`.
"""

import numpy as np

MARK = r"max"


def softmax_with_temperature(logits, temperature):
    logits = np.asarray(logits, dtype=float)
    if temperature <= 0:
        raise ValueError("temperature must be above 0")
    powers = np.exp((logits - logits.max()) / temperature)
    return powers / powers.sum(axis=-1, keepdims=True)
