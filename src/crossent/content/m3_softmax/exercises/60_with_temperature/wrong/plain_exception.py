"""Too general an exception.

{call} gave {got}, expected {expected}. `Exception`{where} is any error at all, and nobody can catch
yours alone. `raise ValueError("…")` says that a value is wrong.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"raise"


def softmax_with_temperature(logits, temperature):
    logits = np.asarray(logits, dtype=float)
    if temperature <= 0:
        raise Exception("temperature must be above 0")
    return softmax(logits / temperature)
