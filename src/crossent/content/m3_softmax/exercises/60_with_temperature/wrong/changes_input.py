"""It changes the caller's array.

{call} returned {got}, expected {expected}, and changed its input: `/=` or `-=`{where} writes into
the caller's own array. Write `logits = logits / temperature`, which makes a new one.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"/=|-=|out=|\]\s*="


def softmax_with_temperature(logits, temperature):
    logits = np.asarray(logits, dtype=float)
    if temperature <= 0:
        raise ValueError("temperature must be above 0")
    logits /= temperature
    return softmax(logits)
