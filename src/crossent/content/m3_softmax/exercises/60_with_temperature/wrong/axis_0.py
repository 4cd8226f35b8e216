"""Down the columns.

{call} gave {got}, expected {expected}. With `axis=0`{where} each column adds up to 1. The classes
are on the last axis: `axis=-1`.
"""

import numpy as np

MARK = r"axis\s*=\s*0"


def softmax_with_temperature(logits, temperature):
    logits = np.asarray(logits, dtype=float)
    if temperature <= 0:
        raise ValueError("temperature must be above 0")
    powers = np.exp((logits - logits.max(axis=0, keepdims=True)) / temperature)
    return powers / powers.sum(axis=0, keepdims=True)
