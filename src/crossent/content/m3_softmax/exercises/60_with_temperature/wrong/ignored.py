"""The temperature has no part in it.

{call} returned {got}, expected {expected}. That is the plain softmax{where}. The temperature is not
used, or only subtracted, and the same number off all logits changes nothing. Divide by it.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"[+-]\s*temperature|softmax"


def softmax_with_temperature(logits, temperature):
    logits = np.asarray(logits, dtype=float)
    if temperature <= 0:
        raise ValueError("temperature must be above 0")
    return softmax(logits)
