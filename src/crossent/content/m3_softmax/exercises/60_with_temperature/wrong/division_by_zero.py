"""Python's own exception.

{call} gave {got}, expected {expected}. Python refuses to divide a number by 0{where}, but not by
-1, and the caller is told of a division. Ask first: `if temperature <= 0: raise ValueError("…")`.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"/"


def softmax_with_temperature(logits, temperature):
    logits = np.asarray(logits, dtype=float)
    return softmax(np.array([float(z) / temperature for z in logits.ravel().tolist()]).reshape(logits.shape))
