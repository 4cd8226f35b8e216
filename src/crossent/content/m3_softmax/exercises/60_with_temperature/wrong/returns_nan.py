"""NaN for an error.

{call} returned {got}, expected {expected}. NaN{where} travels on in silence, and turns up somewhere
else. `raise ValueError("…")` stops where the mistake is.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"nan"


def softmax_with_temperature(logits, temperature):
    logits = np.asarray(logits, dtype=float)
    if temperature <= 0:
        return np.full(logits.shape, np.nan)
    return softmax(logits / temperature)
