"""Shared out over all rows.

{call} gave {got}, expected {expected}. Without `axis`, the sum{where} runs over the whole array.
Each row is a distribution of its own: use your `softmax`.
"""

import numpy as np

MARK = r"sum\(|softmax"


def softmax_with_temperature(logits, temperature):
    logits = np.asarray(logits, dtype=float)
    if temperature <= 0:
        raise ValueError("temperature must be above 0")
    powers = np.exp((logits - logits.max()) / temperature)
    return powers / powers.sum()
