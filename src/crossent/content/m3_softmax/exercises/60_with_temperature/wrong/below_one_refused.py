"""Too strict.

{call} gave {got}, expected {expected}. You refuse temperatures up to 1{where}. Between 0 and 1 they
sharpen the distribution, and are welcome: refuse `temperature <= 0`.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"<=?\s*1|>=?\s*1"


def softmax_with_temperature(logits, temperature):
    logits = np.asarray(logits, dtype=float)
    if temperature < 1:
        raise ValueError("temperature must be at least 1")
    return softmax(logits / temperature)
