"""A softmax too many.

{call} returned {got}, expected {expected}. You divide probabilities by the temperature and take the
softmax of that{where}. Divide the logits, and take one softmax.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"softmax"


def softmax_with_temperature(logits, temperature):
    logits = np.asarray(logits, dtype=float)
    if temperature <= 0:
        raise ValueError("temperature must be above 0")
    return softmax(softmax(logits) / temperature)
