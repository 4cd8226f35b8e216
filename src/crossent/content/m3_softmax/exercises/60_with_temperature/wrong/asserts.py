"""An assertion for an exception.

{call} gave {got}, expected {expected}. `assert`{where} raises AssertionError, and is not even run
under `python -O`. For what a caller may get wrong: `raise ValueError("…")`.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"assert"


def softmax_with_temperature(logits, temperature):
    logits = np.asarray(logits, dtype=float)
    assert temperature > 0, "temperature must be above 0"
    return softmax(logits / temperature)
