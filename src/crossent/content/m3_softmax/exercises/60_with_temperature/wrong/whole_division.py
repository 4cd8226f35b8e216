"""The fractions are cut off.

{call} returned {got}, expected {expected}. `//`{where} rounds down. Divide with `/`.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"//|int\("


def softmax_with_temperature(logits, temperature):
    logits = np.asarray(logits, dtype=float)
    if temperature <= 0:
        raise ValueError("temperature must be above 0")
    return softmax(logits // temperature)
